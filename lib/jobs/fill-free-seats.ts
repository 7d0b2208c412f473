import type { Context } from "@/lib/db/context";
import { describeError, log } from "@/lib/log";
import { sessionsToSweep } from "@/lib/session-lines/queries";
import { fillFreeSeats } from "@/lib/waitlist/commands";
import { workshopsToSweep } from "@/lib/waitlist/queries";

/**
 * Ends offers whose time is over and gives free seats, of days and of sessions, to those who wait, in every workshop. Each
 * change that frees a seat gives it on at once; this catches what such a change did not finish. Returns how many people got
 * a seat or an offer. One workshop's failure does not hold up the others: it is logged, and tried again at the next run.
 */
export async function fillFreeSeatsEverywhere(context: Context): Promise<number> {
  let promoted = 0;
  const ids = new Set([
    ...(await workshopsToSweep(context.db, context)),
    ...(await sessionsToSweep(context.db)),
  ]);
  // One after the other: a sweep must not take all connections.
  for (const id of ids) {
    try {
      promoted += (await fillFreeSeats(context, id)).promoted;
    } catch (error) {
      log("error", "job.fill_free_seats_failed", { workshopId: id, ...describeError(error) });
    }
  }
  return promoted;
}
