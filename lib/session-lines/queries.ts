import type { Db } from "@/lib/db/client";
import type { ChosenSession } from "@/lib/sessions/schema";

interface ChosenRow {
  readonly registrationId: string;
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly isSeated: boolean;
  readonly isWaiting: boolean;
  readonly position: number | null;
}

/**
 * What each of these people chose and where they stand, in the order of the day; nobody for whom there is nothing to say. A
 * place in a line is the rank among those who can be served: who has no seat of the day is passed over until they do.
 */
export async function chosenSessions(
  db: Db,
  { registrationIds }: { readonly registrationIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly ChosenSession[]>> {
  if (registrationIds.length === 0) return new Map();
  const rows = await db.$queryRaw<ChosenRow[]>`
    SELECT p."registrationId", d."id", d."title", d."startsAt", d."endsAt", d."place",
      c."number" IS NOT NULL AS "isSeated", r."status" = 'confirmed' AS "isWaiting",
      CASE WHEN c."number" IS NULL AND r."status" = 'confirmed' THEN (
        SELECT count(*)::int FROM "SessionPlace" o JOIN "Registration" x ON x."id" = o."registrationId"
        WHERE o."sessionId" = d."id" AND x."status" = 'confirmed' AND o."lineNumber" <= p."lineNumber"
          AND NOT EXISTS (SELECT 1 FROM "Seat" t WHERE t."sessionId" = d."id" AND t."registrationId" = o."registrationId")
      ) END AS "position"
    FROM "SessionPlace" p
    JOIN "Session" d ON d."id" = p."sessionId"
    JOIN "Registration" r ON r."id" = p."registrationId"
    LEFT JOIN "Seat" c ON c."sessionId" = d."id" AND c."registrationId" = p."registrationId"
    WHERE p."registrationId" = ANY(${[...registrationIds]}::uuid[])
    ORDER BY d."startsAt", d."position", d."id"`;
  const chosen = new Map<string, ChosenSession[]>();
  for (const row of rows) {
    const one: ChosenSession = {
      id: row.id,
      title: row.title,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      place: row.place,
      status: row.isSeated ? "confirmed" : row.isWaiting ? "waitlisted" : "kept",
      ...(row.position !== null && { position: row.position }),
    };
    chosen.set(row.registrationId, [...(chosen.get(row.registrationId) ?? []), one]);
  }
  return chosen;
}

/** Who waits for a session and can be served, in the order of its line. */
export async function listSessionLine(
  db: Db,
  { sessionId }: { readonly sessionId: string },
): Promise<{ readonly id: string; readonly lineNumber: bigint }[]> {
  const places = await db.sessionPlace.findMany({
    where: { sessionId, registration: { status: "confirmed", seats: { none: { sessionId } } } },
    orderBy: { lineNumber: "asc" },
    select: { registrationId: true, lineNumber: true },
  });
  return places.map(({ registrationId, lineNumber }) => ({ id: registrationId, lineNumber }));
}

/** One page of these people (all without `limit`): who waits for the session first, in the order of its line; then by name. */
export async function idsBySessionLine(
  db: Db,
  params: {
    readonly sessionId: string;
    readonly registrationIds: readonly string[];
    readonly limit?: number;
    readonly offset?: number;
  },
): Promise<string[]> {
  const { sessionId, registrationIds, limit = null, offset = 0 } = params;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "SessionPlace" p
    JOIN "Registration" r ON r."id" = p."registrationId"
    LEFT JOIN "Seat" c ON c."sessionId" = p."sessionId" AND c."registrationId" = p."registrationId"
    WHERE p."sessionId" = ${sessionId}::uuid AND p."registrationId" = ANY(${[...registrationIds]}::uuid[])
    ORDER BY CASE WHEN c."number" IS NULL AND r."status" = 'confirmed' THEN p."lineNumber" END NULLS LAST, r."name", r."id"
    LIMIT ${limit}::int OFFSET ${offset}::int`;
  return rows.map(({ id }) => id);
}

/** The workshops where a seat of a session may have to be given on. */
export async function sessionsToSweep(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ workshopId: string }[]>`
    SELECT DISTINCT d."workshopId" FROM "Session" d JOIN "Workshop" w ON w."id" = d."workshopId"
    WHERE d."kind" = 'parallel' AND (w."status" = 'published' OR (w."status" = 'closed' AND w."lineGoesOn"))
      AND EXISTS (SELECT 1 FROM "Seat" s WHERE s."sessionId" = d."id" AND s."registrationId" IS NULL
        AND s."number" <= d."capacity")
      AND EXISTS (SELECT 1 FROM "SessionPlace" p JOIN "Registration" r ON r."id" = p."registrationId"
        WHERE p."sessionId" = d."id" AND r."status" = 'confirmed'
          AND NOT EXISTS (SELECT 1 FROM "Seat" c WHERE c."sessionId" = d."id" AND c."registrationId" = r."id"))`;
  return rows.map(({ workshopId }) => workshopId);
}
