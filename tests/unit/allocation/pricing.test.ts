import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settingOf } from "@/lib/allocation/allocate";
import { type Cover, coverOf } from "@/lib/allocation/cover";
import { groupValue, isAllowedGroup } from "@/lib/allocation/group-value";
import { possibleSizes } from "@/lib/allocation/lagrange";
import { isCounted, type Triple } from "@/lib/allocation/prices";
import { Pricer, type PricingRequest } from "@/lib/allocation/pricing";
import { createRandom } from "@/lib/allocation/random";
import { satisfiable, seeds, terms } from "./workshops";

const PEOPLE = 13;
const cases = fc.record({ size: fc.constantFrom(4, 5, 6), seed: seeds, terms });

/** A request for one class and size at drawn prices, with cuts, and the worth of every group that the rules allow. */
function drawRequests({ size, seed, terms: wanted }: { size: number; seed: number; terms: object }) {
  const { workshop, constraints } = satisfiable(PEOPLE, size, seed);
  const { attendees, similarities } = workshop;
  const setting = settingOf(attendees, similarities, { size, seed, terms: wanted, constraints });
  const cover = coverOf(setting.space, setting.rules.unplaced);
  const random = createRandom(seed);
  const uniform = () => random.next() / 2 ** 32;
  const prices = {
    people: Float64Array.from({ length: PEOPLE }, () => 0.3 + 0.3 * uniform()),
    cuts: Float64Array.from({ length: 12 }, () => Math.max(0, 0.4 * uniform() - 0.1)),
  };
  const cuts = Array.from({ length: 12 }, (): Triple => {
    const [a = 0, b = 1, c = 2] = [random.below(4), 4 + random.below(4), 8 + random.below(5)];
    return [a, b, c];
  });
  return possibleSizes(cover).flatMap((sizes, classNumber) =>
    sizes.map((groupSize) => {
      const groupClass = cover.classes[classNumber];
      if (groupClass === undefined) throw new Error("no such class");
      const request: PricingRequest = {
        ...{ groupClass, size: groupSize, prices, cuts, charge: 0.1, threshold: 1e-9 },
        ...{ ambition: 0.5, nodesMax: 1e6, groupsMax: 1e6, shouldStop: () => false },
      };
      return { cover, request, worths: worthsOf(cover, request) };
    }),
  );
}

function worthsOf(cover: Cover, request: PricingRequest): Map<string, number> {
  const { groupClass, size, prices, cuts, charge } = request;
  const worths = new Map<string, number>();
  const grow = (members: readonly number[], from: number): void => {
    if (members.length < size) {
      for (let person = from; person < PEOPLE; person++) grow([...members, person], person + 1);
      return;
    }
    const isWhole = members.every((person) => cover.blockOf[person]?.every((mate) => members.includes(mate)));
    const isHere = members.every(
      (person) => cover.classOf[person] === -1 || groupClass.required.includes(person),
    );
    if (!isWhole || !isHere || !groupClass.required.every((person) => members.includes(person))) return;
    if (!isAllowedGroup(cover.space, members, groupClass.groups[0])) return;
    let worth = groupValue(cover.space, members) - charge;
    for (const person of members) worth -= prices.people[person] ?? 0;
    cuts.forEach((cut, k) => {
      if (isCounted(cut, members)) worth -= prices.cuts[k] ?? 0;
    });
    worths.set(members.join(), worth);
  };
  grow([], 0);
  return worths;
}

describe("pricing groups, with all terms, rules and cuts", () => {
  test("finds the group worth most of all, and with no ambition every one above the threshold", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        for (const { cover, request, worths } of drawRequests(drawn)) {
          const most = Math.max(Number.NEGATIVE_INFINITY, ...worths.values());
          const best = new Pricer(cover).price(request);
          if (most > request.threshold) {
            expect(best.groups[0]?.reduced).toBeCloseTo(most, 9);
            expect(best.bound).toBeCloseTo(most, 9);
          } else expect(best.groups).toEqual([]);

          const all = new Pricer(cover).price({ ...request, threshold: most - 0.3, ambition: 0 });
          const wanted = [...worths].filter(([, worth]) => worth > most - 0.3 + 1e-9).map(([key]) => key);
          expect(all.groups.map(({ members }) => members.join())).toEqual(expect.arrayContaining(wanted));
        }
      }),
      { numRuns: 150, seed: 20261127 },
    );
  }, 120_000);

  test("asked for only so many, it keeps the best of those it would have found, and its bound", () => {
    let isAnyLeftOut = false;
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 12 }), (drawn, groupsMax) => {
        for (const { cover, request } of drawRequests(drawn)) {
          const wide = { ...request, threshold: -1, ambition: 1e-9 };
          const all = new Pricer(cover).price(wide);
          const few = new Pricer(cover).price({ ...wide, groupsMax });
          const worths = (groups: readonly { readonly reduced: number }[]) =>
            groups.map(({ reduced }) => reduced);
          expect(worths(few.groups)).toEqual(worths(all.groups).slice(0, groupsMax));
          expect(few.bound).toBeCloseTo(all.bound, 8);
          expect(few.isComplete).toBe(true);
          isAnyLeftOut ||= all.groups.length > groupsMax;
        }
      }),
      { numRuns: 150, seed: 20261127 },
    );
    expect(isAnyLeftOut).toBe(true);
  }, 120_000);

  test("of 300 people who all answered the same, it keeps as many groups as asked and ends at once", () => {
    const attendees = Array.from({ length: 300 }, (_, k) => {
      return { id: `p${k}`, languages: ["fr"], themes: ["memory"], hasProject: false };
    });
    const silent = { questions: () => undefined, complement: () => undefined };
    const setting = settingOf(attendees, silent, { size: 6, seed: 1, weights: { themes: 1 } });
    const cover = coverOf(setting.space, new Set());
    const [groupClass] = cover.classes;
    if (groupClass === undefined) throw new Error("no class");
    const answer = new Pricer(cover).price({
      ...{
        groupClass,
        size: 6,
        prices: { people: new Float64Array(300).fill(0.5), cuts: new Float64Array(0) },
      },
      ...{ cuts: [], charge: 0, threshold: 1e-9, ambition: 0.5 },
      ...{ nodesMax: 2_000, groupsMax: 400, shouldStop: () => false },
    });
    expect(answer.isComplete).toBe(true);
    expect(answer.groups.map(({ reduced }) => reduced)).toEqual(Array(400).fill(3));
    expect(answer.bound).toBeCloseTo(3, 8);
  });

  test("a threshold makes it cheap and leaves its bound true: no group is worth more", () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.05, max: 1, noNaN: true }), (drawn, slack) => {
        for (const { cover, request, worths } of drawRequests(drawn)) {
          const most = Math.max(Number.NEGATIVE_INFINITY, ...worths.values());
          const answer = new Pricer(cover).price({ ...request, threshold: slack });
          expect(answer.bound).toBeGreaterThanOrEqual(most - 1e-9);
          expect(answer.bound).toBeLessThanOrEqual(Math.max(most, slack) + 1e-9);
        }
      }),
      { numRuns: 150, seed: 20261127 },
    );
  }, 120_000);

  test("the quick way finds only groups that the rules allow, each at its exact worth", () => {
    let found = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        for (const { cover, request, worths } of drawRequests(drawn)) {
          for (const { members, reduced } of new Pricer(cover).priceGreedily(request)) {
            found++;
            expect(worths.get(members.join())).toBeCloseTo(reduced, 9);
          }
        }
      }),
      { numRuns: 150, seed: 20261127 },
    );
    expect(found).toBeGreaterThan(500);
  }, 120_000);
});
