import { type GroupGift, groupGift, type MissedTie, missedTies } from "@/lib/allocation/company";
import type { Board } from "@/lib/allocation/moves";
import { placePlan } from "@/lib/allocation/moves";
import { bestSuggestions } from "@/lib/allocation/swaps";

/** Whose swaps are asked for: a person, or anybody of a group (index from 0). */
export type SwapsOf = { readonly id: string } | { readonly group: number };

/** What a change by hand would do; groups by number from 1. */
export interface SwapReport {
  readonly id: string;
  readonly name: string;
  /** null = in no group. */
  readonly from: number | null;
  readonly to: number;
  /** Who takes their place; null = they go to a free seat. */
  readonly otherId: string | null;
  readonly otherName: string | null;
  /** Of the score of the whole plan. */
  readonly gain: number;
  readonly scoreAfter: number;
}

export interface Advice {
  readonly of: { readonly id: string; readonly name: string } | { readonly group: number };
  /** Best first, none of which breaks a rule that holds; often below 0, since good plans are hard to better. */
  readonly swaps: readonly SwapReport[];
  /** Only of a person with company: what the group gives them beside what they would have elsewhere. */
  readonly gift?: GroupGift;
  /** Only of a person: whom they would match best and who sits elsewhere, and why. */
  readonly missed?: readonly (MissedTie & { readonly name: string })[];
}

/** The best changes by hand to a plan (groups of ids) for each person and group asked for. */
export function adviceOn(
  board: Board,
  groups: readonly (readonly string[])[],
  { asked, nameOf }: { readonly asked: readonly SwapsOf[]; readonly nameOf: (id: string) => string },
): readonly Advice[] {
  const placed = placePlan(board, groups);
  return asked.map((of): Advice => {
    const swaps = bestSuggestions(placed, { of }).map(({ id, from, to, otherId, gain, effect }) => ({
      ...{ id, name: nameOf(id), from: from === null ? null : from + 1, to: to + 1 },
      ...{ otherId: otherId ?? null, otherName: otherId === undefined ? null : nameOf(otherId) },
      ...{ gain, scoreAfter: effect.scoreAfter },
    }));
    if ("group" in of) return { of: { group: of.group + 1 }, swaps };
    const gift = groupGift(placed, of.id);
    const missed = missedTies(placed, of.id).map((tie) => ({ ...tie, name: nameOf(tie.otherId) }));
    return { of: { id: of.id, name: nameOf(of.id) }, swaps, ...(gift && { gift }), missed };
  });
}
