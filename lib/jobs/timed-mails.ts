import type { Context } from "@/lib/db/context";
import { describeError, log } from "@/lib/log";
import { nearWorkshops, writeTimedMails } from "@/lib/mail-times/commands";

/** Owes the reminders and thanks that are due, in every workshop near its day. One's failure does not hold up the others. */
export async function writeTimedMailsEverywhere(context: Context): Promise<number> {
  const workshops = await context.db.workshop.findMany({
    where: nearWorkshops(context.now),
    select: { id: true },
  });
  let owed = 0;
  for (const { id } of workshops) {
    try {
      owed += await writeTimedMails(context, id);
    } catch (error) {
      log("error", "job.timed_mails_failed", { workshopId: id, ...describeError(error) });
    }
  }
  return owed;
}
