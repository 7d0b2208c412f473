import { randomBytes } from "node:crypto";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { keepForProof } from "@/lib/sign-up-checks/commands";
import { enter, keepAnswer } from "./enter";
import { withFreshLook } from "./fresh-look";
import { greetOwner } from "./greet";
import { answeredBefore, answerKey, judge, type SignUpOutcome, type SignUpRequest } from "./judge";
import { answerOf, ChangedMeanwhile } from "./newcomers";
import { newReference } from "./reference";
import { decideSeat, emailKeyOf } from "./rules";
import type { Receipt } from "./schema";
import { type ClaimSeat, claimSeat } from "./seats";
import { sessionReceipts } from "./session-seats";
import { loadFacts, type SignUpFacts, type WorkshopFacts } from "./sign-up";
import { signUpTogether } from "./together";

type Tx = Prisma.TransactionClient;

/**
 * Signs somebody up: a seat, or a place in the line. An address that is registered already gets an answer that cannot
 * be told from a new one, and its owner a mail with their link. A resend (same idempotency key, or the same form) gets
 * the first answer again. Throws not_found, invalid_input (themes, house rules, the invitation's code), and the database's own error where a
 * lock is not obtained within LOCK_TIMEOUT: then nothing was written.
 *
 * `claim` is an argument only so that a test can show what happens without the lock; with one, everybody is alone.
 */
export async function register(
  context: Context,
  request: SignUpRequest,
  claim?: ClaimSeat,
): Promise<SignUpOutcome> {
  const outcome = claim ? "alone" : await signUpTogether(context, request);
  if (outcome !== "alone") return outcome;
  return withFreshLook(() =>
    context.db.$transaction((tx) => signUp(tx, context, request, claim ?? claimSeat), {
      maxWait: 5_000,
      timeout: 10_000,
    }),
  );
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
  const { code } = input;
  const facts = await loadFacts(tx, { workshop: { slug }, emailKey, keyHash: answer?.keyHash, code });
  if (!facts || facts.status === "draft") throw new AppError("not_found");
  const before = answeredBefore(answer, facts.kept);
  if (before) return before;
  const judged = judge(request, facts, now);
  if (!judged.ok) return judged;

  if (facts.addressCheck) {
    const receipt = await askForProof(tx, now, facts, request);
    if (!receipt) return { ok: false, reason: "workshop_full" };
    if (answer) await keepAnswer(tx, now, answer, receipt);
    return { ok: true, receipt, at: now };
  }
  if (facts.known && facts.known.status !== "cancelled") {
    const receipt = await greetKnown(tx, now, facts, facts.known.id, input.sessions);
    if (!receipt) return { ok: false, reason: "workshop_full" };
    if (answer) await keepAnswer(tx, now, answer, receipt);
    return { ok: true, receipt, at: now };
  }
  const { ok: _ok, ...read } = judged;
  const { sessions: sessionIds } = input;
  const entrant = { ...read, sessionIds, source: "form", statuses: ["published"], answer } as const;
  const entry = await enter(tx, { actor, now }, facts, entrant, claim);
  if (!entry) return { ok: false, reason: "workshop_full" };
  const { id: _, ...receipt } = entry;
  return { ok: true, receipt, at: now };
}

/**
 * Takes nothing yet, and owes the mail with the link that proves the address; to the owner of a registered one, the mail
 * that says so. Undefined where there would be neither seat nor line.
 */
async function askForProof(
  tx: Tx,
  now: Date,
  facts: SignUpFacts,
  { input, locale }: SignUpRequest,
): Promise<Receipt | undefined> {
  const { id: workshopId, known } = facts;
  if (decideSeat({ ...facts, waiting: facts.isLineEmpty ? 0 : 1 }) === "workshop_full") return undefined;
  if (known && known.status !== "cancelled") {
    await greetOwner(tx, now, facts, await tx.registration.findUniqueOrThrow({ where: { id: known.id } }));
    return { reference: newReference(randomBytes), status: "unproved" };
  }
  const reference = await keepForProof(tx, { workshopId, input, locale: input.locale ?? locale, now });
  return { reference, status: "unproved" };
}

/**
 * For an address that is registered already: owes its owner a mail with their link, at most one in ten minutes, and
 * returns what a new address would be told at this moment; undefined where it would be told that the workshop is full.
 */
export async function greetKnown(
  tx: Tx,
  now: Date,
  facts: WorkshopFacts,
  id: string,
  sessionIds: readonly string[],
): Promise<Receipt | undefined> {
  const known = await tx.registration.findUnique({ where: { id } });
  if (!known || known.status === "cancelled") throw new ChangedMeanwhile();
  await greetOwner(tx, now, facts, known);
  const waiting = await tx.registration.count({ where: { workshopId: facts.id, status: "waitlisted" } });
  const decision = decideSeat({ ...facts, waiting });
  if (decision === "workshop_full") return undefined;
  const chosen = facts.sessions.filter((session) => sessionIds.includes(session.id));
  const receipts = sessionReceipts(chosen, { hasDay: decision === "confirmed", waitlist: facts.waitlist });
  const told = { status: decision, position: decision === "waitlisted" ? waiting + 1 : undefined };
  return answerOf(newReference(randomBytes), { ...told, sessions: receipts });
}

/** The outcome for a machine that filled in the field nobody sees: like any other, and nothing is stored. */
export function pretendSignUp(now: Date): SignUpOutcome {
  return { ok: true, receipt: { reference: newReference(randomBytes), status: "confirmed" }, at: now };
}
