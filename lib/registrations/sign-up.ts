import { Prisma } from "@/lib/db/generated/client";
import type { RegistrationStatus, WorkshopStatus } from "@/lib/db/generated/enums";
import { type ReadAnswers, readAnswers } from "@/lib/form-answers/rules";
import type { GivenAnswers } from "@/lib/form-answers/schema";
import { type FormQuestionRow, type StoredQuestion, toStoredQuestion } from "@/lib/form-questions/dto";
import type { Locale } from "@/lib/i18n/locales";
import { codeKeyOf, type InvitationFacts } from "@/lib/invitation-uses/rules";
import type { Promotion } from "@/lib/offers/schema";
import type { RegistrationInput } from "./schema";
import { LOCK_TIMEOUT } from "./seats";
import { type OfferedSession, offeredSessions } from "./session-seats";

// The statements of a sign-up. Few, because each is a round trip while a seat is held.

type Tx = Prisma.TransactionClient;

/** All that a sign-up has to know of the workshop before it takes a seat. */
export interface WorkshopFacts {
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
  readonly approval: boolean;
  /** A sign-up counts once its address is proved. */
  readonly addressCheck: boolean;
  /** Whoever signs up shows a code. */
  readonly invitationOnly: boolean;
  readonly promotion: Promotion;
  readonly offerHours: number;
  readonly tableMin: number | null;
  readonly lineGoesOn: boolean;
  readonly groupSize: number;
  readonly version: number;
  readonly languages: Locale[];
  /** The form that this sign-up is judged by, and its questions, those asked no more included. */
  readonly formVersion: number;
  readonly questions: readonly StoredQuestion[];
  readonly sessionId: string;
  readonly capacity: number;
  readonly isLineEmpty: boolean;
  readonly isSeatFree: boolean;
  /** Grows with each change of the parallel sessions; 1: there never was one. */
  readonly sessionsVersion: number;
  readonly sessionRequired: boolean;
  /** The parallel sessions. */
  readonly sessions: readonly OfferedSession[];
  /** Of the codes that were shown, by code. */
  readonly invitations: ReadonlyMap<string, InvitationFacts>;
}

/** An answer that was given to a request with a key. */
export interface KeptAnswer {
  readonly requestHash: string;
  readonly response: unknown;
  readonly createdAt: Date;
}

/** The registration that an address has already. */
export interface Known {
  readonly id: string;
  readonly status: RegistrationStatus;
  /** An organiser declined it. */
  readonly isDeclined: boolean;
}

/** The workshop, and what concerns some sign-ups for it. */
export interface CrowdFacts extends WorkshopFacts {
  /** The registrations under these addresses, by their emailKey, whatever their state. */
  readonly known: ReadonlyMap<string, Known>;
  /** What was answered to these idempotency keys, by their hash. */
  readonly kept: ReadonlyMap<string, KeptAnswer>;
}

/** The same for one of them. */
export interface SignUpFacts extends WorkshopFacts {
  readonly known: Known | undefined;
  readonly kept: KeptAnswer | undefined;
}

export type WorkshopKey = { readonly slug: string } | { readonly id: string };

/**
 * The workshop and what concerns these sign-ups, in one statement; undefined for a missing one. From here on the
 * transaction gives up after LOCK_TIMEOUT wherever it has to wait.
 */
export async function loadCrowdFacts(
  tx: Tx,
  by: {
    readonly workshop: WorkshopKey;
    readonly emailKeys: readonly string[];
    readonly keyHashes: readonly string[];
    /** As typed. */
    readonly codes?: readonly string[];
  },
): Promise<CrowdFacts | undefined> {
  const workshop =
    "slug" in by.workshop
      ? Prisma.sql`w."slug" = ${by.workshop.slug}`
      : Prisma.sql`w."id" = ${by.workshop.id}::uuid`;
  const codes = (by.codes ?? []).map(codeKeyOf).filter((code) => code !== "");
  const rows = await tx.$queryRaw<(Omit<WorkshopFacts, keyof CrowdRow> & CrowdRow)[]>`
    SELECT w."id", w."teamId", w."slug", w."status"::text, w."kicker", w."title", w."timeZone", w."startsAt", w."endsAt",
      w."opensAt", w."closesAt", w."venueName", w."venueAddress", w."venueMapUrl", w."houseRules", w."themes",
      w."waitlist", w."approval", w."invitationOnly", w."addressCheck", w."promotion"::text, w."offerHours", w."tableMin", w."lineGoesOn", w."groupSize", w."version", w."languages"::text[] AS "languages", w."formVersion",
      w."sessionsVersion", w."sessionRequired", d."id" AS "sessionId", d."capacity",
      CASE WHEN w."sessionsVersion" > 1 THEN ${offeredSessions(Prisma.sql`w."id"`)} END AS "sessions",
      NOT EXISTS (SELECT 1 FROM "Registration" r WHERE r."workshopId" = w."id" AND r."status" = 'waitlisted')
        AS "isLineEmpty",
      EXISTS (SELECT 1 FROM "Seat" s WHERE s."sessionId" = d."id" AND s."registrationId" IS NULL
        AND s."number" <= d."capacity") AS "isSeatFree",
      (SELECT jsonb_agg(to_jsonb(q) ORDER BY q."position") FROM "FormQuestion" q WHERE q."workshopId" = w."id")
        AS "questions",
      (SELECT jsonb_agg(jsonb_build_object('emailKey', k."emailKey", 'id', k."id", 'status', k."status",
          'isDeclined', k."cancelReason" IS NOT DISTINCT FROM 'declined'))
        FROM "Registration" k WHERE k."workshopId" = w."id" AND k."emailKey" = ANY(${[...by.emailKeys]})) AS "known",
      ${codes.length > 0 ? shownInvitations(codes) : Prisma.sql`NULL`} AS "invitations",
      (SELECT jsonb_agg(to_jsonb(i)) FROM "IdempotencyKey" i WHERE i."keyHash" = ANY(${[...by.keyHashes]})) AS "kept",
      set_config('lock_timeout', ${LOCK_TIMEOUT}, true) AS "lockTimeout"
    FROM "Workshop" w
    JOIN "Session" d ON d."workshopId" = w."id" AND d."kind" = 'day'
    WHERE ${workshop}`;
  const [row] = rows;
  if (!row) return undefined;
  const { questions, sessions, invitations, known, kept, ...facts } = row;
  return {
    ...facts,
    questions: (questions ?? []).map(toStoredQuestion),
    sessions: sessions ?? [],
    invitations: new Map((invitations ?? []).map((one) => [one.code, invitationOf(one)])),
    known: new Map((known ?? []).map(({ emailKey, ...one }) => [emailKey, one])),
    kept: new Map(
      (kept ?? []).map(({ keyHash, createdAt, ...one }) => [
        keyHash,
        { ...one, createdAt: new Date(createdAt) },
      ]),
    ),
  };
}

interface CrowdRow {
  readonly questions: FormQuestionRow[] | null;
  readonly sessions: OfferedSession[] | null;
  readonly invitations: InvitationRow[] | null;
  readonly known: (Known & { readonly emailKey: string })[] | null;
  readonly kept: { keyHash: string; requestHash: string; response: unknown; createdAt: string }[] | null;
}

type InvitationRow = Omit<InvitationFacts, "expiresAt" | "disabledAt"> & {
  readonly code: string;
  readonly expiresAt: string | null;
  readonly disabledAt: string | null;
};

function shownInvitations(codes: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('id', v."id", 'code', v."code", 'usesMax', v."usesMax",
      'expiresAt', v."expiresAt", 'disabledAt', v."disabledAt", 'onlyFor', v."onlyFor", 'uses',
      (SELECT count(*) FROM "Registration" u WHERE u."invitationId" = v."id" AND u."status" <> 'cancelled')))
    FROM "Invitation" v WHERE v."workshopId" = w."id" AND v."code" = ANY(${[...codes]}))`;
}

function invitationOf({ code: _, expiresAt, disabledAt, ...row }: InvitationRow): InvitationFacts {
  return {
    ...row,
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    disabledAt: disabledAt === null ? null : new Date(disabledAt),
  };
}

/** The same for one sign-up. */
export async function loadFacts(
  tx: Tx,
  by: {
    readonly workshop: WorkshopKey;
    readonly emailKey: string;
    readonly keyHash?: string;
    readonly code?: string | null;
  },
): Promise<SignUpFacts | undefined> {
  const { workshop, emailKey, keyHash, code } = by;
  const keyHashes = keyHash === undefined ? [] : [keyHash];
  const facts = await loadCrowdFacts(tx, {
    workshop,
    emailKeys: [emailKey],
    keyHashes,
    codes: code ? [code] : [],
  });
  return (
    facts && {
      ...facts,
      known: facts.known.get(emailKey),
      kept: keyHash === undefined ? undefined : facts.kept.get(keyHash),
    }
  );
}

/** What was answered to the workshop's own questions; an answer to one that is asked no more is no mistake. */
export function readFormAnswers(
  given: GivenAnswers,
  facts: Pick<WorkshopFacts, "questions" | "languages">,
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

/** What is written for one person: the columns of their answers, whoever sends them. */
export function answerColumns(
  input: Omit<
    RegistrationInput,
    "locale" | "answers" | "sessions" | "code" | "submissionKey" | "startedAt" | "website"
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
