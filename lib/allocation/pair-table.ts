import type { PairSimilarity } from "./problem";

/** Values of all pairs i < j, row by row; null = one of the two gave nothing. What the server sends to the board. */
export type PairTable = readonly (number | null)[];

/** Calls the similarity once per pair and keeps four decimals, which is what the matcher gives. */
export function toPairTable(n: number, similarity: PairSimilarity): PairTable {
  const table: (number | null)[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = similarity(i, j);
      table.push(value === undefined ? null : Math.round(value * 1e4) / 1e4);
    }
  }
  return table;
}

export function fromPairTable(n: number, table: PairTable): PairSimilarity {
  return (i, j) => {
    const row = Math.min(i, j);
    const column = Math.max(i, j);
    return table[row * n - (row * (row + 1)) / 2 + column - row - 1] ?? undefined;
  };
}
