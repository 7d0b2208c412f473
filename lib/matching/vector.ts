import type { Mention } from "./concepts";
import { skeleton } from "./fold";
import type { ConceptNode } from "./lexicon-index";
import { PLACES } from "./mix";
import type { SparseVector, Term } from "./port";
import { remembered } from "./remembered";

// Concepts have places of their own, words and pieces of words share the rest by their hash: among the hundred entries
// of two texts a collision is rare, and changes a score a little.
/** Places of the lexicon's concepts end here; those of fields follow, then those of the workshop's themes. */
export const FIELDS_AT = 1_880;
export const THEME_FIELDS_AT = 1_950;
export const THEMES_AT = 2_000;
const WORDS_AT = 2_048;

/** What a concept says of the ones above and beside it. */
const BROADER = 0.8;
const RELATED = 0.35;
const GRAM_LENGTH = 4;
/** What spelling adds to the words themselves. */
const GRAM_WEIGHT = 0.7;
/** Most entries kept of one text; the strongest stay. */
const ENTRIES_MAX = 240;
/** Endings of learned words: alike across thousands of unrelated words, and typical of a language. */
const EMPTY_GRAMS = new Set(
  "tion atio isat sati asio sion aton ator ator eur_ ment emen ique iche lich isch heit ceit ung_ cait abil ibil bili ilit lite iers ier_ ieru erun tung tiv_ icat asat".split(
    " ",
  ),
);

export interface Blocks {
  readonly concepts: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<number, number>;
}

/** Concepts with their neighbours, and words; each block of length 1, or empty. */
export function blocksOf(
  mentions: readonly Mention[],
  terms: readonly Term[],
  isKnown: (term: Term) => boolean,
): Blocks {
  const concepts = new Map<number, number>();
  for (const { node, weight } of mentions) spreadConcept(concepts, node, weight);
  const words = new Map<number, number>();
  for (const term of terms) {
    add(words, placeOf(`w ${term.key}`), term.weight);
    // A word that neither lexicon nor list knows is compared by its spelling: names, slips, rare words.
    if (!term.key.includes(" ") && !isKnown(term)) addGrams(words, term);
  }
  return { concepts: unitBlock(concepts), words: unitBlock(words) };
}

/** The blocks side by side, each times the root of its share. */
export function joinBlocks(
  { concepts, words, fields }: Blocks & { readonly fields: ReadonlyMap<number, number> },
  shares: { readonly concepts: number; readonly words: number; readonly fields: number },
): SparseVector {
  const roots = {
    fields: Math.sqrt(shares.fields),
    concepts: Math.sqrt(shares.concepts),
    words: Math.sqrt(shares.words),
  };
  const entries = new Map<number, number>();
  for (const [key, weight] of fields) entries.set(key, weight * roots.fields);
  for (const [key, weight] of concepts) entries.set(key, weight * roots.concepts);
  for (const [key, weight] of words) entries.set(key, weight * roots.words);
  const keys = new Uint16Array(entries.size);
  let at = 0;
  for (const key of entries.keys()) keys[at++] = key;
  keys.sort();
  const weights = new Float32Array(keys.length);
  for (let n = 0; n < keys.length; n++) weights[n] = entries.get(keys[n] as number) ?? 0;
  return { keys, weights };
}

function spreadConcept(entries: Map<number, number>, node: ConceptNode, weight: number): void {
  add(entries, node.index, weight);
  let share = weight * BROADER;
  let up = node.broader;
  for (let level = 0; up && level < 3; level++) {
    add(entries, up.index, share);
    share *= BROADER;
    up = up.broader;
  }
  for (const { index } of node.related) add(entries, index, weight * RELATED);
}

/** The pieces of a stem that compare it with words of other languages, each once. */
export const gramsOf = remembered((stemmed: string): readonly string[] => {
  const padded = `_${skeleton(stemmed)}_`;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM_LENGTH <= padded.length; at++) grams.add(padded.slice(at, at + GRAM_LENGTH));
  return [...grams].filter((gram) => !EMPTY_GRAMS.has(gram));
});

const gramPlacesOf = remembered((stemmed) => gramsOf(stemmed).map((gram) => placeOf(`g ${gram}`)));

// A word counts once however long it is, its beginning more than its end: beginnings carry the meaning that cognates
// share ("kommunikativ", "communiquer"), endings the grammar of one language.
function addGrams(words: Map<number, number>, term: Term): void {
  const pieces = gramPlacesOf(term.key);
  const size = Math.sqrt(Math.max(1, pieces.length));
  for (const [position, piece] of pieces.entries()) {
    add(words, piece, (GRAM_WEIGHT * term.weight * Math.max(0.4, 1 - 0.12 * position)) / size);
  }
}

function add(entries: Map<number, number>, key: number, weight: number): void {
  entries.set(key, (entries.get(key) ?? 0) + weight);
}

function unitBlock(entries: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const kept =
    entries.size <= ENTRIES_MAX
      ? entries
      : new Map([...entries].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, ENTRIES_MAX));
  let squares = 0;
  for (const weight of kept.values()) squares += weight * weight;
  const norm = Math.sqrt(squares);
  return norm > 0 ? new Map([...kept].map(([key, weight]) => [key, weight / norm])) : new Map();
}

// FNV-1a (Fowler, Noll, Vo), 32 bits over UTF-16 units, folded into the places of words.
function placeOf(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return WORDS_AT + ((value >>> 0) % (PLACES - WORDS_AT));
}
