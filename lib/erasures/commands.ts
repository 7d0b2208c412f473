import { recordAudit } from "@/lib/audit/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { forgetInvitee, holdInvitations } from "@/lib/invitation-uses/commands";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import {
  forgetInBroadcasts,
  forgetInGroupMails,
  forgetInHandovers,
  forgetInReasons,
} from "@/lib/mentions/commands";
import { findMentioned, type Mentioned } from "@/lib/mentions/queries";
import { enqueueMessage } from "@/lib/outbox/commands";
import { emailKeyOf, hasMailbox } from "@/lib/registrations/rules";
import { LOCK_TIMEOUT } from "@/lib/registrations/seats";
import { chosenSessions } from "@/lib/session-lines/queries";
import { forgetChecksOf } from "@/lib/sign-up-checks/commands";
import { verifyLink } from "@/lib/signing/registration-link";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";

type Tx = Prisma.TransactionClient;
type Row = Prisma.RegistrationGetPayload<{ include: { workshop: true } }>;

/**
 * Erases all that we hold of somebody for one workshop, by whoever opened their link, for good: the registration with
 * answers, texts, vectors, mails, places in groups and every edit; what others hold that mentions them; what the log says
 * beside that something happened. A seat goes to who waits first, in the same transaction. A count without a name stays
 * (Erasure), and one last mail is owed, which goes once it has left. Throws not_found for a link that opens nothing.
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
      const found = await tx.registration.findUnique({ where: { id: registrationId } });
      if (!found) throw new AppError("not_found");
      const mentioned = await findMentioned(tx, found);
      await holdInvitations(tx, inviteeOf(found, mentioned));
      // Before any other row: see lockLine.
      await lockLine(tx, found.workshopId);
      await forgetInBroadcasts(tx, mentioned);
      await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${registrationId}::uuid FOR UPDATE`;
      const row = await tx.registration.findUnique({
        where: { id: registrationId },
        include: { workshop: true },
      });
      if (!row) throw new AppError("not_found");
      const person = await findMentioned(tx, row);
      await forgetInGroupMails(tx, person, baseUrl);
      await forgetInReasons(tx, person);
      await forgetInHandovers(tx, person);
      // Sent again within a day, the same form would be answered with their reference.
      await tx.idempotencyKey.deleteMany({
        where: { response: { path: ["reference"], equals: row.reference } },
      });
      await tx.auditEntry.updateMany({ where: { subjectId: row.id }, data: { changes: {} } });
      await unlinkNewsWishes(tx, row);
      await oweLastMail(tx, row, now);
      await tx.seat.updateMany({ where: { registrationId }, data: { registrationId: null } });
      // Answers, texts, vectors, mails, groups, edits and what waits for them go with the row.
      await tx.registration.delete({ where: { id: registrationId } });
      await forgetInvitee(tx, inviteeOf(row, person), now);
      await forgetChecksOf(tx, row);
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

function inviteeOf(
  { workshopId, invitationId }: Prisma.RegistrationGetPayload<object>,
  { addresses }: Mentioned,
) {
  return { workshopId, invitationId, emailKeys: addresses.map(emailKeyOf) };
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
