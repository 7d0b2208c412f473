import { SYSTEM } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { SessionReceipt } from "@/lib/sessions/schema";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { decideSeat } from "./rules";
import { type ClaimSeat, type ClaimSeats, claimLastSeat, claimLastSeats } from "./seats";
import { claimAll, claimOrWait, type HeldSeat, hasRoom, type OfferedSession } from "./session-seats";
import type { WorkshopFacts } from "./sign-up";

type Tx = Prisma.TransactionClient;

/** Where a newcomer comes in: on a seat, at the end of the line, or before an organiser's decision. */
export interface Place {
  readonly status: "confirmed" | "waitlisted" | "pending";
  /** The day's and those of sessions. */
  readonly seats: readonly HeldSeat[];
  readonly lineNumber: bigint | null;
  /** Place in the line, from 1. */
  readonly position?: number;
  readonly sessions: readonly SessionReceipt[];
}

/** What a newcomer finds, as far as was read. */
function firstDecision({ isSeatFree, isLineEmpty, waitlist, approval }: WorkshopFacts) {
  return decideSeat({ isSeatFree, waiting: isLineEmpty ? 0 : 1, waitlist, approval });
}

/**
 * Places for so many newcomers who choose no session, in the order in which they came. Where some seats are left and not
 * one for each, only these: the others come in another transaction (who holds a seat never waits for the line's lock,
 * whose holder may wait for that seat). None at all: there is neither seat nor line.
 */
export async function findPlaces(
  tx: Tx,
  facts: WorkshopFacts,
  { count, now, claimSeats }: { readonly count: number; readonly now: Date; readonly claimSeats: ClaimSeats },
): Promise<Place[]> {
  const { id: workshopId, waitlist, isLineEmpty, isSeatFree } = facts;
  const first = firstDecision(facts);
  if (count === 0) return [];
  if (first === "pending") return Array.from({ length: count }, () => PENDING);
  const session = { id: facts.sessionId };
  const onSeat = (number: number): Place => ({
    status: "confirmed",
    seats: [{ sessionId: session.id, number }],
    lineNumber: null,
    sessions: [],
  });
  const claimed = first === "confirmed" ? await claimSeats(tx, session, count) : [];
  if (claimed.length > 0) return claimed.map(onSeat);
  if (!waitlist) return [];
  // The line is joined one by one: order and places are then exact, and a seat freed at this moment is either seen
  // here or given to the person who has just joined.
  await lockLine(tx, workshopId);
  // A seat freed since the facts were read was given on by whoever freed it.
  if (isSeatFree && !isLineEmpty) await promoteWaiting(tx, { actor: SYSTEM, now, workshopId });
  const end = await lineEnd(tx, workshopId, count);
  const last = end.waiting === 0 ? await claimLastSeats(tx, session, count) : [];
  const inLine = end.lineNumbers.slice(last.length).map(
    (lineNumber, index): Place => ({
      status: "waitlisted",
      seats: [],
      lineNumber,
      position: end.waiting + index + 1,
      sessions: [],
    }),
  );
  return [...last.map(onSeat), ...inLine];
}

const PENDING: Place = { status: "pending", seats: [], lineNumber: null, sessions: [] };

/** The same for one newcomer who chose sessions; undefined where there is neither seat nor line. */
export async function findPlaceWithSessions(
  tx: Tx,
  facts: WorkshopFacts,
  {
    now,
    chosen,
    claimSeat,
  }: { readonly now: Date; readonly chosen: readonly OfferedSession[]; readonly claimSeat: ClaimSeat },
): Promise<Place | undefined> {
  const { id: workshopId, waitlist, isLineEmpty, isSeatFree } = facts;
  const session = { id: facts.sessionId };
  // The smaller rules: who has no seat of the day holds none of a session.
  const kept = chosen.map(({ id }): SessionReceipt => ({ id, status: "kept" }));
  const first = firstDecision(facts);
  if (first === "pending") return { ...PENDING, sessions: kept };
  if (first === "confirmed" && hasRoom(chosen)) {
    const seats = await claimAtOnce(tx, session, chosen, claimSeat);
    const sessions = chosen.map(({ id }): SessionReceipt => ({ id, status: "confirmed" }));
    if (seats) return { status: "confirmed", seats, lineNumber: null, sessions };
  }
  // Without a line there may still be a session, and not the day, that was not to be had.
  await lockLine(tx, workshopId);
  if (isSeatFree && !isLineEmpty) await promoteWaiting(tx, { actor: SYSTEM, now, workshopId });
  const end = await lineEnd(tx, workshopId, 1);
  const seat = end.waiting === 0 ? await claimLastSeat(tx, session) : undefined;
  if (seat !== undefined) {
    const ids = chosen.map(({ id }) => id);
    const inSessions = await claimOrWait(tx, { workshopId, ids, waitlist });
    return {
      status: "confirmed",
      seats: [{ sessionId: session.id, number: seat }, ...inSessions.seats],
      lineNumber: null,
      sessions: inSessions.receipts,
    };
  }
  const [lineNumber = null] = end.lineNumbers;
  return waitlist
    ? { status: "waitlisted", seats: [], lineNumber, position: end.waiting + 1, sessions: kept }
    : undefined;
}

/**
 * A seat of the day and one of each session, without waiting for anybody; undefined where one of them is not to be had.
 * Then none is held any more.
 */
async function claimAtOnce(
  tx: Tx,
  day: { readonly id: string },
  chosen: readonly OfferedSession[],
  claimSeat: ClaimSeat,
): Promise<HeldSeat[] | undefined> {
  await tx.$executeRaw`SAVEPOINT seats`;
  const number = await claimSeat(tx, day);
  const held = number === undefined ? undefined : await claimAll(tx, chosen, claimSeat);
  if (number !== undefined && held) return [{ sessionId: day.id, number }, ...held];
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT seats`;
  return undefined;
}

/** The end of the line, for the holder of its lock: how many wait, and the numbers of the next `count`. */
export async function lineEnd(
  tx: Tx,
  workshopId: string,
  count: number,
): Promise<{ readonly waiting: number; readonly lineNumbers: bigint[] }> {
  const rows = await tx.$queryRaw<{ waiting: number; lineNumbers: bigint[] }[]>`
    SELECT (SELECT count(*)::int FROM "Registration" WHERE "workshopId" = ${workshopId}::uuid AND "status" = 'waitlisted')
      AS "waiting",
      ARRAY(SELECT nextval('registration_line_seq') FROM generate_series(1, ${count})) AS "lineNumbers"`;
  const [end] = rows;
  if (!end) throw new Error("a SELECT without FROM gives one row");
  return end;
}
