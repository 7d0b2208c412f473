import { conceptsOf, type Mention } from "./concepts";
import { fieldShares, fieldsOf, leaningsIn, withLeaning } from "./fields";
import { houseFields } from "./fields/house";
import { isTextLanguage } from "./language";
import { houseLexicon } from "./lexicon/house";
import { CONCEPT_SHARE, FIELD_SHARE, similarity, similarityRows, WORD_SHARE } from "./mix";
import {
  MAX_CHARS,
  type Matcher,
  type MatcherOptions,
  type SharedTerm,
  type Term,
  type TextProfile,
} from "./port";
import { type Token, tokensOf } from "./reading";
import { pairTerms } from "./shared";
import { COMMON_WEIGHT, carriesMeaning, termsOf } from "./terms";
import { conceptPlaces, meaningOf } from "./text-meaning";
import { themeIndex, themeMentions } from "./themes";
import { blocksOf, joinBlocks } from "./vector";

/** Concepts that hold this share of a text's words hold its subject. */
const FULL_COVERAGE = 0.5;

/**
 * The matcher that needs nothing but its files: a lexicon of concepts in four languages, word meanings bridged between
 * them, and spelling for what neither knows, with fixed weights. Without vectors the other two remain.
 */
export function createMatcher({
  themes = [],
  vectors,
  lexicon = houseLexicon(),
  fields = houseFields(),
}: MatcherOptions = {}): Matcher {
  lexicon.prepare();
  fields.clues.prepare();
  const own = themeIndex(themes, lexicon, vectors);
  const conceptVector = vectors && conceptPlaces(vectors);
  const leaningOf = leaningsIn(fields, vectors?.leanings);

  function profile(texts: readonly string[], language?: string): TextProfile {
    const tokens = tokensOf(withinLimit(texts), isTextLanguage(language) ? language : undefined);
    const terms = termsOf(tokens, vectors);
    const { mentions, isTaken } = conceptsOf(tokens, lexicon, vectors);
    const concepts = [...themeMentions(own, { tokens, general: mentions, vectors }), ...mentions];
    const coverage = coverageOf(tokens, concepts);
    const taken = new Set(tokens.filter((_, at) => isTaken[at]).map(({ word }) => word.folded));
    const isKnown = ({ folded, place }: Term) => taken.has(folded) || place !== undefined;
    const { said: fromClues, clues } = fieldsOf(tokens, concepts, { index: fields, vectors });
    const meaning =
      vectors && conceptVector ? meaningOf(tokens, concepts, { vectors, conceptVector }) : new Float32Array();
    // "Savoir-faire" is made of small words, which are a subject together. "Pas de question" is made of words that
    // everybody writes, which are none.
    const isTelling = ({ weight }: Term) => weight > COMMON_WEIGHT;
    const isUsable = terms.some(isTelling) || concepts.length > 0 || clues.length > 0;
    const learned = isUsable && leaningOf({ clues, concepts, terms, meaning });
    const said = learned ? withLeaning(fromClues, learned) : fromClues;
    return {
      vector: joinBlocks(
        { ...blocksOf(concepts, isUsable ? terms : [], isKnown), fields: said },
        { concepts: CONCEPT_SHARE * coverage, words: WORD_SHARE, fields: FIELD_SHARE },
      ),
      meaning,
      concepts,
      coverage,
      sureness: surenessOf(said),
      fields: fieldShares(said, fields),
      clues,
      terms,
      isUsable,
    };
  }

  return {
    profile,
    similarity,
    rows: similarityRows,
    explain: (a, b, locale): readonly SharedTerm[] => pairTerms(a, b, locale),
  };
}

// The square of its length: what it adds to the product with itself.
function surenessOf(vector: ReadonlyMap<number, number>): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return squares;
}

function coverageOf(tokens: readonly Token[], mentions: readonly Mention[]): number {
  const said = tokens.filter(carriesMeaning).length;
  const held = mentions.reduce((sum, { weight }) => sum + Math.min(1, weight), 0);
  // Small words that are a subject together leave nothing unsaid.
  return Math.min(1, said === 0 ? held : held / said / FULL_COVERAGE);
}

function withinLimit(texts: readonly string[]): string[] {
  const read: string[] = [];
  let charsLeft = MAX_CHARS;
  for (const text of texts) {
    if (charsLeft <= 0) break;
    read.push(text.slice(0, charsLeft));
    charsLeft -= text.length;
  }
  return read;
}
