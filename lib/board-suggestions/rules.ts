import type { PlacedPlan } from "@/lib/allocation/moves";
import { bestSuggestions } from "@/lib/allocation/swaps";
import { exchangeOf, type Placement } from "@/lib/board-moves/rules";
import type { PlanDto } from "@/lib/groups/schema";

/** A move or an exchange that the board offers, ready to be made. */
export interface BoardSuggestion {
  readonly registrationId: string;
  readonly toGroupId: string;
  /** Who takes their place; undefined: they move to a free seat. */
  readonly otherId: string | undefined;
  /** Of the plan's score; often below 0, since good plans are hard to better. */
  readonly gain: number;
  readonly placements: readonly Placement[];
}

/** The moves with the best effect for one person or one group, best first; pinned people stay where they are. */
export function suggestionsFor(
  placed: PlacedPlan,
  plan: PlanDto,
  of: { readonly registrationId: string } | { readonly groupId: string },
): readonly BoardSuggestion[] {
  const pinned = new Set(
    plan.groups.flatMap(({ members }) => members.filter((member) => member.pinned).map(idOf)),
  );
  const wanted =
    "registrationId" in of
      ? { id: of.registrationId }
      : { group: plan.groups.findIndex(({ id }) => id === of.groupId) };
  return bestSuggestions(placed, { of: wanted, pinned }).flatMap(({ id, otherId, to, gain }) => {
    const toGroupId = plan.groups[to]?.id;
    if (toGroupId === undefined) return [];
    const placements =
      otherId === undefined ? [{ registrationId: id, toGroupId }] : exchangeOf(plan, id, otherId);
    return [{ registrationId: id, toGroupId, otherId, gain, placements }];
  });
}

function idOf({ registrationId }: { readonly registrationId: string }): string {
  return registrationId;
}
