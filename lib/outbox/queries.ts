import type { Db } from "@/lib/db/client";

/**
 * How long the oldest due mail has waited for a worker, in whole seconds; 0 when nothing is due. A mail that waits for
 * its next attempt is not due: what this grows with is a missing or overloaded worker, or a mail server that rests.
 */
export async function outboxAgeSeconds(db: Db, now: Date): Promise<number> {
  const oldest = await db.message.findFirst({
    where: { state: { in: ["queued", "sending"] }, nextAttemptAt: { lte: now } },
    orderBy: { nextAttemptAt: "asc" },
    select: { nextAttemptAt: true },
  });
  return oldest ? Math.floor((now.getTime() - oldest.nextAttemptAt.getTime()) / 1_000) : 0;
}
