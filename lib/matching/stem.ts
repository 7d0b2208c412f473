import type { TextLanguage } from "./port";
import { remembered } from "./remembered";
import { englishStem } from "./stemmers/english";
import { frenchStem } from "./stemmers/french";
import { germanStem } from "./stemmers/german";
import { italianStem } from "./stemmers/italian";

const snowball = { fr: frenchStem, de: germanStem, it: italianStem, en: englishStem } as const;
const remember = {
  fr: remembered((folded) => stemAnew(folded, "fr")),
  de: remembered((folded) => stemAnew(folded, "de")),
  it: remembered((folded) => stemAnew(folded, "it")),
  en: remembered((folded) => stemAnew(folded, "en")),
} as const;

/**
 * The Snowball stem of a folded word (Porter; French, German, Italian and English algorithms). Folding comes first, so
 * that "donnees" typed without accents meets "données". Words of unknown language are taken for French, what most
 * people write here; those of the other three mostly pass that unchanged.
 */
export function stem(folded: string, language: TextLanguage | undefined): string {
  return remember[language ?? "fr"](folded);
}

/** The same for words that are asked for once. */
export function stemAnew(folded: string, language: TextLanguage): string {
  const stemmed = snowball[language](folded);
  // A stem of one letter would join unrelated words.
  return stemmed.length >= 2 ? stemmed : folded;
}
