import { recordAudits } from "@/lib/audit/commands";
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
    const { teamId } = own.workshop;
    const changed = await tx.registration.updateManyAndReturn({
      where: { emailKey: own.emailKey, workshop: { teamId }, newsWanted: !isWanted },
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
  });
}
