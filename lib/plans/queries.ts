import { nameActors } from "@/lib/audit/queries";
import type { Db } from "@/lib/db/client";
import type { PlanSummary } from "@/lib/groups/schema";
import { fingerprintPeople } from "@/lib/proofs/queries";
import { gapOf } from "@/lib/proofs/rules";
import { problemSchema } from "@/lib/proofs/schema";
import type { ListedPlan } from "./schema";

interface Counts {
  readonly planId: string;
  readonly people: number;
  readonly pinned: number;
  readonly departed: number;
  readonly known: number;
}

/**
 * The plans of a workshop's day or of one of its sessions, newest first, rounds as one; `isShown` for the one that the groups page
 * opens with.
 */
export async function listPlans(
  db: Db,
  params: { readonly workshopId: string; readonly sessionId?: string },
): Promise<PlanSummary[]> {
  const rows = await db.plan.findMany({
    where: { deletedAt: null, round: 1, session: sessionWhere(params) },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      laterRounds: { orderBy: { round: "asc" }, select: { id: true } },
      name: true,
      shownAt: true,
      status: true,
      version: true,
      score: true,
      createdAt: true,
      _count: { select: { groups: true } },
    },
  });
  const shownId = shownPlanId(rows);
  return rows.map(({ _count, createdAt, shownAt: _shownAt, laterRounds, ...row }) => ({
    ...row,
    roundIds: [row.id, ...laterRounds.map(({ id }) => id)],
    isShown: row.id === shownId,
    groupCount: _count.groups,
    createdAt: createdAt.toISOString(),
  }));
}

/**
 * The plans of a workshop's day, or of one of its sessions, beside each other, newest first, rounds as one, with who made and
 * changed them.
 */
export async function listPlanShelf(
  db: Db,
  params: { readonly workshopId: string; readonly sessionId?: string; readonly userId: string | null },
): Promise<ListedPlan[]> {
  const rows = await db.plan.findMany({
    where: { deletedAt: null, round: 1, session: sessionWhere(params) },
    orderBy: { number: "desc" },
    include: {
      laterRounds: {
        orderBy: { round: "asc" },
        select: { id: true, score: true, version: true, publishedVersion: true },
      },
      basedOn: { select: { id: true, number: true, name: true, deletedAt: true } },
      proof: { select: { state: true, bound: true, problem: true } },
      revisions: { orderBy: { version: "desc" }, take: 1, select: { actorId: true, createdAt: true } },
      _count: { select: { groups: true, revisions: true } },
    },
  });
  const sessionId = rows[0]?.sessionId;
  if (!sessionId) return [];
  const [counts, seated, people, whoOf] = await Promise.all([
    countPeople(db, sessionId),
    db.registration.count({ where: { status: "confirmed", seats: { some: { sessionId } } } }),
    fingerprintPeople(db, sessionId),
    nameActors(
      db,
      rows.flatMap(({ createdById, revisions }) => [
        acting(createdById),
        ...revisions.map(({ actorId }) => acting(actorId)),
      ]),
      params.userId,
    ),
  ]);
  const shownId = shownPlanId(rows);
  return rows.map((row) => {
    const count = counts.get(row.id);
    const bound = Math.max(row.proof?.bound ?? 1, row.score);
    const [last] = row.revisions;
    return {
      id: row.id,
      number: row.number,
      name: row.name,
      origin: row.origin,
      basedOn: row.basedOn && !row.basedOn.deletedAt ? baseOf(row.basedOn) : null,
      status: row.status,
      isShown: row.id === shownId,
      version: row.version,
      isAnnounced: [row, ...row.laterRounds].every(
        ({ version, publishedVersion }) => version === publishedVersion,
      ),
      roundCount: row.laterRounds.length + 1,
      roundScores: [row, ...row.laterRounds].map(({ score }) => score),
      score: row.score,
      gap: gapOf(row.score, bound),
      isProofCurrent: row.proof !== null && problemSchema.parse(row.proof.problem).people === people,
      isProofRunning: row.proof?.state === "running",
      groupCount: row._count.groups,
      peopleCount: count?.people ?? 0,
      pinnedCount: count?.pinned ?? 0,
      unmetCount: Array.isArray(row.unmet) ? row.unmet.length : 0,
      createdAt: row.createdAt.toISOString(),
      createdBy: whoOf(acting(row.createdById)),
      lastChange: last
        ? { at: last.createdAt.toISOString(), who: whoOf(acting(last.actorId)), count: row._count.revisions }
        : null,
      arrivedCount: Math.max(0, seated - (count?.known ?? 0)),
      departedCount: count?.departed ?? 0,
    };
  });
}

/** A deleted plan that can still be brought back, as the page says after deleting it. */
export async function findDeletedPlan(
  db: Db,
  params: { readonly workshopId: string; readonly planId: string },
): Promise<{ readonly id: string; readonly number: number; readonly name: string | null } | null> {
  return db.plan.findFirst({
    where: { id: params.planId, deletedAt: { not: null }, session: { workshopId: params.workshopId } },
    select: { id: true, number: true, name: true },
  });
}

async function countPeople(db: Db, sessionId: string): Promise<ReadonlyMap<string, Counts>> {
  const rows = await db.$queryRaw<Counts[]>`
    SELECT m."planId",
      count(*) FILTER (WHERE r."isHere" AND m."groupId" IS NOT NULL)::int AS "people",
      count(*) FILTER (WHERE r."isHere" AND m."groupId" IS NOT NULL AND m."pinned")::int AS "pinned",
      count(*) FILTER (WHERE NOT r."isHere" AND m."groupId" IS NOT NULL)::int AS "departed",
      count(*) FILTER (WHERE r."isHere")::int AS "known"
    FROM "PlanMember" m
    JOIN "Plan" p ON p."id" = m."planId" AND p."sessionId" = ${sessionId}::uuid AND p."deletedAt" IS NULL
    JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM "Seat" s JOIN "Registration" x ON x."id" = s."registrationId"
      AND x."status" = 'confirmed' WHERE s."registrationId" = m."registrationId" AND s."sessionId" = p."sessionId") AS "isHere"
    ) r ON true
    GROUP BY m."planId"`;
  return new Map(rows.map((row) => [row.planId, row]));
}

function acting(userId: string | null) {
  return { actorKind: userId ? "organiser" : "system", actorId: userId };
}

function baseOf({ id, number, name }: { id: string; number: number; name: string | null }) {
  return { id, number, name };
}

/** Which session of a workshop is meant: the one asked for, else the day. */
function sessionWhere({ workshopId, sessionId }: { workshopId: string; sessionId?: string }) {
  return sessionId ? { workshopId, id: sessionId } : { workshopId, kind: "day" as const };
}

/** The plan that an organiser chose last to be shown, else the newest. `plans` are newest first. */
function shownPlanId(
  plans: readonly { readonly id: string; readonly shownAt: Date | null }[],
): string | undefined {
  const chosen = plans
    .filter(({ shownAt }) => shownAt !== null)
    .sort((a, b) => (b.shownAt?.getTime() ?? 0) - (a.shownAt?.getTime() ?? 0));
  return (chosen[0] ?? plans[0])?.id;
}
