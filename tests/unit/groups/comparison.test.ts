import { describe, expect, test } from "vitest";
import { type ComparablePlan, comparePlans, digitsToTellApart } from "@/lib/plan-comparison/rules";

/** A plan of these tables, each a word of one-letter people; `*` behind a letter: pinned. */
function planOf(tables: readonly string[], rest: Partial<ComparablePlan> & { unplacedNames?: string } = {}) {
  const { unplacedNames = "", ...overrides } = rest;
  return {
    score: 0.5,
    criteria: { questions: 0.5 },
    unmet: [],
    unplaced: [...unplacedNames].map((name) => ({ registrationId: name, name })),
    groups: tables.map((people, index) => ({
      id: `${tables.join()}-${index}`,
      position: index + 1,
      name: "",
      score: 0.5,
      criteria: {},
      sharedTerms: [],
      underline: [],
      warnings: [],
      members: (people.match(/\w\*?/g) ?? []).map((name) => ({
        registrationId: name[0] ?? "",
        name: name[0] ?? "",
        match: 0,
        reasons: [],
        pinned: name.endsWith("*"),
      })),
    })),
    ...overrides,
  } satisfies ComparablePlan;
}
const moversOf = (from: ComparablePlan, to: ComparablePlan) =>
  comparePlans(from, to).movers.map(
    ({ name, from, to }) => `${name} ${from?.position ?? "-"}→${to?.position ?? "-"}`,
  );

describe("two plans compared", () => {
  test("a plan and itself differ in nothing", () => {
    const plan = planOf(["abc", "def"], { unplacedNames: "z" });
    expect(comparePlans(plan, plan)).toMatchObject({ movers: [], renumbered: [] });
  });

  test("a criterion that only one of them counts has no figure in the other", () => {
    const { criteria } = comparePlans(
      planOf(["abc"], { criteria: { questions: 0.5, notMet: 1 } }),
      planOf(["abc"]),
    );
    expect(criteria).toEqual([
      { id: "questions", from: 0.5, to: 0.5 },
      { id: "notMet", from: 1, to: null },
    ]);
  });

  test("those who change company are named with both tables, in the order of their names", () => {
    expect(moversOf(planOf(["abc", "def"]), planOf(["abf", "dec"]))).toEqual(["c 1→2", "f 2→1"]);
  });

  test("tables that only have another number move nobody, and are said", () => {
    const comparison = comparePlans(planOf(["abc", "def"]), planOf(["def", "abc"]));
    expect(comparison.movers).toEqual([]);
    expect(comparison.renumbered).toEqual([
      { from: 1, to: 2 },
      { from: 2, to: 1 },
    ]);
  });

  test("who was placed, taken out, came or left is among those who change", () => {
    expect(
      moversOf(planOf(["ab", "cd"], { unplacedNames: "x" }), planOf(["abx", "c"], { unplacedNames: "d" })),
    ).toEqual(["d 2→-", "x -→1"]);
    expect(moversOf(planOf(["ab"]), planOf(["abn"]))).toEqual(["n -→1"]);
    expect(moversOf(planOf(["abg"]), planOf(["ab"]))).toEqual(["g 1→-"]);
  });

  test("a table more or less stands without a partner", () => {
    const { tables, movers } = comparePlans(planOf(["abcd", "efgh"]), planOf(["abc", "efg", "dh"]));
    expect(tables).toHaveLength(3);
    expect(tables[2]).toMatchObject({ from: null, to: { position: 3 }, stayed: 0, joined: ["d", "h"] });
    expect(movers.map(({ name }) => name)).toEqual(["d", "h"]);
  });

  test("each pair of tables says who stayed, left and joined", () => {
    const { tables } = comparePlans(planOf(["abc", "def"]), planOf(["abf", "dec"]));
    expect(tables[0]).toMatchObject({ stayed: 2, left: ["c"], joined: ["f"] });
  });

  test("a pinned person who moves all the same is marked", () => {
    const [mover] = comparePlans(planOf(["abc*", "def"]), planOf(["abf", "dec"])).movers;
    expect(mover).toMatchObject({ name: "c", wasPinned: true });
  });

  test("empty plans compare", () => {
    expect(comparePlans(planOf([]), planOf([]))).toMatchObject({ movers: [], tables: [] });
    expect(moversOf(planOf([]), planOf(["ab"]))).toEqual(["a -→1", "b -→1"]);
  });
});

describe("figures", () => {
  test.each([
    [0.71, 0.78, 2],
    [0.712, 0.713, 3],
    [0.71234, 0.71236, 4],
    [0.5, 0.5, 2],
  ])("%f and %f are told apart with %i digits", (a, b, digits) => {
    expect(digitsToTellApart(a, b)).toBe(digits);
  });
});
