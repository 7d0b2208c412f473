import { recordAudits } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
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
  for (let from = 0; from < promotions.length; from += AT_ONCE_MAX) {
    const some = promotions.slice(from, from + AT_ONCE_MAX);
    await seat(tx, { actor, now, workshop, sessionId: session.id }, some);
  }
  return promotions.length;
}

/** Below the number of values that one statement may carry. */
const AT_ONCE_MAX = 500;

interface Promotion {
  readonly person: { readonly id: string };
  readonly seat: number;
}

/** Seats people, with a mail for each. In four statements for all of them: the line stands still meanwhile. */
async function seat(
  tx: Tx,
  {
    actor,
    now,
    workshop,
    sessionId,
  }: Pick<Context, "actor" | "now"> & {
    readonly workshop: Prisma.WorkshopGetPayload<object>;
    readonly sessionId: string;
  },
  promotions: readonly Promotion[],
): Promise<void> {
  const ids = promotions.map(({ person }) => person.id);
  const numbers = promotions.map((promotion) => promotion.seat);
  const registrations = await tx.registration.updateManyAndReturn({
    where: { id: { in: ids } },
    data: { status: "confirmed", lineNumber: null, confirmedAt: now, version: { increment: 1 } },
  });
  await tx.$executeRaw`
    UPDATE "Seat" s SET "registrationId" = p."id"
    FROM unnest(${ids}::uuid[], ${numbers}::int[]) AS p("id", "number")
    WHERE s."sessionId" = ${sessionId}::uuid AND s."number" = p."number"`;
  await enqueueMessages(
    tx,
    registrations.map((registration) => ({
      kind: "registration_promoted",
      locale: registration.locale,
      toAddress: registration.email,
      toName: registration.name,
      workshopId: workshop.id,
      registrationId: registration.id,
      params: { workshop: mailWorkshop(workshop), registration: mailRegistration(registration) },
    })),
  );
  const event = {
    actor,
    at: now,
    action: "registration.promote",
    teamId: workshop.teamId,
    workshopId: workshop.id,
  };
  await recordAudits(
    tx,
    ids.map((subjectId) => ({ ...event, subjectId })),
  );
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
