import { recordAudit } from "@/lib/audit/commands";
import { requireMessage, requireRegistration } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailRegistration } from "@/lib/mail/facts";
import { changeRegistration } from "@/lib/registrations/by-hand";
import { ELSEWHERE, goesElsewhere, tellsWhereOneStands } from "./rules";

type Tx = Prisma.TransactionClient;

/**
 * Owes a failed or kept mail once more, to the registration's address and with its link as they are now: somebody we
 * could not reach is reached by correcting the address and sending again. Throws not_found, forbidden, or wrong_state
 * for a mail that left or is about to.
 */
export async function retryMessage({ db, actor, now }: Context, messageId: string): Promise<void> {
  const { workshopId, teamId } = await requireMessage(db, actor, messageId, "message.send");
  await db.$transaction(async (tx) => {
    if (!(await oweAgain(tx, messageId, now))) throw new AppError("wrong_state");
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

/**
 * Corrects the address of somebody whom mails did not reach, and owes again all that failed. To a new address goes one
 * mail about where they stand, with the link that works now, instead of those that said so before. Returns how many
 * mails are owed again. Throws not_found, forbidden, invalid_input (address taken), wrong_state (cancelled).
 */
export async function reachAgain(
  context: Context,
  { registrationId, email }: { readonly registrationId: string; readonly email: string },
): Promise<{ readonly owed: number }> {
  const { db, actor, now } = context;
  const { workshopId, teamId } = await requireRegistration(db, actor, registrationId, "message.send");
  const { email: before } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  await changeRegistration(context, { registrationId, change: { email } });
  return db.$transaction(async (tx) => {
    const { email: after } = await tx.registration.findUniqueOrThrow({ where: { id: registrationId } });
    const isNew = after.toLowerCase() !== before.toLowerCase();
    const failed = await tx.message.findMany({
      where: { registrationId, state: "failed", kind: { notIn: [...ELSEWHERE] } },
      orderBy: { createdAt: "asc" },
      select: { id: true, kind: true },
    });
    let owed = isNew ? 1 : 0;
    for (const { id, kind } of failed) {
      if (isNew && tellsWhereOneStands(kind)) {
        await tx.message.update({ where: { id }, data: { state: "cancelled", lastError: "outdated" } });
      } else if (await oweAgain(tx, id, now)) owed += 1;
    }
    const event = { action: "registration.reach_again", teamId, workshopId, subjectId: registrationId };
    await recordAudit(tx, { actor, at: now, ...event, changes: { owed } });
    return { owed };
  });
}

/** Returns whether the mail is owed again: false, and nothing changes, where it left or is about to. */
async function oweAgain(tx: Tx, messageId: string, now: Date): Promise<boolean> {
  const { registration, params, kind } = await tx.message.findUniqueOrThrow({
    where: { id: messageId },
    select: { registration: true, params: true, kind: true },
  });
  const { count } = await tx.message.updateMany({
    where: { id: messageId, state: { in: ["failed", "kept"] } },
    data: {
      state: "queued",
      nextAttemptAt: now,
      lastError: null,
      ...(registration &&
        !goesElsewhere({ kind, params }) && {
          toAddress: registration.email,
          toName: registration.name,
          // The link that was valid when the mail was owed may have ended since.
          params: { ...(params as Prisma.JsonObject), registration: mailRegistration(registration) },
        }),
    },
  });
  return count === 1;
}
