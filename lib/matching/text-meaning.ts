import { splitCompound } from "./compounds";
import { isCommon, type Mention } from "./concepts";
import type { ConceptNode } from "./lexicon-index";
import { TEXT_LANGUAGES } from "./port";
import type { Token } from "./reading";
import { STOP_WORDS } from "./stop-words";
import { unit, type WordMeaning, type WordVectors } from "./word-vectors";

/** What a concept adds beside the words themselves: its place is surer than that of one word. */
const CONCEPT_WEIGHT = 0.4;
/** The commonest content words still say something; the rarest no more than a few times as much. */
const RARITY_FLOOR = 0.3;
/** Of words that almost everybody writes at such a day. */
const COMMON_SHARE = 0.6;
/** Words that place a concept. */
const CONCEPT_WORDS_MAX = 6;

/** Where the words of a text lie together: a unit vector, empty where no word has a place. Linear in the tokens. */
export function meaningOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  {
    vectors,
    conceptVector,
  }: { readonly vectors: WordVectors; readonly conceptVector: (node: ConceptNode) => Float32Array },
): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  let size = 0;
  const take = (vector: Float32Array, weight: number) => {
    for (let n = 0; n < sum.length; n++) sum[n] = (sum[n] ?? 0) + (vector[n] ?? 0) * weight;
    size += weight;
  };
  for (const token of tokens) {
    const meaning = wordMeaning(token, vectors);
    if (!meaning) continue;
    const common = token.language && isCommon(token.word.folded, token.language) ? COMMON_SHARE : 1;
    take(meaning.vector, (RARITY_FLOOR + Math.sqrt(meaning.rarity)) * common);
  }
  for (const { node, weight } of mentions) {
    const vector = conceptVector(node);
    if (vector.length > 0) take(vector, CONCEPT_WEIGHT * weight);
  }
  return size > 0 ? unit(sum) : new Float32Array();
}

/** The meaning of one word in its place; that of its parts for a German compound that no list has. */
export function wordMeaning({ word, language }: Token, vectors: WordVectors): WordMeaning | undefined {
  const { folded, isAcronym } = word;
  if (folded.length < 3 && !isAcronym) return undefined;
  if (language ? STOP_WORDS[language].has(folded) : isSmallWord(folded)) return undefined;
  const own = language ? vectors.find(folded, language) : meaningInAny(folded, vectors);
  if (own) return own;
  if (!language || language === "de") {
    const parts = compoundMeaning(folded, vectors);
    if (parts) return parts;
  }
  const lender = TEXT_LANGUAGES.find(
    (one) => one !== language && !STOP_WORDS[one].has(folded) && vectors.has(folded, one),
  );
  return lender ? vectors.find(folded, lender) : undefined;
}

function meaningInAny(folded: string, vectors: WordVectors): WordMeaning | undefined {
  const having =
    TEXT_LANGUAGES.find((one) => vectors.has(folded, one)) ??
    TEXT_LANGUAGES.find((one) => vectors.find(folded, one));
  return having && vectors.find(folded, having);
}

/** A function that gives each concept's place: the mean of the English words that it begins with. */
export function conceptPlaces(vectors: WordVectors): (node: ConceptNode) => Float32Array {
  const places = new Map<ConceptNode, Float32Array>();
  return (node) => {
    const known = places.get(node);
    if (known) return known;
    const sum = new Float32Array(vectors.dimensions);
    let count = 0;
    for (const language of ["en", "fr"] as const) {
      if (count > 0) break;
      const single = node.concept.terms[language].filter(
        ({ words, kind }) => words.length === 1 && kind !== "prefix",
      );
      for (const { words } of single.slice(0, CONCEPT_WORDS_MAX)) {
        const meaning = vectors.find(words[0] ?? "", language);
        if (!meaning) continue;
        count += 1;
        for (let n = 0; n < sum.length; n++) sum[n] = (sum[n] ?? 0) + (meaning.vector[n] ?? 0);
      }
    }
    const place = count > 0 ? unit(sum) : new Float32Array();
    places.set(node, place);
    return place;
  };
}

function compoundMeaning(folded: string, vectors: WordVectors): WordMeaning | undefined {
  if (folded.length < 8) return undefined;
  const split = splitCompound(folded, (part) => part.length >= 4 && vectors.has(part, "de"));
  const left = split && vectors.find(split.left, "de");
  const right = split && vectors.find(split.right, "de");
  if (!left || !right) return undefined;
  const sum = Float32Array.from(left.vector, (value, n) => value + (right.vector[n] ?? 0));
  return { vector: unit(sum), rarity: Math.max(left.rarity, right.rarity) };
}

function isSmallWord(folded: string): boolean {
  return TEXT_LANGUAGES.some((language) => STOP_WORDS[language].has(folded));
}
