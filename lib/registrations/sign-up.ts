import { Prisma } from "@/lib/db/generated/client";
import type { RegistrationStatus, WorkshopStatus } from "@/lib/db/generated/enums";
import type { answerRows } from "@/lib/form-answers/commands";
import { type ReadAnswers, readAnswers } from "@/lib/form-answers/rules";
import type { GivenAnswers } from "@/lib/form-answers/schema";
import { type FormQuestionRow, type StoredQuestion, toStoredQuestion } from "@/lib/form-questions/dto";
import type { Locale } from "@/lib/i18n/locales";
import type { Promotion } from "@/lib/offers/schema";
import type { RegistrationInput } from "./schema";
import { LOCK_TIMEOUT } from "./seats";
import { type HeldSeat, type OfferedSession, offeredSessions } from "./session-seats";

// The statements of a sign-up. Few, because each is a round trip while a seat is held.

type Tx = Prisma.TransactionClient;

/** All that a sign-up has to know before it takes a seat. */
export interface SignUpFacts {
  readonly id: string;
  readonly teamId: string;
  readonly slug: string;
  readonly status: WorkshopStatus;
  readonly kicker: string | null;
  readonly title: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly venueName: string | null;
  readonly venueAddress: string | null;
  readonly venueMapUrl: string | null;
  readonly houseRules: string | null;
  readonly themes: string[];
  readonly waitlist: boolean;
  readonly promotion: Promotion;
  readonly offerHours: number;
  readonly tableMin: number | null;
  readonly groupSize: number;
  readonly version: number;
  readonly languages: Locale[];
  /** The form that this sign-up is judged by, and its questions, those asked no more included. */
  readonly formVersion: number;
  readonly questions: readonly StoredQuestion[];
  readonly sessionId: string;
  readonly capacity: number;
  readonly waiting: number;
  readonly isSeatFree: boolean;
  /** Grows with each change of the parallel sessions; 1: there never was one. */
  readonly sessionsVersion: number;
  readonly sessionRequired: boolean;
  /** The parallel sessions. */
  readonly sessions: readonly OfferedSession[];
  /** The registration under this address, whatever its state. */
  readonly knownId: string | null;
  readonly knownStatus: RegistrationStatus | null;
  /** What was answered to this idempotency key. */
  readonly answeredHash: string | null;
  readonly answered: unknown;
  readonly answeredAt: Date | null;
}

/**
 * The workshop and what concerns this sign-up, in one statement; undefined for a missing one. From here on the
 * transaction gives up after LOCK_TIMEOUT wherever it has to wait.
 */
export async function loadFacts(
  tx: Tx,
  by: {
    readonly workshop: { slug: string } | { id: string };
    readonly emailKey: string;
    readonly keyHash?: string;
  },
): Promise<SignUpFacts | undefined> {
  const workshop =
    "slug" in by.workshop
      ? Prisma.sql`w."slug" = ${by.workshop.slug}`
      : Prisma.sql`w."id" = ${by.workshop.id}::uuid`;
  const rows = await tx.$queryRaw<
    (SignUpFacts & { questions: FormQuestionRow[] | null; sessions: OfferedSession[] | null })[]
  >`
    SELECT w."id", w."teamId", w."slug", w."status"::text, w."kicker", w."title", w."timeZone", w."startsAt", w."endsAt",
      w."opensAt", w."closesAt", w."venueName", w."venueAddress", w."venueMapUrl", w."houseRules", w."themes",
      w."waitlist", w."promotion"::text, w."offerHours", w."tableMin", w."groupSize", w."version", w."languages"::text[] AS "languages", w."formVersion", w."sessionsVersion", w."sessionRequired",
      d."id" AS "sessionId", d."capacity",
      CASE WHEN w."sessionsVersion" > 1 THEN ${offeredSessions(Prisma.sql`w."id"`)} END AS "sessions",
      (SELECT count(*)::int FROM "Registration" r WHERE r."workshopId" = w."id" AND r."status" = 'waitlisted') AS "waiting",
      EXISTS (SELECT 1 FROM "Seat" s WHERE s."sessionId" = d."id" AND s."registrationId" IS NULL
        AND s."number" <= d."capacity") AS "isSeatFree",
      (SELECT jsonb_agg(to_jsonb(q) ORDER BY q."position") FROM "FormQuestion" q WHERE q."workshopId" = w."id")
        AS "questions",
      k."id" AS "knownId", k."status"::text AS "knownStatus",
      i."requestHash" AS "answeredHash", i."response" AS "answered", i."createdAt" AS "answeredAt",
      set_config('lock_timeout', ${LOCK_TIMEOUT}, true) AS "lockTimeout"
    FROM "Workshop" w
    JOIN "Session" d ON d."workshopId" = w."id" AND d."kind" = 'day'
    LEFT JOIN "Registration" k ON k."workshopId" = w."id" AND k."emailKey" = ${by.emailKey}
    LEFT JOIN "IdempotencyKey" i ON i."keyHash" = ${by.keyHash ?? null}
    WHERE ${workshop}`;
  const [facts] = rows;
  return (
    facts && {
      ...facts,
      questions: (facts.questions ?? []).map(toStoredQuestion),
      sessions: facts.sessions ?? [],
    }
  );
}

/** What was answered to the workshop's own questions; an answer to one that is asked no more is no mistake. */
export function readFormAnswers(
  given: GivenAnswers,
  facts: Pick<SignUpFacts, "questions" | "languages">,
  locale: Locale,
  { isLenient = false } = {},
): ReadAnswers {
  const asked = facts.questions.filter(({ isRemoved }) => !isRemoved);
  return readAnswers(
    asked.map(({ question }) => question),
    given,
    {
      locale,
      languages: facts.languages,
      retired: facts.questions.map(({ question }) => question.key),
      isLenient,
    },
  );
}

/** The end of the line, for the holder of its lock. */
export async function lineEnd(
  tx: Tx,
  workshopId: string,
): Promise<{ readonly waiting: number; readonly lineNumber: bigint }> {
  const rows = await tx.$queryRaw<{ waiting: number; lineNumber: bigint }[]>`
    SELECT (SELECT count(*)::int FROM "Registration" WHERE "workshopId" = ${workshopId}::uuid AND "status" = 'waitlisted')
      AS "waiting", nextval('registration_line_seq') AS "lineNumber"`;
  const [end] = rows;
  if (!end) throw new Error("a SELECT without FROM gives one row");
  return end;
}

/** What is written for one person: the columns of their answers, whoever sends them. */
export function answerColumns(
  input: Omit<
    RegistrationInput,
    "locale" | "answers" | "sessions" | "submissionKey" | "startedAt" | "website"
  > & {
    readonly locale: Locale;
  },
  now: Date,
) {
  return {
    name: input.name,
    email: input.email,
    organisation: input.organisation,
    role: input.role,
    locale: input.locale,
    languages: input.languages,
    level: input.level,
    questions: input.questions,
    projectTitle: input.project?.title ?? null,
    projectDescription: input.project?.description || null,
    projectShared: input.project?.share ?? false,
    themes: input.themes,
    accessNeeds: input.accessNeeds,
    foodNeeds: input.foodNeeds,
    houseRulesAt: input.consents.houseRules ? now : null,
    showToGroup: input.consents.showToGroup,
    photosAllowed: input.consents.photos,
    newsWanted: input.consents.news,
  };
}

export interface NewRow extends ReturnType<typeof answerColumns> {
  readonly id: string;
  readonly workshopId: string;
  readonly reference: string;
  readonly status: "confirmed" | "waitlisted";
  readonly emailKey: string;
  readonly lineNumber: bigint | null;
  readonly source: "form" | "organiser";
  readonly now: Date;
}

export interface Answered {
  readonly keyHash: string;
  readonly requestHash: string;
  readonly response: unknown;
}

export interface Written {
  /** Whether the workshop is (still) in a state that takes this sign-up, with the form it was judged by. */
  readonly isTaken: boolean;
  /** False where another transaction has just used this address. */
  readonly isNew: boolean;
  readonly isSeated: boolean;
  readonly isAnswerKept: boolean;
}

/**
 * Writes the registration, its seat and the answer kept for a resend, in one statement. FOR KEY SHARE makes a sign-up and
 * a cancelling of the workshop wait for each other: nobody enters a workshop that is being cancelled, and nobody who
 * entered is forgotten; nor is a form changed while answers to it are written. The seat is the one that the transaction holds (see claimSeat), hence no condition on it.
 */
export async function insertRegistration(
  tx: Tx,
  row: NewRow,
  to: {
    /** All seats that the transaction holds for this person, the day's and those of sessions. */
    readonly seats: readonly HeldSeat[];
    /** Chosen sessions, in the order of choice. */
    readonly sessionIds: readonly string[];
    readonly statuses: readonly WorkshopStatus[];
    readonly formVersion: number;
    readonly sessionsVersion: number;
    readonly answers: ReturnType<typeof answerRows>;
    readonly answered?: Answered;
  },
): Promise<Written> {
  const { now, lineNumber, ...columns } = row;
  const record = JSON.stringify({
    ...columns,
    lineNumber: lineNumber === null ? null : String(lineNumber),
    linkVersion: 1,
    version: 1,
    createdAt: now,
    updatedAt: now,
    confirmedAt: row.status === "confirmed" ? now : null,
    cancelledAt: null,
  });
  const { answered } = to;
  const rows = await tx.$queryRaw<Written[]>`
    WITH "open" AS (
      SELECT "id" FROM "Workshop" WHERE "id" = ${row.workshopId}::uuid AND "status"::text = ANY(${[...to.statuses]})
        AND "formVersion" = ${to.formVersion} AND "sessionsVersion" = ${to.sessionsVersion}
      FOR KEY SHARE
    ), "person" AS (
      INSERT INTO "Registration"
      SELECT r.* FROM "open", jsonb_populate_record(NULL::"Registration", ${record}::jsonb) r
      ON CONFLICT ("workshopId", "emailKey") DO NOTHING
      RETURNING "id"
    ), "seat" AS (
      UPDATE "Seat" s SET "registrationId" = "person"."id"
      FROM "person", unnest(${to.seats.map(({ sessionId }) => sessionId)}::uuid[], ${to.seats.map(({ number }) => number)}::int[])
        AS h("sessionId", "number")
      WHERE s."sessionId" = h."sessionId" AND s."number" = h."number"
      RETURNING s."number"
    ), "places" AS (
      INSERT INTO "SessionPlace" ("registrationId", "sessionId", "lineNumber", "createdAt")
      SELECT "person"."id", c."id", nextval('registration_line_seq'), ${now}
      FROM "person", unnest(${[...to.sessionIds]}::uuid[]) AS c("id")
    ), "answers" AS (
      INSERT INTO "FormAnswer" ("registrationId", "questionId", "kind", "text", "number", "day", "choices")
      SELECT "person"."id", a.* FROM "person", jsonb_to_recordset(${JSON.stringify(to.answers)}::jsonb)
        AS a("questionId" uuid, "kind" "FormQuestionKind", "text" text, "number" float8, "day" date, "choices" text[])
    ), "answer" AS (
      INSERT INTO "IdempotencyKey" ("keyHash", "requestHash", "response", "createdAt")
      SELECT ${answered?.keyHash ?? null}, ${answered?.requestHash ?? null},
        ${JSON.stringify(answered?.response ?? null)}::jsonb, ${now}
      FROM "person" WHERE ${answered !== undefined}
      ON CONFLICT DO NOTHING
      RETURNING "keyHash"
    )
    SELECT EXISTS (SELECT 1 FROM "open") AS "isTaken", EXISTS (SELECT 1 FROM "person") AS "isNew",
      EXISTS (SELECT 1 FROM "seat") AS "isSeated", EXISTS (SELECT 1 FROM "answer") AS "isAnswerKept"`;
  const [written] = rows;
  if (!written) throw new Error("a SELECT without FROM gives one row");
  return written;
}
