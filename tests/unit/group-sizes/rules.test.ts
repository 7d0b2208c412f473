import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GroupSizes } from "@/lib/group-sizes/fields";
import { boundsError, countAsked, largestTable, sizesError, tableCountOf } from "@/lib/group-sizes/rules";

describe("sizes that contradict themselves", () => {
  test.each<[string, GroupSizes, object]>([
    ["a smallest above the size", { size: 6, minSize: 7 }, { path: "minSize", values: { max: 6 } }],
    ["a largest below the size", { size: 6, maxSize: 5 }, { path: "maxSize", values: { min: 6 } }],
    [
      "so many tables, the largest below the smallest",
      { size: 6, groupCount: 4, minSize: 9, maxSize: 8 },
      { path: "maxSize", values: { min: 9 } },
    ],
  ])("%s is told at its field", (_, sizes, error) => {
    expect(boundsError(sizes)).toMatchObject(error);
  });

  test("the size says nothing about bounds where the number of tables is asked for", () => {
    expect(boundsError({ size: 6, groupCount: 4, minSize: 10, maxSize: 20 })).toBeUndefined();
    expect(boundsError({ size: 6, minSize: 4, maxSize: 8 })).toBeUndefined();
    expect(boundsError({ size: 6, groupCount: null, minSize: null, maxSize: null })).toBeUndefined();
  });
});

describe("so many people", () => {
  test("61 do not fit at 4 tables of at most 6, and 11 tables would do", () => {
    expect(sizesError(61, { size: 6, groupCount: 4, maxSize: 6 })).toEqual({
      path: "groupCount",
      code: "groups_too_few",
      values: { people: 61, groups: 4, max: 6, needed: 11 },
    });
    expect(sizesError(61, { size: 6, groupCount: 11, maxSize: 6 })).toBeUndefined();
    expect(sizesError(61, { size: 6, groupCount: 4 })).toBeUndefined();
  });

  test("7 are too few for 4 tables, since nobody sits alone", () => {
    expect(sizesError(7, { size: 6, groupCount: 4 })).toMatchObject({ code: "groups_too_small" });
    expect(sizesError(8, { size: 6, groupCount: 4 })).toBeUndefined();
  });

  test("are never refused while only a size is set", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 2, max: 12 }), (people, size) => {
        expect(sizesError(people, { size })).toBeUndefined();
        expect(tableCountOf(people, { size })).toBe(Math.ceil(people / size));
        expect(largestTable(people, { size })).toBe(size);
      }),
    );
  });

  test("are refused exactly where no number of tables has them all within the bounds", () => {
    const option = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null });
    const sizes = fc.record({
      size: fc.integer({ min: 2, max: 12 }),
      groupCount: option(2, 30),
      minSize: option(2, 15),
      maxSize: option(2, 20),
    });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 120 }), sizes, (people, asked) => {
        fc.pre(boundsError(asked) === undefined);
        const { size, groupCount, minSize, maxSize } = asked;
        const smallest = minSize ?? (groupCount ? 2 : 1);
        const largest = maxSize ?? (groupCount ? people : size);
        const counts = groupCount ? [groupCount] : Array.from({ length: people }, (_, index) => index + 1);
        const isPossible = counts.some((count) => count * smallest <= people && people <= count * largest);
        expect(sizesError(people, asked) === undefined).toBe(isPossible);
      }),
    );
  });
});

test("a number of tables counts unless the size was chosen", () => {
  expect(countAsked({ groupCount: 4 })).toBe(4);
  expect(countAsked({ by: "count", groupCount: 4 })).toBe(4);
  expect(countAsked({ by: "size", groupCount: 4 })).toBeNull();
  expect(countAsked({})).toBeNull();
});

test("a table holds as many as the largest, the size, or an even split of so many tables", () => {
  expect(largestTable(61, { size: 6, maxSize: 8 })).toBe(8);
  expect(largestTable(61, { size: 6, groupCount: 4 })).toBe(16);
  expect(largestTable(0, { size: 6, groupCount: 4 })).toBe(1);
});
