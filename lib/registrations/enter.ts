import { recordAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import type { RegistrationSource, WorkshopStatus } from "@/lib/db/generated/enums";
import { replaceAnswers } from "@/lib/form-answers/commands";
import type { FormAnswers } from "@/lib/form-answers/schema";
import { claimUses } from "@/lib/invitation-uses/commands";
import { codeError } from "@/lib/invitation-uses/rules";
import { enqueueMessage } from "@/lib/outbox/commands";
import { listChoice, replaceChoice } from "@/lib/session-lines/choices";
import {
  type AnswerKey,
  answerOf,
  ChangedMeanwhile,
  type Entry,
  welcomeMail,
  writeNewcomers,
} from "./newcomers";
import { findPlaces, findPlaceWithSessions, type Place } from "./places";
import type { Receipt } from "./schema";
import type { ClaimSeat, ClaimSeats } from "./seats";
import type { answerColumns, SignUpFacts } from "./sign-up";

type Tx = Prisma.TransactionClient;

export interface Entrant {
  readonly columns: ReturnType<typeof answerColumns>;
  /** To the organiser's own questions, read by the form in the facts; absent: who comes back keeps theirs. */
  readonly answers?: FormAnswers;
  /** Ids of parallel sessions; absent: who comes back keeps theirs. */
  readonly sessionIds?: readonly string[];
  /** How they came in the first place, for who comes back. */
  readonly source: RegistrationSource;
  /** An organiser lets them in, whatever would else be decided of who comes by the form. */
  readonly isDecided?: boolean;
  /** Whose code was shown; absent: none is needed. */
  readonly invitationId?: string | null;
  /** States of the workshop in which this entrant may come in. */
  readonly statuses: readonly WorkshopStatus[];
  /** One that was told before. */
  readonly reference?: string;
  /** To be kept with what is answered, for a resend. */
  readonly answer?: AnswerKey;
}

/**
 * Gives somebody a seat or a place in the line, and owes them the mail that says so. Somebody who cancelled comes back as
 * the same registration. Undefined where there is neither seat nor line. Throws ChangedMeanwhile, and invalid_input for a code
 * whose last use somebody else has just taken.
 */
export async function enter(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  facts: SignUpFacts,
  entrant: Entrant,
  claimSeat: ClaimSeat,
): Promise<Entry | undefined> {
  // What an organiser enters is decided; whom one declined is looked at again, whatever the workshop does by now.
  const isDecided = entrant.isDecided || entrant.source !== "form";
  const approval = !isDecided && (facts.approval || facts.known?.isDeclined === true);
  const sessionIds = entrant.sessionIds ?? (facts.known ? await keptChoice(tx, facts, facts.known.id) : []);
  const chosen = facts.sessions.filter(({ id }) => sessionIds.includes(id));
  const invitationId = await claimInvitation(tx, entrant);
  const place = await findPlace(tx, { ...facts, approval }, { now, chosen, claimSeat });
  if (!place) return undefined;
  if (facts.known)
    return comeBack(
      tx,
      { actor, now },
      { ...facts, known: facts.known },
      { ...entrant, invitationId, place },
    );
  const { answers = {}, source, statuses } = entrant;
  const [entry] = await writeNewcomers(tx, facts, {
    newcomers: [{ ...entrant, invitationId, answers, place, now }],
    source,
    statuses,
  });
  return entry;
}

/** Takes a use of the code shown. Whom an organiser lets in comes without one where it has none left. */
async function claimInvitation(tx: Tx, { invitationId, isDecided }: Entrant): Promise<string | null> {
  if (!invitationId) return null;
  const [isLetIn] = await claimUses(tx, [invitationId]);
  if (isLetIn) return invitationId;
  if (isDecided) return null;
  throw codeError("code_used_up");
}

function findPlace(
  tx: Tx,
  facts: SignUpFacts,
  by: Parameters<typeof findPlaceWithSessions>[2],
): Promise<Place | undefined> {
  if (by.chosen.length > 0) return findPlaceWithSessions(tx, facts, by);
  const claimSeats: ClaimSeats = async (within, session) => {
    const number = await by.claimSeat(within, session);
    return number === undefined ? [] : [number];
  };
  return findPlaces(tx, facts, { count: 1, now: by.now, claimSeats }).then(([place]) => place);
}

/** What somebody had chosen before they left, as far as it can still be chosen. */
async function keptChoice(tx: Tx, facts: SignUpFacts, registrationId: string): Promise<readonly string[]> {
  if (facts.sessionsVersion === 1) return [];
  return listChoice(tx, { registrationId });
}

async function comeBack(
  tx: Tx,
  { actor, now }: Pick<Context, "actor" | "now">,
  facts: SignUpFacts & { readonly known: { readonly id: string } },
  entrant: Entrant & { readonly place: Place },
): Promise<Entry> {
  const { answer, answers, columns, invitationId = null, place, source, statuses } = entrant;
  const open = await tx.$executeRaw`
    SELECT 1 FROM "Workshop" WHERE "id" = ${facts.id}::uuid AND "status"::text = ANY(${[...statuses]})
      AND "formVersion" = ${facts.formVersion} AND "sessionsVersion" = ${facts.sessionsVersion} FOR KEY SHARE`;
  const [row] = await tx.registration.updateManyAndReturn({
    where: { id: facts.known.id, status: "cancelled" },
    data: {
      ...columns,
      source,
      invitationId,
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
  await enqueueMessage(tx, welcomeMail(facts, { ...columns, ...row }, place, now));
  return { id: row.id, ...answerOf(row.reference, place) };
}

/** Keeps an answer for a resend. Throws ChangedMeanwhile where the same request has just been answered. */
export async function keepAnswer(tx: Tx, now: Date, answer: AnswerKey, response: Receipt): Promise<void> {
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...answer, response, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) throw new ChangedMeanwhile();
}
