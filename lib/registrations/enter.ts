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
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { newReference } from "./reference";
import { decideSeat, emailKeyOf } from "./rules";
import type { Receipt } from "./schema";
import { type ClaimSeat, claimLastSeat } from "./seats";
import { type answerColumns, insertRegistration, lineEnd, type SignUpFacts } from "./sign-up";

type Tx = Prisma.TransactionClient;

/** Something changed while we were at it; the same again, from a fresh look, gives the right answer. */
export class ChangedMeanwhile extends Error {}

export interface Entrant {
  readonly columns: ReturnType<typeof answerColumns>;
  /** To the workshop's own questions, read by the form in the facts. */
  /** To the organiser's own questions; absent: who comes back keeps theirs. */
  readonly answers?: FormAnswers;
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
  const place = await findPlace(tx, facts, now, claimSeat);
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
  readonly seat?: number;
  readonly lineNumber: bigint | null;
  readonly position?: number;
}

/** What is told to the person, and kept for a resend. */
function answerOf(reference: string, { status, position }: Place): Omit<Entry, "id"> {
  return { reference, status, ...(position !== undefined && { position }) };
}

async function findPlace(
  tx: Tx,
  facts: SignUpFacts,
  now: Date,
  claimSeat: ClaimSeat,
): Promise<Place | undefined> {
  const { id: workshopId, waitlist, waiting, isSeatFree } = facts;
  const session = { id: facts.sessionId };
  if (isSeatFree && waiting === 0) {
    const seat = await claimSeat(tx, session);
    const decision = decideSeat({ isSeatFree: seat !== undefined, waiting, waitlist });
    if (decision === "confirmed") return { status: "confirmed", seat, lineNumber: null };
  }
  if (!waitlist) return undefined;
  // The line is joined one by one: order and places are then exact, and a seat freed at this moment is either seen
  // here or given to the person who has just joined.
  await lockLine(tx, workshopId);
  // A seat freed since the facts were read was given on by whoever freed it.
  if (isSeatFree && waiting > 0) await promoteWaiting(tx, { actor: SYSTEM, now, workshopId });
  const end = await lineEnd(tx, workshopId);
  const seat = end.waiting === 0 ? await claimLastSeat(tx, session) : undefined;
  const decision = decideSeat({ isSeatFree: seat !== undefined, waiting: end.waiting, waitlist });
  return decision === "confirmed"
    ? { status: "confirmed", seat, lineNumber: null }
    : { status: "waitlisted", lineNumber: end.lineNumber, position: end.waiting + 1 };
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
      sessionId: facts.sessionId,
      seat: place.seat,
      statuses,
      formVersion: facts.formVersion,
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
      AND "formVersion" = ${facts.formVersion} FOR KEY SHARE`;
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
  if (place.seat !== undefined) {
    await tx.seat.update({
      where: { sessionId_number: { sessionId: facts.sessionId, number: place.seat } },
      data: { registrationId: row.id },
    });
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
