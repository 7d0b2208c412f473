import { brokenInGroup, brokenWishes } from "./broken";
import type { BrokenRule, HardRule } from "./hard-rule";
import type { AllocationOptions, Attendee, KindId, Similarities } from "./problem";
import { compileRules, idsOf, readRules } from "./rules";
import { aloneMembers, type PlanScore, scorePlan } from "./score";
import { type SearchSpace, searchSpaceOf } from "./search-space";
import { NOBODY, Seating } from "./seating";
import { buildProblem, type Problem } from "./validate";

export type PlanWarning =
  | { readonly kind: "noProject"; readonly group: number }
  | { readonly kind: "aloneOfKind"; readonly group: number; readonly id: string; readonly of: KindId }
  | {
      readonly kind: "language";
      readonly group: number;
      readonly ids: readonly string[];
      readonly language?: string;
    }
  | {
      readonly kind: "size";
      readonly group: number;
      readonly size: number;
      readonly min: number;
      readonly max: number;
    };

export interface PlanEvaluation extends PlanScore {
  /** Attendees in no group. They count as a match of 0 in the score. */
  readonly unplaced: readonly string[];
  readonly broken: readonly BrokenRule[];
  readonly warnings: readonly PlanWarning[];
}

export interface MoveEffect {
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  /** The groups touched, with their own scores before and after. */
  readonly groupDeltas: readonly {
    readonly group: number;
    readonly before: number;
    readonly after: number;
  }[];
  /** Rules of the touched groups and people that the plan would break after the move. */
  readonly broken: readonly BrokenRule[];
  /** Those of `broken` that hold now: a reason to refuse the move. */
  readonly newlyBroken: readonly BrokenRule[];
}

/** A workshop prepared for instant answers. Make it once with `prepareBoard`. */
export interface Board {
  readonly problem: Problem;
  readonly rules: readonly HardRule[];
  /** Rules that name a person, by position. */
  readonly rulesOf: readonly (readonly HardRule[])[];
  readonly space: SearchSpace;
}

/** One plan on a board, ready for `effectOfMove` and `effectOfSwap`. Make it again after each change. */
export interface PlacedPlan {
  readonly board: Board;
  readonly seating: Seating;
}

/** O(n² · criteria), once per workshop and options. Throws AllocationInputError like `buildProblem`. */
export function prepareBoard(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
): Board {
  const problem = buildProblem(attendees, similarities, options);
  const { rules } = readRules(problem);
  const rulesOf = attendees.map((): HardRule[] => []);
  for (const rule of rules) {
    for (const id of idsOf(rule)) rulesOf[problem.indexOf.get(id) ?? -1]?.push(rule);
  }
  return { problem, rules, rulesOf, space: searchSpaceOf(problem, compileRules(problem)) };
}

/** Everything about a plan. Ids that nobody has are ignored, and of an id named twice the first place counts. */
export function evaluatePlan(board: Board, groups: readonly (readonly string[])[]): PlanEvaluation {
  const { problem, rules } = board;
  const { seating } = placePlan(board, groups);
  const members = groups.map((_, group) => seating.members(group).sort((a, b) => a - b));
  const idOf = (person: number) => problem.attendees[person]?.id ?? "";
  const inGroups = members.flatMap((people, group) => brokenInGroup(problem, group, people));
  const whereIs = (person: number) => seating.groupOf[person] ?? NOBODY;
  return {
    ...scorePlan(problem, members),
    unplaced: problem.attendees.filter((_, person) => whereIs(person) === NOBODY).map(({ id }) => id),
    broken: [...rules.flatMap((rule) => brokenWishes(rule, problem, whereIs)), ...inGroups],
    warnings: members.flatMap((people, group): PlanWarning[] => [
      ...(problem.terms.project > 0 &&
      people.length > 0 &&
      !people.some((person) => hasProject(problem, person))
        ? [{ kind: "noProject", group } as const]
        : []),
      ...aloneMembers(problem, people).map(({ person, kind }) => {
        return { kind: "aloneOfKind", group, id: idOf(person), of: kind } as const;
      }),
      ...inGroups.flatMap((broken) =>
        (broken.kind === "language" || broken.kind === "size") && broken.group === group ? [broken] : [],
      ),
    ]),
  };
}

/** Groups may be more or fewer than the options ask for, empty, or incomplete. O(n · group size). */
export function placePlan(board: Board, groups: readonly (readonly string[])[]): PlacedPlan {
  const groupCount = groups.length;
  const space: SearchSpace = {
    ...board.space,
    groupCount,
    minSizes: new Int32Array(groupCount).fill(board.problem.sizes.min),
    maxSizes: new Int32Array(groupCount).fill(board.problem.sizes.max),
  };
  const seating = new Seating(space, space.n);
  groups.forEach((ids, group) => {
    for (const id of ids) {
      const person = board.problem.indexOf.get(id);
      if (person !== undefined && seating.groupOf[person] === NOBODY) seating.move(person, group);
    }
  });
  return { board, seating };
}

/**
 * What moving somebody would do, without doing it; `toGroup` null = out of all groups. O(group size). Nothing changes
 * for an id that nobody has, a group that does not exist, or where they sit already.
 */
export function effectOfMove(plan: PlacedPlan, id: string, toGroup: number | null): MoveEffect {
  const person = plan.board.problem.indexOf.get(id);
  const to = toGroup ?? NOBODY;
  if (person === undefined || to >= plan.seating.space.groupCount || to < NOBODY)
    return effectOf(plan, new Map());
  return effectOf(plan, new Map([[person, to]]));
}

/** What exchanging two people would do, without doing it; either may be in no group. O(group size). */
export function effectOfSwap(plan: PlacedPlan, id: string, otherId: string): MoveEffect {
  const { indexOf } = plan.board.problem;
  const a = indexOf.get(id);
  const b = indexOf.get(otherId);
  if (a === undefined || b === undefined) return effectOf(plan, new Map());
  const { groupOf } = plan.seating;
  return effectOf(
    plan,
    new Map([
      [a, groupOf[b] ?? NOBODY],
      [b, groupOf[a] ?? NOBODY],
    ]),
  );
}

/** `targets`: one person and where to, or two people exchanging places. */
function effectOf({ board, seating }: PlacedPlan, targets: ReadonlyMap<number, number>): MoveEffect {
  const { problem } = board;
  const n = Math.max(1, problem.attendees.length);
  const whereIs = (person: number) => seating.groupOf[person] ?? NOBODY;
  const whereTo = (person: number) => targets.get(person) ?? whereIs(person);
  const moving = [...targets.keys()].filter((person) => whereTo(person) !== whereIs(person));
  const touched = [...new Set(moving.flatMap((person) => [whereIs(person), whereTo(person)]))]
    .filter((group) => group !== NOBODY)
    .sort((a, b) => a - b);

  let value = seating.totalValue();
  const scoreBefore = cut(value / n);
  const groupDeltas = touched.map((group) => {
    const leaver = moving.find((person) => whereIs(person) === group) ?? NOBODY;
    const comer = moving.find((person) => whereTo(person) === group) ?? NOBODY;
    const before = seating.values[group] ?? 0;
    const after = seating.shifted(group, leaver, comer);
    value += after - before;
    const size = seating.sizes[group] ?? 0;
    const newSize = size - Number(leaver !== NOBODY) + Number(comer !== NOBODY);
    return { group, before: cut(before / Math.max(1, size)), after: cut(after / Math.max(1, newSize)) };
  });

  const concerned = [...new Set(moving.flatMap((person) => board.rulesOf[person] ?? []))];
  const membersAfter = (group: number) => [
    ...seating.members(group).filter((person) => whereTo(person) === group),
    ...moving.filter((person) => whereTo(person) === group),
  ];
  const brokenNow = [
    ...concerned.flatMap((rule) => brokenWishes(rule, problem, whereIs)),
    ...touched.flatMap((group) => brokenInGroup(problem, group, seating.members(group))),
  ];
  const broken = [
    ...concerned.flatMap((rule) => brokenWishes(rule, problem, whereTo)),
    ...touched.flatMap((group) => brokenInGroup(problem, group, membersAfter(group))),
  ];
  const isWorse = (after: BrokenRule) =>
    !brokenNow.some((before) => isSamePlace(before, after) && extentOf(before) >= extentOf(after));
  return {
    scoreBefore,
    scoreAfter: cut(value / n),
    groupDeltas,
    broken,
    newlyBroken: broken.filter(isWorse),
  };
}

function isSamePlace(a: BrokenRule, b: BrokenRule): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "together" || b.kind === "together") return a.ids.some((id) => b.ids.includes(id));
  if (a.kind === "pin") return a.ids[0] === b.ids[0];
  return a.group === b.group;
}

/** How much of a rule is broken, so that a move that makes it worse counts as breaking it. */
function extentOf(broken: BrokenRule): number {
  if (broken.kind === "together") return broken.groups.length;
  if (broken.kind === "size") return Math.max(broken.min - broken.size, broken.size - broken.max);
  return broken.ids.length;
}

function hasProject({ attendees }: Problem, person: number): boolean {
  return attendees[person]?.hasProject ?? false;
}

function cut(value: number): number {
  return Math.min(1, Math.max(0, value));
}
