import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { isLive } from "@/lib/own-answers/rules";
import { recordEdit } from "@/lib/registration-edits/commands";
import { greetOwner } from "@/lib/registrations/greet";
import { emailKeyOf, hasMailbox } from "@/lib/registrations/rules";
import { readActToken } from "@/lib/signing/act-link";
import { manageToken, verifyLink } from "@/lib/signing/registration-link";
import { ADDRESS_ASKS_PER_HOUR_MAX, addressLinkEnd, compareAddress } from "./rules";
import type { AddressAsked } from "./schema";

type Tx = Prisma.TransactionClient;

const withWorkshop = { workshop: true } satisfies Prisma.RegistrationInclude;
type Row = Prisma.RegistrationGetPayload<{ include: typeof withWorkshop }>;

const HOUR_MS = 3_600_000;

/**
 * Asks for another address, by whoever opened their link: a mail to it proves that it is theirs, until then nothing
 * changes. An address that is registered for the workshop already gets the same answer, and its owner the mail that tells
 * them so. The same address written otherwise is written so at once. Throws not_found for a link that opens nothing,
 * wrong_state once cancelled, too_many_requests.
 */
export async function askAddressChange(
  { db, now }: Context,
  { token, email }: { readonly token: string; readonly email: string },
): Promise<AddressAsked> {
  const registrationId = await verifyLink(db, token);
  if (!registrationId) throw new AppError("not_found");
  return db.$transaction(async (tx) => {
    const row = await lockRow(tx, registrationId);
    if (!isLive(row.status, row.workshop.status)) throw new AppError("wrong_state");
    const emailKey = emailKeyOf(email);
    const kind = compareAddress(row, { email, emailKey });
    if (kind !== "another") {
      await tx.addressChange.deleteMany({ where: { registrationId } });
      if (kind === "same") return "unchanged";
      await respell(tx, row, email, now);
      return "respelled";
    }
    await refuseTooMany(tx, registrationId, now);
    const change = { id: randomUUID(), email, createdAt: now, expiresAt: addressLinkEnd(now) };
    await tx.addressChange.upsert({
      where: { registrationId },
      create: { ...change, registrationId },
      update: change,
    });
    await recordAudit(tx, { ...about(row, now), action: "registration.address_ask" });
    const other = await tx.registration.findUnique({
      where: { workshopId_emailKey: { workshopId: row.workshopId, emailKey } },
    });
    if (other && other.status !== "cancelled") await greetOwner(tx, now, row.workshop, other);
    else await askToProve(tx, row, change);
    return "asked";
  });
}

export type AddressProved =
  | { readonly ok: true; readonly token: string; readonly locale: Row["locale"] }
  | { readonly ok: false; readonly reason: "link_expired" | "address_taken" };

/**
 * Takes the new address, by whoever opened the link sent to it: links sent before stop, mails still owed go to the new
 * address, and both addresses are told. `address_taken`: their own other registration for this workshop has it.
 */
export async function proveAddress(
  { db, now }: Context,
  { token }: { readonly token: string },
): Promise<AddressProved> {
  const id = readActToken("address", token);
  const found = id === undefined ? null : await db.addressChange.findUnique({ where: { id } });
  if (!found) return { ok: false, reason: "link_expired" };
  return db.$transaction(async (tx): Promise<AddressProved> => {
    const before = await lockRow(tx, found.registrationId);
    const change = await tx.addressChange.findUnique({ where: { id: found.id } });
    if (!change || change.expiresAt <= now || !isLive(before.status, before.workshop.status)) {
      return { ok: false, reason: "link_expired" };
    }
    const emailKey = emailKeyOf(change.email);
    const other = await tx.registration.count({ where: { workshopId: before.workshopId, emailKey } });
    if (other > 0) return { ok: false, reason: "address_taken" };
    await tx.addressChange.delete({ where: { id: change.id } });
    const after = await tx.registration.update({
      where: { id: before.id },
      data: {
        email: change.email,
        emailKey,
        linkVersion: { increment: 1 },
        version: { increment: 1 },
      },
      include: withWorkshop,
    });
    await recordEdit(tx, {
      ...editOf(after, now),
      action: "registration.address",
      edits: [{ field: "email", from: before.email, to: after.email }],
    });
    await redirectOwed(tx, after);
    await tellBoth(tx, before, after);
    return { ok: true, token: manageToken(after), locale: after.locale };
  });
}

async function lockRow(tx: Tx, id: string): Promise<Row> {
  await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.registration.findUnique({ where: { id }, include: withWorkshop });
  if (!row) throw new AppError("not_found");
  return row;
}

function about({ id, workshop }: Row, at: Date) {
  const actor = { kind: "attendee", registrationId: id } as const;
  return { actor, at, teamId: workshop.teamId, workshopId: workshop.id, subjectId: id };
}

function editOf(row: Row, now: Date) {
  const { subjectId: registrationId, ...rest } = about(row, now);
  return { ...rest, registrationId, version: row.version };
}

async function respell(tx: Tx, row: Row, email: string, now: Date): Promise<void> {
  const after = await tx.registration.update({
    where: { id: row.id },
    data: { email, version: { increment: 1 } },
    include: withWorkshop,
  });
  const edits = [{ field: "email", from: row.email, to: email }];
  await recordEdit(tx, { ...editOf(after, now), action: "registration.address", edits });
}

/** Whoever holds a link must not be able to send mails to strangers without end. */
async function refuseTooMany(tx: Tx, subjectId: string, now: Date): Promise<void> {
  const at = { gt: new Date(now.getTime() - HOUR_MS) };
  const asked = await tx.auditEntry.count({
    where: { subjectId, action: "registration.address_ask", at },
  });
  if (asked >= ADDRESS_ASKS_PER_HOUR_MAX) {
    throw new AppError("too_many_requests", { retryAfterSeconds: HOUR_MS / 1_000 });
  }
}

async function askToProve(
  tx: Tx,
  row: Row,
  change: { readonly id: string; readonly email: string; readonly expiresAt: Date },
): Promise<void> {
  await enqueueMessage(tx, {
    kind: "address_check",
    locale: row.locale,
    toAddress: change.email,
    toName: row.name,
    workshopId: row.workshopId,
    registrationId: row.id,
    params: {
      workshop: mailWorkshop(row.workshop),
      registration: mailRegistration(row),
      changeId: change.id,
      expiresAt: change.expiresAt.toISOString(),
    },
  });
}

/** What is owed and has not left goes to the new address, with the link that works. */
async function redirectOwed(tx: Tx, { id, email, linkVersion }: Row): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Message" SET "toAddress" = ${email},
      "params" = jsonb_set("params", '{registration,linkVersion}', to_jsonb(${linkVersion}::int))
    WHERE "registrationId" = ${id}::uuid AND "state" = 'queued'
      AND "kind" NOT IN ('address_check', 'seat_proposed')`;
}

async function tellBoth(tx: Tx, before: Row, after: Row): Promise<void> {
  const message = {
    kind: "address_changed",
    locale: after.locale,
    toName: after.name,
    workshopId: after.workshopId,
    registrationId: after.id,
  } as const;
  const params = {
    workshop: mailWorkshop(after.workshop),
    registration: mailRegistration(after),
    hasSeat: after.status === "confirmed",
  };
  await enqueueMessage(tx, { ...message, toAddress: after.email, params: { ...params, to: "new" as const } });
  if (hasMailbox(before.email)) {
    await enqueueMessage(tx, {
      ...message,
      toAddress: before.email,
      params: { ...params, to: "old" as const },
    });
  }
}
