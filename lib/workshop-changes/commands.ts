import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { mailWorkshopSchema } from "@/lib/mail/fields";
import { enqueueMessages } from "@/lib/outbox/commands";
import { findReachable } from "@/lib/registrations/queries";
import { findUntoldChange } from "./queries";
import { isOtherDayOrPlace } from "./rules";

type Tx = Prisma.TransactionClient;
type WorkshopRow = Prisma.WorkshopGetPayload<object>;

/**
 * Remembers what people signed up believe when a live workshop's day or place changes, inside the transaction that
 * changes it. Changed back before anybody was told, there is nothing to tell.
 */
export async function noteChange(tx: Tx, before: WorkshopRow, after: WorkshopRow): Promise<void> {
  if (before.status !== "published" && before.status !== "closed") return;
  const earlier = await tx.untoldChange.findUnique({ where: { workshopId: after.id } });
  const believed = earlier ? mailWorkshopSchema.parse(earlier.before) : mailWorkshop(before);
  const isUntold = isOtherDayOrPlace(believed, mailWorkshop(after));
  if (isUntold === (earlier !== null)) return;
  if (isUntold) await tx.untoldChange.create({ data: { workshopId: after.id, before: believed } });
  else await tx.untoldChange.delete({ where: { workshopId: after.id } });
}

/**
 * Owes everybody signed up a mail about the new day or place, with the new event for calendars of people who have a
 * seat. Returns how many are told; 0 where there is nothing to tell, such as when somebody else has just told them.
 * Throws not_found, forbidden.
 */
export async function tellChange(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly note?: string | null },
): Promise<{ readonly told: number }> {
  const { id: workshopId, teamId } = await requireWorkshop(db, actor, request.workshopId, "message.send");
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR UPDATE`;
      const change = await findUntoldChange(tx, { workshopId, now });
      if (!change) return { told: 0 };
      const workshop = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      const people = await findReachable(tx, workshopId);
      await enqueueMessages(
        tx,
        people.map((person) => ({
          kind: "workshop_changed",
          locale: person.locale,
          toAddress: person.email,
          toName: person.name,
          workshopId,
          registrationId: person.id,
          dedupeKey: `workshop_changed:${workshop.version}:${person.id}`,
          params: {
            workshop: mailWorkshop(workshop),
            registration: mailRegistration(person),
            before: change.before,
            // One that is only offered is in nobody's calendar.
            hasSeat: person.status === "confirmed",
            status: person.status,
            note: request.note || null,
          },
        })),
      );
      await tx.untoldChange.delete({ where: { workshopId } });
      await recordAudit(tx, {
        actor,
        at: now,
        action: "workshop.tell_change",
        teamId,
        workshopId,
        changes: { told: people.length },
      });
      return { told: people.length };
    },
    { timeout: 60_000 },
  );
}

/** Tells nobody about the new day or place. Throws not_found, forbidden, wrong_state where nothing waits. */
export async function dismissChange({ db, actor, now }: Context, workshopId: string): Promise<void> {
  const { teamId } = await requireWorkshop(db, actor, workshopId, "message.send");
  await db.$transaction(async (tx) => {
    const { count } = await tx.untoldChange.deleteMany({ where: { workshopId } });
    if (count === 0) throw new AppError("wrong_state");
    await recordAudit(tx, { actor, at: now, action: "workshop.dismiss_change", teamId, workshopId });
  });
}
