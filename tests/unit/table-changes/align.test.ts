import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignTables, tableChanges } from "@/lib/table-changes/rules";

const overlap = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]) =>
  b.reduce((sum, ids, table) => sum + ids.filter((id) => a[table]?.includes(id)).length, 0);

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

/** Up to 20 people at up to five tables, twice. */
const twoPlans = fc.integer({ min: 1, max: 5 }).chain((tables) =>
  fc.array(fc.tuple(fc.nat(tables - 1), fc.nat(tables - 1)), { maxLength: 20 }).map((seats) => {
    const seated = (side: 0 | 1) =>
      Array.from({ length: tables }, (_, table) =>
        seats.flatMap((seat, person) => (seat[side] === table ? [`p${person}`] : [])),
      );
    return { current: seated(0), next: seated(1) };
  }),
);

describe("tables of two plans", () => {
  test("are put in the order in which most people stay: no order leaves more", () => {
    fc.assert(
      fc.property(twoPlans, ({ current, next }) => {
        const best = Math.max(...orders(next).map((order) => overlap(current, order)));
        expect(overlap(current, alignTables(current, next))).toBe(best);
      }),
      { numRuns: 300 },
    );
  });

  test("the same groups in another order are no change at all", () => {
    const current = [["a", "b"], ["c", "d"], ["e"]];
    const next = [["e"], ["d", "c"], ["a", "b"]];
    expect(tableChanges(current, alignTables(current, next))).toEqual([]);
  });

  test("somebody held keeps their table, however many would stay otherwise", () => {
    const current = [["a", "b", "c"], ["d"]];
    const next = [["d"], ["a", "b", "c"]];
    expect(alignTables(current, next, new Set(["d"]))[1]).toEqual(["d"]);
    const apart = [
      ["b", "c"],
      ["a", "d"],
    ];
    expect(alignTables(current, apart, new Set(["a"]))[0]).toEqual(["a", "d"]);
  });

  test("more or fewer tables than before lose nobody", () => {
    const many = [["a"], ["b"], ["c"]];
    const few = [["c", "a"], ["b"]];
    expect(alignTables(few, many).flat().sort()).toEqual(["a", "b", "c"]);
    expect(alignTables(many, few)).toHaveLength(3);
    expect(alignTables(many, few).flat().sort()).toEqual(["a", "b", "c"]);
    expect(alignTables([], [])).toEqual([]);
  });

  test("a change says from where and to where; who sat nowhere comes from no table", () => {
    expect(
      tableChanges(
        [["a"], ["b"]],
        [
          ["a", "b"],
          ["new", "x"],
        ],
      ),
    ).toEqual([
      { id: "b", from: 2, to: 1 },
      { id: "new", from: null, to: 2 },
      { id: "x", from: null, to: 2 },
    ]);
  });

  test("a hundred tables take no noticeable time", () => {
    const ids = (table: number, shift: number) =>
      Array.from({ length: 6 }, (_, seat) => `p${(table * 6 + seat + shift * seat) % 600}`);
    const current = Array.from({ length: 100 }, (_, table) => ids(table, 0));
    const next = Array.from({ length: 100 }, (_, table) => ids(table, 6));
    const before = process.cpuUsage();
    alignTables(current, next);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(200);
  });
});
