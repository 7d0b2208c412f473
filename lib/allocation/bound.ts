import type { SearchSpace } from "./search-space";

/**
 * An upper bound of the sum of all matches over all plans: nobody matches better than with the people closest to them,
 * as many as their group has others. Where sizes differ, those gain the small groups who gain most by it.
 * `mayMeet` leaves out pairs that no allowed plan brings together. Costs only lower a score, so they are left out too.
 * Loose by 8 to 20 % on real workshops. O(n²).
 */
export function matchSumBound(
  { n, pair, minSizes, maxSizes, groupCount }: SearchSpace,
  { seatCount, mayMeet }: { readonly seatCount: number; readonly mayMeet: (i: number, j: number) => boolean },
): number {
  const max = maxSizes[0] ?? 0;
  const min = Math.min(max, Math.max(2, minSizes[0] ?? 0));
  if (max < 2) return 0;
  const inLarge = new Float64Array(n);
  const gains = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const closest = largest(max - 1, n, (j) => (j !== i && mayMeet(i, j) ? (pair[i * n + j] ?? 0) : 0));
    inLarge[i] = mean(closest, max - 1);
    gains[i] = mean(closest, min - 1) - (inLarge[i] ?? 0);
  }
  // With sizes that differ by one, the number of people in small groups is known; otherwise anybody may be.
  const inSmallCount = max - min === 1 && minSizes[0] === min ? (groupCount * max - seatCount) * min : n;
  gains.sort().reverse();
  let bound = 0;
  for (const value of inLarge) bound += value;
  for (const gain of gains.subarray(0, inSmallCount)) bound += gain;
  return bound;
}

/** Beyond so many it is cheaper to sort all values than to insert each among the largest. */
const INSERTED_MAX = 64;

/** The `count` largest of value(0) … value(n − 1), largest first. O(n log n) at most. */
export function largest(count: number, n: number, value: (index: number) => number): Float64Array {
  if (count > INSERTED_MAX) {
    const all = new Float64Array(n);
    for (let index = 0; index < n; index++) all[index] = value(index);
    return all.sort().reverse().subarray(0, count);
  }
  const top = new Float64Array(Math.min(count, n)).fill(Number.NEGATIVE_INFINITY);
  const last = top.length - 1;
  for (let index = 0; index < n; index++) {
    const candidate = value(index);
    if (candidate <= (top[last] ?? 0)) continue;
    let place = last;
    for (; place > 0 && (top[place - 1] ?? 0) < candidate; place--) top[place] = top[place - 1] ?? 0;
    top[place] = candidate;
  }
  return top;
}

function mean(values: Float64Array, count: number): number {
  let sum = 0;
  for (const value of values.subarray(0, count)) sum += value;
  return sum / count;
}
