import { COMMUNICATION } from "./communication";
import { E_COMMERCE } from "./e-commerce";
import { MARKETING } from "./marketing";
import { SOCIAL_MEDIA } from "./social-media";

/** The lexicon's domains, in a fixed order; each is one file here. Format: see ../lexicon-format.ts */
export const DOMAINS: readonly string[] = [COMMUNICATION, E_COMMERCE, MARKETING, SOCIAL_MEDIA];
