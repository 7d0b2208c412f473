import { reasonsFor, type TermSource } from "@/lib/allocation/explain";
import type { BrokenRule } from "@/lib/allocation/hard-rule";
import {
  type Board,
  effectOfMove,
  effectOfSwap,
  evaluatePlan,
  type MoveEffect,
  type PlacedPlan,
  type PlanEvaluation,
} from "@/lib/allocation/moves";
import type { GroupDto, MemberDto, PlanDto, UnmetDto } from "@/lib/groups/schema";
import type { SharedTerm } from "@/lib/matching/port";
import { brokenNotes, warningNotes } from "@/lib/plan-notes/rules";
import { keepReasons } from "@/lib/reasons/keeping";
import type { KeptReason } from "@/lib/reasons/schema";
import type { Note } from "@/lib/seating/schema";

// Moves made by hand: what they would do, and the plan as it looks after them, by the code the server runs.

/** Somebody to a group, or out of all of them (null). */
export interface Placement {
  readonly registrationId: string;
  readonly toGroupId: string | null;
}

/** What the plan ahead of the server needs beyond numbers, in the reader's language. */
export interface AheadWords {
  readonly compareNames: (a: string, b: string) => number;
  readonly note: (note: Note) => string;
  readonly reasons: (reasons: readonly KeptReason[]) => readonly string[];
  readonly terms: TermSource<SharedTerm>;
}

/** The two placements that exchange two people; somebody without a group takes the place of the other one. */
export function exchangeOf(plan: PlanDto, id: string, otherId: string): readonly Placement[] {
  const groupOf = groupsOfPeople(plan);
  return [
    { registrationId: id, toGroupId: groupOf.get(otherId) ?? null },
    { registrationId: otherId, toGroupId: groupOf.get(id) ?? null },
  ];
}

/** Of these placements those that change something. */
export function realPlacements(plan: PlanDto, placements: readonly Placement[]): readonly Placement[] {
  const groupOf = groupsOfPeople(plan);
  return placements.filter(
    ({ registrationId, toGroupId }) => (groupOf.get(registrationId) ?? null) !== toGroupId,
  );
}

/**
 * What the placements would do to the plan that `placed` holds. Of one person or an exchange of two, O(group size); of
 * more, the whole plan is judged before and after.
 */
export function effectOfPlacements(
  placed: PlacedPlan,
  plan: PlanDto,
  placements: readonly Placement[],
): MoveEffect {
  const [one, other, ...more] = placements;
  const groupOf = groupsOfPeople(plan);
  const indexOf = (id: string | null) => plan.groups.findIndex((group) => group.id === id);
  if (one && !other) {
    return effectOfMove(placed, one.registrationId, one.toGroupId === null ? null : indexOf(one.toGroupId));
  }
  const isExchange =
    one && other && more.length === 0 && isPlaceOf(other, one, groupOf) && isPlaceOf(one, other, groupOf);
  if (isExchange) return effectOfSwap(placed, one.registrationId, other.registrationId);
  return effectOfMany(placed.board, plan, placements);
}

function isPlaceOf(person: Placement, mover: Placement, groupOf: ReadonlyMap<string, string>): boolean {
  return (groupOf.get(person.registrationId) ?? null) === mover.toGroupId;
}

function effectOfMany(board: Board, plan: PlanDto, placements: readonly Placement[]): MoveEffect {
  const targets = new Map(placements.map(({ registrationId, toGroupId }) => [registrationId, toGroupId]));
  const seats = plan.groups.map(({ members }) => members.map(({ registrationId }) => registrationId));
  const seatsAfter = plan.groups.map(({ id }, index) => [
    ...(seats[index] ?? []).filter((person) => !targets.has(person)),
    ...placements.filter(({ toGroupId }) => toGroupId === id).map(({ registrationId }) => registrationId),
  ]);
  const before = evaluatePlan(board, seats);
  const after = evaluatePlan(board, seatsAfter);
  const scoreOf = ({ groupScores }: PlanEvaluation, group: number) => groupScores[group]?.score ?? 0;
  return {
    scoreBefore: before.score,
    scoreAfter: after.score,
    groupDeltas: seats.flatMap((people, group) =>
      people.join() === seatsAfter[group]?.join()
        ? []
        : [{ group, before: scoreOf(before, group), after: scoreOf(after, group) }],
    ),
    broken: after.broken,
    newlyBroken: after.broken.filter(
      (rule) => !before.broken.some((old) => isSamePlace(old, rule) && extentOf(old) >= extentOf(rule)),
    ),
  };
}

function isSamePlace(a: BrokenRule, b: BrokenRule): boolean {
  if (a.kind === "together" || a.kind === "pin" || b.kind === "together" || b.kind === "pin")
    return a.kind === b.kind && a.ids.some((id) => b.ids.includes(id));
  return a.kind === b.kind && a.group === b.group;
}

/** How much of a rule is broken, so that a move that makes it worse counts as breaking it. */
function extentOf(broken: BrokenRule): number {
  if (broken.kind === "together") return broken.groups.length;
  if (broken.kind === "size") return Math.max(broken.min - broken.size, broken.size - broken.max);
  return broken.ids.length;
}

/**
 * The hard rule that forbids a move; undefined where none does. A table that gets too small is none: somebody else may
 * be about to join it. Nor is the engine's largest size, which is what an even share allows: an organiser may fill a
 * table to its size.
 */
export function blockOf(
  { broken, newlyBroken }: MoveEffect,
  plan: Pick<PlanDto, "size" | "groups">,
): BrokenRule | undefined {
  // Asked of all that is broken: from too small to too full is no worse to the engine.
  const isOverfull = (rule: BrokenRule) =>
    rule.kind === "size" &&
    rule.size > plan.size &&
    rule.size > (plan.groups[rule.group]?.members.length ?? 0);
  return broken.find(isOverfull) ?? newlyBroken.find(({ kind }) => kind !== "size");
}

/**
 * The plan after the placements, before the server has answered: scores, matches, weak spots, broken rules and the
 * reasons of everybody in a group that changed. O(people · criteria).
 */
export function withPlacements(
  board: Board,
  plan: PlanDto,
  placements: readonly Placement[],
  words: AheadWords,
): PlanDto {
  const targets = new Map(placements.map(({ registrationId, toGroupId }) => [registrationId, toGroupId]));
  const people = new Map<string, MemberDto>(
    [
      ...plan.unplaced.map((person) => ({ ...person, match: 0, reasons: [], pinned: false })),
      ...plan.groups.flatMap(({ members }) => members),
    ].map((member) => [member.registrationId, member]),
  );
  const movers = [...targets.keys()].flatMap((id) => people.get(id) ?? []);
  const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
    words.compareNames(a.name, b.name);
  const isTouched = ({ id, members }: GroupDto) =>
    movers.some(({ registrationId }) => targets.get(registrationId) === id) ||
    members.some(({ registrationId }) => targets.has(registrationId));
  const seated = plan.groups.map((group) => ({
    ...group,
    members: isTouched(group)
      ? [
          ...group.members.filter(({ registrationId }) => !targets.has(registrationId)),
          ...movers.filter(({ registrationId }) => targets.get(registrationId) === group.id),
        ].sort(byName)
      : group.members,
  }));
  const unplaced = [
    ...plan.unplaced.filter(({ registrationId }) => !targets.has(registrationId)),
    ...movers
      .filter(({ registrationId }) => targets.get(registrationId) === null)
      .map(({ registrationId, name }) => ({ registrationId, name })),
  ].sort(byName);
  const evaluation = evaluatePlan(
    board,
    seated.map(({ members }) => members.map(({ registrationId }) => registrationId)),
  );
  return {
    ...plan,
    unplaced,
    score: evaluation.score,
    criteria: { ...evaluation.criteria },
    unmet: brokenNotes(evaluation).map((note) => asUnmet(note, words)),
    canUndo: true,
    canRedo: false,
    groups: seated.map((group, index) => {
      const before = plan.groups[index];
      return before && before.members === group.members
        ? before
        : judged({ board, group, index, evaluation, words, asked: plan.questions });
    }),
  };
}

function judged({
  board,
  group,
  index,
  evaluation,
  words,
  asked,
}: {
  readonly board: Board;
  readonly group: GroupDto;
  readonly index: number;
  readonly evaluation: PlanEvaluation;
  readonly words: AheadWords;
  readonly asked: PlanDto["questions"];
}): GroupDto {
  const scores = evaluation.groupScores[index];
  // In the engine's order, by which it breaks ties.
  const place = (id: string) => board.problem.indexOf.get(id) ?? -1;
  const ids = group.members.map(({ registrationId }) => registrationId).sort((a, b) => place(a) - place(b));
  return {
    ...group,
    score: scores?.score ?? 0,
    criteria: { ...scores?.criteria },
    warnings: warningNotes(evaluation, index).map((note) => asUnmet(note, words)),
    members: group.members.map((member) => ({
      ...member,
      match: Math.min(1, Math.max(0, evaluation.matches[member.registrationId] ?? 0)),
      reasons: [
        ...words.reasons(keepReasons(reasonsFor(board, ids, member.registrationId, words.terms), asked)),
      ],
    })),
  };
}

/** The plan after pinning or unpinning people, before the server has answered. */
export function withPins(
  plan: PlanDto,
  pins: readonly { readonly registrationId: string; readonly pinned: boolean }[],
): PlanDto {
  const asked = new Map(pins.map(({ registrationId, pinned }) => [registrationId, pinned]));
  return {
    ...plan,
    canUndo: true,
    canRedo: false,
    groups: plan.groups.map((group) =>
      group.members.some(({ registrationId }) => asked.has(registrationId))
        ? {
            ...group,
            members: group.members.map((member) => ({
              ...member,
              pinned: asked.get(member.registrationId) ?? member.pinned,
            })),
          }
        : group,
    ),
  };
}

function groupsOfPeople({ groups }: PlanDto): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap(({ id, members }) => members.map(({ registrationId }) => [registrationId, id] as const)),
  );
}

function asUnmet(note: Note, words: AheadWords): UnmetDto {
  return { rule: note.kind, message: words.note(note), registrationIds: note.registrationIds };
}
