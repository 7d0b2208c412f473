import { createHash, randomBytes } from "node:crypto";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { choiceErrors } from "@/lib/sessions/rules";
import { ChangedMeanwhile, enter, keepAnswer } from "./enter";
import { newReference } from "./reference";
import { answerErrors, decideSeat, emailKeyOf, type SignUpRefusal, signUpRefusal } from "./rules";
import { type Receipt, type RegistrationInput, receiptSchema } from "./schema";
import { type ClaimSeat, claimSeat } from "./seats";
import { sessionReceipts } from "./session-seats";
import { answerColumns, loadFacts, readFormAnswers, type SignUpFacts } from "./sign-up";

type Tx = Prisma.TransactionClient;

export interface SignUpRequest {
  readonly slug: string;
  readonly input: RegistrationInput;
  /** Language of the person, unless the input says it. */
  readonly locale: Locale;
  /** From the Idempotency-Key header. */
  readonly idempotencyKey?: string;
}

export type SignUpOutcome =
  /** `at`: when this was first answered, so that a resend gets the same answer to the letter. */
  | { readonly ok: true; readonly receipt: Receipt; readonly at: Date }
  | { readonly ok: false; readonly reason: SignUpRefusal | "idempotency_key_reused" };

const ATTEMPTS_MAX = 4;

/**
 * Signs somebody up: a seat, or a place in the line. An address that is registered already gets an answer that cannot
 * be told from a new one, and its owner a mail with their link. A resend (same idempotency key, or the same form) gets
 * the first answer again. Throws not_found, invalid_input (themes, house rules), and the database's own error where a
 * lock is not obtained within LOCK_TIMEOUT: then nothing was written.
 *
 * `claim` is an argument only so that a test can show what happens without the lock.
 */
export async function register(
  context: Context,
  request: SignUpRequest,
  claim: ClaimSeat = claimSeat,
): Promise<SignUpOutcome> {
  return withFreshLook(() =>
    context.db.$transaction((tx) => signUp(tx, context, request, claim), { maxWait: 5_000, timeout: 10_000 }),
  );
}

/** Runs a transaction again where something changed under it. Throws busy when that does not end. */
export async function withFreshLook<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) && !isCapacityLowered(error)) throw error;
    }
  }
  throw new AppError("busy", { retryAfterSeconds: 2 });
}

/** The seat was within the capacity when it was claimed, and is not any more (trigger seat_within_capacity). */
function isCapacityLowered(error: unknown): boolean {
  return error instanceof Error && error.message.includes("is above the capacity of session");
}

async function signUp(
  tx: Tx,
  { actor, now }: Context,
  request: SignUpRequest,
  claim: ClaimSeat,
): Promise<SignUpOutcome> {
  const { slug, input } = request;
  const answer = answerKey(request);
  const emailKey = emailKeyOf(input.email);
  const facts = await loadFacts(tx, { workshop: { slug }, emailKey, keyHash: answer?.keyHash });
  if (!facts || facts.status === "draft") throw new AppError("not_found");
  if (facts.answeredAt !== null) {
    return facts.answeredHash === answer?.requestHash
      ? { ok: true, receipt: receiptSchema.parse(facts.answered), at: facts.answeredAt }
      : { ok: false, reason: "idempotency_key_reused" };
  }
  const refusal = signUpRefusal(facts, now);
  if (refusal) return { ok: false, reason: refusal };
  const own = readFormAnswers(input.answers, facts, input.locale ?? request.locale);
  const choice = choiceErrors(input.sessions, facts.sessions, { required: facts.sessionRequired, now });
  const errors = [...answerErrors(input, facts), ...own.errors, ...choice];
  if (errors.length > 0) throw new AppError("invalid_input", { errors });

  if (facts.knownId !== null && facts.knownStatus !== "cancelled") {
    const receipt = await greetKnown(tx, now, facts, facts.knownId, input.sessions);
    if (!receipt) return { ok: false, reason: "workshop_full" };
    if (answer) await keepAnswer(tx, now, answer, receipt);
    return { ok: true, receipt, at: now };
  }
  const columns = answerColumns({ ...input, locale: input.locale ?? request.locale }, now);
  const { answers } = own;
  const { sessions: sessionIds } = input;
  const entrant = { columns, answers, sessionIds, source: "form", statuses: ["published"], answer } as const;
  const entry = await enter(tx, { actor, now }, facts, entrant, claim);
  if (!entry) return { ok: false, reason: "workshop_full" };
  const { id: _, ...receipt } = entry;
  return { ok: true, receipt, at: now };
}

const KNOWN_MAIL_PERIOD_MS = 10 * 60_000;

/**
 * For an address that is registered already: owes its owner a mail with their link, at most one in ten minutes, and
 * returns what a new address would be told at this moment; undefined where it would be told that the workshop is full.
 */
async function greetKnown(
  tx: Tx,
  now: Date,
  facts: SignUpFacts,
  id: string,
  sessionIds: readonly string[],
): Promise<Receipt | undefined> {
  const known = await tx.registration.findUnique({ where: { id } });
  if (!known || known.status === "cancelled") throw new ChangedMeanwhile();
  const position =
    known.lineNumber === null
      ? null
      : await tx.registration.count({
          where: { workshopId: facts.id, status: "waitlisted", lineNumber: { lte: known.lineNumber } },
        });
  await enqueueMessage(tx, {
    kind: "registration_known",
    locale: known.locale,
    toAddress: known.email,
    toName: known.name,
    workshopId: facts.id,
    registrationId: id,
    dedupeKey: `registration_known:${id}:${Math.floor(now.getTime() / KNOWN_MAIL_PERIOD_MS)}`,
    params: {
      workshop: mailWorkshop(facts),
      registration: mailRegistration(known),
      status: known.status,
      position,
    },
  });
  const decision = decideSeat(facts);
  if (decision === "workshop_full") return undefined;
  const chosen = facts.sessions.filter((session) => sessionIds.includes(session.id));
  const hasDay = decision === "confirmed";
  const receipts = sessionReceipts(chosen, { hasDay, waitlist: facts.waitlist });
  const sessions = receipts.length > 0 ? { sessions: receipts } : {};
  const reference = newReference(randomBytes);
  return hasDay
    ? { reference, status: "confirmed", ...sessions }
    : { reference, status: "waitlisted", position: facts.waiting + 1, ...sessions };
}

/**
 * Under which hash the answer is kept. A key of the caller's own stands for one request, whatever it holds; a form's key
 * stands for one content, so that going back and signing up a colleague with the same form is a new sign-up.
 */
function answerKey({ slug, input, idempotencyKey }: SignUpRequest) {
  const { submissionKey, startedAt: _, website: __, ...content } = input;
  const requestHash = sha256(JSON.stringify(content));
  if (idempotencyKey) return { keyHash: sha256(JSON.stringify(["key", slug, idempotencyKey])), requestHash };
  if (!submissionKey) return undefined;
  return { keyHash: sha256(JSON.stringify(["form", slug, submissionKey, requestHash])), requestHash };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The outcome for a machine that filled in the field nobody sees: like any other, and nothing is stored. */
export function pretendSignUp(now: Date): SignUpOutcome {
  return { ok: true, receipt: { reference: newReference(randomBytes), status: "confirmed" }, at: now };
}
