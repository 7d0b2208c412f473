import { skeleton } from "./fold";
import type { SparseVector, Term } from "./port";
import { remembered } from "./remembered";

/** Shares of the two views of a text in its vector: equal words and phrases, and pieces of words. They sum to 1. */
const WORD_SHARE = 0.6;
const GRAM_SHARE = 0.4;
/** Most entries kept of one text; the strongest stay. */
const ENTRIES_MAX = 400;
const GRAM_LENGTH = 4;
/** Never a key of a vector: marks a free slot. */
const EMPTY = 0;
/** Endings of learned words: alike across thousands of unrelated words, and typical of a language. */
const EMPTY_GRAMS = new Set(
  "tion atio isat sati asio sion aton ator ator eur_ ment emen ique iche lich isch heit ceit ung_ cait abil ibil bili ilit lite iers ier_ ieru erun tung tiv_ icat asat".split(
    " ",
  ),
);

/** The unit vector of a text's terms; empty for no terms. Linear in their number and length. */
export function vectorOf(terms: readonly Term[], themeKeys: readonly string[]): SparseVector {
  const words = new Map<number, number>();
  for (const term of terms) add(words, hash(`w ${term.key}`), term.weight);
  for (const theme of themeKeys) add(words, hash(`t ${theme}`), 1.5);
  const grams = new Map<number, number>();
  for (const term of terms) {
    if (!term.key.includes(" ")) addGrams(grams, term);
  }
  const entries = new Map<number, number>();
  for (const [key, weight] of scaled(words, WORD_SHARE)) add(entries, key, weight);
  for (const [key, weight] of scaled(grams, GRAM_SHARE)) add(entries, key, weight);
  return unit(strongest(entries));
}

// The vector compared last, spread over a small table: people are compared one against all others, so the second
// vector is only looked up. Three times faster than merging two sorted lists, and small enough for the first cache.
const SLOTS = 8_192;
const slotKeys = new Uint32Array(SLOTS);
const slotWeights = new Float64Array(SLOTS);
let spread: SparseVector = { keys: new Uint32Array(), weights: new Float64Array() };

/** The cosine of two unit vectors with no negative entry: 0 to 1. Exactly symmetric: sums run in the order of keys. */
export function cosine(a: SparseVector, b: SparseVector): number {
  if (spread === b && spread !== a) return cosine(b, a);
  if (spread !== a) spreadOut(a);
  let sum = 0;
  for (let at = 0; at < b.keys.length; at++) {
    const key = b.keys[at] as number;
    const slot = slotOf(key);
    if (slotKeys[slot] === key) sum += (slotWeights[slot] as number) * (b.weights[at] as number);
  }
  return Math.min(1, sum);
}

function spreadOut(vector: SparseVector): void {
  slotKeys.fill(EMPTY);
  for (let at = 0; at < vector.keys.length; at++) {
    const slot = slotOf(vector.keys[at] as number);
    slotKeys[slot] = vector.keys[at] as number;
    slotWeights[slot] = vector.weights[at] as number;
  }
  spread = vector;
}

// The slot that holds the key, or the free one where it would go (linear probing).
function slotOf(key: number): number {
  let slot = key & (SLOTS - 1);
  while (slotKeys[slot] !== EMPTY && slotKeys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** The pieces of a stem that compare it with words of other languages, each once. */
export const gramsOf = remembered((stemmed: string): readonly string[] => {
  const padded = `_${skeleton(stemmed)}_`;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM_LENGTH <= padded.length; at++) grams.add(padded.slice(at, at + GRAM_LENGTH));
  return [...grams].filter((gram) => !EMPTY_GRAMS.has(gram));
});

const gramKeysOf = remembered((stemmed) => gramsOf(stemmed).map((gram) => hash(`g ${gram}`)));

// A word counts once however long it is, its beginning more than its end: beginnings carry the meaning that cognates
// share ("kommunikativ", "communiquer"), endings the grammar of one language.
function addGrams(grams: Map<number, number>, term: Term): void {
  const pieces = gramKeysOf(term.key);
  const size = Math.sqrt(Math.max(1, pieces.length));
  for (const [position, piece] of pieces.entries()) {
    add(grams, piece, (term.weight * Math.max(0.4, 1 - 0.12 * position)) / size);
  }
}

function add(entries: Map<number, number>, key: number, weight: number): void {
  entries.set(key, (entries.get(key) ?? 0) + weight);
}

function scaled(entries: ReadonlyMap<number, number>, share: number): [number, number][] {
  const norm = Math.sqrt([...entries.values()].reduce((sum, weight) => sum + weight * weight, 0));
  if (norm === 0) return [];
  return [...entries].map(([key, weight]) => [key, (weight / norm) * Math.sqrt(share)]);
}

function strongest(entries: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  if (entries.size <= ENTRIES_MAX) return entries;
  return new Map([...entries].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, ENTRIES_MAX));
}

function unit(entries: ReadonlyMap<number, number>): SparseVector {
  let squares = 0;
  for (const weight of entries.values()) squares += weight * weight;
  const norm = Math.sqrt(squares);
  // Typed arrays sort by number, natively.
  const keys = Uint32Array.from(entries.keys()).sort();
  return { keys, weights: Float64Array.from(keys, (key) => (entries.get(key) ?? 0) / norm) };
}

// FNV-1a (Fowler, Noll, Vo), 32 bits over UTF-16 units: among the few hundred entries of two texts a collision is a
// one in ten thousand matter, and changes a score by one entry.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0 || 1;
}
