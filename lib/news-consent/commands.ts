import { recordAudits } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";

/**
 * Says whether somebody wants news of the organisers: who unsubscribes wants none from any of their workshops, whichever
 * mail it was that they answered. Whoever asks has proved to be that person. Throws not_found. What is so already
 * changes nothing and is not in the log.
 */
export async function setNewsConsent(
  { db, now }: Context,
  { registrationId, isWanted }: { readonly registrationId: string; readonly isWanted: boolean },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const own = await tx.registration.findUnique({
      where: { id: registrationId },
      select: { emailKey: true, workshop: { select: { teamId: true } } },
    });
    if (!own) throw new AppError("not_found");
    const { emailKey, workshop } = own;
    await spreadNewsWish(tx, now, { registrationId, emailKey, teamId: workshop.teamId, isWanted });
  });
}

/** The same inside a transaction, by who proved to be that person. */
export async function spreadNewsWish(
  tx: Prisma.TransactionClient,
  now: Date,
  wish: {
    readonly registrationId: string;
    readonly emailKey: string;
    readonly teamId: string;
    readonly isWanted: boolean;
  },
): Promise<void> {
  const { registrationId, emailKey, teamId, isWanted } = wish;
  const changed = await tx.registration.updateManyAndReturn({
    where: { emailKey, workshop: { teamId }, newsWanted: !isWanted },
    // A form of the person's answers that is open elsewhere must not bring the old choice back.
    data: { newsWanted: isWanted, version: { increment: 1 } },
    select: { id: true, workshopId: true },
  });
  await recordAudits(
    tx,
    changed.map(({ id, workshopId }) => ({
      actor: { kind: "attendee", registrationId } as const,
      at: now,
      action: isWanted ? "registration.want_news" : "registration.stop_news",
      teamId,
      workshopId,
      subjectId: id,
    })),
  );
}
