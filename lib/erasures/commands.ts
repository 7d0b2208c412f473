import { recordAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { findWording } from "@/lib/letters/queries";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { renderMail } from "@/lib/mail/render";
import { letterName, messageParams } from "@/lib/mail/schema";
import { enqueueMessage } from "@/lib/outbox/commands";
import { hasMailbox } from "@/lib/registrations/rules";
import { LOCK_TIMEOUT } from "@/lib/registrations/seats";
import { chosenSessions } from "@/lib/session-lines/queries";
import { verifyLink } from "@/lib/signing/registration-link";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { namesBorne } from "./queries";
import { withoutMate } from "./rules";

type Tx = Prisma.TransactionClient;
type Row = Prisma.RegistrationGetPayload<{ include: { workshop: true } }>;

/**
 * Erases all that we hold of somebody for one workshop, by whoever opened their link, for good: the registration with
 * answers, texts, vectors, mails, places in groups and every edit; what they are called in the mails of others; what the
 * log says beside that something happened. A seat goes to who waits first, in the same transaction. A count without a name
 * stays (Erasure), and one last mail is owed, which goes once it has left. Throws not_found for a link that opens nothing.
 */
export async function eraseOwn(
  { db, now }: Context,
  { token, baseUrl }: { readonly token: string; readonly baseUrl: string },
): Promise<{ readonly locale: Row["locale"]; readonly workshopSlug: string }> {
  const registrationId = await verifyLink(db, token);
  if (!registrationId) throw new AppError("not_found");
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`;
      const found = await tx.registration.findUnique({
        where: { id: registrationId },
        select: { workshopId: true },
      });
      if (!found) throw new AppError("not_found");
      // Before any row: see lockLine.
      await lockLine(tx, found.workshopId);
      // Before the registration's row: who sends a broadcast holds it, and then needs the rows of its readers.
      await forgetBroadcasts(tx, { registrationId, workshopId: found.workshopId });
      await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${registrationId}::uuid FOR UPDATE`;
      const row = await tx.registration.findUnique({
        where: { id: registrationId },
        include: { workshop: true },
      });
      if (!row) throw new AppError("not_found");
      await forgetInOthersMails(tx, row, baseUrl);
      await tx.auditEntry.updateMany({ where: { subjectId: row.id }, data: { changes: {} } });
      await unlinkNewsWishes(tx, row);
      await oweLastMail(tx, row, now);
      await tx.seat.updateMany({ where: { registrationId }, data: { registrationId: null } });
      // Answers, texts, vectors, mails, groups, edits and what waits for them go with the row.
      await tx.registration.delete({ where: { id: registrationId } });
      await dropEmptyRules(tx, row.workshopId);
      await noteErasure(tx, row, now);
      if (now < row.workshop.endsAt) {
        const actor = { kind: "attendee", registrationId } as const;
        await promoteWaiting(tx, { actor, now, workshopId: row.workshopId });
      }
      return { locale: row.locale, workshopSlug: row.workshop.slug };
    },
    { timeout: 20_000 },
  );
}

/** What organisers wrote to them alone, with the tests of it: the words are about them. */
async function forgetBroadcasts(
  tx: Tx,
  { registrationId, workshopId }: { readonly registrationId: string; readonly workshopId: string },
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Broadcast"
    WHERE "workshopId" = ${workshopId}::uuid AND "audience"->>'registrationId' = ${registrationId}
    ORDER BY "id" FOR UPDATE`;
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.message.deleteMany({ where: { broadcastId: { in: ids } } });
  await tx.broadcast.deleteMany({ where: { id: { in: ids } } });
}

/**
 * One wish about news is in the log of each of somebody's registrations: in those that stay, the one that it came from is
 * no longer named, since it would tell whose entries the nameless ones are.
 */
async function unlinkNewsWishes(tx: Tx, { id }: Row): Promise<void> {
  await tx.auditEntry.updateMany({
    where: {
      actorId: id,
      subjectId: { not: id },
      action: { in: ["registration.want_news", "registration.stop_news"] },
    },
    data: { actorId: null },
  });
}

/**
 * Their name, questions and project in the mails that announced a group: out of what is still to be sent, and out of the
 * text that we keep of what was, which is written anew without them.
 */
async function forgetInOthersMails(tx: Tx, row: Row, baseUrl: string): Promise<void> {
  const names = await namesBorne(tx, row);
  const messages = await tx.message.findMany({
    where: { workshopId: row.workshopId, kind: "group_announced", registrationId: { not: row.id } },
    select: { id: true, params: true, locale: true, text: true, createdAt: true },
  });
  for (const { id, params, locale, text, createdAt } of messages) {
    const without = withoutMate(params, names);
    if (without === undefined) continue;
    const parsed = messageParams.group_announced.safeParse(without);
    const message = parsed.success && ({ kind: "group_announced", params: parsed.data } as const);
    const letter = message && letterName(message);
    const rendered =
      message && letter && text !== null
        ? await renderMail(
            { ...message, id, locale },
            {
              baseUrl,
              now: createdAt,
              wording: await findWording(tx, { workshopId: row.workshopId, letter, language: locale }),
            },
          )
        : { text: null, html: null };
    await tx.message.update({
      where: { id },
      data: { params: without as Prisma.InputJsonObject, text: rendered.text, html: rendered.html },
    });
  }
}

async function oweLastMail(tx: Tx, row: Row, now: Date): Promise<void> {
  if (!hasMailbox(row.email) || row.source === "demo") return;
  const sessions =
    row.workshop.sessionsVersion > 1
      ? (await chosenSessions(tx, { registrationIds: [row.id] })).get(row.id)
      : undefined;
  await enqueueMessage(tx, {
    kind: "data_erased",
    locale: row.locale,
    toAddress: row.email,
    toName: row.name,
    workshopId: row.workshopId,
    params: {
      workshop: mailWorkshop(row.workshop),
      registration: {
        ...mailRegistration({ ...row, version: row.version + 1 }),
        ...(sessions && { sessions: [...sessions] }),
      },
      hadSeat: row.status === "confirmed" && now < row.workshop.endsAt,
    },
  });
}

/** A rule about tables that names nobody, or one person alone beside nobody, rules nothing. */
async function dropEmptyRules(tx: Tx, workshopId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "TableRule" r USING "Session" s
    WHERE s."id" = r."sessionId" AND s."workshopId" = ${workshopId}::uuid
      AND (SELECT count(*) FROM "TableRuleMember" m WHERE m."ruleId" = r."id")
        < CASE WHEN r."kind" = 'table' THEN 1 ELSE 2 END`;
}

async function noteErasure(tx: Tx, { workshop, status, createdAt }: Row, now: Date): Promise<void> {
  const wasPresentable = status === "confirmed" || status === "offered";
  await tx.erasure.create({
    data: {
      workshopId: workshop.id,
      status,
      isAfterDay: now >= workshop.endsAt && wasPresentable,
      registeredOn: monthOf(createdAt),
      erasedOn: monthOf(now),
    },
  });
  await recordAudit(tx, {
    // Nobody's id: it would lead to the entries of the one who is gone.
    actor: { kind: "public" },
    at: now,
    action: "registration.erase",
    teamId: workshop.teamId,
    workshopId: workshop.id,
  });
}

/** The month is enough to count by, and too little to find somebody by. */
function monthOf(instant: Date): Date {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), 1));
}
