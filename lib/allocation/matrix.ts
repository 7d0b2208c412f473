import { largest } from "./bound";
import { construct } from "./construct";
import { improve } from "./improve";
import { AllocationInputError, requireInteger } from "./input-error";
import { type ProofOptions, type ProofProgress, proveSeating } from "./prove";
import type { SearchSpace } from "./search-space";
import type { Seating } from "./seating";

/** Trials of each of the plans that a proof starts from, if the search had as many. */
const START_TRIALS_PER_PERSON = 40_000;

/** Pairs are kept as Float32, which ends at 3 · 10³⁸; sums of the largest groups stay below it. */
const PAIR_MAX = 1e30;

export interface MatrixProblem {
  readonly n: number;
  /** n × n by rows, symmetric; numbers up to 10³⁰ in size, negative ones too; the diagonal is not read. */
  readonly pairs: ArrayLike<number>;
  /** Smallest and largest size of each group. */
  readonly sizes: readonly { readonly min: number; readonly max: number }[];
}

export interface MatrixOptions {
  readonly seed: number;
  readonly iterations: number;
  /** Asked a few hundred times; true ends the search with the best so far, which then depends on when it was asked. */
  readonly shouldStop?: (() => boolean) | undefined;
}

export interface MatrixResult {
  /** Positions from 0, ascending, in the order of `sizes`. */
  readonly groups: readonly (readonly number[])[];
  /** Sum over pairs in one group, each pair once. */
  readonly objective: number;
  /** A valid, loose upper bound of the objective of any plan. */
  readonly bound: number;
  readonly seed: number;
  readonly iterations: number;
}

/**
 * The maximally diverse grouping problem: groups with the largest sum of pairs inside them, by the same search as
 * `allocate`. Throws AllocationInputError when the sizes cannot hold exactly n people or a number is not finite or beyond 10³⁰.
 */
export function allocateMatrix(problem: MatrixProblem, options: MatrixOptions): MatrixResult {
  const space = checkedSpace(problem, options);
  const seating = construct(space, new Map(), new Set());
  improve(seating, options);
  return resultOf(problem, seating, { ...options, bound: boundOf(problem) });
}

/**
 * Looks for better groups than `groups` (without them, the search's own) and for the least bound, as `provePlan` does.
 * Beyond the Float32 steps that the search rounds pairs to, the bound holds for the numbers given.
 */
export function* proveMatrix(
  problem: MatrixProblem,
  {
    groups,
    solver,
    limits,
    ...options
  }: MatrixOptions & ProofOptions & { readonly groups?: MatrixResult["groups"] | undefined },
): Generator<ProofProgress, MatrixResult> {
  const space = checkedSpace(problem, options);
  const places = new Map(
    groups?.flatMap((members, group) => members.map((person) => [person, group] as const)),
  );
  const first = construct(space, places, new Set());
  if (groups === undefined) improve(first, options);
  const quick = resultOf(problem, first, { ...options, bound: boundOf(problem) });
  const rounding = roundingOf(problem, space);
  const { shouldStop } = options;
  const steps = proveSeating(
    first,
    { solver, limits, shouldStop, unplaced: new Set(), bound: quick.bound },
    (k) => {
      const seating = construct(space, new Map(), new Set());
      improve(seating, {
        seed: options.seed + k,
        iterations: Math.min(options.iterations, START_TRIALS_PER_PERSON * problem.n),
        shouldStop,
      });
      return seating;
    },
  );
  let { objective: score, bound } = quick;
  for (let step = steps.next(); ; step = steps.next()) {
    const { groups: better, state } = step.value;
    bound = Math.min(bound, state.bound + rounding);
    if (step.done) {
      if (better === undefined) return { ...quick, bound: Math.max(quick.objective, bound) };
      const placed = new Map(
        better.flatMap((members, group) => members.map((person) => [person, group] as const)),
      );
      const result = resultOf(problem, construct(space, placed, new Set()), { ...options, bound });
      return { ...result, bound: Math.max(result.objective, bound) };
    }
    score = Math.max(score, state.value - rounding);
    bound = Math.max(bound, score);
    yield { score, bound, gap: score > 0 ? (bound - score) / score : 0, steps: state.steps };
  }
}

/** What the search works on. Throws as `allocateMatrix` does. */
export function checkedSpace(problem: MatrixProblem, options: MatrixOptions): SearchSpace {
  const { n, pairs, sizes } = problem;
  requireInteger(n, "n", { min: 0 });
  requireInteger(options.seed, "seed", { min: Number.MIN_SAFE_INTEGER });
  requireInteger(options.iterations, "iterations", { min: 0 });
  sizes.forEach(({ min, max }, group) => {
    requireInteger(min, `sizes.${group}.min`, { min: 0 });
    requireInteger(max, `sizes.${group}.max`, { min });
  });
  const least = sizes.reduce((sum, { min }) => sum + min, 0);
  const most = sizes.reduce((sum, { max }) => sum + max, 0);
  if (n < least || n > most) throw new AllocationInputError("out_of_range", "sizes");
  if (pairs.length !== n * n) throw new AllocationInputError("matrix_invalid", "pairs");
  return spaceOf(problem);
}

function resultOf(
  problem: MatrixProblem,
  seating: Seating,
  { seed, iterations, bound }: { readonly seed: number; readonly iterations: number; readonly bound: number },
): MatrixResult {
  const groups = problem.sizes.map((_, group) => seating.members(group).sort((a, b) => a - b));
  return { groups, objective: sumWithin(problem, groups), bound, seed, iterations };
}

/** The most that rounding the pairs can take from the value of a plan: each person's largest, for as many mates. */
function roundingOf({ n, pairs, sizes }: MatrixProblem, { pair }: SearchSpace): number {
  let largestChange = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      largestChange = Math.max(largestChange, Math.abs((pairs[i * n + j] ?? 0) - (pair[i * n + j] ?? 0)));
    }
  }
  return sizes.reduce((sum, { max }) => sum + (largestChange * max * (max - 1)) / 2, 0);
}

function sumWithin({ n, pairs }: MatrixProblem, groups: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const members of groups) {
    for (const i of members) for (const j of members) if (i < j) sum += pairs[i * n + j] ?? 0;
  }
  return sum;
}

/** Half the sum, over people, of their best possible company. O(n²). */
function boundOf({ n, pairs, sizes }: MatrixProblem): number {
  const used = sizes.filter(({ max }) => max > 0);
  const fewest = used.reduce((least, { min }) => Math.min(least, Math.max(1, min)), n) - 1;
  const most = used.reduce((size, { max }) => Math.max(size, max), 1) - 1;
  let sum = 0;
  // In one group of all there is nothing to choose, and sorting everybody's company would take minutes.
  if (fewest >= n - 1) {
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) sum += pairs[i * n + j] ?? 0;
    return sum / 2;
  }
  for (let i = 0; i < n; i++) {
    const closest = largest(Math.min(n - 1, most), n, (j) =>
      i === j ? Number.NEGATIVE_INFINITY : (pairs[i * n + j] ?? 0),
    );
    // Beyond the fewest others, company is welcome only while it adds.
    closest.forEach((value, rank) => {
      if (rank < fewest || value > 0) sum += value;
    });
  }
  return sum / 2;
}

function spaceOf({ n, pairs, sizes }: MatrixProblem): SearchSpace {
  return {
    n,
    pair: quantised(n, pairs),
    groupCount: sizes.length,
    minSizes: Int32Array.from(sizes, ({ min }) => min),
    maxSizes: Int32Array.from(sizes, ({ max }) => Math.min(n, max)),
    scale: new Float64Array(n + 1).fill(1),
    pinned: new Int32Array(n).fill(-1),
    blocks: [],
    apartSetsOf: [],
    apartSetCount: 0,
    speaks: new Uint8Array(0),
    languageCount: 0,
    languageClass: new Int32Array(n),
    hasProject: new Uint8Array(n),
    kinds: [],
    projectCost: 0,
    aloneCost: 0,
    floorCost: 0,
    floorThreshold: 0,
  };
}

/** Rounded to 2⁻²³ of a power of two above the largest, so that sums are exact (see affinity.ts); symmetric. */
function quantised(n: number, pairs: ArrayLike<number>): Float32Array {
  let largestSize = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = pairs[i * n + j];
      if (value === undefined || !Number.isFinite(value) || value !== pairs[j * n + i]) {
        throw new AllocationInputError("matrix_invalid", `pairs.${i * n + j}`);
      }
      largestSize = Math.max(largestSize, Math.abs(value));
    }
  }
  if (largestSize > PAIR_MAX) throw new AllocationInputError("matrix_invalid", "pairs");
  let step = 2 ** -23;
  while (step * 2 ** 23 < largestSize) step *= 2;
  while (step * 2 ** 22 >= largestSize && step > Number.MIN_VALUE * 2 ** 60) step /= 2;
  const pair = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      if (i !== j) pair[i * n + j] = Math.round((pairs[i * n + j] ?? 0) / step) * step;
  }
  return pair;
}
