import type { Board, PlacedPlan } from "./moves";
import { effectOfMove, effectOfSwap } from "./moves";
import type { CriterionId } from "./problem";
import { NOBODY } from "./seating";
import type { SuggestionOptions } from "./swaps";

const MISSED_COUNT = 3;

/** What a group gives to one of its members, beside what they would have elsewhere; all figures 0 to 1. */
export interface GroupGift {
  /** Mean affinity with the others of the group. */
  readonly match: number;
  /** The same, in the mean over all people of the other groups. */
  readonly matchElsewhere: number;
  /** By criterion, what adds most first: the mean value with the others here, and with everybody elsewhere. */
  readonly criteria: readonly {
    readonly id: CriterionId;
    readonly here: number;
    readonly elsewhere: number;
    /** (here − elsewhere) · the criterion's weight: these sum up to match − matchElsewhere, roundings aside. */
    readonly adds: number;
  }[];
}

/** What their group adds for somebody. Undefined for an unknown id, without a seat, or alone. O(n · criteria). */
export function groupGift({ board, seating }: PlacedPlan, id: string): GroupGift | undefined {
  const { problem } = board;
  const person = problem.indexOf.get(id) ?? NOBODY;
  const group = seating.groupOf[person] ?? NOBODY;
  if (group === NOBODY) return undefined;
  const others = [...problem.attendees.keys()].filter((other) => other !== person);
  const here = others.filter((other) => seating.groupOf[other] === group);
  const elsewhere = others.filter((other) => seating.groupOf[other] !== group);
  if (here.length === 0) return undefined;
  const { pair, criteria } = problem.affinity;
  const affinity = (other: number) => pair[person * problem.attendees.length + other] ?? 0;
  const match = meanOf(here, affinity);
  return {
    match,
    matchElsewhere: elsewhere.length === 0 ? match : meanOf(elsewhere, affinity),
    criteria: criteria
      .map(({ id: criterion, weight, valueOf: valueFor }) => {
        const value = (other: number) => valueFor(person, other);
        const inGroup = meanOf(here, value);
        const outside = elsewhere.length === 0 ? inGroup : meanOf(elsewhere, value);
        return {
          id: criterion as CriterionId,
          here: inGroup,
          elsewhere: outside,
          adds: weight * (inGroup - outside),
        };
      })
      .sort((a, b) => b.adds - a.adds),
  };
}

/**
 * Why somebody close sits elsewhere: `apart`, `pinned` (one of the two, or somebody they stay together with), `language` they share
 * none; `rule` no way to bring them together keeps all rules; `cost` the best way costs the whole `cost` of its score.
 */
export interface MissedTie {
  readonly otherId: string;
  readonly affinity: number;
  readonly why: "apart" | "pinned" | "language" | "rule" | "cost";
  /** Of the plan's score, only with `cost`; 0 or less where it would gain, but moves are what the organiser decides. */
  readonly cost?: number;
}

/**
 * The people whom somebody would match best and who sit elsewhere, closest first, and why each does. Only those closer
 * than the mean of their own group: the others are no loss.
 */
export function missedTies(
  plan: PlacedPlan,
  id: string,
  { pinned, count = MISSED_COUNT }: Pick<SuggestionOptions, "pinned" | "count"> = {},
): readonly MissedTie[] {
  const { board, seating } = plan;
  const { problem } = board;
  const n = problem.attendees.length;
  const person = problem.indexOf.get(id) ?? NOBODY;
  const group = seating.groupOf[person] ?? NOBODY;
  if (group === NOBODY) return [];
  const affinity = (other: number) => problem.affinity.pair[person * n + other] ?? 0;
  const size = seating.sizes[group] ?? 0;
  const match = size < 2 ? 0 : (seating.links[person] ?? 0) / (size - 1);
  return [...problem.attendees.keys()]
    .filter((other) => other !== person && seating.groupOf[other] !== group && affinity(other) > match)
    .sort((a, b) => affinity(b) - affinity(a) || a - b)
    .slice(0, count)
    .map((other) => ({
      otherId: problem.attendees[other]?.id ?? "",
      affinity: affinity(other),
      ...whyApart(plan, { person, other, pinned }),
    }));
}

function whyApart(
  plan: PlacedPlan,
  {
    person,
    other,
    pinned,
  }: { readonly person: number; readonly other: number; readonly pinned: ReadonlySet<string> | undefined },
): Pick<MissedTie, "why" | "cost"> {
  const { board, seating } = plan;
  const [id, otherId] = [person, other].map((one) => board.problem.attendees[one]?.id ?? "");
  if (id === undefined || otherId === undefined) return { why: "rule" };
  const isApart = board.rulesOf[person]?.some((rule) => rule.kind === "apart" && rule.ids.includes(otherId));
  if (isApart) return { why: "apart" };
  if (!canTalk(board, person, other)) return { why: "language" };
  if (isHeld(board, person, pinned) && isHeld(board, other, pinned)) return { why: "pinned" };

  // One of the two goes to the other's group, to a free seat or in exchange for anybody there.
  const ways = [
    { id, to: seating.groupOf[other] ?? NOBODY, kept: other },
    { id: otherId, to: seating.groupOf[person] ?? NOBODY, kept: person },
  ].filter(({ to }) => to !== NOBODY);
  let best = Number.NEGATIVE_INFINITY;
  for (const { id: mover, to, kept } of ways) {
    if (isHeld(board, board.problem.indexOf.get(mover) ?? NOBODY, pinned)) continue;
    const effects = [
      effectOfMove(plan, mover, to),
      ...seating
        .members(to)
        .filter((member) => member !== kept && !isHeld(board, member, pinned))
        .map((member) => effectOfSwap(plan, mover, board.problem.attendees[member]?.id ?? "")),
    ];
    for (const { newlyBroken, scoreAfter, scoreBefore } of effects)
      if (newlyBroken.length === 0) best = Math.max(best, scoreAfter - scoreBefore);
  }
  return best === Number.NEGATIVE_INFINITY ? { why: "rule" } : { why: "cost", cost: -best };
}

function isHeld(
  { problem, rulesOf }: Board,
  person: number,
  pinned: ReadonlySet<string> | undefined,
): boolean {
  const id = problem.attendees[person]?.id ?? "";
  return (pinned?.has(id) ?? false) || (rulesOf[person]?.some(({ kind }) => kind === "pin") ?? false);
}

function canTalk({ problem }: Board, person: number, other: number): boolean {
  if (!(problem.options.constraints?.sharedLanguage ?? true)) return true;
  const [a = [], b = []] = [person, other].map((one) => problem.attendees[one]?.languages);
  return a.length === 0 || b.length === 0 || a.some((language) => b.includes(language));
}

function meanOf(people: readonly number[], value: (person: number) => number): number {
  return people.reduce((sum, person) => sum + value(person), 0) / people.length;
}
