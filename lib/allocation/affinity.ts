import { AllocationInputError } from "./input-error";
import type { PairSimilarity } from "./problem";

/** One criterion as used: its share of the affinity, its value per pair, and the mean that stands for silence. */
export interface Criterion {
  readonly id: string;
  /** Shares of all used criteria sum to 1. */
  readonly weight: number;
  /** Mean over the pairs that have a value, 0 to 1. */
  readonly mean: number;
  /** The value of the pair, or the mean where one of the two gave nothing. */
  readonly valueOf: (i: number, j: number) => number;
}

export interface Affinity {
  readonly criteria: readonly Criterion[];
  /** n × n, symmetric, zero diagonal, in [0, 1], each a multiple of 2⁻²². */
  readonly pair: Float32Array;
  /** Mean over all pairs; 0 for fewer than two people. */
  readonly mean: number;
}

/**
 * Steps per unit. A Float32 holds such values exactly and sums of billions of them are exact in a double, so that
 * updated sums never drift from recomputed ones and adding in another order changes no bit.
 */
const STEPS = 2 ** 22;

/**
 * Builds the affinity of all pairs, calling each similarity once per pair. A criterion that no pair has a value for
 * drops out, and the others share its weight. O(n² · criteria) time, about 10 n² bytes at the peak.
 * Throws AllocationInputError when a similarity or the sum of the weights is not a finite number; values outside [0, 1] are cut.
 */
export function buildAffinity(
  n: number,
  wanted: readonly { readonly id: string; readonly weight: number; readonly similarity: PairSimilarity }[],
): Affinity {
  const sums = new Float64Array((n * (n - 1)) / 2);
  const values = new Float32Array(sums.length);
  const used: Criterion[] = [];
  let totalWeight = 0;
  for (const { id, weight, similarity } of wanted) {
    if (weight === 0) continue;
    const { known, mean } = measure(n, { id, similarity, values });
    if (known === 0) continue;
    totalWeight += weight;
    for (let k = 0; k < sums.length; k++) {
      const value = values[k] ?? 0;
      sums[k] = (sums[k] ?? 0) + weight * (value < 0 ? mean : value);
    }
    used.push({
      id,
      weight,
      mean,
      valueOf: (i, j) => cut(similarity(Math.min(i, j), Math.max(i, j)) ?? mean),
    });
  }

  // Each weight is finite, yet their sum may not be.
  if (!Number.isFinite(totalWeight)) throw new AllocationInputError("weight_invalid", "weights");
  const pair = new Float32Array(n * n);
  let total = 0;
  let k = 0;
  for (let i = 0; i < n && totalWeight > 0; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = Math.round(cut((sums[k++] ?? 0) / totalWeight) * STEPS) / STEPS;
      pair[i * n + j] = value;
      pair[j * n + i] = value;
      total += value;
    }
  }
  const criteria = used.map((criterion) => ({ ...criterion, weight: criterion.weight / totalWeight }));
  return { criteria, pair, mean: k === 0 ? 0 : total / k };
}

/** Writes all values of one criterion, −1 for silence; returns how many are known, and their mean. */
function measure(
  n: number,
  {
    id,
    similarity,
    values,
  }: { readonly id: string; readonly similarity: PairSimilarity; readonly values: Float32Array },
): { readonly known: number; readonly mean: number } {
  let known = 0;
  let sum = 0;
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = similarity(i, j);
      if (value === undefined) {
        values[k++] = -1;
        continue;
      }
      if (!Number.isFinite(value)) throw new AllocationInputError("similarity_invalid", id);
      values[k++] = cut(value);
      sum += cut(value);
      known++;
    }
  }
  return { known, mean: known === 0 ? 0 : sum / known };
}

/** Similarities from floating-point cosines may leave [0, 1] by a rounding error. */
function cut(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}
