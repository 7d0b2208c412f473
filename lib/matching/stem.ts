import { newStemmer } from "snowball-stemmers";
import type { TextLanguage } from "./port";
import { remembered } from "./remembered";

const stemmers = {
  fr: stemmer("french"),
  de: stemmer("german"),
  it: stemmer("italian"),
  en: stemmer("english"),
} as const;

/**
 * The Snowball stem of a folded word (Porter; French, German, Italian and English algorithms). Folding comes first, so
 * that "donnees" typed without accents meets "données". Words of unknown language are taken for French, what most
 * people write here; those of the other three mostly pass that unchanged.
 */
export function stem(folded: string, language: TextLanguage | undefined): string {
  return stemmers[language ?? "fr"](folded);
}

function stemmer(algorithm: Parameters<typeof newStemmer>[0]): (folded: string) => string {
  const snowball = newStemmer(algorithm);
  return remembered((folded) => {
    const stemmed = snowball.stem(folded);
    // A stem of one letter would join unrelated words.
    return stemmed.length >= 2 ? stemmed : folded;
  });
}
