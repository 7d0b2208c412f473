import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, type Unmet } from "@/lib/allocation/allocate";
import type { Attendee, Constraints } from "@/lib/allocation/problem";
import { createRandom } from "@/lib/allocation/random";
import { drawWorkshop, person, SILENCE, seeds } from "./workshops";

const twelve = Array.from({ length: 12 }, (_, i) => person(`p${i}`));

function propose(constraints: Partial<Constraints>, attendees: readonly Attendee[] = twelve) {
  return allocate(attendees, SILENCE, { size: 6, seed: 1, constraints, iterations: 3_000 });
}

/** The rule given up first, then what it cannot hold with. */
function told(unmet: readonly Unmet[]): string[] {
  return unmet.map(
    ({ reason, conflict }) => `${reason}: ${conflict.map((rule) => JSON.stringify(rule)).join(" ")}`,
  );
}

describe("rules that cannot all hold are named minimally, and everybody is placed", () => {
  test("together and apart: the more specific stays", () => {
    const plan = propose({
      together: [
        ["p0", "p1"],
        ["p4", "p5"],
      ],
      apart: [["p1", "p0"]],
    });
    expect(told(plan.unmet)).toEqual([
      'conflict: {"kind":"apart","ids":["p1","p0"]} {"kind":"together","ids":["p0","p1"]}',
    ]);
    expect(plan.unmet[0]?.broken).toMatchObject([{ kind: "apart", ids: ["p1", "p0"] }]);
    expect(plan.groups.flat()).toHaveLength(12);
  });

  test("two people together, pinned to different groups: the pins stay", () => {
    const plan = propose({ together: [["p0", "p1"]], pins: { p0: 0, p1: 1, p2: 1 } });
    expect(told(plan.unmet)).toEqual([
      'conflict: {"kind":"together","ids":["p0","p1"]} {"kind":"pin","id":"p0","group":0} {"kind":"pin","id":"p1","group":1}',
    ]);
    expect(plan.groups[0]).toContain("p0");
    expect(plan.groups[1]).toEqual(expect.arrayContaining(["p1", "p2"]));
    expect(plan.unmet[0]?.broken).toEqual([{ kind: "together", ids: ["p0", "p1"], groups: [0, 1] }]);
  });

  test("more people apart than groups: the fewest pairs meet", () => {
    const plan = propose({ apart: [["p0", "p1", "p2"]] });
    expect(plan.unmet[0]?.conflict.map(({ kind }) => kind)).toEqual(["apart", "size"]);
    expect(plan.unmet[0]?.broken).toHaveLength(1);
    expect(plan.unmet[0]?.broken[0]?.ids).toHaveLength(2);
  });

  test("more pins than seats in a group: the last one gives way", () => {
    const pins = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`p${i}`, 0]));
    const plan = propose({ pins });
    expect(plan.unmet).toMatchObject([{ rule: { kind: "pin", id: "p6" }, reason: "conflict" }]);
    expect(plan.unmet[0]?.conflict).toHaveLength(8);
    expect(plan.groups[0]).toEqual(["p0", "p1", "p2", "p3", "p4", "p5"]);
  });

  test("a language that too few speak names the person and the size", () => {
    const attendees = twelve.map((one, i) => (i === 7 ? { ...one, languages: ["rm"] } : one));
    const plan = propose({}, attendees);
    expect(plan.unmet).toMatchObject([{ rule: { kind: "language" }, reason: "conflict", ids: ["p7"] }]);
    expect(plan.unmet[0]?.conflict.map(({ kind }) => kind)).toEqual(["language", "size"]);
    expect(plan.unmet[0]?.broken).toMatchObject([{ kind: "language", ids: ["p7"], language: "fr" }]);
  });

  test("two people together without a common language", () => {
    const attendees = twelve.map((one, i) => (i < 6 ? { ...one, languages: ["de"] } : one));
    const plan = propose({ together: [["p0", "p6"]] }, attendees);
    expect(plan.unmet[0]?.conflict.map(({ kind }) => kind)).toEqual(["language", "together"]);
    expect(plan.groups.some((group) => group.includes("p0") && group.includes("p6"))).toBe(true);
  });

  const threeTongues = [
    person("ida", { languages: ["it", "fr"] }),
    person("ugo", { languages: ["fr"] }),
    person("eva", { languages: ["de"] }),
  ];

  test("a language that pins take from somebody whom no rule names: the pins and all three people are named", () => {
    const constraints = { pins: { ida: 0, ugo: 1 } };
    const { unmet } = allocate(threeTongues, SILENCE, { size: 2, seed: 1, constraints });
    expect(told(unmet)).toEqual([
      'conflict: {"kind":"language"} {"kind":"pin","id":"ida","group":0} {"kind":"pin","id":"ugo","group":1} {"kind":"size","groupCount":2,"min":1,"max":2}',
    ]);
    expect(unmet[0]?.ids).toEqual(["ida", "ugo", "eva"]);
  });

  test("a rule that holds in the plan is not blamed for a language that is missing without it", () => {
    const constraints = { pins: { ida: 0, ugo: 1 }, apart: [["eva", "ugo"]] };
    const { groups, unmet } = allocate(threeTongues, SILENCE, { size: 2, seed: 1, constraints });
    expect(unmet.map(({ rule }) => rule.kind)).toEqual(["language"]);
    expect(groups).toEqual([["ida", "eva"], ["ugo"]]);
  });

  test("a language that is missing among hundreds of pins is told with the pins that matter alone", () => {
    // Twelve speak German, enough for two groups of six, and pins want some of them in six.
    const attendees = Array.from({ length: 600 }, (_, i) =>
      person(`p${i}`, { languages: [i % 100 >= 7 && i % 100 < 13 && i >= 400 ? "de" : "fr"] }),
    );
    const pins = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`p${i}`, i % 100]));
    const { unmet } = allocate(attendees, SILENCE, {
      size: 6,
      seed: 1,
      constraints: { pins },
      iterations: 0,
    });
    expect(unmet.map(({ conflict }) => conflict.map(({ kind }) => kind))).toEqual([
      ["language", "pin", "pin", "pin", "size"],
    ]);
  });

  test("unknown people and groups are told and left aside; the rest of the rule holds", () => {
    const plan = propose({
      together: [["p0", "p11", "ghost"]],
      apart: [["nobody", "p3"]],
      pins: { p1: 9, who: 0 },
    });
    expect(plan.unmet.map(({ reason, ids }) => [reason, ...ids])).toEqual([
      ["unknown_group", "p1"],
      ["unknown_person", "who"],
      ["unknown_person", "ghost"],
      ["unknown_person", "nobody"],
    ]);
    expect(plan.groups.some((group) => group.includes("p0") && group.includes("p11"))).toBe(true);
  });

  test("whatever is asked, everybody sits in one group of an allowed size, and the conflict begins with the rule given up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 6 }), seeds, (n, size, seed) => {
        const random = createRandom(seed);
        const someone = () => `p${random.below(n + 1)}`;
        const sets = (count: number) =>
          Array.from({ length: random.below(count) }, () =>
            Array.from({ length: 1 + random.below(5) }, someone),
          );
        const constraints = {
          together: sets(4),
          apart: sets(4),
          pins: Object.fromEntries(
            Array.from({ length: random.below(4) }, () => [someone(), random.below(4)]),
          ),
        };
        const { attendees, similarities } = drawWorkshop(n, seed, [["fr"], ["de"], ["fr", "de"]]);
        const plan = allocate(attendees, similarities, { size, seed, constraints, iterations: 2_000 });
        expect(plan.groups.flat().sort()).toEqual(attendees.map(({ id }) => id).sort());
        for (const group of plan.groups) expect(group.length).toBeLessThanOrEqual(size);
        for (const { conflict, rule } of plan.unmet) expect(conflict[0]).toEqual(rule);
      }),
      { numRuns: 120 },
    );
  });
});
