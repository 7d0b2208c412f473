import { BRIDGED, NO_WORD, readWordVectors, TRANSLATIONS_MAX } from "@/lib/matching/word-vectors";
import type { BridgedLanguage, Translations } from "./translations";

export interface EnglishSpace {
  readonly dimensions: number;
  /** Sorted by their letters. */
  readonly words: readonly string[];
  /** 0 to 1, in the order of the words. */
  readonly rarities: readonly number[];
  /** One row per word. */
  readonly rows: readonly Float64Array[];
}

/** The file of English vectors; lib/matching/word-vectors.ts says how it is laid out. */
export function englishFile({ dimensions, words, rarities, rows }: EnglishSpace): Buffer {
  const text = Buffer.from(words.join("\n"), "latin1");
  const head = Buffer.alloc(16);
  head.write("ATV1", "latin1");
  head.writeUInt32LE(dimensions, 4);
  head.writeUInt32LE(words.length, 8);
  head.writeUInt32LE(text.length, 12);
  const vectors = Buffer.alloc(words.length * dimensions);
  for (const [at, row] of rows.entries()) {
    const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
    for (const [n, value] of row.entries())
      vectors.writeInt8(Math.round((value / largest) * 127), at * dimensions + n);
  }
  return Buffer.concat([
    head,
    text,
    Buffer.from(rarities.map((rarity) => Math.round(rarity * 255))),
    vectors,
  ]);
}

/** The file of the other languages, and the mean of each of the four, taken from the vectors as they will be read. */
export function bridgeFile(
  english: Buffer,
  { dimensions, words }: EnglishSpace,
  translations: Readonly<Record<BridgedLanguage, Translations>>,
): Buffer {
  const ids = new Map(words.map((word, index) => [word, index]));
  const parts = BRIDGED.map((language) => {
    const known = [...translations[language]]
      .map(
        ([word, list]) =>
          [word, [...list].filter(([one]) => ids.has(one)).slice(0, TRANSLATIONS_MAX)] as const,
      )
      .filter(([word, list]) => list.length > 0 && /^[a-z]{3,28}$/.test(word))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = Buffer.alloc(known.length * 3 * TRANSLATIONS_MAX);
    for (const [at, [, list]] of known.entries()) {
      const best = list[0]?.[1] ?? 1;
      for (let n = 0; n < TRANSLATIONS_MAX; n++) {
        const [word, weight] = list[n] ?? [];
        rows.writeUInt16LE(
          word === undefined ? NO_WORD : (ids.get(word) ?? NO_WORD),
          (at * TRANSLATIONS_MAX + n) * 3,
        );
        rows.writeUInt8(
          Math.max(1, Math.round(((weight ?? 0) / best) * 255)),
          (at * TRANSLATIONS_MAX + n) * 3 + 2,
        );
      }
    }
    return {
      words: known.map(([word]) => word),
      text: Buffer.from(known.map(([word]) => word).join("\n"), "latin1"),
      rows,
    };
  });
  const head = Buffer.alloc(28);
  head.write("ATB1", "latin1");
  for (const [order, { words: list, text }] of parts.entries()) {
    head.writeUInt32LE(list.length, 4 + 8 * order);
    head.writeUInt32LE(text.length, 8 + 8 * order);
  }
  const file = (means: readonly Float32Array[]) =>
    Buffer.concat([
      head,
      ...means.map((mean) => Buffer.from(mean.buffer, mean.byteOffset, mean.byteLength)),
      ...parts.flatMap(({ text, rows }) => [text, rows]),
    ]);
  const zero = [0, 1, 2, 3].map(() => new Float32Array(dimensions));
  const plain = readWordVectors(english, file(zero));
  const lists = [words, ...parts.map((part) => part.words)];
  const means = (["en", ...BRIDGED] as const).map((language, order) => {
    const mean = new Float32Array(dimensions);
    const list = lists[order] ?? [];
    for (const word of list) {
      const vector = plain?.find(word, language)?.vector ?? mean;
      for (let n = 0; n < dimensions; n++) mean[n] = (mean[n] ?? 0) + (vector[n] ?? 0) / list.length;
    }
    return mean;
  });
  return file(means);
}
