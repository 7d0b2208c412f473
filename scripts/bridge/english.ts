import { readFileSync } from "node:fs";
import { principalComponents } from "./principal-components";
import type { EnglishSpace } from "./write";

interface Embeddings {
  /** Commonest first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const WIDTH = 100;
const DIMENSIONS = 64;
/** The strongest components tell how common a word is, not what it means (Mu and Viswanath, 2018). */
const DROPPED = 2;
/** Words that the components are taken from. */
const BASIS_WORDS = 40_000;

export function readEmbeddings(file: string): Embeddings {
  return JSON.parse(readFileSync(file, "utf8")) as Embeddings;
}

/** The wanted words in fewer dimensions: centred, their strongest components dropped, the next 64 kept. */
export function englishSpace(
  { words, vectors }: Embeddings,
  isWanted: (word: string, rank: number) => boolean,
): EnglishSpace {
  const plain = words
    .map((word, rank) => ({ word, rank }))
    .filter(({ word }) => /^[a-z]{2,}$/.test(word) && vectors[word]);
  const unitRow = (word: string) => {
    const row = (vectors[word] ?? []).slice(0, WIDTH);
    const norm = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    return row.map((value) => value / norm);
  };
  const { mean, axes } = principalComponents(
    Float32Array.from(plain.slice(0, BASIS_WORDS).flatMap(({ word }) => unitRow(word))),
    WIDTH,
  );
  const kept = axes.slice(DROPPED, DROPPED + DIMENSIONS);
  const chosen = plain
    .filter(({ word, rank }) => isWanted(word, rank))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  return {
    dimensions: DIMENSIONS,
    words: chosen.map(({ word }) => word),
    rarities: chosen.map(({ rank }) => rarityOf(rank)),
    rows: chosen.map(({ word }) => {
      const row = unitRow(word);
      return Float64Array.from(kept, (axis) =>
        axis.reduce((sum, value, n) => sum + value * ((row[n] ?? 0) - (mean[n] ?? 0)), 0),
      );
    }),
  };
}

/** 0 for the hundred commonest words, 1 from the hundred thousandth on, by the logarithm of the rank (Zipf). */
function rarityOf(rank: number): number {
  return Math.min(1, Math.max(0, (Math.log10(rank + 1) - 2) / 3));
}
