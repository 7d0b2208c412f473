import { randomBytes, randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/client";
import type { RegistrationSource, WorkshopStatus } from "@/lib/db/generated/enums";
import { answerRows } from "@/lib/form-answers/commands";
import type { FormAnswers } from "@/lib/form-answers/schema";
import { mailLine, mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages, type OwedMessage } from "@/lib/outbox/commands";
import type { Place } from "./places";
import { newReference } from "./reference";
import { emailKeyOf } from "./rules";
import type { Receipt } from "./schema";
import type { answerColumns, WorkshopFacts } from "./sign-up";

type Tx = Prisma.TransactionClient;

/** Something changed while we were at it; the same again, from a fresh look, gives the right answer. */
export class ChangedMeanwhile extends Error {}

/** To be kept with what is answered, for a resend. */
export interface AnswerKey {
  readonly keyHash: string;
  readonly requestHash: string;
}

/** Somebody who was never in this workshop, and where they come in. */
export interface Newcomer {
  readonly columns: ReturnType<typeof answerColumns>;
  /** To the organiser's own questions, read by the form in the facts. */
  readonly answers: FormAnswers;
  /** Whose code was shown; a use of it is held (claimUses). */
  readonly invitationId: string | null;
  readonly answer?: AnswerKey;
  /** One that was told before; a new one otherwise. */
  readonly reference?: string;
  readonly place: Place;
  readonly now: Date;
}

export interface Entry extends Receipt {
  readonly id: string;
}

/** What is told to the person, and kept for a resend. */
export function answerOf(
  reference: string,
  { status, position, sessions }: Pick<Place, "status" | "position" | "sessions">,
): Receipt {
  return {
    reference,
    status,
    ...(position !== undefined && { position }),
    ...(sessions.length > 0 && { sessions: [...sessions] }),
  };
}

/**
 * Writes newcomers, their seats, their mails and the answers kept for a resend. `statuses`: the states of the workshop in
 * which they may come in. Throws ChangedMeanwhile where the workshop or its form is another by now, or an address or a
 * key has just been used by another transaction.
 */
export async function writeNewcomers(
  tx: Tx,
  facts: WorkshopFacts,
  {
    newcomers,
    source,
    statuses,
  }: {
    readonly newcomers: readonly Newcomer[];
    readonly source: RegistrationSource;
    readonly statuses: readonly WorkshopStatus[];
  },
): Promise<Entry[]> {
  if (newcomers.length === 0) return [];
  const people = newcomers.map((one) => ({
    ...one,
    id: randomUUID(),
    reference: one.reference ?? newReference(randomBytes),
  }));
  const written = await insertRegistrations(tx, facts, { people, source, statuses });
  const keyed = people.filter(({ answer }) => answer).length;
  if (written.people !== people.length || written.answers !== keyed) throw new ChangedMeanwhile();
  await enqueueMessages(
    tx,
    people.map(({ id, reference, columns, place, now }) =>
      welcomeMail(facts, { ...columns, id, reference, linkVersion: 1, version: 1 }, place, now),
    ),
  );
  return people.map(({ id, reference, place }) => ({ id, ...answerOf(reference, place) }));
}

/** The mail that says what somebody's sign-up gave them. */
export function welcomeMail(
  facts: WorkshopFacts,
  row: Parameters<typeof mailRegistration>[0] & Pick<Newcomer["columns"], "email" | "name" | "locale">,
  { status, position }: Pick<Place, "status" | "position">,
  now: Date,
): OwedMessage {
  const about = { workshop: mailWorkshop(facts), registration: mailRegistration(row) };
  const content =
    position === undefined
      ? {
          kind:
            status === "pending" ? ("registration_received" as const) : ("registration_confirmed" as const),
          params: about,
        }
      : {
          kind: "registration_waitlisted" as const,
          params: { ...about, position, line: mailLine(facts, now) },
        };
  return {
    ...content,
    locale: row.locale,
    toAddress: row.email,
    toName: row.name,
    workshopId: facts.id,
    registrationId: row.id,
  };
}

type Person = Newcomer & { readonly id: string; readonly reference: string };

/**
 * The rows of everybody, in one statement. FOR KEY SHARE makes a sign-up and a cancelling of the workshop wait for each
 * other: nobody enters a workshop that is being cancelled, and nobody who entered is forgotten; nor is a form, or
 * a session, changed while answers to it are written. The seats are those that the transaction holds (see ClaimSeats), hence no condition on
 * them. Returns how many people and kept answers were written.
 */
async function insertRegistrations(
  tx: Tx,
  facts: WorkshopFacts,
  {
    people,
    source,
    statuses,
  }: {
    readonly people: readonly Person[];
    readonly source: string;
    readonly statuses: readonly WorkshopStatus[];
  },
): Promise<{ readonly people: number; readonly answers: number }> {
  const records = people.map((person) => recordOf(person, { workshopId: facts.id, source }));
  const seats = people.flatMap(({ id, place }) => place.seats.map((seat) => ({ ...seat, id })));
  const choices = people.flatMap(({ id, place, now }) =>
    place.sessions.map((session) => ({ id, sessionId: session.id, createdAt: now })),
  );
  const answers = people.flatMap(({ id, answers: own }) =>
    answerRows(facts.questions, own).map((row) => ({ ...row, registrationId: id })),
  );
  const kept = people.flatMap(({ id, answer, reference, place, now }) =>
    answer ? [{ ...answer, id, response: answerOf(reference, place), createdAt: now }] : [],
  );
  const rows = await tx.$queryRaw<{ people: number; answers: number }[]>`
    WITH "open" AS (
      SELECT "id" FROM "Workshop" WHERE "id" = ${facts.id}::uuid AND "status"::text = ANY(${[...statuses]})
        AND "formVersion" = ${facts.formVersion} AND "sessionsVersion" = ${facts.sessionsVersion}
      FOR KEY SHARE
    ), "person" AS (
      INSERT INTO "Registration"
      SELECT r.* FROM "open", jsonb_populate_recordset(NULL::"Registration", ${JSON.stringify(records)}::jsonb) r
      ON CONFLICT ("workshopId", "emailKey") DO NOTHING
      RETURNING "id"
    ), "seat" AS (
      UPDATE "Seat" s SET "registrationId" = h."id"
      FROM "person" JOIN jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
        AS h("id" uuid, "sessionId" uuid, "number" int) USING ("id")
      WHERE s."sessionId" = h."sessionId" AND s."number" = h."number"
    ), "places" AS (
      INSERT INTO "SessionPlace" ("registrationId", "sessionId", "lineNumber", "createdAt")
      SELECT c."id", c."sessionId", nextval('registration_line_seq'), c."createdAt"
      FROM "person" JOIN jsonb_to_recordset(${JSON.stringify(choices)}::jsonb)
        AS c("id" uuid, "sessionId" uuid, "createdAt" timestamptz) USING ("id")
    ), "answers" AS (
      INSERT INTO "FormAnswer" ("registrationId", "questionId", "kind", "text", "number", "day", "choices")
      SELECT a.* FROM "person" JOIN jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
        AS a("registrationId" uuid, "questionId" uuid, "kind" "FormQuestionKind", "text" text, "number" float8,
          "day" date, "choices" text[]) ON a."registrationId" = "person"."id"
    ), "answer" AS (
      INSERT INTO "IdempotencyKey" ("keyHash", "requestHash", "response", "createdAt")
      SELECT k."keyHash", k."requestHash", k."response", k."createdAt"
      FROM "person" JOIN jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
        AS k("id" uuid, "keyHash" text, "requestHash" text, "response" jsonb, "createdAt" timestamptz) USING ("id")
      ON CONFLICT DO NOTHING
      RETURNING "keyHash"
    )
    SELECT (SELECT count(*)::int FROM "person") AS "people", (SELECT count(*)::int FROM "answer") AS "answers"`;
  const [written] = rows;
  if (!written) throw new Error("a SELECT without FROM gives one row");
  return written;
}

function recordOf(
  { id, reference, columns, invitationId, place, now }: Person,
  about: { readonly workshopId: string; readonly source: string },
) {
  return {
    ...columns,
    ...about,
    id,
    reference,
    invitationId,
    emailKey: emailKeyOf(columns.email),
    status: place.status,
    lineNumber: place.lineNumber === null ? null : String(place.lineNumber),
    linkVersion: 1,
    version: 1,
    createdAt: now,
    updatedAt: now,
    confirmedAt: place.status === "confirmed" ? now : null,
    cancelledAt: null,
  };
}
