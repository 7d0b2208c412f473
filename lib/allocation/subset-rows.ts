import type { Column } from "./master";
import { isCounted, type Triple } from "./prices";

/** Smallest excess worth a cut. */
const EXCESS_MIN = 0.02;
/** Cuts per round that one person may be in, so that a round spreads over the workshop. */
const CUTS_PER_PERSON = 5;

/**
 * Triples whose groups share more than one plan between them, worst first. Only triples of which two pairs meet in some
 * group can be. O(people · meetings²).
 */
export function violatedTriples(
  n: number,
  columns: readonly { readonly column: Column; readonly share: number }[],
  { count, known }: { readonly count: number; readonly known: readonly Triple[] },
): Triple[] {
  const meets = new Float64Array(n * n);
  const columnsOf = Array.from({ length: n }, (): number[] => []);
  columns.forEach(({ column: { members }, share }, number) => {
    for (const i of members) {
      columnsOf[i]?.push(number);
      for (const j of members) if (i !== j) meets[i * n + j] = (meets[i * n + j] ?? 0) + share;
    }
  });
  const taken = new Set(known.map((triple) => triple.join()));
  const found: { triple: Triple; excess: number }[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const ij = meets[i * n + j] ?? 0;
      for (let k = j + 1; k < n; k++) {
        const pairs = ij + (meets[i * n + k] ?? 0) + (meets[j * n + k] ?? 0);
        if (pairs <= 1 + EXCESS_MIN) continue;
        const triple: Triple = [i, j, k];
        let sum = 0;
        for (const number of new Set([...(columnsOf[i] ?? []), ...(columnsOf[j] ?? [])])) {
          const used = columns[number];
          if (used && isCounted(triple, used.column.members)) sum += used.share;
        }
        if (sum > 1 + EXCESS_MIN && !taken.has(triple.join())) found.push({ triple, excess: sum - 1 });
      }
    }
  }
  found.sort((a, b) => b.excess - a.excess || compare(a.triple, b.triple));
  const uses = new Int32Array(n);
  const chosen: Triple[] = [];
  for (const { triple } of found) {
    if (chosen.length >= count) break;
    if (triple.some((person) => (uses[person] ?? 0) >= CUTS_PER_PERSON)) continue;
    for (const person of triple) uses[person] = (uses[person] ?? 0) + 1;
    chosen.push(triple);
  }
  return chosen;
}

function compare(a: Triple, b: Triple): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
