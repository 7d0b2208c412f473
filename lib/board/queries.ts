import { listAttendees } from "@/lib/attendees/queries";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { PackedPairs } from "@/lib/board-pairs/rules";
import type { BoardTopics } from "@/lib/board-topics/schema";
import type { Db } from "@/lib/db/client";
import { findPlan } from "@/lib/groups/queries";
import type { PlanDto, PlanSummary } from "@/lib/groups/schema";
import type { Locale } from "@/lib/i18n/locales";
import { listPlans } from "@/lib/plans/queries";
import { type Day, findDay, readingOf } from "@/lib/seating/queries";
import { runInThread } from "@/lib/threads/run";

/** Everything the groups page shows; the pairs let the browser judge a move with the engine the server uses. */
export interface BoardView {
  readonly day: Day;
  readonly cards: readonly AttendeeCard[];
  readonly pairs: PackedPairs;
  readonly topics: BoardTopics;
  readonly plans: readonly PlanSummary[];
  /** Null while nothing was proposed yet. */
  readonly plan: PlanDto | null;
}

async function sessionOfPlan(db: Db, planId: string): Promise<string | undefined> {
  return (await db.plan.findUnique({ where: { id: planId }, select: { sessionId: true } }))?.sessionId;
}

/** The board of a workshop with one of its plans: the one asked for, else the one to be shown. Null: no such plan here. */
export async function loadBoard(
  db: Db,
  params: {
    readonly workshopId: string;
    /** Of a parallel session; absent: the plan's, or else the day. */
    readonly sessionId?: string;
    readonly planId?: string;
    readonly locale: Locale;
    readonly userId?: string | null;
  },
): Promise<BoardView | null> {
  const { planId, locale, userId } = params;
  const sessionId = planId ? await sessionOfPlan(db, planId) : params.sessionId;
  const day = await findDay(db, { workshopId: params.workshopId, sessionId });
  const [cards, plans] = await Promise.all([listAttendees(db, day), listPlans(db, day)]);
  const shown = plans.find(({ roundIds, isShown }) => (planId ? roundIds.includes(planId) : isShown));
  if (planId && !shown) return null;
  const model = await readingOf(db, day, cards);
  // Texts of hundreds take a second to compare: not while other pages wait.
  const compared = await runInThread("compare", { cards, themes: day.themes, model, reader: locale });
  return {
    day,
    cards,
    ...compared,
    plans,
    plan: shown ? await findPlan(db, { planId: planId ?? shown.id, locale, userId }) : null,
  };
}
