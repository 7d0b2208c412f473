import { recordAudit } from "@/lib/audit/commands";
import { requireMessage } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";

/**
 * Owes a failed or kept mail once more, to the registration's address as it is now: somebody we could not reach is
 * reached by correcting the address and sending again. Throws not_found, forbidden, or wrong_state for a mail that
 * left or is about to.
 */
export async function retryMessage({ db, actor, now }: Context, messageId: string): Promise<void> {
  const { workshopId, teamId } = await requireMessage(db, actor, messageId, "message.send");
  await db.$transaction(async (tx) => {
    const { registration } = await tx.message.findUniqueOrThrow({
      where: { id: messageId },
      select: { registration: { select: { email: true, name: true } } },
    });
    const { count } = await tx.message.updateMany({
      where: { id: messageId, state: { in: ["failed", "kept"] } },
      data: {
        state: "queued",
        nextAttemptAt: now,
        lastError: null,
        ...(registration && { toAddress: registration.email, toName: registration.name }),
      },
    });
    if (count === 0) throw new AppError("wrong_state");
    await recordAudit(tx, {
      actor,
      at: now,
      action: "message.retry",
      teamId,
      workshopId,
      subjectId: messageId,
    });
  });
}
