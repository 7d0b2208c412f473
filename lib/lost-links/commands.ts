import type { Context } from "@/lib/db/context";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { emailKeyOf, hasMailbox } from "@/lib/registrations/rules";

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
    for (const row of registrations) {
      await enqueueMessage(tx, {
        kind: "link_again",
        locale: row.locale,
        toAddress: row.email,
        toName: row.name,
        workshopId: row.workshopId,
        registrationId: row.id,
        dedupeKey: `link_again:${row.id}:${row.linkVersion}:${Math.floor(now.getTime() / MAIL_PERIOD_MS)}`,
        params: { workshop: mailWorkshop(row.workshop), registration: mailRegistration(row) },
      });
    }
  });
}
