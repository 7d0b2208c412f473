import type { Db, Prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { planOptionsSchema } from "@/lib/groups/schema";
import { headOf } from "@/lib/rounds/queries";
import type { LockedPlan } from "./schema";

/** The plan as it stands, kept so until the transaction ends. Throws as revisePlan. */
export async function lockPlan(
  tx: Prisma.TransactionClient,
  id: string,
  baseVersion: number,
): Promise<LockedPlan> {
  await lockRounds(tx, id);
  return readPlan(tx, id, baseVersion);
}

/**
 * Locks a plan and the other rounds of its day, which a change of one concerns. Always in one order: who changes two rounds
 * at once waits rather than locks the other out.
 */
export async function lockRounds(tx: Prisma.TransactionClient, id: string): Promise<void> {
  const headId = await headOf(tx, id);
  await tx.$queryRaw`
    SELECT 1 FROM "Plan" WHERE "id" = ${headId}::uuid OR "roundsOfId" = ${headId}::uuid ORDER BY "round" FOR UPDATE`;
}

/** The plan as it stands, at any version where none is given; others may change it meanwhile. Throws as revisePlan. */
export async function readPlan(db: Db, id: string, baseVersion?: number): Promise<LockedPlan> {
  const row = await db.plan.findUniqueOrThrow({
    where: { id },
    include: {
      groups: {
        orderBy: { position: "asc" },
        select: { id: true, position: true, facilitatorId: true, facilitatorFixed: true },
      },
      members: true,
      session: { select: { workshop: { select: { status: true } } } },
    },
  });
  if (row.deletedAt) throw new AppError("not_found");
  if (row.session.workshop.status === "archived") throw new AppError("wrong_state");
  if (baseVersion !== undefined && row.version !== baseVersion)
    throw new AppError("stale_version", { members: { currentVersion: row.version } });
  if (row.status === "superseded") throw new AppError("plan_not_editable");
  return {
    id,
    version: row.version,
    round: row.round,
    seed: row.seed,
    options: planOptionsSchema.parse(row.options),
    groups: row.groups.map(({ id: groupId, position, facilitatorId, facilitatorFixed }) => ({
      id: groupId,
      position,
      leader: facilitatorId ? { id: facilitatorId, isFixed: facilitatorFixed } : null,
    })),
    groupOf: new Map(row.members.map(({ registrationId, groupId }) => [registrationId, groupId])),
    pinned: new Set(row.members.filter(({ pinned }) => pinned).map(({ registrationId }) => registrationId)),
    name: row.name,
    publishedVersion: row.publishedVersion,
    times:
      row.startsAt && row.endsAt
        ? { startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() }
        : null,
  };
}
