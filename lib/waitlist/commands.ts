import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { expireOffers, giveSeats } from "@/lib/offers/commands";
import { packSeats } from "@/lib/registrations/seats";
import { promoteInSessions } from "@/lib/session-lines/commands";
import { assignSeats, mayPromote, servedNow } from "./rules";

type Tx = Prisma.TransactionClient;

/**
 * One at a time: whoever joins the line, leaves it, or moves it on holds this lock until the transaction ends. Take it
 * before any row lock, so that two of them cannot wait for each other. Sign-ups that find a seat do not need it.
 */
export async function lockLine(tx: Tx, workshopId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`line:${workshopId}`}, 0))`;
}

/**
 * Ends the offers whose time is over, and gives (or offers) the free seats to those who wait, in order, each with a mail.
 * Gives none for a missing workshop, or while no seat is given on (see mayPromote). Safe to call at any time, any number
 * of times at once. Returns how many got a seat or an offer.
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

/** The same inside a transaction that freed a seat or added some; the caller holds the line's lock. */
export async function promoteWaiting(
  tx: Tx,
  { actor, now, workshopId }: Pick<Context, "actor" | "now"> & { readonly workshopId: string },
): Promise<number> {
  const workshop = await tx.workshop.findUnique({
    where: { id: workshopId },
    include: { sessions: { where: { kind: "day" }, select: { id: true, capacity: true } } },
  });
  const session = workshop?.sessions[0];
  if (!workshop || !session) return 0;
  await expireOffers(tx, { now, workshop });
  await packSeats(tx, session);
  if (!mayPromote(workshop, now)) return 0;
  const { sessions: _, ...row } = workshop;
  const promoted = await promoteToDay(tx, { actor, now, workshop: row, session });
  // Who has just got the day was served in their sessions by then, at their place in each line.
  return promoted + (await promoteInSessions(tx, { actor, now, workshop: row }));
}

async function promoteToDay(
  tx: Tx,
  {
    actor,
    now,
    workshop,
    session,
  }: Pick<Context, "actor" | "now"> & {
    readonly workshop: Prisma.WorkshopGetPayload<object>;
    readonly session: { readonly id: string; readonly capacity: number };
  },
): Promise<number> {
  const workshopId = workshop.id;
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
  const held = await heldSeats(tx, session);
  const served = servedNow({ ...workshop, ...session, held, waiting: line.length });
  const givings = assignSeats(line, free.slice(0, served));
  const as = workshop.promotion === "offer" ? "offer" : "seat";
  await giveSeats(tx, { actor, now, workshop, sessionId: session.id, as }, givings);
  return givings.length;
}

/** Seats within the capacity that somebody holds. */
async function heldSeats(
  tx: Tx,
  session: { readonly id: string; readonly capacity: number },
): Promise<number> {
  return tx.seat.count({
    where: { sessionId: session.id, number: { lte: session.capacity }, registrationId: { not: null } },
  });
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
