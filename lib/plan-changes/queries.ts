import type { Db, Prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { planOptionsSchema } from "@/lib/groups/schema";
import type { LockedPlan } from "./schema";

/** The plan as it stands, kept so until the transaction ends. Throws as revisePlan. */
export async function lockPlan(
  tx: Prisma.TransactionClient,
  id: string,
  baseVersion: number,
): Promise<LockedPlan> {
  await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return readPlan(tx, id, baseVersion);
}

/** The plan as it stands; others may change it meanwhile. Throws as revisePlan. */
export async function readPlan(db: Db, id: string, baseVersion: number): Promise<LockedPlan> {
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
  if (row.version !== baseVersion)
    throw new AppError("stale_version", { members: { currentVersion: row.version } });
  if (row.status === "superseded") throw new AppError("plan_not_editable");
  return {
    id,
    version: row.version,
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
  };
}
