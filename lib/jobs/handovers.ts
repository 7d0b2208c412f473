import type { Context } from "@/lib/db/context";
import { lapse } from "@/lib/handovers/commands";
import { listLapsed } from "@/lib/handovers/queries";
import { describeError, log } from "@/lib/log";

/**
 * Tells those whose seat nobody took in time that it is theirs as before; how many. One failure does not hold up the
 * others: it is logged, and tried again at the next run.
 */
export async function tellLapsedHandovers(context: Context): Promise<number> {
  let told = 0;
  for (const id of await listLapsed(context.db, context)) {
    try {
      if (await lapse(context, { id })) told += 1;
    } catch (error) {
      log("error", "job.handover_failed", { handoverId: id, ...describeError(error) });
    }
  }
  return told;
}
