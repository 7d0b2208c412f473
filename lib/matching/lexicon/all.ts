import { ARTIFICIAL_INTELLIGENCE } from "./artificial-intelligence";
import { CIVIL_SOCIETY } from "./civil-society";
import { COMMUNICATION } from "./communication";
import { CULTURE } from "./culture";
import { DATA_HANDLING } from "./data-handling";
import { DIGITAL_SECURITY } from "./digital-security";
import { DIGITAL_TOOLS } from "./digital-tools";
import { E_COMMERCE } from "./e-commerce";
import { EDUCATION } from "./education";
import { EVENTS } from "./events";
import { GENERATIONS } from "./generations";
import { INCLUSION_AND_ETHICS } from "./inclusion-and-ethics";
import { INFRASTRUCTURE } from "./infrastructure";
import { MARKETING } from "./marketing";
import { MEDIA_AND_INFORMATION } from "./media-and-information";
import { ORGANISATION } from "./organisation";
import { PRIVACY_LAW } from "./privacy-law";
import { PUBLIC_SERVICE } from "./public-service";
import { SOCIAL_MEDIA } from "./social-media";
import { STRATEGY } from "./strategy";
import { WEB } from "./web";
import { WORKING_LIFE } from "./working-life";

/** The lexicon's domains, in a fixed order; each is one file here. Format: see ../lexicon-format.ts */
export const DOMAINS: readonly string[] = [
  ARTIFICIAL_INTELLIGENCE,
  CIVIL_SOCIETY,
  COMMUNICATION,
  CULTURE,
  DATA_HANDLING,
  DIGITAL_SECURITY,
  DIGITAL_TOOLS,
  E_COMMERCE,
  EDUCATION,
  EVENTS,
  GENERATIONS,
  INCLUSION_AND_ETHICS,
  INFRASTRUCTURE,
  MARKETING,
  MEDIA_AND_INFORMATION,
  ORGANISATION,
  PRIVACY_LAW,
  PUBLIC_SERVICE,
  SOCIAL_MEDIA,
  STRATEGY,
  WEB,
  WORKING_LIFE,
];
