import { randomBytes, randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import type { WorkshopStatus } from "@/lib/db/generated/enums";
import { answerRows, replaceAnswers } from "@/lib/form-answers/commands";
import type { FormAnswers } from "@/lib/form-answers/schema";
import { mailLine, mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { listChoice, replaceChoice } from "@/lib/session-lines/choices";
import type { SessionReceipt } from "@/lib/sessions/schema";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { newReference } from "./reference";
import { decideSeat, emailKeyOf } from "./rules";
import type { Receipt } from "./schema";
import { type ClaimSeat, claimLastSeat } from "./seats";
import { claimAll, claimOrWait, type HeldSeat, hasRoom, type OfferedSession } from "./session-seats";
import { type answerColumns, insertRegistration, lineEnd, type SignUpFacts } from "./sign-up";

type Tx = Prisma.TransactionClient;

/** Something changed while we were at it; the same again, from a fresh look, gives the right answer. */
export class ChangedMeanwhile extends Error {}

export interface Entrant {
  readonly columns: ReturnType<typeof answerColumns>;
  /** To the workshop's own questions, read by the form in the facts. */
  /** To the organiser's own questions; absent: who comes back keeps theirs. */
  readonly answers?: FormAnswers;
  /** Ids of parallel sessions; absent: who comes back keeps theirs. */
  readonly sessionIds?: readonly string[];
  readonly source: "form" | "organiser";
  /** States of the workshop in which this entrant may come in. */
  readonly statuses: readonly WorkshopStatus[];
  /** To be kept with what is answered, for a resend. */
  readonly answer?: { readonly keyHash: string; readonly requestHash: string };
}

export interface Entry {
  readonly id: string;
  readonly reference: string;
  readonly status: "confirmed" | "waitlisted";
  /** Place in the line, from 1. */
  readonly position?: number;
  /** Where somebody chose sessions. */
  readonly sessions?: SessionReceipt[];
}

/**
 * Gives somebody a seat or a place in the line, and owes them the mail that says so. Somebody who cancelled comes back as
 * the same registration. Undefined where there is neither seat nor line. Throws ChangedMeanwhile.
 */
export async function enter(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  facts: SignUpFacts,
  entrant: Entrant,
  claimSeat: ClaimSeat,
): Promise<Entry | undefined> {
  const sessionIds = entrant.sessionIds ?? (facts.knownId ? await keptChoice(tx, facts, facts.knownId) : []);
  const chosen = facts.sessions.filter(({ id }) => sessionIds.includes(id));
  const place = await findPlace(tx, facts, now, chosen, claimSeat);
  if (place === undefined) return undefined;
  const entry = facts.knownId
    ? await comeBack(tx, { actor, now }, facts, entrant, place)
    : await comeNew(tx, now, facts, entrant, place);
  const { id, reference, linkVersion, version } = entry;
  const { name, email, locale } = entrant.columns;
  const about = {
    workshop: mailWorkshop(facts),
    registration: mailRegistration({ id, reference, linkVersion, version, name }),
  };
  const content =
    place.position === undefined
      ? { kind: "registration_confirmed" as const, params: about }
      : {
          kind: "registration_waitlisted" as const,
          params: { ...about, position: place.position, line: mailLine(facts) },
        };
  const reader = { locale, toAddress: email, toName: name };
  await enqueueMessage(tx, { ...content, ...reader, workshopId: facts.id, registrationId: id });
  return { id, ...answerOf(reference, place) };
}

interface Place {
  readonly status: "confirmed" | "waitlisted";
  /** The day's and those of sessions. */
  readonly seats: readonly HeldSeat[];
  readonly lineNumber: bigint | null;
  readonly position?: number;
  readonly sessions: readonly SessionReceipt[];
}

/** What is told to the person, and kept for a resend. */
function answerOf(reference: string, { status, position, sessions }: Place): Omit<Entry, "id"> {
  return {
    reference,
    status,
    ...(position !== undefined && { position }),
    ...(sessions.length > 0 && { sessions: [...sessions] }),
  };
}

/** What somebody had chosen before they left, as far as it can still be chosen. */
async function keptChoice(tx: Tx, facts: SignUpFacts, registrationId: string): Promise<readonly string[]> {
  if (facts.sessionsVersion === 1) return [];
  return listChoice(tx, { registrationId });
}

async function findPlace(
  tx: Tx,
  facts: SignUpFacts,
  now: Date,
  chosen: readonly OfferedSession[],
  claimSeat: ClaimSeat,
): Promise<Place | undefined> {
  const { id: workshopId, waitlist, waiting, isSeatFree } = facts;
  const session = { id: facts.sessionId };
  if (isSeatFree && waiting === 0 && hasRoom(chosen)) {
    const seats = await claimAtOnce(tx, session, chosen, claimSeat);
    if (seats)
      return {
        status: "confirmed",
        seats,
        lineNumber: null,
        sessions: chosen.map(({ id }) => ({ id, status: "confirmed" })),
      };
  }
  // Without a line there is nothing to wait for, unless a session and not the day is what was not to be had.
  if (!waitlist && chosen.length === 0) return undefined;
  // The line is joined one by one: order and places are then exact, and a seat freed at this moment is either seen
  // here or given to the person who has just joined.
  await lockLine(tx, workshopId);
  // A seat freed since the facts were read was given on by whoever freed it.
  if (isSeatFree && waiting > 0) await promoteWaiting(tx, { actor: SYSTEM, now, workshopId });
  const end = await lineEnd(tx, workshopId);
  const seat = end.waiting === 0 ? await claimLastSeat(tx, session) : undefined;
  const decision = decideSeat({ isSeatFree: seat !== undefined, waiting: end.waiting, waitlist });
  if (decision === "workshop_full") return undefined;
  if (seat === undefined)
    return {
      status: "waitlisted",
      seats: [],
      lineNumber: end.lineNumber,
      position: end.waiting + 1,
      // The smaller rules: who has no seat of the day holds none of a session.
      sessions: chosen.map(({ id }) => ({ id, status: "kept" })),
    };
  const ids = chosen.map(({ id }) => id);
  const inSessions = await claimOrWait(tx, { workshopId, ids, waitlist });
  return {
    status: "confirmed",
    seats: [{ sessionId: session.id, number: seat }, ...inSessions.seats],
    lineNumber: null,
    sessions: inSessions.receipts,
  };
}

/**
 * A seat of the day and one of each session, without waiting for anybody; undefined where one of them is not to be had.
 * Then none is held any more: who holds a seat never waits for the line's lock, whose holder may wait for that seat.
 */
async function claimAtOnce(
  tx: Tx,
  day: { readonly id: string },
  chosen: readonly OfferedSession[],
  claimSeat: ClaimSeat,
): Promise<HeldSeat[] | undefined> {
  const isAlone = chosen.length === 0;
  if (!isAlone) await tx.$executeRaw`SAVEPOINT seats`;
  const number = await claimSeat(tx, day);
  const held = number === undefined ? undefined : await claimAll(tx, chosen, claimSeat);
  if (number !== undefined && held) return [{ sessionId: day.id, number }, ...held];
  if (!isAlone) await tx.$executeRaw`ROLLBACK TO SAVEPOINT seats`;
  return undefined;
}

interface Kept {
  readonly id: string;
  readonly reference: string;
  readonly linkVersion: number;
  readonly version: number;
}

async function comeNew(tx: Tx, now: Date, facts: SignUpFacts, entrant: Entrant, place: Place): Promise<Kept> {
  const id = randomUUID();
  const reference = newReference(randomBytes);
  const { answer, answers, columns, source, statuses } = entrant;
  const written = await insertRegistration(
    tx,
    {
      ...columns,
      id,
      workshopId: facts.id,
      reference,
      status: place.status,
      emailKey: emailKeyOf(columns.email),
      lineNumber: place.lineNumber,
      source,
      now,
    },
    {
      seats: place.seats,
      sessionIds: place.sessions.map(({ id }) => id),
      statuses,
      formVersion: facts.formVersion,
      sessionsVersion: facts.sessionsVersion,
      answers: answerRows(facts.questions, answers ?? {}),
      answered: answer && { ...answer, response: answerOf(reference, place) },
    },
  );
  if (!written.isTaken || !written.isNew || (answer && !written.isAnswerKept)) throw new ChangedMeanwhile();
  return { id, reference, linkVersion: 1, version: 1 };
}

async function comeBack(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  facts: SignUpFacts,
  entrant: Entrant,
  place: Place,
): Promise<Kept> {
  const { answer, answers, columns, source, statuses } = entrant;
  const open = await tx.$executeRaw`
    SELECT 1 FROM "Workshop" WHERE "id" = ${facts.id}::uuid AND "status"::text = ANY(${[...statuses]})
      AND "formVersion" = ${facts.formVersion} AND "sessionsVersion" = ${facts.sessionsVersion} FOR KEY SHARE`;
  const [row] = await tx.registration.updateManyAndReturn({
    where: { id: facts.knownId ?? "", status: "cancelled" },
    data: {
      ...columns,
      source,
      status: place.status,
      lineNumber: place.lineNumber,
      confirmedAt: place.status === "confirmed" ? now : null,
      cancelledAt: null,
      cancelReason: null,
      version: { increment: 1 },
    },
    select: { id: true, reference: true, linkVersion: true, version: true },
  });
  if (open === 0 || !row) throw new ChangedMeanwhile();
  if (answers) await replaceAnswers(tx, { registrationId: row.id, stored: facts.questions, answers });
  if (facts.sessionsVersion > 1)
    await replaceChoice(tx, { registrationId: row.id, sessionIds: place.sessions.map(({ id }) => id), now });
  for (const seat of place.seats) {
    await tx.seat.update({ where: { sessionId_number: seat }, data: { registrationId: row.id } });
  }
  if (answer) await keepAnswer(tx, now, answer, answerOf(row.reference, place));
  await recordAudit(tx, {
    actor,
    at: now,
    action: "registration.return",
    teamId: facts.teamId,
    workshopId: facts.id,
    subjectId: row.id,
  });
  return row;
}

/** Keeps an answer for a resend. Throws ChangedMeanwhile where the same request has just been answered. */
export async function keepAnswer(
  tx: Tx,
  now: Date,
  answer: { readonly keyHash: string; readonly requestHash: string },
  response: Receipt,
): Promise<void> {
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...answer, response, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) throw new ChangedMeanwhile();
}
