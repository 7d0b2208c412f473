import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import type { Db } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { enqueueMessage } from "@/lib/outbox/commands";
import { lockRounds } from "@/lib/plan-changes/queries";
import { hasMailbox } from "@/lib/registrations/rules";
import { listRoundIds } from "@/lib/rounds/queries";
import { announcementOf } from "./announcement";
import { listPublishedSeats, seatedGroups, toldGroups } from "./queries";
import { concernedBy, publishedRoundsOf } from "./rules";
import type { PublicationInput } from "./schema";

/**
 * Makes a plan, with all rounds of its day, the one that attendees see and owes a mail to everyone whom it concerns: all at
 * the first publication, later only those whose table or company changed in some round. The same versions published twice
 * tell nobody again. Returns how many are told. Throws not_found, stale_version, people_unplaced, plan_not_editable
 * (superseded), wrong_state (a cancelled or archived workshop).
 */
export async function publishPlan(
  { db, actor, now }: Context,
  request: PublicationInput & { readonly planId: string },
): Promise<{ readonly told: number }> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.publish");
  return db.$transaction(
    async (tx) => {
      // Locked in the order session, plan: two organisers who publish two plans at once take turns.
      await tx.$queryRaw`SELECT 1 FROM "Session" WHERE "id" = ${guarded.sessionId}::uuid FOR NO KEY UPDATE`;
      await lockRounds(tx, guarded.id);
      const rounds = await tx.plan.findMany({
        where: { id: { in: await listRoundIds(tx, guarded.id) } },
        orderBy: { round: "asc" },
        include: { session: { include: { workshop: true } } },
      });
      const [first] = rounds;
      if (!first || first.deletedAt) throw new AppError("not_found");
      const { workshop, ...session } = first.session;
      refuseStale(rounds, request);
      if (first.status === "superseded") throw new AppError("plan_not_editable");
      if (workshop.status === "cancelled" || workshop.status === "archived")
        throw new AppError("wrong_state");
      if (rounds.every(({ version, publishedVersion }) => publishedVersion === version)) return { told: 0 };
      const ids = rounds.map(({ id }) => id);
      for (const id of ids) await refuseUnplaced(tx, { id, sessionId: guarded.sessionId });

      const before = await toldGroups(tx, guarded.sessionId);
      const concerned = concernedBy(before, await seatedGroups(tx, first.id));
      await tx.plan.updateMany({
        where: { sessionId: guarded.sessionId, status: "published", id: { notIn: ids } },
        data: { status: "superseded" },
      });
      await tx.$executeRaw`
        UPDATE "Plan" SET "status" = 'published', "publishedAt" = ${now}, "publishedVersion" = "version",
          "toldStartsAt" = "startsAt", "toldEndsAt" = "endsAt" WHERE "id" = ANY(${ids}::uuid[])`;
      await tx.$executeRaw`
        UPDATE "PlanMember" SET "publishedGroupId" = "groupId" WHERE "planId" = ANY(${ids}::uuid[])`;

      const toldBefore = new Set(before.flatMap(({ registrationIds }) => registrationIds));
      const seated: Parameters<typeof publishedRoundsOf>[0][number][] = [];
      for (const { id, round, startsAt, endsAt } of rounds)
        seated.push({ round, startsAt, endsAt, seats: await listPublishedSeats(tx, { planId: id }) });
      const people = (await tx.registration.findMany({ where: { id: { in: [...concerned] } } })).filter(
        ({ email }) => hasMailbox(email),
      );
      for (const person of people) {
        const own = publishedRoundsOf(seated, person.id, person.locale);
        if (own.length === 0) continue;
        await enqueueMessage(tx, {
          kind: "group_announced",
          locale: person.locale,
          toAddress: person.email,
          toName: person.name,
          workshopId: workshop.id,
          registrationId: person.id,
          // The moment too: a plan that was withdrawn can be published again at the same version.
          dedupeKey: `group:${first.id}:${first.version}:${now.getTime()}:${person.id}`,
          params: announcementOf({
            workshop,
            session,
            person,
            rounds: own,
            isChange: toldBefore.has(person.id),
          }),
        });
      }
      await recordAudit(tx, {
        actor,
        at: now,
        action: "plan.publish",
        teamId: guarded.teamId,
        workshopId: guarded.workshopId,
        subjectId: first.id,
        changes: {
          version: first.version,
          told: people.length,
          ...(rounds.length > 1 && { rounds: rounds.length }),
        },
      });
      return { told: people.length };
    },
    // Hundreds of mails are owed in one transaction: all of them or none.
    { timeout: 60_000 },
  );
}

/** Of the rounds that are published together, none may be another one than whoever publishes has seen. */
function refuseStale(
  plans: readonly { readonly id: string; readonly version: number }[],
  { planId, baseVersion, rounds = [] }: PublicationInput & { readonly planId: string },
): void {
  const expected = new Map(rounds.map((round) => [round.planId, round.baseVersion]));
  if (baseVersion !== undefined) expected.set(planId, baseVersion);
  for (const { id, version } of plans) {
    if ((expected.get(id) ?? version) !== version)
      throw new AppError("stale_version", { members: { currentVersion: version } });
  }
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
