import type { Prisma } from "@/lib/db/client";

type Tx = Prisma.TransactionClient;

/** How long a sign-up waits for somebody else's lock before it gives up with `busy`. */
export const LOCK_TIMEOUT = "3s";

/** Finds so many free seats, or as many as there are, and holds them until the transaction ends; their numbers. */
export type ClaimSeats = (tx: Tx, session: { readonly id: string }, count: number) => Promise<number[]>;

/**
 * The lowest free seats that nobody else is taking at this moment. SKIP LOCKED: simultaneous sign-ups take different
 * rows and do not wait for each other. Seats above the capacity are never free.
 */
export const claimSeats: ClaimSeats = async (tx, { id }, count) => {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT s."number" FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId"
    WHERE s."sessionId" = ${id}::uuid AND s."registrationId" IS NULL AND s."number" <= d."capacity"
    ORDER BY s."number" LIMIT ${count} FOR UPDATE OF s SKIP LOCKED`;
  return rows.map(({ number }) => number);
};

/**
 * The same, but waits for those who are taking a seat at this moment: if one of them gives up, theirs is found. For who
 * would otherwise join the line, so that nobody waits in front of a free seat.
 */
export const claimLastSeats: ClaimSeats = async (tx, { id }, count) => {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT s."number" FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId"
    WHERE s."sessionId" = ${id}::uuid AND s."registrationId" IS NULL AND s."number" <= d."capacity"
    ORDER BY s."number" LIMIT ${count} FOR UPDATE OF s`;
  return rows.map(({ number }) => number);
};

/** One of them; its number, or undefined when there is none. */
export type ClaimSeat = (tx: Tx, session: { readonly id: string }) => Promise<number | undefined>;

/** One seat that nobody else is taking at this moment. */
export const claimSeat: ClaimSeat = async (tx, session) => (await claimSeats(tx, session, 1))[0];

/** One seat, after waiting for those who are taking one. */
export const claimLastSeat: ClaimSeat = async (tx, session) => (await claimLastSeats(tx, session, 1))[0];

/**
 * Gives seats within the capacity to those who sit above it (the capacity was lowered): whoever leaves then frees a seat
 * only once no more people sit than the capacity allows. Call under the line's lock.
 */
export async function packSeats(tx: Tx, session: { readonly id: string }): Promise<void> {
  const above = await tx.$queryRaw<{ number: number; registrationId: string }[]>`
    SELECT s."number", s."registrationId" FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId"
    WHERE s."sessionId" = ${session.id}::uuid AND s."number" > d."capacity" AND s."registrationId" IS NOT NULL
    ORDER BY s."number"`;
  for (const { number, registrationId } of above) {
    const [free] = await claimLastSeats(tx, session, 1);
    if (free === undefined) return;
    await releaseSeat(tx, { sessionId: session.id, number });
    await tx.seat.update({
      where: { sessionId_number: { sessionId: session.id, number: free } },
      data: { registrationId },
    });
  }
}

async function releaseSeat(tx: Tx, seat: { sessionId: string; number: number }): Promise<void> {
  await tx.seat.update({ where: { sessionId_number: seat }, data: { registrationId: null } });
}
