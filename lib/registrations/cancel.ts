import { recordAudit } from "@/lib/audit/commands";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { chosenSessions } from "@/lib/session-lines/queries";
import { verifyLink } from "@/lib/signing/registration-link";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { LOCK_TIMEOUT } from "./seats";

export type CancelOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "already_cancelled" | "day_over" };

/**
 * Gives up a seat or a place in the line, for good unless the person signs up again; who waits first gets the seat in the
 * same transaction. Owes the mail that confirms it. May be called for anybody: that the attendee opened their link, or
 * that the organiser has the right, is the caller's to check. Throws not_found.
 */
export async function cancelRegistration(
  { db, actor, now }: Context,
  { registrationId, by }: { readonly registrationId: string; readonly by: "attendee" | "organiser" },
): Promise<CancelOutcome> {
  return db.$transaction(
    async (tx): Promise<CancelOutcome> => {
      await tx.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
      const found = await tx.registration.findUnique({
        where: { id: registrationId },
        select: { workshopId: true },
      });
      if (!found) throw new AppError("not_found");
      // Before any row: see lockLine. What is read from here on does not change under us.
      await lockLine(tx, found.workshopId);
      const registration = await tx.registration.findUniqueOrThrow({
        where: { id: registrationId },
        include: { workshop: true },
      });
      const { workshop, status } = registration;
      if (status === "cancelled") return { ok: false, reason: "already_cancelled" };
      if (now >= workshop.endsAt) return { ok: false, reason: "day_over" };

      const sessions =
        workshop.sessionsVersion > 1
          ? (await chosenSessions(tx, { registrationIds: [registrationId] })).get(registrationId)
          : undefined;
      const { version } = await tx.registration.update({
        where: { id: registrationId },
        data: {
          status: "cancelled",
          cancelReason: by,
          lineNumber: null,
          offeredAt: null,
          offerExpiresAt: null,
          cancelledAt: now,
          version: { increment: 1 },
        },
        select: { version: true },
      });
      await tx.seat.updateMany({ where: { registrationId }, data: { registrationId: null } });
      await enqueueMessage(tx, {
        kind: "registration_cancelled",
        locale: registration.locale,
        toAddress: registration.email,
        toName: registration.name,
        workshopId: workshop.id,
        registrationId,
        params: {
          workshop: mailWorkshop(workshop),
          registration: {
            ...mailRegistration({ ...registration, version }),
            ...(sessions && { sessions: [...sessions] }),
          },
          by,
          // One that was only offered is in nobody's calendar.
          hadSeat: status === "confirmed",
          wasPending: status === "pending",
        },
      });
      await recordAudit(tx, {
        actor,
        at: now,
        action: "registration.cancel",
        teamId: workshop.teamId,
        workshopId: workshop.id,
        subjectId: registrationId,
      });
      await promoteWaiting(tx, { actor, now, workshopId: workshop.id });
      return { ok: true };
    },
    { timeout: 20_000 },
  );
}

/** The same by the attendee, who opened their link. Throws not_found for a link that opens nothing. */
export async function cancelOwnRegistration(
  context: Context,
  { token }: { readonly token: string },
): Promise<CancelOutcome> {
  const registrationId = await verifyLink(context.db, token);
  if (!registrationId) throw new AppError("not_found");
  const actor = { kind: "attendee", registrationId } as const;
  return cancelRegistration({ ...context, actor }, { registrationId, by: "attendee" });
}

/** Why a cancelling was refused, as an error. */
export function cancelError({ reason }: Extract<CancelOutcome, { ok: false }>): AppError {
  return new AppError(reason === "day_over" ? "wrong_state" : reason);
}
