import type { Context } from "@/lib/db/context";
import { describeError, log } from "@/lib/log";
import { fillFreeSeats } from "@/lib/waitlist/commands";

/**
 * Gives free seats to those who wait, in every workshop where somebody does. Each change that frees a seat does so at
 * once; this catches what such a change did not finish. Returns how many people got a seat. One workshop's failure
 * does not hold up the others: it is logged, and tried again at the next run.
 */
export async function fillFreeSeatsEverywhere(context: Context): Promise<number> {
  const workshops = await context.db.workshop.findMany({
    where: { status: "published", registrations: { some: { status: "waitlisted" } } },
    select: { id: true },
  });
  let promoted = 0;
  for (const { id } of workshops) {
    try {
      promoted += (await fillFreeSeats(context, id)).promoted;
    } catch (error) {
      log("error", "job.fill_free_seats_failed", { workshopId: id, ...describeError(error) });
    }
  }
  return promoted;
}
