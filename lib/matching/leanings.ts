import type { TextProfile } from "./port";

// What texts written as examples taught: how much a word, a concept, a clue or a place among word meanings speaks for
// each field. Learned by `npm run leanings` from scripts/leanings/examples. One file, little endian:
//   "ATL2", bytes of names, number of hints (two uint32); names, a line each: the digest of what it was learned from, the
//   fields, then the hints; per hint the size of one step (float32), then per hint one byte a field (int8). The first hint
//   is said by every text.
const MARK = 0x324c5441;
export const EVERY_TEXT = "*";

/** How much of a concept's hint its broader ones give. */
const BROADER = 0.6;
/** A word says this much once, however often it comes. */
const WORD_WEIGHT = 0.7;
const MEANING_WEIGHT = 2;
/** Less than this of a text is chance. */
const SHARE_MIN = 0.03;
const SQUARINGS = 12;

/** Something in a text that may speak for a field, and how much of it there is. */
export type Hint = readonly [name: string, weight: number];

/** What is known of a text before anything learned. */
export type Heard = Pick<TextProfile, "clues" | "concepts" | "terms" | "meaning">;

export interface Leanings {
  /** Digest of the lexicon, fields, examples and vectors as they were then: scripts/leanings/sources.ts. */
  readonly learnedFrom: string;
  /** Ids of the fields that examples were written for. */
  readonly fields: readonly string[];
  /** How a text divides among the fields, by their ids: shares that add up to one, without those that are chance. */
  sharesOf(heard: Heard): ReadonlyMap<string, number>;
}

const placeNames = Array.from({ length: 512 }, (_, n) => `place ${n}`);

/** Everything in a text that may lean to a field, in a fixed order. */
export function hintsOf(heard: Heard): Hint[] {
  const places = [...heard.meaning].map((one, n): Hint => [placeNames[n] ?? "", MEANING_WEIGHT * one]);
  return [...namedHints(heard), ...places];
}

function namedHints({ clues, concepts: mentions, terms }: Omit<Heard, "meaning">): Hint[] {
  const hints: Hint[] = [[EVERY_TEXT, 1]];
  const fields = new Map<string, number>();
  for (const { field, weight } of clues) fields.set(field.id, (fields.get(field.id) ?? 0) + weight);
  for (const [id, weight] of fields) hints.push([`field ${id}`, Math.sqrt(weight)]);
  const concepts = new Map<string, number>();
  for (const { node, weight } of mentions) {
    if (node.isTheme) continue;
    let share = weight;
    for (let up: typeof node | undefined = node; up; up = up.broader) {
      concepts.set(up.id, (concepts.get(up.id) ?? 0) + share);
      share *= BROADER;
    }
  }
  for (const [id, weight] of concepts) hints.push([`concept ${id}`, weight]);
  for (const { key, language } of terms)
    if (language && !key.includes(" ")) hints.push([`${language} ${key}`, WORD_WEIGHT]);
  return hints;
}

/** Opens the file; undefined where it is not what it should be, so that matching goes on without. */
export function readLeanings(bytes: Uint8Array): Leanings | undefined {
  if (bytes.length < 12) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const namesEnd = 12 + view.getUint32(4, true);
  const count = view.getUint32(8, true);
  if (view.getUint32(0, true) !== MARK || namesEnd > bytes.length) return undefined;
  const [learnedFrom = "", list = "", ...names] = new TextDecoder()
    .decode(bytes.subarray(12, namesEnd))
    .split("\n");
  const fields = list.split(" ");
  const width = fields.length;
  const stepsAt = namesEnd;
  const rowsAt = stepsAt + 4 * count;
  if (names.length !== count || bytes.length !== rowsAt + count * width) return undefined;
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const placeRows = placeNames.map((name) => rowOf.get(name) ?? -1);
  const bytesOfRows = new Int8Array(bytes.buffer, bytes.byteOffset + rowsAt, count * width);
  const rows = Float32Array.from(
    bytesOfRows,
    (one, at) => one * view.getFloat32(stepsAt + 4 * Math.trunc(at / width), true),
  );

  return {
    learnedFrom,
    fields,
    sharesOf(heard) {
      const sums = new Float64Array(width);
      for (const [name, weight] of namedHints(heard)) addRow(sums, rows, rowOf.get(name) ?? -1, weight);
      const { meaning } = heard;
      for (let n = 0; n < meaning.length; n++)
        addRow(sums, rows, placeRows[n] ?? -1, MEANING_WEIGHT * (meaning[n] as number));
      const strong = new Map<string, number>();
      for (const [n, share] of asShares(sums).entries()) {
        const field = fields[n];
        if (field && share >= SHARE_MIN) strong.set(field, share);
      }
      return strong;
    },
  };
}

function addRow(sums: Float64Array, rows: Float32Array, row: number, weight: number): void {
  const width = sums.length;
  const at = row * width;
  if (row >= 0)
    for (let n = 0; n < width; n++) sums[n] = (sums[n] as number) + weight * (rows[at + n] as number);
}

// The exponential of each, together one. By products, which every machine computes alike.
function asShares(sums: Float64Array): Float64Array {
  const most = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const parts = sums.map((sum) => {
    let value = Math.max(0, 1 + (sum - most) / 2 ** SQUARINGS);
    for (let n = 0; n < SQUARINGS; n++) value *= value;
    return value;
  });
  const all = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / all);
}
