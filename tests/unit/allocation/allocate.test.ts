import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "@/lib/allocation/allocate";
import { evaluatePlan, prepareBoard } from "@/lib/allocation/moves";
import { drawWorkshop, satisfiable, seeds, terms } from "./workshops";

const sizes = fc.integer({ min: 2, max: 7 });
const people = fc.integer({ min: 0, max: 40 });

describe("allocate", () => {
  test("everybody sits in exactly one group, sizes differ by at most one and none exceeds the target", () => {
    fc.assert(
      fc.property(people, sizes, seeds, (n, size, seed) => {
        const { attendees, similarities } = drawWorkshop(n, seed);
        const { groups, unplaced } = allocate(attendees, similarities, { size, seed, iterations: 2_000 });
        expect(unplaced).toEqual([]);
        expect(groups.flat().sort()).toEqual(attendees.map(({ id }) => id).sort());
        expect(groups).toHaveLength(Math.ceil(n / size));
        const lengths = groups.map((group) => group.length);
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(size);
        if (n > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  test("no hard rule is broken when they can all hold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 45 }), fc.integer({ min: 3, max: 7 }), seeds, (n, size, seed) => {
        const { workshop, constraints } = satisfiable(n, size, seed);
        const { attendees, similarities } = workshop;
        const options = { size, seed, constraints, iterations: 30_000 };
        const { groups, unmet } = allocate(attendees, similarities, options);
        expect(unmet).toEqual([]);
        expect(evaluatePlan(prepareBoard(attendees, similarities, options), groups).broken).toEqual([]);
      }),
      // Fixed cases: the search keeps satisfiable rules in all of thousands of trials, yet does not promise it.
      { numRuns: 200, seed: 20261123 },
    );
  });

  test("the same input and seed give the same bytes", () => {
    fc.assert(
      fc.property(people, sizes, seeds, terms, (n, size, seed, wanted) => {
        const run = () => {
          const { attendees, similarities } = drawWorkshop(n, seed);
          return JSON.stringify(
            allocate(attendees, similarities, { size, seed, terms: wanted, iterations: 3_000 }),
          );
        };
        expect(run()).toBe(run());
      }),
      { numRuns: 60 },
    );
  });

  test("searching never gives less than the first plan, and the bound is never below the score", () => {
    fc.assert(
      fc.property(people, sizes, seeds, terms, (n, size, seed, wanted) => {
        const { attendees, similarities } = drawWorkshop(n, seed);
        const run = (iterations: number) =>
          allocate(attendees, similarities, { size, seed, terms: wanted, iterations });
        const first = run(0);
        const searched = run(5_000);
        expect(searched.score).toBeGreaterThanOrEqual(first.score - 1e-12);
        expect(searched.bound).toBeGreaterThanOrEqual(searched.score);
        expect(searched.score).toBeGreaterThanOrEqual(0);
        expect(searched.bound).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  test("the score is its criteria by weight less the costs, and each match the mean with the others", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), sizes, seeds, terms, (n, size, seed, wanted) => {
        const { attendees, similarities } = drawWorkshop(n, seed);
        const plan = allocate(attendees, similarities, { size, seed, terms: wanted, iterations: 1_000 });
        const { project, notAlone, floor } = plan.costs;
        const weighted = Object.entries(plan.criteria).reduce(
          (sum, [id, value]) => sum + value * (plan.weights[id] ?? 0),
          0,
        );
        expect(plan.score).toBeCloseTo(Math.max(0, weighted - project - notAlone - floor), 5);
        const meanMatch = Object.values(plan.matches).reduce((sum, match) => sum + match, 0) / n;
        expect(plan.score).toBeCloseTo(Math.max(0, meanMatch - project - notAlone - floor), 9);
      }),
      { numRuns: 60 },
    );
  });

  test("a pin chooses the group by its index, and the others come in order of their first member", () => {
    const { attendees, similarities } = drawWorkshop(24, 5);
    const { groups } = allocate(attendees, similarities, {
      size: 6,
      seed: 5,
      constraints: { pins: { p0: 2, p23: 0 } },
      iterations: 5_000,
    });
    expect(groups[2]).toContain("p0");
    expect(groups[0]).toContain("p23");
    const position = (group: readonly string[] | undefined) =>
      attendees.findIndex(({ id }) => id === group?.[0]);
    expect(position(groups[1])).toBeLessThan(position(groups[3]));
  });

  test("three thousand people, a set to keep together larger than a group included, are placed with few trials", () => {
    const { attendees } = drawWorkshop(3_000, 1);
    const similarities = { questions: () => undefined, complement: () => undefined };
    const tooMany = attendees.slice(0, 20).map(({ id }) => id);
    const plan = allocate(attendees, similarities, {
      size: 6,
      seed: 1,
      constraints: { together: [tooMany] },
      iterations: 100_000,
    });
    expect(plan.groups.flat()).toHaveLength(3_000);
    expect(plan.unmet).toHaveLength(1);
    expect(plan.unmet[0]?.conflict.map(({ kind }) => kind)).toEqual(["together", "size"]);
    // As many of them together as a group holds: 6 + 6 + 6 + 2.
    expect(plan.groups.filter((group) => group.some((id) => tooMany.includes(id)))).toHaveLength(4);
  }, 30_000);
});
