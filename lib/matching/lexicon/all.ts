import { ARTIFICIAL_INTELLIGENCE } from "./artificial-intelligence";
import { COMMUNICATION } from "./communication";
import { CULTURE } from "./culture";
import { DATA_HANDLING } from "./data-handling";
import { DIGITAL_SECURITY } from "./digital-security";
import { DIGITAL_TOOLS } from "./digital-tools";
import { E_COMMERCE } from "./e-commerce";
import { EDUCATION } from "./education";
import { GENERATIONS } from "./generations";
import { INFRASTRUCTURE } from "./infrastructure";
import { MARKETING } from "./marketing";
import { MEDIA_AND_INFORMATION } from "./media-and-information";
import { ORGANISATION } from "./organisation";
import { PRIVACY_LAW } from "./privacy-law";
import { SOCIAL_MEDIA } from "./social-media";
import { STRATEGY } from "./strategy";
import { WEB } from "./web";
import { WORKING_LIFE } from "./working-life";

/** The lexicon's domains, in a fixed order; each is one file here. Format: see ../lexicon-format.ts */
export const DOMAINS: readonly string[] = [
  ARTIFICIAL_INTELLIGENCE,
  COMMUNICATION,
  CULTURE,
  DATA_HANDLING,
  DIGITAL_SECURITY,
  DIGITAL_TOOLS,
  E_COMMERCE,
  EDUCATION,
  GENERATIONS,
  INFRASTRUCTURE,
  MARKETING,
  MEDIA_AND_INFORMATION,
  ORGANISATION,
  PRIVACY_LAW,
  SOCIAL_MEDIA,
  STRATEGY,
  WEB,
  WORKING_LIFE,
];
