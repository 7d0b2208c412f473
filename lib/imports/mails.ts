import type { Db } from "@/lib/db/client";
import { hasMailbox } from "@/lib/registrations/rules";
import type { Decision } from "./rules";
import type { ImportMails } from "./schema";

/**
 * The mails that an import owes: to new people where that was chosen, to who is registered already and gets other sessions,
 * and to who waits for a seat that these leave. Who has no address gets none.
 */
export async function countMails(
  db: Db,
  decisions: readonly Decision[],
  { notify, servesLines }: { readonly notify: boolean; readonly servesLines: boolean },
): Promise<ImportMails> {
  const reachable = decisions.filter(({ row }) => hasMailbox(row.answers.email));
  return {
    welcome: notify ? reachable.filter(({ kind }) => kind === "create").length : 0,
    moved: moved(reachable).length,
    served: servesLines ? await countServed(db, moved(decisions)) : 0,
  };
}

interface Moved {
  readonly id: string;
  /** Ids of the sessions that are not theirs any more. */
  readonly left: readonly string[];
}

/** Who is registered already and gets other sessions. */
export function moved(decisions: readonly Decision[]): Moved[] {
  return decisions.flatMap((decision) =>
    decision.kind === "change" && decision.chosen ? [{ id: decision.id, left: decision.left ?? [] }] : [],
  );
}

/** Those of each line who get a seat that is left, save who is told of all their sessions anyway. */
async function countServed(db: Db, people: readonly Moved[]): Promise<number> {
  const left = people.flatMap(({ id, left }) => left.map((sessionId) => ({ id, sessionId })));
  if (left.length === 0) return 0;
  const rows = await db.$queryRaw<{ email: string }[]>`
    WITH "left" AS (
      SELECT * FROM unnest(${left.map(({ sessionId }) => sessionId)}::uuid[], ${left.map(({ id }) => id)}::uuid[])
        AS l("sessionId", "registrationId")
    ), "room" AS (
      SELECT d."id", d."capacity" - count(s."registrationId") FILTER (WHERE l."sessionId" IS NULL) AS "free"
      FROM "Session" d JOIN "Seat" s ON s."sessionId" = d."id"
      LEFT JOIN "left" l ON l."sessionId" = d."id" AND l."registrationId" = s."registrationId"
      WHERE d."id" IN (SELECT "sessionId" FROM "left")
      GROUP BY d."id"
    ), "line" AS (
      SELECT p."sessionId", r."id", r."email",
        row_number() OVER (PARTITION BY p."sessionId" ORDER BY p."lineNumber") AS "rank"
      FROM "SessionPlace" p JOIN "Registration" r ON r."id" = p."registrationId"
      WHERE p."sessionId" IN (SELECT "id" FROM "room") AND r."status" = 'confirmed'
        AND NOT EXISTS (SELECT 1 FROM "Seat" s WHERE s."sessionId" = p."sessionId" AND s."registrationId" = r."id")
        AND NOT EXISTS (SELECT 1 FROM "left" l WHERE l."sessionId" = p."sessionId" AND l."registrationId" = r."id")
    )
    SELECT n."email" FROM "line" n JOIN "room" m ON m."id" = n."sessionId"
    WHERE n."rank" <= m."free" AND n."id" <> ALL(${people.map(({ id }) => id)}::uuid[])`;
  return rows.filter(({ email }) => hasMailbox(email)).length;
}
