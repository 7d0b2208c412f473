import { shortfall } from "./seating";
import type { Problem } from "./validate";

/** Per criterion, 0 to 1: the mean over people of their mean with the others of their group. */
export type CriterionScores = Readonly<Record<string, number>>;

/** What the group terms cost, as a part of the score: score = Σ weight · criterion − Σ costs, never below 0. */
export interface TermCosts {
  readonly project: number;
  readonly notAlone: number;
  readonly floor: number;
}

export interface GroupScore {
  readonly score: number;
  readonly criteria: CriterionScores;
  readonly costs: TermCosts;
}

/** A plan's figures, whole and per group and person. */
export interface PlanScore {
  readonly score: number;
  readonly criteria: CriterionScores;
  readonly costs: TermCosts;
  readonly groupScores: readonly GroupScore[];
  /** By attendee id; 0 when alone or in no group. */
  readonly matches: Readonly<Record<string, number>>;
}

/** Scores groups of attendee indices from scratch. People in no group count 0. O(n · group size · criteria). */
export function scorePlan(problem: Problem, groups: readonly (readonly number[])[]): PlanScore {
  const n = Math.max(1, problem.attendees.length);
  const matches = new Float64Array(problem.attendees.length);
  const groupScores = groups.map((members) => scoreGroup(problem, members, matches));
  const overall = (pick: (group: GroupScore) => number) =>
    groupScores.reduce((sum, group, k) => sum + (pick(group) * (groups[k]?.length ?? 0)) / n, 0);
  const costs = {
    project: overall((group) => group.costs.project),
    notAlone: overall((group) => group.costs.notAlone),
    floor: overall((group) => group.costs.floor),
  };
  const meanMatch = matches.reduce((sum, match) => sum + match, 0) / n;
  return {
    score: withinUnit(meanMatch - costs.project - costs.notAlone - costs.floor),
    criteria: Object.fromEntries(
      problem.affinity.criteria.map(({ id }) => [id, overall((group) => group.criteria[id] ?? 0)]),
    ),
    costs,
    groupScores,
    matches: Object.fromEntries(problem.attendees.map(({ id }, person) => [id, matches[person] ?? 0])),
  };
}

function scoreGroup(problem: Problem, members: readonly number[], matches: Float64Array): GroupScore {
  const { attendees, affinity, terms } = problem;
  const size = members.length;
  const sums = affinity.criteria.map(() => 0);
  let total = 0;
  let lack = 0;
  for (const i of members) {
    let link = 0;
    for (const j of members) {
      if (i === j) continue;
      link += affinity.pair[i * attendees.length + j] ?? 0;
      if (i > j) continue;
      affinity.criteria.forEach((criterion, c) => {
        sums[c] = (sums[c] ?? 0) + criterion.valueOf(i, j);
      });
    }
    const match = size < 2 ? 0 : link / (size - 1);
    matches[i] = match;
    total += match;
    if (size > 1) lack += shortfall(match, terms.threshold);
  }
  const people = Math.max(1, size);
  const pairs = Math.max(1, (size * (size - 1)) / 2);
  const hasProject = size === 0 || members.some((person) => attendees[person]?.hasProject);
  const costs = {
    project: hasProject ? 0 : terms.project,
    notAlone: terms.notAlone === 0 ? 0 : (terms.notAlone * aloneMembers(problem, members).length) / people,
    floor: terms.floor === 0 ? 0 : (terms.floor * lack) / people,
  };
  return {
    score: withinUnit(total / people - costs.project - costs.notAlone - costs.floor),
    criteria: Object.fromEntries(affinity.criteria.map(({ id }, c) => [id, (sums[c] ?? 0) / pairs])),
    costs,
  };
}

/** Those who are the only one of their kind in the group, once per criterion marked. */
export function aloneMembers(
  { terms }: Problem,
  members: readonly number[],
): { readonly person: number; readonly kind: Problem["terms"]["kinds"][number]["id"] }[] {
  if (members.length < 2) return [];
  return terms.kinds.flatMap(({ id, of }) =>
    members
      .filter((person) => {
        const kind = of[person] ?? -1;
        return kind >= 0 && members.every((other) => other === person || of[other] !== kind);
      })
      .map((person) => ({ person, kind: id })),
  );
}

function withinUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}
