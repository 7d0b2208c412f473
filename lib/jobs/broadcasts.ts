import { sendDueBroadcast } from "@/lib/broadcast-sending/commands";
import { listDueBroadcasts } from "@/lib/broadcasts/queries";
import type { Context } from "@/lib/db/context";
import { describeError, log } from "@/lib/log";

/** Owes the mails of what organisers scheduled, once its time has come. One's failure does not hold up the others. */
export async function sendDueBroadcasts(context: Context): Promise<number> {
  let owed = 0;
  for (const id of await listDueBroadcasts(context.db, context.now)) {
    try {
      owed += await sendDueBroadcast(context, id);
    } catch (error) {
      log("error", "job.broadcast_failed", { broadcastId: id, ...describeError(error) });
    }
  }
  return owed;
}
