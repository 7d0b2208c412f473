import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
import { lockRounds } from "@/lib/plan-changes/queries";
import { asAnnounced } from "@/lib/publication/announcement";
import { listRoundIds } from "@/lib/rounds/queries";
import { listTold, unsentAnnouncements } from "./queries";

/**
 * Makes a published plan, with all rounds of its day, a draft again: nobody's page shows a group any more. Announcements that have not left are
 * recalled; with `notify`, those who know their group are owed a mail that it no longer holds. Returns how many are told.
 * Throws not_found, stale_version, wrong_state (the plan is not published).
 */
export async function withdrawPlan(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly notify: boolean; readonly baseVersion?: number },
): Promise<{ readonly told: number }> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.publish");
  return db.$transaction(
    async (tx) => {
      // In the order of publishPlan: a publication and a withdrawal at once take turns.
      await tx.$queryRaw`SELECT 1 FROM "Session" WHERE "id" = ${guarded.sessionId}::uuid FOR NO KEY UPDATE`;
      await lockRounds(tx, guarded.id);
      const ids = await listRoundIds(tx, guarded.id);
      const headId = ids[0] ?? guarded.id;
      const plan = await tx.plan.findUniqueOrThrow({
        where: { id: guarded.id },
        include: { session: { include: { workshop: true } } },
      });
      if (request.baseVersion !== undefined && request.baseVersion !== plan.version) {
        throw new AppError("stale_version", { members: { currentVersion: plan.version } });
      }
      if (plan.status !== "published") throw new AppError("wrong_state");

      // First: a mail that a worker takes at this moment is waited for, and its reader then counts as told.
      await tx.message.updateMany({ where: unsentAnnouncements(headId), data: { state: "cancelled" } });
      const told = request.notify ? await listTold(tx, { planId: plan.id }) : [];
      await tx.planMember.updateMany({ where: { planId: { in: ids } }, data: { publishedGroupId: null } });
      await tx.plan.updateMany({
        where: { id: { in: ids } },
        data: {
          status: "draft",
          publishedAt: null,
          publishedVersion: null,
          toldStartsAt: null,
          toldEndsAt: null,
        },
      });
      const tables = new Map(told.map((one) => [one.registrationId, one.tables]));
      const people = await tx.registration.findMany({ where: { id: { in: [...tables.keys()] } } });
      const workshop = mailWorkshop(asAnnounced(plan.session.workshop, plan.session));
      await enqueueMessages(
        tx,
        people.map((person) => ({
          kind: "group_withdrawn",
          locale: person.locale,
          toAddress: person.email,
          toName: person.name,
          workshopId: guarded.workshopId,
          registrationId: person.id,
          dedupeKey: `group_withdrawn:${plan.id}:${now.getTime()}:${person.id}`,
          params: {
            workshop,
            registration: mailRegistration(person),
            ...announcedTables(tables.get(person.id) ?? []),
          },
        })),
      );
      await recordAudit(tx, {
        actor,
        at: now,
        action: "plan.withdraw",
        teamId: guarded.teamId,
        workshopId: guarded.workshopId,
        subjectId: headId,
        changes: { version: plan.version, told: told.length },
      });
      return { told: told.length };
    },
    { timeout: 60_000 },
  );
}

function announcedTables(tables: readonly number[]) {
  return { table: tables[0] ?? 1, ...(tables.length > 1 && { tables: [...tables] }) };
}
