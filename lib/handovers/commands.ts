import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { holdInvitations } from "@/lib/invitation-uses/commands";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { emailKeyOf } from "@/lib/registrations/rules";
import { LOCK_TIMEOUT } from "@/lib/registrations/seats";
import { readActToken } from "@/lib/signing/act-link";
import { verifyLink } from "@/lib/signing/registration-link";
import { lockLine } from "@/lib/waitlist/commands";
import { canHandOver, concernsHolder, HANDOVERS_PER_HOUR_MAX, handoverEnd, isOpen } from "./rules";
import type { HandoverInput, TakeOver } from "./schema";
import { type Moved, moveSeat } from "./take-over";

type Tx = Prisma.TransactionClient;

const withWorkshop = { workshop: true } satisfies Prisma.RegistrationInclude;
export type Holder = Prisma.RegistrationGetPayload<{ include: typeof withWorkshop }>;

const HOUR_MS = 3_600_000;

/**
 * Proposes a seat to somebody else, by its holder, who opened their link: a mail asks them, and until they take it nothing
 * changes. Whether their address is registered already is not said here; they learn it when they take the seat. Throws
 * not_found for a link that opens nothing; wrong_state where the seat cannot be handed over (any more); invalid_input for the holder's own
 * address; too_many_requests.
 */
export async function proposeSeat(
  { db, now }: Context,
  { token, to }: { readonly token: string; readonly to: HandoverInput },
): Promise<void> {
  const registrationId = await verifyLink(db, token);
  if (!registrationId) throw new AppError("not_found");
  await db.$transaction(async (tx) => {
    const holder = await lockHolder(tx, registrationId);
    const { workshop } = holder;
    if (!canHandOver(holder.status, workshop, now)) throw new AppError("wrong_state");
    if (emailKeyOf(to.email) === holder.emailKey) throw invalidField("email", "own_address");
    await refuseTooMany(tx, registrationId, now);
    const handover = {
      id: randomUUID(),
      name: to.name,
      email: to.email,
      locale: to.language,
      createdAt: now,
      expiresAt: handoverEnd(workshop, now),
      lapsedAt: null,
    };
    await tx.handover.upsert({
      where: { registrationId },
      create: { ...handover, registrationId },
      update: handover,
    });
    await recordAudit(tx, { ...about(holder, now), action: "registration.handover_ask" });
    await enqueueMessage(tx, {
      kind: "seat_proposed",
      locale: handover.locale,
      toAddress: handover.email,
      toName: handover.name,
      workshopId: workshop.id,
      registrationId,
      params: {
        workshop: mailWorkshop(workshop),
        // Nothing of the holder's but their name, which they give.
        registration: { ...mailRegistration(holder), name: handover.name, reference: "", sessions: [] },
        other: holder.name,
        handoverId: handover.id,
        expiresAt: handover.expiresAt.toISOString(),
      },
    });
  });
}

/** Takes a proposal back, by the holder. Does nothing where there is none (any more). Throws not_found. */
export async function withdrawProposal(
  { db, now }: Context,
  { token }: { readonly token: string },
): Promise<void> {
  const registrationId = await verifyLink(db, token);
  if (!registrationId) throw new AppError("not_found");
  await db.$transaction(async (tx) => {
    const holder = await lockHolder(tx, registrationId);
    const { count } = await tx.handover.deleteMany({ where: { registrationId } });
    if (count === 0) return;
    await dropUnsent(tx, registrationId);
    await recordAudit(tx, { ...about(holder, now), action: "registration.handover_withdraw" });
  });
}

/** Says no, by whom it was proposed to: the holder keeps the seat and is told. False for a link that proposes nothing any more. */
export async function declineSeat(
  { db, now }: Context,
  { token }: { readonly token: string },
): Promise<boolean> {
  const found = await findHandover({ db }, token);
  if (!found) return false;
  return db.$transaction(async (tx) => {
    const holder = await lockHolder(tx, found.registrationId);
    const handover = await tx.handover.findUnique({ where: { id: found.id } });
    if (!handover || !isOpen(handover, holder, holder.workshop, now)) return false;
    await tx.handover.delete({ where: { id: found.id } });
    await recordAudit(tx, {
      ...about(holder, now),
      actor: { kind: "public" },
      action: "registration.handover_decline",
    });
    await tellHolder(tx, "seat_declined", { holder, other: handover.name });
    return true;
  });
}

/**
 * Ends a proposal that nobody took in time, and tells its holder, once, where it still concerns them. Whether they were
 * told.
 */
export async function lapse({ db, now }: Context, { id }: { readonly id: string }): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const found = await tx.handover.findUnique({ where: { id }, select: { registrationId: true } });
    if (!found) return false;
    const holder = await lockHolder(tx, found.registrationId);
    const handover = await tx.handover.findUnique({ where: { id } });
    if (!handover || handover.lapsedAt || now < handover.expiresAt) return false;
    await tx.handover.update({ where: { id }, data: { lapsedAt: now } });
    await dropUnsent(tx, holder.id);
    if (!concernsHolder(handover, holder, holder.workshop, now)) return false;
    await recordAudit(tx, { ...about(holder, now), actor: SYSTEM, action: "registration.handover_lapse" });
    await tellHolder(tx, "seat_unanswered", { holder, other: handover.name });
    return true;
  });
}

async function tellHolder(
  tx: Tx,
  kind: "seat_declined" | "seat_unanswered",
  { holder, other }: { readonly holder: Holder; readonly other: string },
): Promise<void> {
  await enqueueMessage(tx, {
    kind,
    locale: holder.locale,
    toAddress: holder.email,
    toName: holder.name,
    workshopId: holder.workshopId,
    registrationId: holder.id,
    params: { workshop: mailWorkshop(holder.workshop), registration: mailRegistration(holder), other },
  });
}

export type TakeOverOutcome =
  | ({ readonly ok: true } & Moved)
  | { readonly ok: false; readonly reason: "link_expired" | "address_taken" };

/**
 * Moves a seat to whom it was proposed, who opened the link sent to them, accepts the rules and gives their own answers: in
 * one transaction the holder's registration ends with its links, theirs begins, and the seats of the day and of its parallel sessions
 * change hands. Nobody who waits is passed by: no seat becomes free. `address_taken`: they are registered already, or were
 * declined. Throws invalid_input.
 */
export async function takeOver(
  { db, now }: Context,
  { token, input }: { readonly token: string; readonly input: TakeOver },
): Promise<TakeOverOutcome> {
  const found = await findHandover({ db }, token);
  if (!found) return { ok: false, reason: "link_expired" };
  return db.$transaction(
    async (tx): Promise<TakeOverOutcome> => {
      await tx.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
      const { workshopId, emailKey, invitationId } = found.registration;
      await holdInvitations(tx, { workshopId, emailKeys: [emailKey], invitationId });
      // Before any other row: see lockLine.
      await lockLine(tx, workshopId);
      const holder = await lockHolder(tx, found.registrationId);
      const handover = await tx.handover.findUnique({ where: { id: found.id } });
      if (!handover || !isOpen(handover, holder, holder.workshop, now)) {
        return { ok: false, reason: "link_expired" };
      }
      const moved = await moveSeat(tx, { holder, email: handover.email, input, now });
      if (!moved) return { ok: false, reason: "address_taken" };
      await tx.handover.delete({ where: { id: handover.id } });
      return { ok: true, ...moved };
    },
    { timeout: 20_000 },
  );
}

async function findHandover({ db }: Pick<Context, "db">, token: string) {
  const id = readActToken("seat", token);
  if (id === undefined) return null;
  return db.handover.findUnique({
    where: { id },
    select: {
      id: true,
      registrationId: true,
      registration: { select: { workshopId: true, emailKey: true, invitationId: true } },
    },
  });
}

async function lockHolder(tx: Tx, id: string): Promise<Holder> {
  await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.registration.findUnique({ where: { id }, include: withWorkshop });
  if (!row) throw new AppError("not_found");
  return row;
}

function about({ id, workshop }: Holder, at: Date) {
  const actor = { kind: "attendee", registrationId: id } as const;
  return { actor, at, teamId: workshop.teamId, workshopId: workshop.id, subjectId: id };
}

/** A mail about a proposal that is none any more need not leave. */
async function dropUnsent(tx: Tx, registrationId: string): Promise<void> {
  await tx.message.updateMany({
    where: { registrationId, kind: "seat_proposed", state: "queued" },
    data: { state: "cancelled", lastError: "outdated" },
  });
}

/** Whoever holds a link must not be able to send mails to strangers without end. */
async function refuseTooMany(tx: Tx, subjectId: string, now: Date): Promise<void> {
  const asked = await tx.auditEntry.count({
    where: {
      subjectId,
      action: "registration.handover_ask",
      at: { gt: new Date(now.getTime() - HOUR_MS) },
    },
  });
  if (asked >= HANDOVERS_PER_HOUR_MAX) {
    throw new AppError("too_many_requests", { retryAfterSeconds: HOUR_MS / 1_000 });
  }
}
