import type { AttendeeCard, PairTables } from "@/lib/attendees/schema";
import type { Db } from "@/lib/db/client";
import { findPlan, listPlans } from "@/lib/groups/queries";
import type { PlanDto, PlanSummary } from "@/lib/groups/schema";
import type { Locale } from "@/lib/i18n/locales";
import { type Day, findDay, loadRoom } from "@/lib/seating/queries";

/** Everything the groups page shows; the pairs let the browser judge a move with the engine the server uses. */
export interface BoardView {
  readonly day: Day;
  readonly cards: readonly AttendeeCard[];
  readonly pairs: PairTables;
  readonly plans: readonly PlanSummary[];
  /** Null while nothing was proposed yet. */
  readonly plan: PlanDto | null;
}

/** The board of a workshop with one of its plans: the one asked for, else the latest. Null: no such plan here. */
export async function loadBoard(
  db: Db,
  params: { readonly workshopId: string; readonly planId?: string; readonly locale: Locale },
): Promise<BoardView | null> {
  const day = await findDay(db, params);
  const [{ cards, room }, plans] = await Promise.all([loadRoom(db, day), listPlans(db, params)]);
  const shown = params.planId ? plans.find(({ id }) => id === params.planId) : plans[0];
  if (params.planId && !shown) return null;
  return {
    day,
    cards,
    pairs: room.pairs,
    plans,
    plan: shown ? await findPlan(db, { planId: shown.id, locale: params.locale }) : null,
  };
}
