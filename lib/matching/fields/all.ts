import { EVERYDAY_QUESTIONS } from "./everyday-questions";
import { FAR_FROM_SCREENS } from "./far-from-screens";
import { MORE_DAILY_LIFE } from "./more-daily-life";
import { MORE_FRENCH_SITUATIONS } from "./more-french-situations";
import { MORE_PEOPLE_AND_LEARNING } from "./more-people-and-learning";
import { MORE_SAFETY_AND_SELLING } from "./more-safety-and-selling";
import { MORE_STEERING_AND_STATE } from "./more-steering-and-state";
import { MORE_TELLING_AND_WORKING } from "./more-telling-and-working";
import { PEOPLE_AND_LEARNING } from "./people-and-learning";
import { RIGHTS_AND_SAFETY } from "./rights-and-safety";
import { SELLING_AND_TELLING } from "./selling-and-telling";
import { SITUATIONS_AMONG_PEOPLE } from "./situations-among-people";
import { SITUATIONS_AT_HOME } from "./situations-at-home";
import { SITUATIONS_AT_WORK } from "./situations-at-work";
import { SITUATIONS_ON_SCREEN } from "./situations-on-screen";
import { WORKING_TOGETHER } from "./working-together";
import { WORLD_AROUND } from "./world-around";

/** The fields, in a fixed order; each text holds some. Format: see ../fields-format.ts */
export const FIELD_TEXTS: readonly string[] = [
  PEOPLE_AND_LEARNING,
  RIGHTS_AND_SAFETY,
  SELLING_AND_TELLING,
  WORKING_TOGETHER,
  WORLD_AROUND,
  FAR_FROM_SCREENS,
  MORE_PEOPLE_AND_LEARNING,
  MORE_SAFETY_AND_SELLING,
  MORE_TELLING_AND_WORKING,
  MORE_STEERING_AND_STATE,
  MORE_DAILY_LIFE,
  SITUATIONS_AT_HOME,
  SITUATIONS_AT_WORK,
  SITUATIONS_AMONG_PEOPLE,
  SITUATIONS_ON_SCREEN,
  MORE_FRENCH_SITUATIONS,
  EVERYDAY_QUESTIONS,
];
