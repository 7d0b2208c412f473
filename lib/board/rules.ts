import type { TermSource } from "@/lib/allocation/explain";
import {
  type Board,
  effectOfMove,
  type MoveEffect,
  type PlacedPlan,
  placePlan,
  prepareBoard,
} from "@/lib/allocation/moves";
import { toEngineAttendees, toEngineSimilarities } from "@/lib/attendees/rules";
import type { AttendeeCard, PairTables } from "@/lib/attendees/schema";
import { meetingsOfOthers } from "@/lib/board-rounds/rules";
import type { BoardTopics, Topic } from "@/lib/board-topics/schema";
import { keptSizes, toEngineOptions } from "@/lib/groups/rules";
import type { GroupDto, PlanDto } from "@/lib/groups/schema";
import type { SharedTerm } from "@/lib/matching/port";
import { withMeetings } from "@/lib/rounds/rules";
import { withTableRules } from "@/lib/table-rules/rules";

// The board's instant answers, by the code the server runs: people, rules and a plan, prepared once.

/** Prepares the engine once for the people of a board and the rules of its plan. */
export function engineOf(cards: readonly AttendeeCard[], pairs: PairTables, plan: PlanDto): Board {
  const people = cards.map(({ registrationId }) => registrationId);
  const options = {
    ...keptSizes(plan),
    weights: plan.weights ?? undefined,
    terms: plan.terms,
    questions: plan.questions,
    // A pin of the plan follows the person; a rule of the workshop holds them.
    constraints: withTableRules({ ...plan.constraints, pins: {} }, plan.rules),
  };
  return prepareBoard(
    withMeetings(toEngineAttendees(cards), meetingsOfOthers(plan)),
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

/** What two people share, by their registration ids, as far as the board knows. */
export function termSourceOf(cards: readonly AttendeeCard[], topics: BoardTopics): TermSource<SharedTerm> {
  const position = new Map(cards.map(({ registrationId }, at) => [registrationId, at]));
  const shared = (a: readonly Topic[] = [], b: readonly Topic[] = []): SharedTerm[] =>
    a
      .flatMap(([topic, weight]) => {
        const other = b.find(([same]) => same === topic);
        return other ? [{ label: topics.labels[topic] ?? "", forms: [], weight: weight + other[1] }] : [];
      })
      .sort((one, other) => other.weight - one.weight || (one.label < other.label ? -1 : 1));
  const at = (id: string) => position.get(id) ?? -1;
  return {
    sharedTerms: (id, otherId) => shared(topics.questions[at(id)], topics.questions[at(otherId)]),
    projectTerms: (id, otherId) => shared(topics.projects[at(id)], topics.questions[at(otherId)]),
  };
}

/** The group where somebody sits; undefined for those without one. */
export function tableOf({ groups }: PlanDto, registrationId: string): GroupDto | undefined {
  return groups.find(({ members }) => members.some((member) => member.registrationId === registrationId));
}

function seatsOf({ groups }: PlanDto): string[][] {
  return groups.map(({ members }) => members.map(({ registrationId }) => registrationId));
}
