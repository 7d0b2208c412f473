import type { Matcher, TextLanguage } from "@/lib/matching/port";
import { tokensOf } from "@/lib/matching/reading";
import { carriesMeaning } from "@/lib/matching/terms";
import { wordMeaning } from "@/lib/matching/text-meaning";
import type { WordVectors } from "@/lib/matching/word-vectors";
import type { LabelledText } from "./texts";

export interface CoverageRow {
  readonly set: string;
  readonly language: TextLanguage;
  readonly texts: number;
  /** Texts in which the lexicon finds something. */
  readonly withConcept: number;
  readonly conceptsPerText: number;
  /** Content words that have a place among word meanings. */
  readonly wordsWithMeaning: number;
}

export function measureCoverage(
  set: string,
  texts: readonly LabelledText[],
  { matcher, vectors }: { readonly matcher: Matcher; readonly vectors: WordVectors | undefined },
): CoverageRow[] {
  const languages = [...new Set(texts.map(({ language }) => language))];
  return languages.map((language) => {
    const own = texts.filter((one) => one.language === language);
    const counts = own.map(({ text }) => matcher.profile([text]).concepts.length);
    const words = own.flatMap(({ text }) => tokensOf([text]).filter(carriesMeaning));
    const placed = vectors ? words.filter((token) => wordMeaning(token, vectors)).length : 0;
    return {
      set,
      language,
      texts: own.length,
      withConcept: counts.filter((count) => count > 0).length / own.length,
      conceptsPerText: counts.reduce((sum, count) => sum + count, 0) / own.length,
      wordsWithMeaning: words.length > 0 ? placed / words.length : 0,
    };
  });
}
