/** The lexicon's domains, in a fixed order; each is one file here. Format: see ../lexicon-format.ts */
export const DOMAINS: readonly string[] = [];
