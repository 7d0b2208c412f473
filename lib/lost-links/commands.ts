import { recordAudit } from "@/lib/audit/commands";
import { requireRegistration } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { emailKeyOf, hasMailbox } from "@/lib/registrations/rules";
import { canSendLink } from "./rules";

type Row = Prisma.RegistrationGetPayload<{ include: { workshop: true } }>;

/** One mail about a registration in this time, however often it is asked for. */
const MAIL_PERIOD_MS = 10 * 60_000;
/** More than anybody attends; a page full of mails helps nobody. */
const MAILS_MAX = 10;

/**
 * Owes the owner of an address a mail with the link of each of their registrations for a workshop to come, or for that
 * workshop. Says nothing of whether there is any.
 */
export async function sendLostLinks(
  { db, now }: Context,
  { email, workshop: slug }: { readonly email: string; readonly workshop?: string },
): Promise<void> {
  if (!hasMailbox(email)) return;
  const registrations = await db.registration.findMany({
    where: {
      emailKey: emailKeyOf(email),
      status: { not: "cancelled" },
      source: { not: "demo" },
      workshop: { status: { in: ["published", "closed"] }, endsAt: { gt: now }, ...(slug && { slug }) },
    },
    orderBy: { workshop: { startsAt: "asc" } },
    take: MAILS_MAX,
    include: { workshop: true },
  });
  await db.$transaction(async (tx) => {
    for (const row of registrations) await enqueueMessage(tx, linkMail(row, now));
  });
}

/**
 * Owes somebody the mail with their link, as an organiser asks. Returns how many mails are owed: 0 where one was owed in
 * the same ten minutes, whoever asked. Throws not_found, forbidden, wrong_state where there is nothing to open or nobody
 * to write to.
 */
export async function sendLinkAgain(
  { db, actor, now }: Context,
  registrationId: string,
): Promise<{ readonly workshopId: string; readonly owed: number }> {
  const { workshopId, teamId } = await requireRegistration(db, actor, registrationId, "message.send");
  return db.$transaction(async (tx) => {
    // Two clicks at once: the second one waits here, and finds the mail of the first.
    await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${registrationId}::uuid FOR UPDATE`;
    const row = await tx.registration.findUniqueOrThrow({
      where: { id: registrationId },
      include: { workshop: true },
    });
    if (!canSendLink(row, row.workshop)) throw new AppError("wrong_state");
    const mail = linkMail(row, now);
    if (await tx.message.findUnique({ where: { dedupeKey: mail.dedupeKey }, select: { id: true } }))
      return { workshopId, owed: 0 };
    await enqueueMessage(tx, mail);
    const event = { action: "registration.send_link", teamId, workshopId, subjectId: registrationId };
    await recordAudit(tx, { actor, at: now, ...event });
    return { workshopId, owed: 1 };
  });
}

function linkMail(row: Row, now: Date) {
  return {
    kind: "link_again" as const,
    locale: row.locale,
    toAddress: row.email,
    toName: row.name,
    workshopId: row.workshopId,
    registrationId: row.id,
    dedupeKey: `link_again:${row.id}:${row.linkVersion}:${Math.floor(now.getTime() / MAIL_PERIOD_MS)}`,
    params: { workshop: mailWorkshop(row.workshop), registration: mailRegistration(row) },
  };
}
