import type { Db, Prisma } from "@/lib/db/client";
import { headOf } from "@/lib/rounds/queries";
import type { WithdrawalPreview } from "./schema";

/** Announcements of a plan, or of a day whose first round it is, that still wait to be sent. */
export function unsentAnnouncements(planId: string) {
  return {
    kind: "group_announced",
    state: "queued",
    dedupeKey: { startsWith: `group:${planId}:` },
  } satisfies Prisma.MessageWhereInput;
}

export interface Told {
  readonly registrationId: string;
  /** The tables of the announcement that this person got last, round by round. */
  readonly tables: readonly number[];
}

/**
 * Those of a plan who know a group: the last they heard is an announcement, of this plan or of one it replaced, that has
 * left the house. Only who still has a seat.
 */
export async function listTold(db: Db, { planId }: { readonly planId: string }): Promise<Told[]> {
  return db.$queryRaw<Told[]>`
    SELECT last."registrationId", last."tables"
    FROM "PlanMember" m
    JOIN "Plan" p ON p."id" = m."planId"
    JOIN "Registration" r ON r."id" = m."registrationId" AND r."status" = 'confirmed'
      AND EXISTS (SELECT 1 FROM "Seat" s WHERE s."sessionId" = p."sessionId" AND s."registrationId" = r."id")
    CROSS JOIN LATERAL (
      SELECT g."registrationId", g."kind", 
        CASE WHEN jsonb_exists(g."params", 'rounds') THEN jsonb_path_query_array(g."params", '$.rounds[*].table')
          ELSE jsonb_build_array(g."params"->'table') END AS "tables"
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
  const headId = await headOf(db, planId);
  const [told, unsent] = await Promise.all([
    listTold(db, { planId }),
    db.message.count({ where: unsentAnnouncements(headId) }),
  ]);
  return { told: told.length, unsent };
}
