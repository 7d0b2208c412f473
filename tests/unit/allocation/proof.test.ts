import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { LinearSolver } from "@/lib/allocation/linear-program";
import { allocateMatrix, proveMatrix } from "@/lib/allocation/matrix";
import { evaluatePlan, prepareBoard } from "@/lib/allocation/moves";
import { Pricer } from "@/lib/allocation/pricing";
import { provePlan } from "@/lib/allocation/prove";
import { createRandom } from "@/lib/allocation/random";
import { resolveSizes } from "@/lib/allocation/sizes";
import { createHighsSolver } from "@/lib/optimiser/highs";
import { partitions, sizeLists } from "./partitions";
import { drawWorkshop, satisfiable, seeds, terms } from "./workshops";

let solver: LinearSolver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

/** Every step, and what came of it. */
function finish<S, R>(steps: Generator<S, R>): { readonly seen: S[]; readonly result: R } {
  const seen: S[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { seen, result: step.value };
    seen.push(step.value);
  }
}

const cases = fc.record({
  shape: fc.constantFrom(
    { n: 4, size: 2 },
    { n: 6, size: 3 },
    { n: 7, size: 4 },
    { n: 8, size: 4 },
    { n: 8, size: 3, minSize: 1, maxSize: 4 },
    { n: 9, size: 3 },
    { n: 9, size: 5 },
    { n: 9, size: 4, minSize: 2, maxSize: 5 },
    { n: 10, size: 5 },
    { n: 9, size: 5, groupCount: 2 },
    { n: 11, size: 6 },
    { n: 12, size: 6 },
  ),
  seed: seeds,
  terms,
  rules: fc.boolean(),
  /** The usual ones, or every criterion, answers to the organiser's questions included. */
  weights: fc.constantFrom(undefined, {
    ...{ questions: 3, themes: 2, complement: 2, organisations: 1, levels: 1, notMet: 2 },
    ...{ "answer:role": 2, "answer:years": 1 },
  }),
});

describe("against every possible plan", () => {
  test("no bound on the way is below the best plan, and the last plan is the best", () => {
    fc.assert(
      fc.property(cases, ({ shape: { n, ...sizes }, seed, terms: wanted, rules, weights }) => {
        const { workshop, constraints } = satisfiable(n, sizes.size, seed);
        const { attendees, similarities } = rules ? workshop : drawWorkshop(n, seed);
        const { pins = {}, ...others } = rules ? constraints : {};
        const answerModes = { role: "mixed" } as const;
        const options = { ...sizes, seed, weights, answerModes, terms: wanted, iterations: 50 };
        const board = prepareBoard(attendees, similarities, { ...options, constraints: others });
        let best = Number.NEGATIVE_INFINITY;
        for (const lengths of sizeLists(n, resolveSizes(n, sizes))) {
          for (const groups of partitions([...attendees.keys()], lengths)) {
            const ids = groups.map((members) => members.map((member) => `p${member}`));
            const groupOf = new Map(ids.flatMap((members, group) => members.map((id) => [id, group])));
            const pinned = Object.entries(pins);
            // Groups have no numbers here: pins to one group must meet, pins to two must not.
            const isPinned = pinned.every(([a, groupA]) =>
              pinned.every(([b, groupB]) => (groupA === groupB) === (groupOf.get(a) === groupOf.get(b))),
            );
            if (!isPinned) continue;
            const { score, broken } = evaluatePlan(board, ids);
            if (broken.length === 0) best = Math.max(best, score);
          }
        }
        const run = { ...options, constraints: { ...others, pins } };
        const { seen, result } = finish(provePlan(attendees, similarities, run, { solver }));
        for (const { bound } of seen) expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
        expect(result.unmet).toEqual([]);
        expect(result.bound).toBeGreaterThanOrEqual(best - 1e-9);
        expect(result.score).toBeCloseTo(best, 9);
        expect(result.bound).toBeCloseTo(best, 6);
      }),
      { numRuns: 200, seed: 20261123 },
    );
  }, 600_000);

  test("a pricing that underrates groups would be caught: its bounds fall below the best plan", () => {
    const pairs = drawPairs(9, 11);
    const sizes = Array.from({ length: 3 }, () => ({ min: 3, max: 3 }));
    const { result } = finish(proveMatrix({ n: 9, pairs, sizes }, { seed: 1, iterations: 100, solver }));
    const price = vi.spyOn(Pricer.prototype, "price").mockReturnValue({
      ...{ groups: [], bound: -1_000, isComplete: true, nodes: 0 },
    });
    const greedy = vi.spyOn(Pricer.prototype, "priceGreedily").mockReturnValue([]);
    const worst = [0, 1, 2].map((group) => [0, 1, 2].map((k) => 3 * group + k));
    const broken = finish(
      proveMatrix({ n: 9, pairs, sizes }, { seed: 1, iterations: 0, groups: worst, solver }),
    ).result;
    price.mockRestore();
    greedy.mockRestore();
    expect(broken.bound).toBeLessThan(result.objective - 1e-6);
  });

  test("matrices with negative values and groups of different sizes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom([3, 3], [4, 3], [2, 2, 2], [5, 3], [4, 3, 1], [3, 3, 3]),
        seeds,
        (lengths, seed) => {
          const n = lengths.reduce((sum, size) => sum + size, 0);
          const problem = {
            n,
            pairs: drawPairs(n, seed),
            sizes: lengths.map((size) => ({ min: size, max: size })),
          };
          let best = Number.NEGATIVE_INFINITY;
          for (const groups of partitions([...Array(n).keys()], lengths)) {
            let sum = 0;
            for (const group of groups)
              for (const i of group) for (const j of group) if (i < j) sum += problem.pairs[i * n + j] ?? 0;
            best = Math.max(best, sum);
          }
          const { seen, result } = finish(proveMatrix(problem, { seed, iterations: 100, solver }));
          for (const { bound } of seen) expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
          expect(result.objective).toBeCloseTo(best, 6);
          expect(result.bound).toBeCloseTo(best, 2);
        },
      ),
      { numRuns: 60, seed: 20261123 },
    );
  }, 300_000);
});

describe("on the way", () => {
  const problem = {
    n: 30,
    pairs: drawPairs(30, 7),
    sizes: Array.from({ length: 5 }, () => ({ min: 6, max: 6 })),
  };

  test("the same input and limits give the same bounds and groups", () => {
    const run = () =>
      finish(proveMatrix(problem, { seed: 3, iterations: 1_000, solver, limits: { steps: 12 } }));
    expect(run()).toEqual(run());
  });

  test("bounds never rise, scores never fall, and the plan given is never made worse", () => {
    const { groups, objective } = allocateMatrix(problem, { seed: 1, iterations: 20_000 });
    const { seen, result } = finish(
      proveMatrix(problem, { groups, seed: 1, iterations: 20_000, solver, limits: { steps: 60 } }),
    );
    seen.forEach((step, k) => {
      const before = seen[k - 1] ?? step;
      expect(step.bound).toBeLessThanOrEqual(before.bound + 1e-9);
      expect(step.score).toBeGreaterThanOrEqual(before.score - 1e-9);
    });
    expect(result.objective).toBeGreaterThanOrEqual(objective);
    expect(result.bound).toBeGreaterThanOrEqual(result.objective);
  });

  test("it can be stopped at any moment with a plan and a valid bound", () => {
    const { result: whole } = finish(
      proveMatrix(problem, { seed: 1, iterations: 20_000, solver, limits: { steps: 60 } }),
    );
    for (const patience of [0, 1, 5, 30]) {
      let asked = 0;
      const shouldStop = () => ++asked > patience;
      const { result } = finish(proveMatrix(problem, { seed: 1, iterations: 20_000, solver, shouldStop }));
      expect(result.groups.flat().sort((a, b) => a - b)).toEqual([...Array(30).keys()]);
      expect(result.bound).toBeGreaterThanOrEqual(whole.objective - 1e-6);
    }
  });

  test("a plan that breaks rules makes way for the best one that keeps them", () => {
    const { attendees, similarities } = drawWorkshop(12, 3, [["fr"], ["fr", "de"], ["de"]]);
    const options = { size: 4, seed: 1, iterations: 20_000, terms: {} };
    const kept = finish(provePlan(attendees, similarities, options, { solver })).result;
    expect(kept.unmet).toEqual([]);
    const ids = attendees.map(({ id }) => id);
    const plan = [0, 1, 2].map((group) => ids.filter((_, k) => k % 3 === group));
    const { broken } = evaluatePlan(prepareBoard(attendees, similarities, options), plan);
    expect(broken.length).toBeGreaterThan(0);
    const { result } = finish(provePlan(attendees, similarities, options, { plan, solver }));
    expect(result.unmet).toEqual([]);
    expect(result.score).toBeCloseTo(kept.score, 9);
    expect(result.bound).toBeCloseTo(kept.score, 6);
  });

  test("a plan that breaks rules nobody can keep is kept, with a bound", () => {
    const { attendees, similarities } = drawWorkshop(7, 5, [["fr"], ["de"], ["it"]]);
    const { result } = finish(
      provePlan(attendees, similarities, { size: 4, seed: 1, iterations: 1_000 }, { solver }),
    );
    expect(result.unmet.map(({ rule }) => rule.kind)).toContain("language");
    expect(result.bound).toBeGreaterThanOrEqual(result.score);
  });
});

function drawPairs(n: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const pairs = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) pairs[i * n + j] = pairs[j * n + i] = random.below(2_001) / 10 - 100;
  }
  return pairs;
}
