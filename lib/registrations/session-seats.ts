import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import type { SessionReceipt } from "@/lib/sessions/schema";
import { decideSeat } from "./rules";
import { type ClaimSeat, claimLastSeat } from "./seats";

type Tx = Prisma.TransactionClient;

/** A parallel session as a sign-up finds it. */
export interface OfferedSession {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** null: without limit. */
  readonly capacity: number | null;
  readonly isSeatFree: boolean;
  readonly waiting: number;
}

/** A seat that the transaction holds. */
export interface HeldSeat {
  readonly sessionId: string;
  readonly number: number;
}

/** SQL for the sessions of a workshop as a JSON array of OfferedSession; null where there are none. */
export function offeredSessions(workshopId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_agg(jsonb_build_object(
      'id', x."id", 'title', x."title", 'startsAt', x."startsAt", 'endsAt', x."endsAt",
      'capacity', CASE WHEN x."isLimited" THEN x."capacity" END,
      'isSeatFree', EXISTS (SELECT 1 FROM "Seat" s WHERE s."sessionId" = x."id" AND s."registrationId" IS NULL
        AND s."number" <= x."capacity"),
      'waiting', (SELECT count(*)::int FROM "SessionPlace" p JOIN "Registration" r ON r."id" = p."registrationId"
        WHERE p."sessionId" = x."id" AND r."status" = 'confirmed'
          AND NOT EXISTS (SELECT 1 FROM "Seat" c WHERE c."sessionId" = x."id" AND c."registrationId" = r."id"))
      ) ORDER BY x."position", x."startsAt", x."id")
    FROM "Session" x WHERE x."workshopId" = ${workshopId} AND x."kind" = 'parallel')`;
}

/** Whether each of these has a seat for a newcomer, as far as was read. */
export function hasRoom(sessions: readonly OfferedSession[]): boolean {
  return sessions.every(({ isSeatFree, waiting }) => isSeatFree && waiting === 0);
}

/** A seat in each, or undefined where one of them has none that can be had at once. Nothing is waited for. */
export async function claimAll(
  tx: Tx,
  sessions: readonly OfferedSession[],
  claim: ClaimSeat,
): Promise<HeldSeat[] | undefined> {
  const held: HeldSeat[] = [];
  // In one order for everybody, and without waiting: nobody stands in anybody's way.
  for (const { id } of sessions) {
    const number = await claim(tx, { id });
    if (number === undefined) return undefined;
    held.push({ sessionId: id, number });
  }
  return held;
}

/**
 * A seat in each where there is one, else a place in its line, for a holder of the line's lock whose day is confirmed.
 * Throws invalid_input where one has neither.
 */
export async function claimOrWait(
  tx: Tx,
  {
    workshopId,
    ids,
    waitlist,
  }: { readonly workshopId: string; readonly ids: readonly string[]; readonly waitlist: boolean },
): Promise<{ readonly seats: HeldSeat[]; readonly receipts: SessionReceipt[] }> {
  // As it is now: under the lock nobody joins a line or leaves it.
  const [row] = await tx.$queryRaw<{ sessions: OfferedSession[] | null }[]>`
    SELECT ${offeredSessions(Prisma.sql`${workshopId}::uuid`)} AS "sessions"`;
  const sessions = (row?.sessions ?? []).filter(({ id }) => ids.includes(id));
  const seats: HeldSeat[] = [];
  const receipts: SessionReceipt[] = [];
  for (const session of sessions) {
    const number = session.waiting === 0 ? await claimLastSeat(tx, session) : undefined;
    const decision = decideSeat({
      isSeatFree: number !== undefined,
      waiting: session.waiting,
      waitlist,
      approval: false,
    });
    if (decision === "workshop_full") throw sessionFull(session);
    if (number !== undefined) seats.push({ sessionId: session.id, number });
    receipts.push(
      decision === "confirmed"
        ? { id: session.id, status: "confirmed" }
        : { id: session.id, status: "waitlisted", position: session.waiting + 1 },
    );
  }
  return { seats, receipts };
}

/** What a newcomer would be told at this moment. Throws invalid_input where a session has neither seat nor line. */
export function sessionReceipts(
  sessions: readonly OfferedSession[],
  { hasDay, waitlist }: { readonly hasDay: boolean; readonly waitlist: boolean },
): SessionReceipt[] {
  return sessions.map((session): SessionReceipt => {
    if (!hasDay) return { id: session.id, status: "kept" };
    const decision = decideSeat({ ...session, waitlist, approval: false });
    if (decision === "workshop_full") throw sessionFull(session);
    return decision === "confirmed"
      ? { id: session.id, status: "confirmed" }
      : { id: session.id, status: "waitlisted", position: session.waiting + 1 };
  });
}

export function sessionFull({ id, title }: Pick<OfferedSession, "id" | "title">): AppError {
  const error = { path: `sessions.${id}`, code: "session_full", values: { title } };
  return new AppError("invalid_input", { errors: [error] });
}
