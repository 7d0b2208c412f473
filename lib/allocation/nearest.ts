import type { SearchSpace } from "./search-space";

/** The `count` others whom each person has most affinity with, best first, by rows. O(n² + n · count²), no sorting. */
export function nearestOf({ n, pair }: SearchSpace, count: number): Int32Array {
  const nearest = new Int32Array(n * count);
  const values = new Float64Array(count);
  for (let person = 0; person < n; person++) {
    const base = person * count;
    values.fill(Number.NEGATIVE_INFINITY);
    for (let other = 0; other < n; other++) {
      const value = pair[person * n + other] ?? 0;
      if (value <= (values[count - 1] ?? 0) || other === person) continue;
      let rank = count - 1;
      for (; rank > 0 && (values[rank - 1] ?? 0) < value; rank--) {
        values[rank] = values[rank - 1] ?? 0;
        nearest[base + rank] = nearest[base + rank - 1] ?? 0;
      }
      values[rank] = value;
      nearest[base + rank] = other;
    }
  }
  return nearest;
}
