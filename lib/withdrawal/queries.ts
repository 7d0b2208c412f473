import type { Db, Prisma } from "@/lib/db/client";
import type { WithdrawalPreview } from "./schema";

/** Announcements of a plan that still wait to be sent. */
export function unsentAnnouncements(planId: string) {
  return {
    kind: "group_announced",
    state: "queued",
    dedupeKey: { startsWith: `group:${planId}:` },
  } satisfies Prisma.MessageWhereInput;
}

export interface Told {
  readonly registrationId: string;
  /** The table of the announcement that this person got last. */
  readonly table: number;
}

/**
 * Those of a plan who know a group: the last they heard is an announcement, of this plan or of one it replaced, that has
 * left the house. Only who still has a seat.
 */
export async function listTold(db: Db, { planId }: { readonly planId: string }): Promise<Told[]> {
  return db.$queryRaw<Told[]>`
    SELECT last."registrationId", last."table"
    FROM "PlanMember" m
    JOIN "Plan" p ON p."id" = m."planId"
    JOIN "Registration" r ON r."id" = m."registrationId" AND r."status" = 'confirmed'
      AND EXISTS (SELECT 1 FROM "Seat" s WHERE s."sessionId" = p."sessionId" AND s."registrationId" = r."id")
    CROSS JOIN LATERAL (
      SELECT g."registrationId", g."kind", (g."params"->>'table')::int AS "table"
      FROM "Message" g
      WHERE g."registrationId" = m."registrationId"
        AND (g."kind" = 'group_withdrawn'
          OR (g."kind" = 'group_announced' AND g."state" IN ('sent', 'kept', 'sending')))
        -- Of this session: the key names the plan.
        AND split_part(g."dedupeKey", ':', 2) IN (SELECT o."id"::text FROM "Plan" o WHERE o."sessionId" = p."sessionId")
      ORDER BY g."createdAt" DESC, g."id" LIMIT 1
    ) last
    WHERE m."planId" = ${planId}::uuid AND m."publishedGroupId" IS NOT NULL AND last."kind" = 'group_announced'`;
}

/** Whom withdrawing a plan would concern, without doing it. */
export async function previewWithdrawal(
  db: Db,
  { planId }: { readonly planId: string },
): Promise<WithdrawalPreview> {
  const [told, unsent] = await Promise.all([
    listTold(db, { planId }),
    db.message.count({ where: unsentAnnouncements(planId) }),
  ]);
  return { told: told.length, unsent };
}
