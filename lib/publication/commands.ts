import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import type { Db } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { enqueueMessage } from "@/lib/outbox/commands";
import { hasMailbox } from "@/lib/registrations/rules";
import { announcementOf } from "./announcement";
import { listPublishedSeats, seatedGroups, toldGroups } from "./queries";
import { concernedBy, publishedGroupOf } from "./rules";

/**
 * Makes a plan the one that attendees see and owes a mail to everyone whom it concerns: all at the first publication,
 * later only those whose table or company changed. The same version published twice tells nobody again. Returns how
 * many are told. Throws not_found, stale_version, people_unplaced, plan_not_editable (superseded), wrong_state
 * (a cancelled or archived workshop).
 */
export async function publishPlan(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly baseVersion?: number },
): Promise<{ readonly told: number }> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.publish");
  return db.$transaction(
    async (tx) => {
      // Locked in the order session, plan: two organisers who publish two plans at once take turns.
      await tx.$queryRaw`SELECT 1 FROM "Session" WHERE "id" = ${guarded.sessionId}::uuid FOR NO KEY UPDATE`;
      await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE "id" = ${guarded.id}::uuid FOR UPDATE`;
      const plan = await tx.plan.findUniqueOrThrow({
        where: { id: guarded.id },
        include: { session: { include: { workshop: true } } },
      });
      const { workshop, ...session } = plan.session;
      if (request.baseVersion !== undefined && request.baseVersion !== plan.version) {
        throw new AppError("stale_version", { members: { currentVersion: plan.version } });
      }
      if (plan.deletedAt) throw new AppError("not_found");
      if (plan.status === "superseded") throw new AppError("plan_not_editable");
      if (workshop.status === "cancelled" || workshop.status === "archived")
        throw new AppError("wrong_state");
      if (plan.publishedVersion === plan.version) return { told: 0 };
      await refuseUnplaced(tx, guarded);

      const before = await toldGroups(tx, guarded.sessionId);
      const concerned = concernedBy(before, await seatedGroups(tx, plan.id));
      await tx.plan.updateMany({
        where: { sessionId: guarded.sessionId, status: "published", id: { not: plan.id } },
        data: { status: "superseded" },
      });
      await tx.plan.update({
        where: { id: plan.id },
        data: { status: "published", publishedAt: now, publishedVersion: plan.version },
      });
      await tx.$executeRaw`UPDATE "PlanMember" SET "publishedGroupId" = "groupId" WHERE "planId" = ${plan.id}::uuid`;

      const toldBefore = new Set(before.flatMap(({ registrationIds }) => registrationIds));
      const seats = await listPublishedSeats(tx, { planId: plan.id });
      const people = (await tx.registration.findMany({ where: { id: { in: [...concerned] } } })).filter(
        ({ email }) => hasMailbox(email),
      );
      for (const person of people) {
        const group = publishedGroupOf(seats, person.id, person.locale);
        if (!group) continue;
        await enqueueMessage(tx, {
          kind: "group_announced",
          locale: person.locale,
          toAddress: person.email,
          toName: person.name,
          workshopId: workshop.id,
          registrationId: person.id,
          // The moment too: a plan that was withdrawn can be published again at the same version.
          dedupeKey: `group:${plan.id}:${plan.version}:${now.getTime()}:${person.id}`,
          params: announcementOf({ workshop, session, person, group, isChange: toldBefore.has(person.id) }),
        });
      }
      await recordAudit(tx, {
        actor,
        at: now,
        action: "plan.publish",
        teamId: guarded.teamId,
        workshopId: guarded.workshopId,
        subjectId: plan.id,
        changes: { version: plan.version, told: people.length },
      });
      return { told: people.length };
    },
    // Hundreds of mails are owed in one transaction: all of them or none.
    { timeout: 60_000 },
  );
}

async function refuseUnplaced(
  tx: Db,
  plan: { readonly id: string; readonly sessionId: string },
): Promise<void> {
  const unplaced = await tx.registration.count({
    where: {
      status: "confirmed",
      seats: { some: { sessionId: plan.sessionId } },
      planMembers: { none: { planId: plan.id, groupId: { not: null } } },
    },
  });
  if (unplaced > 0) throw new AppError("people_unplaced", { members: { unplaced } });
}
