import {
  type Board,
  effectOfMove,
  evaluatePlan,
  type MoveEffect,
  type PlacedPlan,
  placePlan,
  prepareBoard,
} from "@/lib/allocation/moves";
import { toEngineAttendees, toEngineSimilarities } from "@/lib/attendees/rules";
import type { AttendeeCard, PairTables } from "@/lib/attendees/schema";
import { toEngineOptions } from "@/lib/groups/rules";
import type { GroupDto, MemberDto, PlanDto } from "@/lib/groups/schema";
import { withTableRules } from "@/lib/table-rules/rules";

// The board's instant answers: what a move does, and the plan as it looks after it, by the code the server runs.

/** Prepares the engine once for the people of a board and the rules of its plan. */
export function engineOf(cards: readonly AttendeeCard[], pairs: PairTables, plan: PlanDto): Board {
  const people = cards.map(({ registrationId }) => registrationId);
  const options = {
    size: plan.size,
    weights: plan.weights ?? undefined,
    terms: plan.terms,
    // A pin of the plan follows the person; a rule of the workshop holds them.
    constraints: withTableRules({ ...plan.constraints, pins: {} }, plan.rules),
  };
  return prepareBoard(
    toEngineAttendees(cards),
    toEngineSimilarities(pairs, cards.length),
    toEngineOptions(options, people, plan.seed),
  );
}

export function placementOf(board: Board, plan: PlanDto): PlacedPlan {
  return placePlan(board, seatsOf(plan));
}

/** The effect of a person's move to each group of the plan, by group id. */
export function effectsOfMoves(
  placed: PlacedPlan,
  plan: PlanDto,
  registrationId: string,
): ReadonlyMap<string, MoveEffect> {
  return new Map(plan.groups.map(({ id }, index) => [id, effectOfMove(placed, registrationId, index)]));
}

/**
 * The plan after a move, before the server has answered: same scores and matches, reasons still those of the old group
 * for everybody but the person moved. `toGroupId` null takes the person out.
 */
export function withMove(
  board: Board,
  plan: PlanDto,
  move: { readonly registrationId: string; readonly name: string; readonly toGroupId: string | null },
): PlanDto {
  const { registrationId, name, toGroupId } = move;
  const isOther = (person: { registrationId: string }) => person.registrationId !== registrationId;
  const current = plan.groups.flatMap(({ members }) => members).find((member) => !isOther(member));
  const moved: MemberDto = { registrationId, name, match: 0, reasons: [], pinned: current?.pinned ?? false };
  const groups = plan.groups.map((group) => ({
    ...group,
    members:
      group.id === toGroupId
        ? [...group.members.filter(isOther), moved].sort((a, b) => a.name.localeCompare(b.name))
        : group.members.filter(isOther),
  }));
  const unplaced = plan.unplaced.filter(isOther);
  return rescored(board, {
    ...plan,
    groups,
    unplaced: toGroupId === null ? [...unplaced, { registrationId, name }] : unplaced,
  });
}

/** The plan after pinning or unpinning somebody, before the server has answered. */
export function withPin(
  plan: PlanDto,
  pin: { readonly registrationId: string; readonly pinned: boolean },
): PlanDto {
  return {
    ...plan,
    groups: plan.groups.map((group) => ({
      ...group,
      members: group.members.map((member) =>
        member.registrationId === pin.registrationId ? { ...member, pinned: pin.pinned } : member,
      ),
    })),
  };
}

/** The group where somebody sits; undefined for those without one. */
export function tableOf({ groups }: PlanDto, registrationId: string): GroupDto | undefined {
  return groups.find(({ members }) => members.some((member) => member.registrationId === registrationId));
}

function rescored(board: Board, plan: PlanDto): PlanDto {
  const evaluation = evaluatePlan(board, seatsOf(plan));
  return {
    ...plan,
    score: evaluation.score,
    criteria: { ...evaluation.criteria },
    groups: plan.groups.map((group, index): GroupDto => {
      const scores = evaluation.groupScores[index];
      return {
        ...group,
        score: scores?.score ?? 0,
        criteria: { ...scores?.criteria },
        members: group.members.map((member) => ({
          ...member,
          match: evaluation.matches[member.registrationId] ?? 0,
        })),
      };
    }),
  };
}

function seatsOf({ groups }: PlanDto): string[][] {
  return groups.map(({ members }) => members.map(({ registrationId }) => registrationId));
}
