import { conceptsOf, type Mention } from "./concepts";
import { fieldsOf } from "./fields";
import { houseFields } from "./fields/house";
import { isTextLanguage } from "./language";
import { houseLexicon } from "./lexicon/house";
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
import { carriesMeaning, termsOf } from "./terms";
import { conceptPlaces, meaningOf } from "./text-meaning";
import { themeIndex, themeMentions } from "./themes";
import { blocksOf, dot, joinBlocks } from "./vector";

/**
 * Shares of the four views of a pair. Fields count most: people ask about one thing in many words, and hardly ever in
 * the same ones. Concepts count by how much of both texts they hold: one concept in a long text says little about it.
 * A view of fields, concepts or meanings that one of the texts lacks is left out, and the others decide.
 */
const FIELD_SHARE = 0.56;
const CONCEPT_SHARE = 0.18;
const WORD_SHARE = 0.07;
const MEANING_SHARE = 0.19;
/** Concepts that hold this share of a text's words hold its subject. */
const FULL_COVERAGE = 0.5;
/** Unrelated texts are about this close among word meanings. */
const MEANING_FLOOR = 0.1;
/** Short texts on one subject are rarely above 0.5: this curve spreads them over the scale. It keeps order. */
const SPREAD = 0.8;

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
  const own = themeIndex(themes, lexicon, vectors);
  const conceptVector = vectors && conceptPlaces(vectors);

  function profile(texts: readonly string[], language?: string): TextProfile {
    const tokens = tokensOf(withinLimit(texts), isTextLanguage(language) ? language : undefined);
    const terms = termsOf(tokens);
    const { mentions, isTaken } = conceptsOf(tokens, lexicon, vectors);
    const concepts = [...themeMentions(own, { tokens, general: mentions, vectors }), ...mentions];
    const coverage = coverageOf(tokens, concepts);
    const taken = new Set(tokens.filter((_, at) => isTaken[at]).map(({ word }) => word.folded));
    const isKnown = ({ folded, language: spoken }: Term) =>
      taken.has(folded) || (spoken !== undefined && vectors?.find(folded, spoken) !== undefined);
    const said = fieldsOf(tokens, concepts, { index: fields, vectors });
    return {
      vector: joinBlocks(
        { ...blocksOf(concepts, terms, isKnown), fields: said },
        { concepts: CONCEPT_SHARE * coverage, words: WORD_SHARE, fields: FIELD_SHARE },
      ),
      meaning:
        vectors && conceptVector
          ? meaningOf(tokens, concepts, { vectors, conceptVector })
          : new Float32Array(),
      concepts,
      coverage,
      sureness: surenessOf(said),
      terms,
      isUsable: terms.length > 0,
    };
  }

  return {
    profile,
    similarity,
    explain: (a, b, locale): readonly SharedTerm[] => pairTerms(a, b, { locale, vectors }),
  };
}

function similarity(a: TextProfile, b: TextProfile): number {
  if (!a.isUsable || !b.isUsable) return 0;
  let sum = dot(a.vector, b.vector);
  let share = WORD_SHARE + CONCEPT_SHARE * Math.sqrt(a.coverage * b.coverage);
  share += FIELD_SHARE * Math.sqrt(a.sureness * b.sureness);
  const { length } = a.meaning;
  if (length > 0 && b.meaning.length === length) {
    const cosine = cosineOf(a.meaning, b.meaning);
    sum += MEANING_SHARE * Math.max(0, (cosine - MEANING_FLOOR) / (1 - MEANING_FLOOR));
    share += MEANING_SHARE;
  }
  return Math.round(Math.min(1, sum / share) ** SPREAD * 1e4) / 1e4;
}

// Four sums at once, which a processor adds side by side; the same four on every machine.
function cosineOf(a: Float32Array, b: Float32Array): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  const rest = a.length % 4;
  const whole = a.length - rest;
  for (let n = 0; n < whole; n += 4) {
    one += (a[n] as number) * (b[n] as number);
    two += (a[n + 1] as number) * (b[n + 1] as number);
    three += (a[n + 2] as number) * (b[n + 2] as number);
    four += (a[n + 3] as number) * (b[n + 3] as number);
  }
  for (let n = whole; n < a.length; n++) one += (a[n] as number) * (b[n] as number);
  return one + two + (three + four);
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
  return said === 0 ? 0 : Math.min(1, held / said / FULL_COVERAGE);
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
