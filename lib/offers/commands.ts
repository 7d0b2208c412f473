import { recordAudits } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
import { serveSessions } from "@/lib/session-lines/commands";
import { offerEnd } from "./rules";

type Tx = Prisma.TransactionClient;
type Workshop = Prisma.WorkshopGetPayload<object>;

export interface Giving {
  readonly person: { readonly id: string };
  /** Number of a free seat that this transaction holds. */
  readonly seat: number;
}

/** Below the number of values that one statement may carry. */
const AT_ONCE_MAX = 500;

/**
 * Gives seats to people who wait, or offers them, with a mail and an entry in the log for each. In four statements for all
 * of them: the line stands still meanwhile. The caller holds the line's lock.
 */
export async function giveSeats(
  tx: Tx,
  to: Pick<Context, "actor" | "now"> & {
    readonly workshop: Workshop;
    readonly sessionId: string;
    readonly as: "seat" | "offer";
    /** For the log, where the order of the line was left. */
    readonly reason?: string;
  },
  givings: readonly Giving[],
): Promise<void> {
  for (let from = 0; from < givings.length; from += AT_ONCE_MAX) {
    await giveSome(tx, to, givings.slice(from, from + AT_ONCE_MAX));
  }
}

async function giveSome(
  tx: Tx,
  { actor, now, workshop, sessionId, as, reason }: Parameters<typeof giveSeats>[1],
  givings: readonly Giving[],
): Promise<void> {
  const ids = givings.map(({ person }) => person.id);
  const numbers = givings.map((giving) => giving.seat);
  const expiresAt = offerEnd(workshop, now);
  const isOffer = as === "offer";
  const registrations = await tx.registration.updateManyAndReturn({
    where: { id: { in: ids } },
    data: {
      lineNumber: null,
      version: { increment: 1 },
      ...(isOffer
        ? { status: "offered", offeredAt: now, offerExpiresAt: expiresAt }
        : { status: "confirmed", confirmedAt: now }),
    },
  });
  await tx.$executeRaw`
    UPDATE "Seat" s SET "registrationId" = p."id"
    FROM unnest(${ids}::uuid[], ${numbers}::int[]) AS p("id", "number")
    WHERE s."sessionId" = ${sessionId}::uuid AND s."number" = p."number"`;
  if (!isOffer) await serveSessions(tx, { actor, now, workshop, only: ids });
  await enqueueMessages(
    tx,
    registrations.map((registration) => {
      const about = { workshop: mailWorkshop(workshop), registration: mailRegistration(registration) };
      const reader = readerOf(registration);
      return isOffer
        ? {
            ...reader,
            kind: "seat_offered" as const,
            params: { ...about, expiresAt: expiresAt.toISOString() },
          }
        : { ...reader, kind: "registration_promoted" as const, params: about };
    }),
  );
  await recordAudits(
    tx,
    ids.map((subjectId) => ({
      actor,
      at: now,
      action: isOffer ? "offer.make" : "registration.promote",
      teamId: workshop.teamId,
      workshopId: workshop.id,
      subjectId,
      ...((isOffer || reason) && {
        changes: { ...(isOffer && { expiresAt: expiresAt.toISOString() }), ...(reason && { reason }) },
      }),
    })),
  );
}

/**
 * Ends the offers whose time is over: their seats are free again, the people are told and may join the line again. The
 * caller holds the line's lock and gives the seats on. Returns how many ended.
 */
export async function expireOffers(
  tx: Tx,
  { now, workshop }: { readonly now: Date; readonly workshop: Workshop },
): Promise<number> {
  // Whoever is signed up to a day that is called off or put away was told something else.
  if (workshop.status !== "published" && workshop.status !== "closed") return 0;
  const over = await tx.registration.updateManyAndReturn({
    where: { workshopId: workshop.id, status: "offered", offerExpiresAt: { lte: now } },
    data: {
      status: "cancelled",
      cancelReason: "offer_expired",
      cancelledAt: now,
      offeredAt: null,
      offerExpiresAt: null,
      version: { increment: 1 },
    },
  });
  if (over.length === 0) return 0;
  const ids = over.map(({ id }) => id);
  await tx.seat.updateMany({ where: { registrationId: { in: ids } }, data: { registrationId: null } });
  await enqueueMessages(
    tx,
    over.map((registration) => ({
      ...readerOf(registration),
      kind: "offer_expired" as const,
      params: { workshop: mailWorkshop(workshop), registration: mailRegistration(registration) },
    })),
  );
  const event = { actor: SYSTEM, at: now, teamId: workshop.teamId, workshopId: workshop.id };
  await recordAudits(
    tx,
    ids.map((subjectId) => ({ ...event, action: "offer.expire", subjectId })),
  );
  return over.length;
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
