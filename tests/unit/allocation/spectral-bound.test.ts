import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverOf } from "@/lib/allocation/cover";
import { groupValue } from "@/lib/allocation/group-value";
import { checkedSpace } from "@/lib/allocation/matrix";
import { createRandom } from "@/lib/allocation/random";
import { spectralBounds } from "@/lib/allocation/spectral-bound";
import { eigenOf } from "@/lib/allocation/symmetric-eigen";
import { generated } from "@/scripts/bench-allocation/instances";
import { partitions } from "./partitions";
import { seeds } from "./workshops";

function drawnUniform(seed: number): () => number {
  const random = createRandom(seed);
  return () => random.next() / 4_294_967_296;
}

/** Symmetric, −1 to 1. */
function drawnMatrix(n: number, uniform: () => number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = 2 * uniform() - 1;
  return matrix;
}

/** Distances of points in a square, or plain luck. */
function drawnPairs(n: number, isPoints: boolean, uniform: () => number): Float64Array {
  if (!isPoints) return drawnMatrix(n, uniform);
  const points = Array.from({ length: n }, () => [uniform(), uniform()] as const);
  return Float64Array.from({ length: n * n }, (_, cell) => {
    const [x, y] = points[Math.floor(cell / n)] ?? [0, 0];
    const [u, v] = points[cell % n] ?? [0, 0];
    return Math.sqrt((x - u) ** 2 + (y - v) ** 2);
  });
}

function coverOfPairs(pairs: Float64Array, n: number, sizes: readonly number[]) {
  const problem = { n, pairs, sizes: sizes.map((size) => ({ min: size, max: size })) };
  return coverOf(checkedSpace(problem, { seed: 1, iterations: 0 }), new Set());
}

describe("bounds by the spectrum", () => {
  const shapes = fc.constantFrom(
    { n: 6, size: 3 },
    { n: 6, size: 2 },
    { n: 8, size: 4 },
    { n: 8, size: 2 },
    { n: 9, size: 3 },
    { n: 10, size: 5 },
    { n: 12, size: 6 },
  );
  test("are never below the best plan, and come down", () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), seeds, ({ n, size }, isPoints, seed) => {
        const sizes = Array.from({ length: n / size }, () => size);
        const cover = coverOfPairs(drawnPairs(n, isPoints, drawnUniform(seed)), n, sizes);
        const people = Array.from({ length: n }, (_, person) => person);
        let best = Number.NEGATIVE_INFINITY;
        for (const groups of partitions(people, sizes)) {
          const value = groups.reduce((sum, members) => sum + groupValue(cover.space, members), 0);
          best = Math.max(best, value);
        }
        const bounds = [...spectralBounds(cover, { value: best })];
        expect(bounds.length).toBeGreaterThan(0);
        for (const [k, bound] of bounds.entries()) {
          expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
          expect(bound).toBeLessThanOrEqual(bounds[k - 1] ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });

  test("come within two percent of good groups where pairs are distances", () => {
    const { n, pairs, sizes } = generated("Geo", 60, 1).read();
    const cover = coverOfPairs(
      Float64Array.from(pairs),
      n,
      sizes.map(({ max }) => max),
    );
    // From a search of some seconds; a bound below it would be wrong.
    const good = 26_332;
    const least = [...spectralBounds(cover, { value: good })].at(-1) ?? Number.POSITIVE_INFINITY;
    expect(least).toBeGreaterThan(good);
    expect(least).toBeLessThan(1.02 * good);
  });

  test("are given up at once where they cannot come near", () => {
    const { n, pairs, sizes } = generated("RanReal", 60, 1).read();
    const cover = coverOfPairs(
      Float64Array.from(pairs),
      n,
      sizes.map(({ max }) => max),
    );
    expect([...spectralBounds(cover, { value: 11_671 })]).toHaveLength(1);
  });

  test("are for groups of one size", () => {
    const cover = coverOfPairs(drawnMatrix(7, drawnUniform(1)), 7, [4, 3]);
    expect([...spectralBounds(cover, { value: 0 })]).toEqual([]);
  });
});

describe("eigenvalues", () => {
  test("and vectors make the matrix again, whatever its rank", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 0, max: 2 }), seeds, (n, kind, seed) => {
        const uniform = drawnUniform(seed);
        const matrix =
          kind === 0 ? drawnMatrix(n, uniform) : new Float64Array(n * n).fill(kind === 1 ? 0 : uniform());
        const { values, vectors } = eigenOf(matrix.slice(), n);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            let entry = 0;
            let product = 0;
            for (let k = 0; k < n; k++) {
              entry += (values[k] ?? 0) * (vectors[k * n + i] ?? 0) * (vectors[k * n + j] ?? 0);
              product += (vectors[i * n + k] ?? 0) * (vectors[j * n + k] ?? 0);
            }
            expect(entry).toBeCloseTo(matrix[i * n + j] ?? 0, 12);
            expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
          }
        }
        const alone = eigenOf(matrix.slice(), n, { valuesOnly: true }).values;
        expect(alone).toEqual(values);
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });
});
