import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "@/lib/allocation/allocate";
import { AllocationInputError } from "@/lib/allocation/input-error";
import { allocateMatrix } from "@/lib/allocation/matrix";
import type { AllocationOptions } from "@/lib/allocation/problem";
import { resolveSizes } from "@/lib/allocation/sizes";
import { drawWorkshop, person, SILENCE } from "./workshops";

const people = (n: number) => Array.from({ length: n }, (_, i) => person(`p${i}`));
const propose = (n: number, options: Partial<AllocationOptions>) =>
  allocate(people(n), SILENCE, { size: 6, seed: 1, iterations: 500, ...options });

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof AllocationInputError) return `${error.code} ${error.path}`;
    throw error;
  }
}

describe("input that no plan could answer is refused by name", () => {
  test.each<[Partial<AllocationOptions>, string]>([
    [{ weights: { questions: Number.NaN } }, "weight_invalid weights.questions"],
    [{ weights: { themes: Number.POSITIVE_INFINITY } }, "weight_invalid weights.themes"],
    [{ weights: { levels: -1 } }, "weight_invalid weights.levels"],
    [{ weights: { levels: 0, themes: 0 } }, "weights_all_zero weights"],
    [{ weights: {} }, "weights_all_zero weights"],
    [{ weights: { themes: 1e308, organisations: 1e308 } }, "weight_invalid weights"],
    [{ size: 0 }, "out_of_range size"],
    [{ size: 2.5 }, "not_an_integer size"],
    [{ size: Number.NaN }, "not_an_integer size"],
    [{ minSize: 7, maxSize: 5 }, "size_range_empty minSize"],
    [{ minSize: 7 }, "size_range_empty minSize"],
    [{ groupCount: 0 }, "out_of_range groupCount"],
    [{ seed: 0.5 }, "not_an_integer seed"],
    [{ iterations: -1 }, "out_of_range iterations"],
    [{ terms: { project: -0.1 } }, "weight_invalid terms.project"],
    [{ terms: { floor: { weight: Number.NaN } } }, "weight_invalid terms.floor.weight"],
  ])("%j", (options, code) => {
    const someone = [
      person("a", { hasProject: true, themes: ["x"], organisation: "A" }),
      person("b", { themes: ["x"], organisation: "B" }),
    ];
    expect(codeOf(() => allocate(someone, SILENCE, { size: 6, seed: 1, ...options }))).toBe(code);
  });

  test("two attendees with one id, and a similarity that is no number", () => {
    expect(codeOf(() => allocate([person("a"), person("a")], SILENCE, { size: 6, seed: 1 }))).toBe(
      "duplicate_attendee attendees",
    );
    const broken = { questions: () => Number.NaN, complement: () => undefined };
    expect(codeOf(() => allocate(people(2), broken, { size: 6, seed: 1 }))).toBe(
      "similarity_invalid questions",
    );
  });

  test("a matrix that is not symmetric or not finite, and sizes that do not hold everybody", () => {
    const options = { seed: 1, iterations: 10 };
    const pairSizes = [{ min: 2, max: 2 }];
    expect(codeOf(() => allocateMatrix({ n: 2, pairs: [0, 1, 2, 0], sizes: pairSizes }, options))).toBe(
      "matrix_invalid pairs.1",
    );
    expect(
      codeOf(() => allocateMatrix({ n: 2, pairs: [0, Number.NaN, 2, 0], sizes: pairSizes }, options)),
    ).toBe("matrix_invalid pairs.1");
    expect(codeOf(() => allocateMatrix({ n: 2, pairs: [0, 1e31, 1e31, 0], sizes: pairSizes }, options))).toBe(
      "matrix_invalid pairs",
    );
    expect(
      codeOf(() => allocateMatrix({ n: 3, pairs: new Array(9).fill(0), sizes: pairSizes }, options)),
    ).toBe("out_of_range sizes");
  });
});

describe("small and odd workshops have an answer", () => {
  test("nobody, one person, two people", () => {
    expect(propose(0, {})).toMatchObject({ groups: [], score: 0, bound: 0, matches: {}, unmet: [] });
    expect(propose(1, {})).toMatchObject({ groups: [["p0"]], score: 0, matches: { p0: 0 }, unmet: [] });
    expect(propose(2, {})).toMatchObject({ groups: [["p0", "p1"]], unmet: [] });
  });

  test("groups of one: everybody alone, nothing matches", () => {
    const { groups, score, bound } = propose(5, { size: 1 });
    expect(groups).toEqual([["p0"], ["p1"], ["p2"], ["p3"], ["p4"]]);
    expect([score, bound]).toEqual([0, 0]);
  });

  test("a size above the number of people: one group", () => {
    expect(propose(5, { size: 100 }).groups).toEqual([["p0", "p1", "p2", "p3", "p4"]]);
  });

  test("when nobody told anything, no criterion counts and the groups still form", () => {
    const plan = propose(13, {});
    expect(plan.groups.map((group) => group.length).sort()).toEqual([4, 4, 5]);
    expect(plan).toMatchObject({ score: 0, bound: 0, criteria: {}, weights: {}, unmet: [] });
  });

  test("when everybody is identical, every plan is as good and the score says so", () => {
    const twins = Array.from({ length: 12 }, (_, i) =>
      person(`p${i}`, { organisation: "A", level: 3, themes: ["x"] }),
    );
    const same = { questions: () => 1, complement: () => 1 };
    const { score, bound, criteria } = allocate(twins, same, { size: 6, seed: 1, iterations: 1_000 });
    expect(criteria).toEqual({ questions: 1, themes: 1, complement: 1, organisations: 0, levels: 0 });
    expect(bound).toBeCloseTo(score, 12);
  });

  test("an empty answer is neutral: it changes nobody's place among the others", () => {
    const { attendees, similarities } = drawWorkshop(12, 4);
    const silent = { ...similarities, questions: () => undefined };
    const { questions, ...others } = { questions: 0.3, themes: 0.4, organisations: 0.3 };
    const run = (weights: AllocationOptions["weights"]) =>
      allocate(attendees, silent, { size: 4, seed: 3, weights, iterations: 5_000 });
    expect(questions).toBeGreaterThan(0);
    expect(run({ questions, ...others }).groups).toEqual(run(others).groups);
  });
});

describe("large workshops", () => {
  test("three thousand people with one set of seven to keep together: named, and as many together as a group holds", () => {
    const seven = Array.from({ length: 7 }, (_, i) => `p${i * 400}`);
    const plan = propose(3_000, { constraints: { together: [seven] }, iterations: 20_000 });
    expect(plan.groups.flat()).toHaveLength(3_000);
    expect(plan.unmet.map(({ conflict }) => conflict.map(({ kind }) => kind))).toEqual([
      ["together", "size"],
    ]);
    expect(plan.unmet[0]?.ids).toEqual(seven);
    const shares = plan.groups
      .map((group) => group.filter((id) => seven.includes(id)).length)
      .filter(Boolean);
    expect(shares.sort()).toEqual([1, 6]);
  }, 30_000);
});

describe("sizes", () => {
  test("61 people in sixes: eleven groups of five or six", () => {
    expect(resolveSizes(61, { size: 6 })).toEqual({
      groupCount: 11,
      min: 5,
      max: 6,
      unplacedCount: 0,
      isAsAsked: true,
    });
  });

  test("a minimum lowers the number of groups where the maximum allows it, and is relaxed where not", () => {
    expect(resolveSizes(13, { size: 6, minSize: 5, maxSize: 7 })).toMatchObject({
      groupCount: 2,
      min: 5,
      max: 7,
      isAsAsked: true,
    });
    expect(resolveSizes(13, { size: 6, minSize: 5 })).toMatchObject({
      groupCount: 3,
      min: 4,
      max: 5,
      isAsAsked: false,
    });
  });

  test("a number of groups replaces the size; with a maximum as well, the last in line are left over", () => {
    expect(resolveSizes(20, { size: 6, groupCount: 2 })).toMatchObject({
      groupCount: 2,
      min: 10,
      max: 10,
      unplacedCount: 0,
    });
    const plan = propose(20, { groupCount: 2, maxSize: 8 });
    expect(plan.unplaced).toEqual(["p16", "p17", "p18", "p19"]);
    expect(plan.unmet.map(({ rule }) => rule.kind)).toEqual(["size"]);
  });

  test("any sizes asked for hold everybody who is placed", () => {
    const wish = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        wish,
        wish,
        wish,
        (n, size, minSize, maxSize, groupCount) => {
          let sizes: ReturnType<typeof resolveSizes>;
          try {
            sizes = resolveSizes(n, { size, minSize, maxSize, groupCount });
          } catch (error) {
            expect(error).toBeInstanceOf(AllocationInputError);
            return;
          }
          const placed = n - sizes.unplacedCount;
          expect(sizes.groupCount * sizes.min).toBeLessThanOrEqual(placed);
          expect(sizes.groupCount * sizes.max).toBeGreaterThanOrEqual(placed);
          if (maxSize !== undefined && n > 0) expect(sizes.max).toBe(maxSize);
        },
      ),
      { numRuns: 500 },
    );
  });
});
