import type { Db } from "@/lib/db/client";
import type { PlanRound } from "./schema";

/** The rounds of the day to which a plan belongs, itself among them, in order; none for a plan alone. */
export async function listRounds(db: Db, { planId }: { readonly planId: string }): Promise<PlanRound[]> {
  const headId = await headOf(db, planId);
  const { sessionId } = await db.plan.findUniqueOrThrow({
    where: { id: headId },
    select: { sessionId: true },
  });
  const seated = { status: "confirmed", seats: { some: { sessionId } } } as const;
  const rows = await db.plan.findMany({
    where: { OR: [{ id: headId }, { roundsOfId: headId }] },
    orderBy: { round: "asc" },
    select: {
      id: true,
      round: true,
      version: true,
      publishedVersion: true,
      startsAt: true,
      endsAt: true,
      groups: { orderBy: { position: "asc" }, select: { id: true } },
      members: {
        where: { registration: seated, groupId: { not: null } },
        orderBy: { registrationId: "asc" },
        select: { registrationId: true, groupId: true },
      },
    },
  });
  if (rows.length < 2) return [];
  const seatedCount = await db.registration.count({ where: seated });
  return rows.map(({ groups, members, startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    unplacedCount: Math.max(0, seatedCount - members.length),
    tables: groups.map(({ id }) =>
      members.flatMap(({ registrationId, groupId }) => (groupId === id ? [registrationId] : [])),
    ),
  }));
}

/** The plan of round 1 of the day to which a plan belongs: itself where it is alone. */
export async function headOf(db: Db, planId: string): Promise<string> {
  const { roundsOfId } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { roundsOfId: true },
  });
  return roundsOfId ?? planId;
}

/** The plans of all rounds of a day, in order, by the plan of any of them. */
export async function listRoundIds(db: Db, planId: string): Promise<string[]> {
  const headId = await headOf(db, planId);
  const rows = await db.plan.findMany({
    where: { OR: [{ id: headId }, { roundsOfId: headId }] },
    orderBy: { round: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
