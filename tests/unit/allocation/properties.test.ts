import { describe, expect, test } from "vitest";
import { allocate } from "@/lib/allocation/allocate";
import { AllocationInputError } from "@/lib/allocation/input-error";
import { evaluatePlan, prepareBoard } from "@/lib/allocation/moves";
import type { AllocationOptions, Attendee, GroupTerms, Similarities } from "@/lib/allocation/problem";
import { createRandom, type Random } from "@/lib/allocation/random";
import { resolveSizes } from "@/lib/allocation/sizes";
import { drawWorkshop } from "./workshops";

const PROBLEMS = 10_000;

interface Drawn {
  readonly attendees: readonly Attendee[];
  readonly similarities: Similarities;
  readonly options: AllocationOptions;
}

/** A small workshop with any of everything: rules that contradict each other, unknown names, odd sizes included. */
function draw(seed: number): Drawn {
  const random = createRandom(seed);
  const chance = (of: number) => random.below(of) === 0;
  // Mostly few people: there contradictions are frequent, and every group matters.
  const n = chance(4) ? random.below(14) : random.below(8);
  const some = <T>(value: T) => (chance(2) ? value : undefined);
  const tongues = [["fr"], ["de"], ["fr", "de"], ["it", "fr"], []];
  const languages = chance(2) ? [["fr"]] : tongues.slice(0, 2 + random.below(4));
  const { attendees, similarities } = drawWorkshop(n, random.next(), languages);
  // Now and then somebody who does not exist.
  const someone = () => `p${random.below(n + 1)}`;
  const sets = () =>
    Array.from({ length: random.below(3) }, () => Array.from({ length: 1 + random.below(4) }, someone));
  const size = 1 + random.below(6);
  const groupCount = chance(6) ? 1 + random.below(5) : undefined;
  return {
    attendees,
    similarities,
    options: {
      ...{ size, groupCount, seed: random.next(), iterations: 20 * random.below(20) },
      minSize: chance(5) ? 1 + random.below(size) : undefined,
      maxSize: chance(5) ? size + random.below(3) : undefined,
      weights: some({
        ...{ questions: random.below(5), themes: 1 + random.below(4), complement: random.below(3) },
        ...{ organisations: random.below(3), levels: random.below(3), notMet: random.below(3) },
        "answer:role": random.below(2),
      }),
      answerModes: some({ role: "mixed" }),
      terms: some(drawTerms(random)),
      constraints: some({
        together: sets(),
        apart: sets(),
        pins: Object.fromEntries(Array.from({ length: random.below(3) }, () => [someone(), random.below(4)])),
        sharedLanguage: !chance(3),
        facilitators: chance(3)
          ? [{ id: "f", languages: tongues[random.below(5)] ?? [], group: random.below(4) }]
          : [],
      }),
    },
  };
}

function drawTerms(random: Random): GroupTerms {
  return {
    project: random.below(3) / 10,
    floor: { weight: random.below(3) / 2 },
    notAlone: {
      kinds: (["organisations", "levels", "answer:role"] as const).slice(random.below(3)),
      weight: 0.1,
    },
  };
}

/** The drawn problem, unless its sizes are refused, which another test is about. */
function solved(seed: number) {
  const problem = draw(seed);
  try {
    return { ...problem, plan: allocate(problem.attendees, problem.similarities, problem.options) };
  } catch (error) {
    if (error instanceof AllocationInputError && error.code === "size_range_empty") return undefined;
    throw error;
  }
}

/** What is wrong with the plan for a drawn problem. By hand: an assertion library takes longer than the search. */
function faultsOf(seed: number): string[] {
  const outcome = solved(seed);
  if (outcome === undefined) return [];
  const { attendees, similarities, options, plan } = outcome;
  const faults: string[] = [];
  const check = (isRight: boolean, what: string) => {
    if (!isRight) faults.push(`seed ${seed}: ${what}: ${JSON.stringify(options)}`);
  };
  const ids = attendees.map(({ id }) => id);
  check(isEqual([...plan.groups.flat(), ...plan.unplaced].sort(), [...ids].sort()), "everybody sits once");

  const sizes = resolveSizes(ids.length, options);
  check(plan.unplaced.length === sizes.unplacedCount, "left over");
  check(plan.groups.length === sizes.groupCount, "number of groups");
  for (const { length } of plan.groups) check(length >= sizes.min && length <= sizes.max, `size ${length}`);

  const evaluation = evaluatePlan(prepareBoard(attendees, similarities, options), plan.groups);
  check(Math.abs(plan.score - evaluation.score) < 1e-9, "score");
  check(isEqual(Object.entries(plan.matches).sort(), Object.entries(evaluation.matches).sort()), "matches");
  check(plan.bound >= plan.score && plan.bound <= 1, "bound");

  const named = new Set(plan.unmet.flatMap(({ broken }) => broken.map((rule) => JSON.stringify(rule))));
  const silent = evaluation.broken.filter(
    (rule) =>
      !named.has(JSON.stringify(rule)) && !(rule.kind === "pin" && plan.unplaced.includes(rule.ids[0] ?? "")),
  );
  check(silent.length === 0, `broken and not named ${JSON.stringify(silent)}`);
  for (const { rule, conflict, ids: concerned, reason } of plan.unmet) {
    check(isEqual(conflict[0], rule), "a conflict begins with its rule");
    check(reason === "unknown_person" || concerned.every((id) => ids.includes(id)), "who is concerned");
  }
  return faults;
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

describe(`${PROBLEMS} random problems`, () => {
  test("everybody sits once, sizes are legal, what is broken is named, the score is recomputed, the bound holds", () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= PROBLEMS; seed++) faults.push(...faultsOf(seed));
    expect(faults).toEqual([]);
  }, 300_000);

  test("the same problem gives the same bytes, and the order of what has no order changes nobody's place", () => {
    for (let seed = 1; seed <= PROBLEMS; seed += 20) {
      const outcome = solved(seed);
      if (outcome === undefined) continue;
      const { attendees, similarities, options, plan } = outcome;
      expect(JSON.stringify(solved(seed)?.plan), `seed ${seed}`).toBe(JSON.stringify(plan));
      const turned = <T>(list: readonly T[] | undefined) => [...(list ?? [])].reverse();
      const again = allocate(
        attendees.map((attendee) => ({
          ...attendee,
          languages: turned(attendee.languages),
          themes: turned(attendee.themes),
          metBefore: turned(attendee.metBefore),
        })),
        similarities,
        {
          ...options,
          // Only proportions count; doubling is exact.
          weights:
            options.weights &&
            Object.fromEntries(
              Object.entries(options.weights).map(([id, weight]) => [id, 2 * (weight ?? 0)]),
            ),
          constraints: options.constraints && {
            ...options.constraints,
            apart: options.constraints.apart?.map(turned),
          },
        },
      );
      expect(again.groups, `seed ${seed}`).toEqual(plan.groups);
    }
  }, 300_000);
});
