import { parseLexicon } from "../lexicon-format";
import { indexLexicon, type LexiconIndex } from "../lexicon-index";
import { DOMAINS } from "./all";

let index: LexiconIndex | undefined;

/** The lexicon of the house, read once. */
export function houseLexicon(): LexiconIndex {
  index ??= indexLexicon(parseLexicon(DOMAINS).concepts);
  return index;
}
