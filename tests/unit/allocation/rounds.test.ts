import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "@/lib/allocation/allocate";
import { repeatsAtLeast } from "@/lib/allocation/meetings";
import type { AllocationOptions } from "@/lib/allocation/problem";
import { designedRounds } from "@/lib/allocation/round-design";
import { type PlannedRounds, planRounds } from "@/lib/allocation/rounds";
import { partitions } from "./partitions";
import { drawWorkshop, person, SILENCE, satisfiable, seeds } from "./workshops";

const people = (n: number) => Array.from({ length: n }, (_, i) => person(`p${i}`));
const planned = (n: number, size: number, rounds: number, options: Partial<AllocationOptions> = {}) =>
  planRounds(people(n), SILENCE, { size, seed: 1, ...options }, { rounds });

const pairsOf = (n: number, group: readonly number[]) =>
  group.flatMap((i) => group.filter((j) => i < j).map((j) => i * n + j));

/** Meetings beyond the first of each pair, counted anew. */
function countRepeats({ rounds }: Pick<PlannedRounds, "rounds">): number {
  const met = new Map<string, number>();
  for (const { groups } of rounds)
    for (const group of groups)
      for (const a of group)
        for (const b of group) if (a < b) met.set(`${a} ${b}`, (met.get(`${a} ${b}`) ?? 0) + 1);
  return [...met.values()].reduce((sum, count) => sum + count - 1, 0);
}

describe("several rounds in a day", () => {
  test.each([
    [16, 4, 5],
    [36, 6, 3],
    [61, 6, 3],
    [61, 6, 5],
    [25, 5, 6],
    [24, 4, 5],
    [49, 7, 8],
  ])(
    "%i people in groups of %i meet nobody twice in %i rounds",
    (n, size, rounds) => {
      const result = planned(n, size, rounds);
      expect(result).toMatchObject({ repeats: 0, repeatsAtLeast: 0, repeatedPairs: [] });
      expect(countRepeats(result)).toBe(0);
      for (const { groups } of result.rounds) expect(groups.flat()).toHaveLength(n);
    },
    60_000,
  );

  test.each([
    // Eight people of one group cannot part over four groups without four pairs of them staying together.
    [32, 8, 3, 32],
    [4, 2, 5, 4],
    [9, 3, 5, 9],
  ])(
    "%i people in groups of %i, %i rounds: exactly the %i repeats that cannot be avoided",
    (n, size, rounds, least) => {
      const result = planned(n, size, rounds);
      expect(result.repeatsAtLeast).toBe(least);
      expect(result.repeats).toBe(least);
      expect(countRepeats(result)).toBe(least);
    },
    60_000,
  );

  test("thirty people in five groups of six cannot part completely, and the plan says by how much at least", () => {
    const result = planned(30, 6, 3);
    expect(result.repeatsAtLeast).toBe(10);
    expect(result.repeats).toBeLessThanOrEqual(15);
    expect(result.repeatedPairs.reduce((sum, { rounds }) => sum + rounds.length - 1, 0)).toBe(result.repeats);
  }, 60_000);

  test("no two rounds of a small workshop repeat fewer pairs than the bound", () => {
    for (const [n, sizes] of [
      [6, [3, 3]],
      [7, [4, 3]],
      [8, [4, 4]],
      [8, [3, 3, 2]],
      [9, [3, 3, 3]],
      [9, [5, 4]],
    ] as const) {
      const all = [...partitions([...Array(n).keys()], sizes)];
      const first = new Set((all[0] ?? []).flatMap((group) => pairsOf(n, group)));
      const fewest = Math.min(
        ...all.map(
          (groups) => groups.flatMap((group) => pairsOf(n, group)).filter((pair) => first.has(pair)).length,
        ),
      );
      const ranges = sizes.map(() => ({ min: Math.min(...sizes), max: Math.max(...sizes) }));
      const bound = repeatsAtLeast(ranges, { n, rounds: 2, wishedCount: 0 });
      expect(bound).toBeLessThanOrEqual(fewest);
      expect(planned(n, sizes[0], 2).repeats).toBe(fewest);
    }
  });

  test("rules hold in every round, pairs kept together do not count as repeats, and the bound holds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 30 }), fc.integer({ min: 3, max: 6 }), seeds, (n, size, seed) => {
        const { workshop, constraints } = satisfiable(n, size, seed);
        const options = { size, seed, constraints, iterations: 10_000 };
        const result = planRounds(workshop.attendees, workshop.similarities, options, { rounds: 3 });
        for (const round of result.rounds) {
          expect(round.unmet).toEqual([]);
          expect(round.groups.flat()).toHaveLength(n);
        }
        expect(result.repeats).toBeGreaterThanOrEqual(result.repeatsAtLeast);
        const wished = constraints.together.length > 0 || Object.keys(constraints.pins).length > 1;
        const before = workshop.attendees.some(({ metBefore }) => metBefore?.length);
        if (!wished && !before) expect(countRepeats(result)).toBe(result.repeats);
      }),
      { numRuns: 10, seed: 20261126 },
    );
  }, 60_000);

  test("quality comes second, and is not given up: later rounds are far above chance", () => {
    const { attendees, similarities } = drawWorkshop(60, 4);
    const fresh = attendees.map((attendee) => ({ ...attendee, metBefore: [] }));
    const options = { size: 6, seed: 1 };
    const { rounds, repeats } = planRounds(fresh, similarities, options, { rounds: 3 });
    expect(repeats).toBe(0);
    const best = allocate(fresh, similarities, options).score;
    const chance = allocate(fresh, similarities, { ...options, iterations: 0, terms: {} });
    expect(chance.score).toBeLessThan(best);
    for (const { score } of rounds) expect(score).toBeGreaterThan(0.85 * best);
  }, 60_000);

  test("those who met in an earlier workshop count as met, and are named when they meet again", () => {
    const met = people(12).map((one, i) => ({ ...one, metBefore: i < 4 ? ["p0", "p1", "p2", "p3"] : [] }));
    const free = planRounds(met, SILENCE, { size: 3, seed: 1 }, { rounds: 2 });
    expect(free.repeats).toBe(0);
    for (const { groups } of free.rounds)
      for (const group of groups)
        expect(group.filter((id) => Number(id.slice(1)) < 4).length).toBeLessThan(2);
    const two = [person("a", { metBefore: ["b"] }), person("b")];
    expect(planRounds(two, SILENCE, { size: 2, seed: 1 }, { rounds: 1 })).toMatchObject({
      repeats: 1,
      repeatedPairs: [{ ids: ["a", "b"], rounds: [0], hasMetBefore: true }],
    });
  });

  test("one round is an allocation; no people, no rounds; the same seed, the same bytes", () => {
    const { attendees, similarities } = drawWorkshop(18, 2);
    const fresh = attendees.map((attendee) => ({ ...attendee, metBefore: [] }));
    const options = { size: 6, seed: 3, iterations: 20_000 };
    const [only] = planRounds(fresh, similarities, options, { rounds: 1 }).rounds;
    expect(only?.groups).toEqual(allocate(fresh, similarities, options).groups);
    expect(planRounds([], SILENCE, options, { rounds: 2 })).toMatchObject({ repeats: 0, repeatsAtLeast: 0 });
    expect(() => planRounds([], SILENCE, options, { rounds: 0 })).toThrow("rounds");
    const run = () => JSON.stringify(planRounds(attendees, similarities, options, { rounds: 4 }));
    expect(run()).toBe(run());
  });

  test.each([2, 3, 4, 5, 7, 8, 9, 11])("the design for %i groups lets nobody meet twice", (q) => {
    for (const n of [q * q, q * q - 1, q * (q - 1) + 1]) {
      const rounds = n === q * q ? q + 1 : q;
      const groups = designedRounds(n, { groupCount: q, rounds });
      expect(groups).toHaveLength(rounds);
      const pairs = (groups ?? []).flat().flatMap((members) => pairsOf(n, members));
      expect(new Set(pairs).size).toBe(pairs.length);
    }
    expect(designedRounds(q * q, { groupCount: q, rounds: q + 2 })).toBeUndefined();
    expect(designedRounds(36, { groupCount: 6, rounds: 2 })).toBeUndefined();
  });
});
