import type { Random } from "./random";
import type { Seating } from "./seating";

/** Swaps looked at to see how much the group terms stir. */
const SAMPLES = 500;

/**
 * A temperature that surely forgets the start: one standard deviation of the affinities on the scale of group values,
 * by the square root law of sums for other sizes than six, or more where costs make swaps differ more; and the part
 * that the pairs alone ask for.
 */
export function heatOf(
  seating: Seating,
  movable: Int32Array,
  random: Random,
): { readonly heat: number; readonly pairHeat: number } {
  const { n, pair, scale, groupCount } = seating.space;
  let sum = 0;
  let squares = 0;
  for (const value of pair) {
    sum += value;
    squares += value * value;
  }
  const count = Math.max(1, n * (n - 1));
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  const size = Math.max(2, Math.round(n / groupCount));
  const pairHeat = deviation * (scale[Math.min(n, size)] ?? 0) * Math.sqrt(size / 6);
  // A swap changes about 4 · size pairs, so its gain deviates by about √(4 · size) times as much.
  const stirred = Math.sqrt(meanSquareGain(seating, movable, random) / 24);
  return { heat: Math.max(pairHeat, stirred), pairHeat };
}

function meanSquareGain(seating: Seating, movable: Int32Array, random: Random): number {
  const { groupOf, values } = seating;
  let squares = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const a = movable[random.below(movable.length)] ?? 0;
    const b = movable[random.below(movable.length)] ?? 0;
    const groupA = groupOf[a] ?? 0;
    const groupB = groupOf[b] ?? 0;
    if (groupA === groupB) continue;
    const before = (values[groupA] ?? 0) + (values[groupB] ?? 0);
    const gain = seating.shifted(groupA, a, b) + seating.shifted(groupB, b, a) - before;
    squares += gain * gain;
  }
  return squares / SAMPLES;
}
