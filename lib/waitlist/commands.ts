import { recordAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { packSeats } from "@/lib/registrations/seats";
import { assignSeats, mayPromote } from "./rules";

type Tx = Prisma.TransactionClient;

/**
 * One at a time: whoever joins the line, leaves it, or moves it on holds this lock until the transaction ends. Take it
 * before any row lock, so that two of them cannot wait for each other. Sign-ups that find a seat do not need it.
 */
export async function lockLine(tx: Tx, workshopId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`line:${workshopId}`}, 0))`;
}

/**
 * Gives the free seats to those who wait, in order, each with a mail. Does nothing for a missing workshop, or while no
 * seat is given on (see mayPromote). Safe to call at any time, any number of times at once.
 */
export async function fillFreeSeats(
  { db, actor, now }: Context,
  workshopId: string,
): Promise<{ readonly promoted: number }> {
  return db.$transaction(
    async (tx) => {
      await lockLine(tx, workshopId);
      return { promoted: await promoteWaiting(tx, { actor, now, workshopId }) };
    },
    { timeout: 60_000 },
  );
}

/**
 * The same inside a transaction that freed a seat or added some; the caller holds the line's lock. Returns how many got
 * a seat.
 */
export async function promoteWaiting(
  tx: Tx,
  { actor, now, workshopId }: Pick<Context, "actor" | "now"> & { readonly workshopId: string },
): Promise<number> {
  const workshop = await tx.workshop.findUnique({
    where: { id: workshopId },
    include: { sessions: { where: { kind: "day" }, select: { id: true } } },
  });
  const session = workshop?.sessions[0];
  if (!workshop || !session) return 0;
  await packSeats(tx, session);
  if (!mayPromote(workshop, now)) return 0;

  const free = await freeSeats(tx, { sessionId: session.id, workshopId });
  if (free.length === 0) return 0;
  const waiting = await tx.registration.findMany({
    where: { workshopId, status: "waitlisted" },
    orderBy: { lineNumber: "asc" },
    take: free.length,
  });
  const line = waiting.flatMap((row) =>
    row.lineNumber === null ? [] : [{ ...row, lineNumber: row.lineNumber }],
  );
  const promotions = assignSeats(line, free);
  for (const { person, seat } of promotions) {
    const registration = await tx.registration.update({
      where: { id: person.id },
      data: { status: "confirmed", lineNumber: null, confirmedAt: now, version: { increment: 1 } },
    });
    await tx.seat.update({
      where: { sessionId_number: { sessionId: session.id, number: seat } },
      data: { registrationId: person.id },
    });
    await enqueueMessage(tx, {
      kind: "registration_promoted",
      locale: registration.locale,
      toAddress: registration.email,
      toName: registration.name,
      workshopId,
      registrationId: registration.id,
      params: { workshop: mailWorkshop(workshop), registration: mailRegistration(registration) },
    });
    await recordAudit(tx, {
      actor,
      at: now,
      action: "registration.promote",
      teamId: workshop.teamId,
      workshopId,
      subjectId: registration.id,
    });
  }
  return promotions.length;
}

/** Free seats, no more than people wait, held until the transaction ends. */
async function freeSeats(tx: Tx, at: { sessionId: string; workshopId: string }): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT s."number" FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId"
    WHERE s."sessionId" = ${at.sessionId}::uuid AND s."registrationId" IS NULL AND s."number" <= d."capacity"
    ORDER BY s."number"
    LIMIT (SELECT count(*) FROM "Registration" WHERE "workshopId" = ${at.workshopId}::uuid AND "status" = 'waitlisted')
    FOR UPDATE OF s SKIP LOCKED`;
  return rows.map(({ number }) => number);
}

/** The same for every workshop where somebody waits; returns how many people got a seat in all. */
export async function fillAllFreeSeats(context: Context): Promise<number> {
  const workshops = await context.db.workshop.findMany({
    where: { status: "published", registrations: { some: { status: "waitlisted" } } },
    select: { id: true },
  });
  let total = 0;
  // One after the other: a sweep must not take all connections.
  for (const { id } of workshops) total += (await fillFreeSeats(context, id)).promoted;
  return total;
}
