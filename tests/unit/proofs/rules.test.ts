import { describe, expect, test } from "vitest";
import type { PlanOptions } from "@/lib/groups/schema";
import {
  betterPlanOf,
  endingOf,
  gapOf,
  isNarrower,
  isProven,
  isSameProblem,
  problemOf,
  type SeatedPlan,
  tellableGap,
  toProofDto,
} from "@/lib/proofs/rules";

const options: PlanOptions = {
  size: 6,
  questions: [],
  terms: { spreadProjects: true, nobodyLeft: true },
  constraints: { together: [], apart: [], pins: {}, sharedLanguage: true },
  iterations: 1,
};
const problem = (changes: Partial<Parameters<typeof problemOf>[0]> = {}) =>
  problemOf({ people: "f1", options, pins: {}, ...changes });

describe("what a proof is about", () => {
  test("the order of pins and weights does not matter, the number of trials neither", () => {
    const a = problem({ pins: { a: 1, b: 2 }, options: { ...options, weights: { themes: 1, levels: 2 } } });
    const searchedMore: PlanOptions = { ...options, iterations: 9, weights: { levels: 2, themes: 1 } };
    const b = problem({ pins: { b: 2, a: 1 }, options: searchedMore });
    expect(a).toEqual(b);
    expect(isSameProblem(a, b)).toBe(true);
  });

  test.each([
    ["people", { people: "f2" }],
    ["the number of tables", { options: { ...options, askedCount: 4 } }],
    ["the smallest table", { options: { ...options, minSize: 4 } }],
    ["the largest table", { options: { ...options, maxSize: 8 } }],
    ["the size", { options: { ...options, size: 5 } }],
    ["weights", { options: { ...options, weights: { questions: 1 } } }],
    ["a rule", { options: { ...options, constraints: { ...options.constraints, apart: [["a", "b"]] } } }],
    [
      "the language rule",
      { options: { ...options, constraints: { ...options.constraints, sharedLanguage: false } } },
    ],
    ["a pin", { pins: { a: 2 } }],
  ])("another one when %s differs", (_, changes) => {
    expect(isSameProblem(problem(), problem(changes))).toBe(false);
  });

  test("a pin more allows fewer groups, so that a bound still holds; a pin less or elsewhere does not", () => {
    const before = problem({ pins: { a: 1 } });
    expect(isNarrower(problem({ pins: { a: 1, b: 2 } }), before)).toBe(true);
    expect(isNarrower(problem({ pins: { b: 2 } }), before)).toBe(false);
    expect(isNarrower(problem({ pins: { a: 2, b: 2 } }), before)).toBe(false);
    expect(isNarrower(problem({ people: "f2", pins: { a: 1 } }), before)).toBe(false);
  });
});

describe("the gap", () => {
  test("is told rounded up: no promise better than the proof", () => {
    expect(tellableGap(0.00401)).toBe(0.005);
    expect(tellableGap(0.004)).toBe(0.004);
    expect(tellableGap(0.0000011)).toBe(0.001);
    expect(tellableGap(0)).toBeCloseTo(0);
  });

  test("counts as proven only when nothing is left but rounding", () => {
    expect(isProven(gapOf(0.5, 0.5))).toBe(true);
    expect(isProven(gapOf(0.5, 0.50001))).toBe(false);
    expect(endingOf({ score: 0.5, bound: 0.5, isTimeUp: true })).toBe("proven");
    expect(endingOf({ score: 0.5, bound: 0.6, isTimeUp: true })).toBe("time");
    expect(endingOf({ score: 0.5, bound: 0.6, isTimeUp: false })).toBe("steps");
  });

  test("of groups that score nothing is none that could be told in percent", () => {
    expect(gapOf(0, 0.4)).toBe(0);
  });
});

describe("better groups", () => {
  const plan: SeatedPlan = {
    score: 0.7,
    tables: [
      ["a", "b"],
      ["c", "d"],
    ],
    pinned: new Set(),
    nameOf: (id) => id.toUpperCase(),
  };
  const found = {
    score: 0.78,
    criteria: {},
    groups: [
      ["c", "b"],
      ["d", "a"],
    ],
  };
  const row = { state: "done", ending: "proven", round: 1, bound: 0.78 } as const;

  test("are told by who changes table, tables in the order in which most stay", () => {
    const better = betterPlanOf(plan, found);
    expect(better?.changes).toHaveLength(2);
    expect(better?.changes[0]).toMatchObject({ name: expect.stringMatching(/^[A-D]$/) });
  });

  test("are no longer offered once the plan itself is about as good", () => {
    expect(betterPlanOf({ ...plan, score: 0.7799 }, found)).toBeNull();
  });

  test("are not offered for people or answers of before", () => {
    expect(toProofDto(row, plan, { isCurrent: false, found }).better).toBeNull();
    expect(toProofDto(row, plan, { isCurrent: true, found }).better?.score).toBe(0.78);
  });

  test("a plan made by hand against the rules is never above its bound", () => {
    const dto = toProofDto({ ...row, bound: 0.6 }, plan, { isCurrent: true, found: null });
    expect(dto.bound).toBe(0.7);
    expect(dto.gap).toBe(0);
  });
});
