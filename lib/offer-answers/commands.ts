import { recordAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { isOfferOver } from "@/lib/offers/rules";
import type { OfferAnswer } from "@/lib/offers/schema";
import { enqueueMessage } from "@/lib/outbox/commands";
import { LOCK_TIMEOUT } from "@/lib/registrations/seats";
import { serveSessions } from "@/lib/session-lines/commands";
import { verifyLink } from "@/lib/signing/registration-link";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";

type Tx = Prisma.TransactionClient;

export type OfferOutcome =
  | { readonly ok: true; readonly status: "confirmed" | "cancelled" }
  /** Answered before, never made, or its time is over. */
  | { readonly ok: false; readonly reason: "offer_over" | "workshop_cancelled" };

/**
 * Takes the seat that was offered, or leaves it to the next in line. An offer is answered once. One that comes too late
 * ends here, so that nobody waits for the sweep. Owes the mail that confirms it. Throws not_found for a link that opens
 * nothing.
 */
export async function answerOffer(
  { db, now }: Context,
  { token, answer }: { readonly token: string; readonly answer: OfferAnswer },
): Promise<OfferOutcome> {
  const registrationId = await verifyLink(db, token);
  if (!registrationId) throw new AppError("not_found");
  const actor = { kind: "attendee", registrationId } as const;
  return db.$transaction(
    async (tx): Promise<OfferOutcome> => {
      await tx.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
      const { workshopId } = await tx.registration.findUniqueOrThrow({
        where: { id: registrationId },
        select: { workshopId: true },
      });
      // Before any row: see lockLine. What is read from here on does not change under us.
      await lockLine(tx, workshopId);
      const offered = await tx.registration.findUniqueOrThrow({
        where: { id: registrationId },
        include: { workshop: true },
      });
      const { status } = offered.workshop;
      if (status === "cancelled" || status === "archived") return { ok: false, reason: "workshop_cancelled" };
      if (offered.status !== "offered") return { ok: false, reason: "offer_over" };
      if (isOfferOver(offered, now)) {
        // Ends it and gives the seat on, like the sweep would.
        await promoteWaiting(tx, { actor, now, workshopId });
        return { ok: false, reason: "offer_over" };
      }
      if (answer === "accept") await accept(tx, offered, now);
      else await refuse(tx, offered, now);
      await recordAudit(tx, {
        actor,
        at: now,
        action: `offer.${answer}`,
        teamId: offered.workshop.teamId,
        workshopId,
        subjectId: registrationId,
      });
      if (answer === "refuse") await promoteWaiting(tx, { actor, now, workshopId });
      return { ok: true, status: answer === "accept" ? "confirmed" : "cancelled" };
    },
    { timeout: 20_000 },
  );
}

type Offered = Prisma.RegistrationGetPayload<{ include: { workshop: true } }>;

async function accept(tx: Tx, offered: Offered, now: Date): Promise<void> {
  const accepted = await tx.registration.update({
    where: { id: offered.id },
    data: {
      status: "confirmed",
      confirmedAt: now,
      offeredAt: null,
      offerExpiresAt: null,
      version: { increment: 1 },
    },
  });
  const actor = { kind: "attendee", registrationId: offered.id } as const;
  await serveSessions(tx, { actor, now, workshop: offered.workshop, only: [offered.id] });
  await enqueueMessage(tx, {
    ...readerOf(offered),
    kind: "registration_confirmed",
    params: { workshop: mailWorkshop(offered.workshop), registration: mailRegistration(accepted) },
  });
}

async function refuse(tx: Tx, offered: Offered, now: Date): Promise<void> {
  const refused = await tx.registration.update({
    where: { id: offered.id },
    data: {
      status: "cancelled",
      cancelReason: "offer_refused",
      cancelledAt: now,
      offeredAt: null,
      offerExpiresAt: null,
      version: { increment: 1 },
    },
  });
  await tx.seat.updateMany({ where: { registrationId: offered.id }, data: { registrationId: null } });
  await enqueueMessage(tx, {
    ...readerOf(offered),
    kind: "registration_cancelled",
    params: {
      workshop: mailWorkshop(offered.workshop),
      registration: mailRegistration(refused),
      by: "attendee",
      // The seat was held for them, and never theirs: there is nothing in a calendar to take out.
      hadSeat: false,
    },
  });
}

function readerOf(registration: Prisma.RegistrationGetPayload<object>) {
  return {
    locale: registration.locale,
    toAddress: registration.email,
    toName: registration.name,
    workshopId: registration.workshopId,
    registrationId: registration.id,
  };
}
