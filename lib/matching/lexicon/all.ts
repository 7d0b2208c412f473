import { AGRICULTURE_AND_FOOD } from "./agriculture-and-food";
import { ARTIFICIAL_INTELLIGENCE } from "./artificial-intelligence";
import { CIVIL_SOCIETY } from "./civil-society";
import { COMMUNICATION } from "./communication";
import { CULTURE } from "./culture";
import { DATA_HANDLING } from "./data-handling";
import { DIGITAL_SECURITY } from "./digital-security";
import { DIGITAL_TOOLS } from "./digital-tools";
import { E_COMMERCE } from "./e-commerce";
import { ECONOMY } from "./economy";
import { EDUCATION } from "./education";
import { ENTERTAINMENT_AND_LEISURE } from "./entertainment-and-leisure";
import { ENVIRONMENT } from "./environment";
import { EVENTS } from "./events";
import { GENERATIONS } from "./generations";
import { GEOGRAPHY_AND_HISTORY } from "./geography-and-history";
import { HEALTH } from "./health";
import { INCLUSION_AND_ETHICS } from "./inclusion-and-ethics";
import { INFRASTRUCTURE } from "./infrastructure";
import { MARKETING } from "./marketing";
import { MEDIA_AND_INFORMATION } from "./media-and-information";
import { MOBILITY_AND_TRAVEL } from "./mobility-and-travel";
import { ORGANISATION } from "./organisation";
import { POLITICS_AND_LAW } from "./politics-and-law";
import { PRIVACY_LAW } from "./privacy-law";
import { PUBLIC_SERVICE } from "./public-service";
import { SCIENCE } from "./science";
import { SOCIAL_MEDIA } from "./social-media";
import { SPORT } from "./sport";
import { STRATEGY } from "./strategy";
import { WEB } from "./web";
import { WORKING_LIFE } from "./working-life";

/** The lexicon's domains, in a fixed order; each is one file here. Format: see ../lexicon-format.ts */
export const DOMAINS: readonly string[] = [
  AGRICULTURE_AND_FOOD,
  ARTIFICIAL_INTELLIGENCE,
  CIVIL_SOCIETY,
  COMMUNICATION,
  CULTURE,
  DATA_HANDLING,
  DIGITAL_SECURITY,
  DIGITAL_TOOLS,
  E_COMMERCE,
  ECONOMY,
  EDUCATION,
  ENTERTAINMENT_AND_LEISURE,
  ENVIRONMENT,
  EVENTS,
  GENERATIONS,
  GEOGRAPHY_AND_HISTORY,
  HEALTH,
  INCLUSION_AND_ETHICS,
  INFRASTRUCTURE,
  MARKETING,
  MEDIA_AND_INFORMATION,
  MOBILITY_AND_TRAVEL,
  ORGANISATION,
  POLITICS_AND_LAW,
  PRIVACY_LAW,
  PUBLIC_SERVICE,
  SCIENCE,
  SOCIAL_MEDIA,
  SPORT,
  STRATEGY,
  WEB,
  WORKING_LIFE,
];
