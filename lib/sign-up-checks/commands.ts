import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { requireSignUpCheck } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { newReference } from "@/lib/registrations/reference";
import { emailKeyOf } from "@/lib/registrations/rules";
import type { RegistrationInput } from "@/lib/registrations/schema";
import { readActToken } from "@/lib/signing/act-link";
import { checkEnd, mayBeSentAgain, SENT_MAX } from "./rules";

type Tx = Prisma.TransactionClient;
type Row = Prisma.SignUpCheckGetPayload<{ include: { workshop: true } }>;

/**
 * Keeps a sign-up until its address is proved, and owes the mail with the link. Nothing is taken by it: neither seat nor
 * place in the line nor use of a code. The same address again replaces what was kept, so that one person never comes in
 * twice, and is sent the link anew, within limits. Returns the reference that is told.
 */
export async function keepForProof(
  tx: Tx,
  {
    workshopId,
    input,
    locale,
    now,
  }: {
    readonly workshopId: string;
    readonly input: RegistrationInput;
    readonly locale: Locale;
    readonly now: Date;
  },
): Promise<string> {
  const { name, email } = input;
  // What belongs to the form, and not to what it says, is not kept.
  const { submissionKey: _key, startedAt: _at, website: _hole, ...kept } = input;
  const emailKey = emailKeyOf(email);
  const content = { name, email, locale, input: { ...kept, locale }, expiresAt: checkEnd(now) };
  // Without its workshop: as one statement it waits for the same address sent at the same moment, and neither fails.
  const row = await tx.signUpCheck.upsert({
    where: { workshopId_emailKey: { workshopId, emailKey } },
    create: {
      ...content,
      workshopId,
      emailKey,
      reference: newReference(randomBytes),
      createdAt: now,
      sentAt: now,
    },
    update: content,
  });
  if (row.sentCount === 0 || mayBeSentAgain(row, now)) {
    const workshop = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    await send(tx, { ...row, workshop }, now);
  }
  return row.reference;
}

/** Sends the link again, by an organiser. Throws not_found or forbidden; just_sent where it was just sent. */
export async function resendCheck(
  { db, actor, now }: Context,
  { id }: { readonly id: string },
): Promise<{ readonly workshopId: string }> {
  const { workshopId, teamId } = await requireSignUpCheck(db, actor, id, "registration.edit");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "SignUpCheck" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const row = await tx.signUpCheck.findUnique({ where: { id }, include: { workshop: true } });
    if (!row) throw new AppError("not_found");
    if (!mayBeSentAgain(row, now)) throw new AppError("just_sent", { retryAfterSeconds: 600 });
    const renewed = { ...row, expiresAt: checkEnd(now) };
    await tx.signUpCheck.update({ where: { id }, data: { expiresAt: renewed.expiresAt } });
    await send(tx, renewed, now);
    await recordAudit(tx, { actor, at: now, action: "sign_up_check.resend", teamId, workshopId });
  });
  return { workshopId };
}

/** Forgets a sign-up whose address nobody proved, by an organiser. Throws not_found or forbidden. */
export async function deleteCheck(
  { db, actor, now }: Context,
  { id }: { readonly id: string },
): Promise<{ readonly workshopId: string }> {
  const { workshopId, teamId } = await requireSignUpCheck(db, actor, id, "registration.edit");
  await db.$transaction(async (tx) => {
    await forget(tx, id);
    await recordAudit(tx, { actor, at: now, action: "sign_up_check.delete", teamId, workshopId });
  });
  return { workshopId };
}

/** The same by whoever opened the link: it was not them. A link that has done its work has nothing more to forget. */
export async function forgetOwnCheck({ db }: Context, { token }: { readonly token: string }): Promise<void> {
  const id = readActToken("confirm", token);
  if (id === undefined) return;
  await db.$transaction((tx) => forget(tx, id));
}

/** With its mails, which hold the address. */
async function forget(tx: Tx, id: string): Promise<void> {
  const { count } = await tx.signUpCheck.deleteMany({ where: { id } });
  if (count > 0) await tx.message.deleteMany({ where: mailsOf([id]) });
}

/** Forgets what somebody asked for again and has not proved, as their data are erased. */
export async function forgetChecksOf(
  tx: Tx,
  { workshopId, emailKey }: { readonly workshopId: string; readonly emailKey: string },
): Promise<void> {
  const rows = await tx.signUpCheck.findMany({ where: { workshopId, emailKey }, select: { id: true } });
  for (const { id } of rows) await forget(tx, id);
}

/** Ends a check that did its work: its mails are the person's from now on. */
export async function settleCheck(
  tx: Tx,
  { id, registrationId }: { readonly id: string; readonly registrationId: string },
): Promise<void> {
  await tx.message.updateMany({ where: mailsOf([id]), data: { registrationId } });
  await tx.signUpCheck.delete({ where: { id } });
}

/** Deletes what was not proved in time, with its mails; how many. */
export async function forgetExpiredChecks(db: Context["db"], now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const rows = await tx.signUpCheck.findMany({
      where: { expiresAt: { lte: now } },
      select: { id: true },
      take: 500,
    });
    const ids = rows.map(({ id }) => id);
    // Asked again meanwhile: it stays.
    const { count } = await tx.signUpCheck.deleteMany({
      where: { id: { in: ids }, expiresAt: { lte: now } },
    });
    const left = await tx.signUpCheck.findMany({ where: { id: { in: ids } }, select: { id: true } });
    const kept = new Set(left.map(({ id }) => id));
    await tx.message.deleteMany({ where: mailsOf(ids.filter((id) => !kept.has(id))) });
    return count;
  });
}

/** By their keys, which are known: a search for beginnings would read all mails there are. */
function mailsOf(ids: readonly string[]): Prisma.MessageWhereInput {
  const times = Array.from({ length: SENT_MAX }, (_, count) => count);
  return { dedupeKey: { in: ids.flatMap((id) => times.map((count) => mailKey(id, count))) } };
}

function mailKey(id: string, sentCount: number): string {
  return `sign_up_check:${id}:${sentCount}`;
}

async function send(tx: Tx, row: Row, now: Date): Promise<void> {
  const { id, workshop, locale, email, name, expiresAt } = row;
  await tx.signUpCheck.update({ where: { id }, data: { sentAt: now, sentCount: { increment: 1 } } });
  await enqueueMessage(tx, {
    kind: "sign_up_check",
    locale,
    toAddress: email,
    toName: name,
    workshopId: workshop.id,
    dedupeKey: mailKey(id, row.sentCount),
    params: { workshop: mailWorkshop(workshop), name, checkId: id, expiresAt: expiresAt.toISOString() },
  });
}
