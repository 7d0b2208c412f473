import { createHash } from "node:crypto";
import { AppError, type FieldError } from "@/lib/errors";
import type { FormAnswers } from "@/lib/form-answers/schema";
import type { Locale } from "@/lib/i18n/locales";
import { codeFault, codeKeyOf } from "@/lib/invitation-uses/rules";
import { choiceErrors } from "@/lib/sessions/rules";
import { isEditable } from "@/lib/workshops/rules";
import type { AnswerKey } from "./newcomers";
import { answerErrors, emailKeyOf, type SignUpRefusal, signUpRefusal } from "./rules";
import { type Receipt, type RegistrationInput, receiptSchema } from "./schema";
import { answerColumns, type KeptAnswer, readFormAnswers, type WorkshopFacts } from "./sign-up";

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

/** What a sign-up that may come in will write. */
export interface Readable {
  readonly ok: true;
  readonly columns: ReturnType<typeof answerColumns>;
  readonly answers: FormAnswers;
  /** Whose code was shown; null where none is asked for. */
  readonly invitationId: string | null;
}

/**
 * Whether a sign-up may come in, seats aside, and what of it is kept. Throws not_found for a draft, invalid_input for
 * answers that only the workshop can judge.
 */
export function judge(
  { input, locale: pageLocale }: SignUpRequest,
  facts: WorkshopFacts,
  now: Date,
): Readable | { readonly ok: false; readonly reason: SignUpRefusal } {
  const refusal = signUpRefusal(facts, now);
  if (refusal) return { ok: false, reason: refusal };
  const locale = input.locale ?? pageLocale;
  const own = readFormAnswers(input.answers, facts, locale);
  const choice = choiceErrors(input.sessions, facts.sessions, { required: facts.sessionRequired, now });
  const { invitationId, errors: codeErrors } = readCode(input, facts, now);
  const errors = [...codeErrors, ...answerErrors(input, facts), ...own.errors, ...choice];
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
  return { ok: true, columns: answerColumns({ ...input, locale }, now), answers: own.answers, invitationId };
}

/**
 * The same for a sign-up that an organiser takes: whatever the times, the code and the house rules say, until the day is
 * over, and without what is offered no more. Throws wrong_state, and invalid_input for answers that fit no question.
 */
export function judgeByHand(
  { input, locale: pageLocale }: SignUpRequest,
  facts: WorkshopFacts,
  now: Date,
): Readable & { readonly sessionIds: readonly string[] } {
  if (!isEditable(facts.status) || now >= facts.endsAt) throw new AppError("wrong_state");
  const locale = input.locale ?? pageLocale;
  const { answers, errors } = readFormAnswers(input.answers, facts, locale, { isLenient: true });
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
  const themes = input.themes.filter((theme) => facts.themes.includes(theme));
  const { errors: codeErrors, invitationId } = readCode(input, facts, now);
  const isChoosable = (id: string) =>
    choiceErrors([id], facts.sessions, { required: false, now }).length === 0;
  return {
    ok: true,
    columns: answerColumns({ ...input, themes, locale }, now),
    answers,
    invitationId: codeErrors.length > 0 ? null : invitationId,
    sessionIds: input.sessions.filter(isChoosable),
  };
}

function readCode(
  { code: typed, email }: RegistrationInput,
  { invitationOnly, invitations }: WorkshopFacts,
  now: Date,
): { readonly invitationId: string | null; readonly errors: readonly FieldError[] } {
  if (!invitationOnly) return { invitationId: null, errors: [] };
  const code = codeKeyOf(typed ?? "");
  const invitation = invitations.get(code);
  const fault = codeFault(invitation, { code, emailKey: emailKeyOf(email), now });
  return {
    invitationId: invitation?.id ?? null,
    errors: fault ? [{ path: "code", code: fault }] : [],
  };
}

/** The answer that a request with this key got before; undefined where it is the first. */
export function answeredBefore(
  answer: AnswerKey | undefined,
  kept: KeptAnswer | undefined,
): SignUpOutcome | undefined {
  if (!kept) return undefined;
  return kept.requestHash === answer?.requestHash
    ? { ok: true, receipt: receiptSchema.parse(kept.response), at: kept.createdAt }
    : { ok: false, reason: "idempotency_key_reused" };
}

/**
 * Under which hash the answer is kept. A key of the caller's own stands for one request, whatever it holds; a form's key
 * stands for one content, so that going back and signing up a colleague with the same form is a new sign-up.
 */
export function answerKey({ slug, input, idempotencyKey }: SignUpRequest): AnswerKey | undefined {
  const { submissionKey, startedAt: _, website: __, ...content } = input;
  if (!idempotencyKey && !submissionKey) return undefined;
  const requestHash = sha256(JSON.stringify(content));
  if (idempotencyKey) return { keyHash: sha256(JSON.stringify(["key", slug, idempotencyKey])), requestHash };
  return { keyHash: sha256(JSON.stringify(["form", slug, submissionKey, requestHash])), requestHash };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
