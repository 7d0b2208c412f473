import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { replaceAnswers } from "@/lib/form-answers/commands";
import { claimUses } from "@/lib/invitation-uses/commands";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { newReference } from "@/lib/registrations/reference";
import { answerErrors, emailKeyOf } from "@/lib/registrations/rules";
import { answerColumns, loadFacts, readFormAnswers, type SignUpFacts } from "@/lib/registrations/sign-up";
import { chosenSessions } from "@/lib/session-lines/queries";
import { manageToken } from "@/lib/signing/registration-link";
import type { Holder } from "./commands";
import type { TakeOver } from "./schema";

type Tx = Prisma.TransactionClient;

export interface Moved {
  readonly registrationId: string;
  /** Opens the registration of whoever has the seat now. */
  readonly token: string;
}

/**
 * Ends the holder's registration and gives what they held to somebody else: the seat of the day, and the parallel sessions with
 * seats and places in line. Undefined, and nothing changes, where that address is registered already, or was declined.
 * The caller holds the line's lock and the holder's row. Throws invalid_input.
 */
export async function moveSeat(
  tx: Tx,
  {
    holder,
    email,
    input,
    now,
  }: { readonly holder: Holder; readonly email: string; readonly input: TakeOver; readonly now: Date },
): Promise<Moved | undefined> {
  const emailKey = emailKeyOf(email);
  const facts = await loadFacts(tx, { workshop: { id: holder.workshopId }, emailKey });
  if (!facts) throw new AppError("not_found");
  if (facts.known && (facts.known.status !== "cancelled" || facts.known.isDeclined)) return undefined;
  const own = readFormAnswers(input.answers, facts, input.locale);
  const errors = [...answerErrors(input, facts), ...own.errors];
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
  const told = await endOf(tx, holder, now);
  const columns = answerColumns({ ...input, email }, now);
  const invitationId = await codeOf(tx, holder);
  const newcomer = await begin(tx, facts, { ...columns, emailKey, invitationId }, now);
  if (!newcomer) return undefined;
  const { id: registrationId } = newcomer;
  await replaceAnswers(tx, { registrationId, stored: facts.questions, answers: own.answers });
  await tx.sessionPlace.deleteMany({ where: { registrationId } });
  const moving = { where: { registrationId: holder.id }, data: { registrationId } };
  await tx.sessionPlace.updateMany(moving);
  await tx.seat.updateMany(moving);
  await recordBoth(tx, holder, registrationId, now);
  await tellBoth(tx, { holder, told, newcomer });
  return { registrationId, token: manageToken(newcomer) };
}

/** Ends the holder's registration; as their last mail tells it. */
async function endOf(tx: Tx, holder: Holder, now: Date) {
  const sessions =
    holder.workshop.sessionsVersion > 1
      ? (await chosenSessions(tx, { registrationIds: [holder.id] })).get(holder.id)
      : undefined;
  const ended = await tx.registration.update({
    where: { id: holder.id },
    data: {
      status: "cancelled",
      cancelReason: "handed_over",
      cancelledAt: now,
      version: { increment: 1 },
      // Whom they forwarded their mails to must not be able to act in their name.
      linkVersion: { increment: 1 },
    },
  });
  return { ...mailRegistration(ended), ...(sessions && { sessions: [...sessions] }) };
}

/**
 * The code whose use goes with the seat: given back, it would let in one more person for each time that a seat is handed over. Null
 * where there is none, or the code allows fewer by now than came in with it. The caller holds the code.
 */
async function codeOf(tx: Tx, { invitationId }: Holder): Promise<string | null> {
  const [isLeft = false] = await claimUses(tx, invitationId ? [invitationId] : []);
  return isLeft ? invitationId : null;
}

/** Who takes the seat, as a new registration, or as the one that they had left. */
async function begin(
  tx: Tx,
  { id: workshopId, known }: SignUpFacts,
  columns: ReturnType<typeof answerColumns> & {
    readonly emailKey: string;
    readonly invitationId: string | null;
  },
  now: Date,
) {
  const standing = { status: "confirmed", confirmedAt: now, source: "form" } as const;
  if (known) {
    return tx.registration.update({
      where: { id: known.id },
      data: {
        ...columns,
        ...standing,
        cancelledAt: null,
        cancelReason: null,
        version: { increment: 1 },
      },
    });
  }
  try {
    return await tx.registration.create({
      data: { ...columns, ...standing, workshopId, reference: newReference(randomBytes) },
    });
  } catch (error) {
    // They have just signed up elsewhere.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new AppError("address_taken");
    }
    throw error;
  }
}

async function recordBoth(tx: Tx, holder: Holder, registrationId: string, at: Date): Promise<void> {
  const { teamId, id: workshopId } = holder.workshop;
  await recordAudit(tx, {
    actor: { kind: "attendee", registrationId: holder.id },
    at,
    action: "registration.hand_over",
    teamId,
    workshopId,
    subjectId: holder.id,
    changes: { to: registrationId },
  });
  await recordAudit(tx, {
    actor: { kind: "attendee", registrationId },
    at,
    action: "registration.take_over",
    teamId,
    workshopId,
    subjectId: registrationId,
    changes: { from: holder.id },
  });
}

async function tellBoth(
  tx: Tx,
  {
    holder,
    told,
    newcomer,
  }: {
    readonly holder: Holder;
    readonly told: Awaited<ReturnType<typeof endOf>>;
    readonly newcomer: NonNullable<Awaited<ReturnType<typeof begin>>>;
  },
): Promise<void> {
  const workshop = mailWorkshop(holder.workshop);
  await enqueueMessage(tx, {
    kind: "seat_handed_over",
    locale: holder.locale,
    toAddress: holder.email,
    toName: holder.name,
    workshopId: holder.workshopId,
    registrationId: holder.id,
    params: { workshop, registration: told, other: newcomer.name },
  });
  await enqueueMessage(tx, {
    kind: "registration_confirmed",
    locale: newcomer.locale,
    toAddress: newcomer.email,
    toName: newcomer.name,
    workshopId: holder.workshopId,
    registrationId: newcomer.id,
    params: { workshop, registration: mailRegistration(newcomer) },
  });
}
