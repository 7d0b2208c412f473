import type { Leanings } from "./leanings";
import type { TextLanguage } from "./port";
import { remembered } from "./remembered";
import { commonStart } from "./spelling";
import { stem } from "./stem";

// Two files, both little endian. Words are folded, sorted by their letters and joined by line feeds.
//   english: "ATV1", dimensions, words, bytes of text (three uint32), text; rarity of each word (uint8); vectors (int8)
//   bridge:  "ATB1", words and bytes of text of French, German, Italian (six uint32); the mean vector of each of the
//            four languages (float32); then for each the text and, per word, three English words (uint16, 65535 for
//            none) with their weights (uint8)
const ENGLISH_MARK = 0x31565441;
const BRIDGE_MARK = 0x31425441;
export const BRIDGED = ["fr", "de", "it"] as const;
export const TRANSLATIONS_MAX = 3;
export const NO_WORD = 65_535;
/** Words with an equal beginning that are looked at for a form of the same word. */
const NEIGHBOURS_MAX = 60;

export interface WordMeaning {
  /** Of length 1, without what its language has in common. Do not write to it. */
  readonly vector: Float32Array;
  /** 0 for the commonest words to 1: from a list of a large corpus. */
  readonly rarity: number;
}

/** What words mean, as places in one space for four languages. */
export interface WordVectors {
  readonly dimensions: number;
  /** The meaning of a folded word, or of another form of it. */
  find(folded: string, language: TextLanguage): WordMeaning | undefined;
  /** Whether the very form is in the language's list. */
  has(folded: string, language: TextLanguage): boolean;
  /** To which fields words and places lean, where that was learned. */
  readonly leanings?: Leanings | undefined;
}

/** Opens the two files; undefined where one of them is not what it should be, so that matching goes on without. */
export function readWordVectors(
  english: Uint8Array,
  bridge: Uint8Array,
  leanings?: Leanings,
): WordVectors | undefined {
  const head = viewOf(english);
  const bridgeHead = viewOf(bridge);
  if (english.length < 16 || bridge.length < 28) return undefined;
  if (head.getUint32(0, true) !== ENGLISH_MARK || bridgeHead.getUint32(0, true) !== BRIDGE_MARK)
    return undefined;
  const dimensions = head.getUint32(4, true);
  const count = head.getUint32(8, true);
  const textEnd = 16 + head.getUint32(12, true);
  if (english.length !== textEnd + count * (1 + dimensions)) return undefined;
  const words = wordTable(english.subarray(16, textEnd));
  const rarities = english.subarray(textEnd, textEnd + count);
  const vectorsAt = english.byteOffset + textEnd + count;
  const vectors = new Int8Array(english.buffer, vectorsAt, count * dimensions);

  let at = 28;
  const means = new Map<TextLanguage, Float32Array>();
  for (const language of ["en", ...BRIDGED] as const) {
    const mean = new Float32Array(dimensions);
    for (let n = 0; n < dimensions; n++) mean[n] = bridgeHead.getFloat32(at + 4 * n, true);
    means.set(language, mean);
    at += 4 * dimensions;
  }
  const bridged = new Map<TextLanguage, { readonly words: WordTable; readonly rowsAt: number }>();
  for (const [order, language] of BRIDGED.entries()) {
    const size = bridgeHead.getUint32(4 + 8 * order, true);
    const textBytes = bridgeHead.getUint32(8 + 8 * order, true);
    const rowsAt = at + textBytes;
    bridged.set(language, { words: wordTable(bridge.subarray(at, rowsAt)), rowsAt });
    at = rowsAt + size * ROW_BYTES;
  }
  if (at !== bridge.length) return undefined;

  const tableOf = (language: TextLanguage) => (language === "en" ? words : bridged.get(language)?.words);

  function meaningAt(index: number, language: TextLanguage): WordMeaning {
    const vector = new Float32Array(dimensions);
    let rarity = 0;
    let sum = 0;
    const take = (row: number, weight: number) => {
      let squares = 0;
      for (let n = 0; n < dimensions; n++) squares += (vectors[row * dimensions + n] ?? 0) ** 2;
      const scale = weight / Math.sqrt(squares || 1);
      for (let n = 0; n < dimensions; n++)
        vector[n] = (vector[n] ?? 0) + (vectors[row * dimensions + n] ?? 0) * scale;
      rarity += ((rarities[row] ?? 0) / 255) * weight;
      sum += weight;
    };
    if (language === "en") take(index, 1);
    else {
      const row = (bridged.get(language)?.rowsAt ?? 0) + index * ROW_BYTES;
      for (let n = 0; n < TRANSLATIONS_MAX; n++) {
        const word = bridgeHead.getUint16(row + 3 * n, true);
        if (word !== NO_WORD) take(word, bridgeHead.getUint8(row + 3 * n + 2) / 255);
      }
    }
    const mean = means.get(language) ?? new Float32Array(dimensions);
    for (let n = 0; n < dimensions; n++) vector[n] = (vector[n] ?? 0) / (sum || 1) - (mean[n] ?? 0);
    return { vector: unit(vector), rarity: rarity / (sum || 1) };
  }

  const finders = new Map(
    (["fr", "de", "it", "en"] as const).map((language) => {
      const table = tableOf(language);
      const has = remembered((folded): boolean => (table?.indexOf(folded) ?? -1) >= 0);
      const find = remembered((folded): { readonly meaning: WordMeaning | undefined } => {
        const index = table ? formOf(table, folded, language) : -1;
        return { meaning: index < 0 ? undefined : meaningAt(index, language) };
      });
      return [language, { has, find }] as const;
    }),
  );
  return {
    dimensions,
    leanings,
    find: (folded, language) => finders.get(language)?.find(folded).meaning,
    has: (folded, language) => finders.get(language)?.has(folded) ?? false,
  };
}

const ROW_BYTES = 3 * TRANSLATIONS_MAX;

/** Scales a vector to length 1, in place; zero stays zero. */
export function unit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const norm = Math.sqrt(squares);
  if (norm > 0) for (let n = 0; n < vector.length; n++) vector[n] = (vector[n] ?? 0) / norm;
  return vector;
}

// The word itself; else, of those with its stem, the one that begins most like it, the shortest of these.
function formOf(table: WordTable, folded: string, language: TextLanguage): number {
  const exact = table.indexOf(folded);
  if (exact >= 0) return exact;
  if (folded.length < 4) return -1;
  const stemmed = stem(folded, language);
  let best = -1;
  let bestLikeness = Number.NEGATIVE_INFINITY;
  const first = table.firstFrom(stemmed);
  for (let index = first; index < first + NEIGHBOURS_MAX; index++) {
    const word = table.at(index);
    if (!word?.startsWith(stemmed)) break;
    const likeness = commonStart(word, folded) - word.length / 100;
    if (likeness <= bestLikeness || Math.abs(word.length - folded.length) > 4) continue;
    if (stem(word, language) !== stemmed) continue;
    best = index;
    bestLikeness = likeness;
  }
  if (best >= 0 || language !== "fr") return best;
  return (
    frenchBasesOf(folded)
      .map(table.indexOf)
      .find((index) => index >= 0) ?? -1
  );
}

// What French endings that no stemmer takes off may come from: "journaux", "coupent", "contient", "devenus", and verbs made
// of a noun, "cartographier".
function frenchBasesOf(folded: string): string[] {
  if (folded.endsWith("aux")) return [`${folded.slice(0, -3)}al`];
  const kept = /^(.*[tv])ient$/.exec(folded)?.[1];
  if (kept) return [`${kept}enir`];
  const [, root, ending] = /^(.{3,})(ent|ons|ez|us?|er)$/.exec(folded) ?? [];
  if (!root) return [];
  return (ending === "er" ? ["e"] : ["er", "ir", "re", "oir"]).map((base) => root + base);
}

interface WordTable {
  at(index: number): string | undefined;
  /** −1 where the word is not there. */
  indexOf(word: string): number;
  /** The index of the first word that does not come before the given one. */
  firstFrom(word: string): number;
}

// Sorted words, searched in their bytes: a table of a hundred thousand strings would take longer to build than all
// searches of a workshop.
function wordTable(text: Uint8Array): WordTable {
  const starts = [0];
  for (let at = 0; at < text.length; at++) if (text[at] === LINE_FEED) starts.push(at + 1);
  const ends = (index: number) => (starts[index + 1] ?? text.length + 1) - 1;
  const count = text.length === 0 ? 0 : starts.length;

  function compare(index: number, word: string): number {
    const start = starts[index] ?? 0;
    const length = ends(index) - start;
    for (let n = 0; n < Math.min(length, word.length); n++) {
      const difference = (text[start + n] ?? 0) - word.charCodeAt(n);
      if (difference !== 0) return difference;
    }
    return length - word.length;
  }
  function firstFrom(word: string): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(middle, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  return {
    at: (index) =>
      index < count ? String.fromCharCode(...text.subarray(starts[index] ?? 0, ends(index))) : undefined,
    indexOf(word) {
      const index = firstFrom(word);
      return index < count && compare(index, word) === 0 ? index : -1;
    },
    firstFrom,
  };
}

const LINE_FEED = 10;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
