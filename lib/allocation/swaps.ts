import { effectOfMove, effectOfSwap, type MoveEffect, type PlacedPlan } from "./moves";
import { NOBODY, type Seating } from "./seating";

/** Somebody to another group, or in exchange for somebody there. Groups by number from 0. */
export interface Suggestion {
  readonly id: string;
  /** null = in no group. */
  readonly from: number | null;
  readonly to: number;
  /** Who takes their place; undefined = they move to a free seat. */
  readonly otherId?: string;
  /** Of the score of the whole plan; often below 0, since good plans are hard to better. */
  readonly gain: number;
  readonly effect: MoveEffect;
}

export interface SuggestionOptions {
  /** Whose moves are wanted: one person, or anybody of one group. */
  readonly of: { readonly id: string } | { readonly group: number };
  /** People who stay where they are, besides those whom a rule pins. */
  readonly pinned?: ReadonlySet<string> | undefined;
  /** Default 3. */
  readonly count?: number | undefined;
}

const DEFAULT_COUNT = 3;

/**
 * The moves and swaps with the best effect on the score of the plan, best first, none of which breaks a rule that holds now:
 * sizes, languages, apart, together and pins included. Of equal ones, those of the first people in attendee order.
 * O(n · group size) for a person, times the group's size for a group. Nothing for ids or groups that are not there.
 */
export function bestSuggestions(
  plan: PlacedPlan,
  { of, pinned, count = DEFAULT_COUNT }: SuggestionOptions,
): readonly Suggestion[] {
  const { board, seating } = plan;
  const { attendees, indexOf } = board.problem;
  const { n, groupCount } = seating.space;
  const stays = new Uint8Array(n);
  for (const id of pinned ?? []) stays[indexOf.get(id) ?? n] = 1;
  board.rulesOf.forEach((rules, person) => {
    if (rules.some(({ kind }) => kind === "pin")) stays[person] = 1;
  });
  const people =
    "id" in of
      ? [indexOf.get(of.id) ?? NOBODY]
      : [...seating.groupOf.keys()].filter((person) => seating.groupOf[person] === of.group);

  const candidates: Candidate[] = [];
  for (const person of people) {
    if (person === NOBODY || stays[person]) continue;
    for (let group = 0; group < groupCount; group++) addMove(candidates, seating, person, group);
    for (let other = 0; other < n; other++) if (!stays[other]) addSwap(candidates, seating, person, other);
  }
  candidates.sort((a, b) => b.gain - a.gain || a.person - b.person || a.other - b.other || a.group - b.group);

  const found: Suggestion[] = [];
  const idOf = (person: number) => attendees[person]?.id ?? "";
  for (const { person, other, group } of candidates) {
    if (found.length >= count) break;
    const effect =
      other === NOBODY
        ? effectOfMove(plan, idOf(person), group)
        : effectOfSwap(plan, idOf(person), idOf(other));
    if (effect.newlyBroken.length > 0) continue;
    const from = seating.groupOf[person] ?? NOBODY;
    found.push({
      id: idOf(person),
      from: from === NOBODY ? null : from,
      to: group,
      ...(other === NOBODY ? {} : { otherId: idOf(other) }),
      gain: effect.scoreAfter - effect.scoreBefore,
      effect,
    });
  }
  return found;
}

interface Candidate {
  readonly person: number;
  /** NOBODY = to a free seat. */
  readonly other: number;
  readonly group: number;
  readonly gain: number;
}

function addMove(candidates: Candidate[], seating: Seating, person: number, group: number): void {
  const { sizes, values, breaks, groupOf, space } = seating;
  const from = groupOf[person] ?? NOBODY;
  if (from === group || (sizes[group] ?? 0) >= (space.maxSizes[group] ?? 0)) return;
  if (from !== NOBODY && (sizes[from] ?? 0) <= (space.minSizes[from] ?? 0)) return;
  let gain = seating.shifted(group, NOBODY, person) - (values[group] ?? 0);
  if (seating.shiftedBreaks > (breaks[group] ?? 0)) return;
  if (from !== NOBODY) gain += seating.shifted(from, person, NOBODY) - (values[from] ?? 0);
  candidates.push({ person, other: NOBODY, group, gain });
}

function addSwap(candidates: Candidate[], seating: Seating, person: number, other: number): void {
  const { values, breaks, groupOf } = seating;
  const from = groupOf[person] ?? NOBODY;
  const group = groupOf[other] ?? NOBODY;
  // Somebody without a seat would push the other one out of theirs.
  if (group === NOBODY || from === NOBODY || group === from) return;
  let gain = seating.shifted(group, other, person) - (values[group] ?? 0);
  let added = seating.shiftedBreaks - (breaks[group] ?? 0);
  if (added > 0) return;
  gain += seating.shifted(from, person, other) - (values[from] ?? 0);
  added = seating.shiftedBreaks - (breaks[from] ?? 0);
  if (added > 0) return;
  candidates.push({ person, other, group, gain });
}
