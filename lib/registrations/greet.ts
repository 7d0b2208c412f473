import type { Prisma } from "@/lib/db/client";
import { mailLine, mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";

const MAIL_PERIOD_MS = 10 * 60_000;

/**
 * Owes the owner of a registered address the mail that says so, with their link, because somebody gave the address as
 * theirs: at most one in ten minutes. Not for a cancelled registration.
 */
export async function greetOwner(
  tx: Prisma.TransactionClient,
  now: Date,
  workshop: Parameters<typeof mailWorkshop>[0] & Parameters<typeof mailLine>[0] & { readonly id: string },
  known: Prisma.RegistrationGetPayload<object>,
): Promise<void> {
  const { id, status } = known;
  if (status === "cancelled") return;
  const position =
    known.lineNumber === null
      ? null
      : await tx.registration.count({
          where: { workshopId: workshop.id, status: "waitlisted", lineNumber: { lte: known.lineNumber } },
        });
  await enqueueMessage(tx, {
    kind: "registration_known",
    locale: known.locale,
    toAddress: known.email,
    toName: known.name,
    workshopId: workshop.id,
    registrationId: id,
    dedupeKey: `registration_known:${id}:${Math.floor(now.getTime() / MAIL_PERIOD_MS)}`,
    params: {
      workshop: mailWorkshop(workshop),
      registration: mailRegistration(known),
      status,
      ...(position !== null && { position, line: mailLine(workshop, now) }),
    },
  });
}
