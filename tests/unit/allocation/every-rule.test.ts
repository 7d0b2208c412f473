import { describe, expect, test } from "vitest";
import { type AllocationResult, allocate, type HardRule, type Unmet } from "@/lib/allocation/allocate";
import type { Attendee } from "@/lib/allocation/problem";
import { createRandom } from "@/lib/allocation/random";
import { faultsOf, type SmallProblem } from "./rule-oracle";
import { person, SILENCE } from "./workshops";

const PROBLEMS = 1_500;

/** Up to six people, rules that often contradict each other, languages that often do not meet. */
function draw(seed: number): SmallProblem {
  const random = createRandom(seed);
  const chance = (of: number) => random.below(of) === 0;
  const n = 2 + random.below(5);
  const tongues = [["fr"], ["de"], ["fr", "it"], ["it"], ["de", "en"], []];
  const spoken = tongues.slice(0, 2 + random.below(5));
  const pick = <T>(list: readonly T[], otherwise: T): T => list[random.below(list.length)] ?? otherwise;
  const attendees = Array.from(
    { length: n },
    (_, i): Attendee => person(`p${i}`, { languages: pick(spoken, ["fr"]) }),
  );
  const someone = () => `p${random.below(n)}`;
  const sets = () =>
    Array.from({ length: random.below(3) }, () => Array.from({ length: 2 + random.below(2) }, someone));
  const size = 1 + random.below(4);
  const hasCount = chance(4);
  return {
    attendees,
    options: {
      ...{ size, seed, iterations: 300 },
      groupCount: hasCount ? 1 + random.below(3) : undefined,
      minSize: chance(5) ? 1 + random.below(size) : undefined,
      maxSize: chance(hasCount ? 2 : 5) ? size + random.below(2) : undefined,
      constraints: {
        together: sets(),
        apart: sets(),
        pins: Object.fromEntries(Array.from({ length: random.below(4) }, () => [someone(), random.below(3)])),
        sharedLanguage: !chance(6),
        facilitators: Array.from({ length: Math.max(0, random.below(5) - 2) }, (_, k) => ({
          id: `f${k}`,
          languages: pick(tongues, []),
          group: random.below(2),
        })),
      },
    },
  };
}

const solved = (seed: number) => {
  const problem = draw(seed);
  return { problem, plan: allocate(problem.attendees, SILENCE, problem.options) };
};

describe(`against every plan of ${PROBLEMS} small workshops`, () => {
  test("what is told cannot hold with the rest, its conflict is minimal, and all the rest holds", () => {
    const faults: string[] = [];
    let conflicts = 0;
    let spoken = 0;
    for (let seed = 1; seed <= PROBLEMS; seed++) {
      const { problem, plan } = solved(seed);
      faults.push(...faultsOf(problem, plan).map((fault) => `seed ${seed}: ${fault}`));
      conflicts += plan.unmet.filter(({ reason }) => reason === "conflict").length;
      spoken += plan.unmet.filter(
        ({ conflict }) => conflict.length > 2 && conflict[0]?.kind === "language",
      ).length;
    }
    expect(faults).toEqual([]);
    expect(conflicts).toBeGreaterThan(PROBLEMS);
    expect(spoken).toBeGreaterThan(PROBLEMS / 100);
  }, 300_000);

  test("a wrong account is noticed, whichever way it is wrong", () => {
    const caught = new Map<string, { tried: number; missed: number }>();
    for (let seed = 1; seed <= 300; seed++) {
      const { problem, plan } = solved(seed);
      for (const [name, unmet] of wrongAccounts(problem, plan)) {
        const count = caught.get(name) ?? { tried: 0, missed: 0 };
        count.tried++;
        if (faultsOf(problem, { ...plan, unmet }).length === 0) count.missed++;
        caught.set(name, count);
      }
    }
    expect([...caught.keys()].sort()).toEqual(["long", "lost", "satisfiable", "short", "undecided"]);
    for (const [name, { tried, missed }] of caught) {
      expect(tried, name).toBeGreaterThan(50);
      expect(missed, name).toBe(0);
    }
  }, 120_000);
});

/** The true account, spoiled in one place. */
function wrongAccounts(
  { options }: SmallProblem,
  { unmet }: AllocationResult,
): [name: string, unmet: readonly Unmet[]][] {
  const accounts: [string, readonly Unmet[]][] = [];
  const kept = (Object.entries(options.constraints?.pins ?? {}) as [string, number][])
    .map(([id, group]): HardRule => ({ kind: "pin", id, group }))
    .find((pin) => !unmet.some(({ rule }) => JSON.stringify(rule) === JSON.stringify(pin)));
  if (kept) {
    const told = { rule: kept, reason: "not_found", ids: [], conflict: [kept], broken: [] } as const;
    accounts.push(["satisfiable", [...unmet, told]]);
  }
  const one = unmet.find(({ reason, rule }) => reason === "conflict" && rule.kind !== "size");
  if (one === undefined) return accounts;
  const spoil = (conflict: readonly HardRule[], reason = one.reason) =>
    unmet.map((other) => (other === one ? { ...one, conflict, reason } : other));
  const isIn = (rule: HardRule) =>
    one.conflict.some((other) => JSON.stringify(other) === JSON.stringify(rule));
  if (kept && !isIn(kept)) accounts.push(["long", spoil([...one.conflict, kept])]);
  if (one.conflict.length > 1) accounts.push(["short", spoil(one.conflict.slice(0, -1))]);
  accounts.push(["undecided", spoil([one.rule], "not_found")]);
  const isSame = ({ rule }: Unmet) => JSON.stringify(rule) === JSON.stringify(one.rule);
  accounts.push(["lost", unmet.filter((other) => !isSame(other))]);
  return accounts;
}
