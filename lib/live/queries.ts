import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { listChangesSince } from "@/lib/plan-history/queries";
import { findProof } from "@/lib/proofs/queries";
import type { LivePlan, LiveWorkshop } from "./schema";

// Read every few seconds by each open page: first a version that costs one small statement, then, only where it is
// another one than the page knows, what the page shows.

/** Something with a version; `read` gives it whole. */
export interface Live<T> {
  readonly version: string;
  readonly read: () => Promise<T>;
}

interface PlanPulse {
  readonly version: number;
  readonly status: LivePlan["status"];
  readonly publishedVersion: number | null;
  readonly proof: string | null;
  readonly people: string;
  readonly rounds: string | null;
  readonly newestId: string;
  readonly newestNumber: number;
  readonly newestName: string | null;
}

/** A plan as an open board follows it; guard it first (requirePlan). Throws not_found once it is deleted. */
export async function followPlan(
  db: Db,
  params: { readonly planId: string; readonly since: number; readonly userId: string | null },
): Promise<Live<LivePlan>> {
  const { planId, since, userId } = params;
  const [pulse] = await db.$queryRaw<PlanPulse[]>`
    SELECT p."version", p."status", p."publishedVersion",
      (SELECT concat_ws('/', x."round", x."state", x."ending", x."bound", x."found" IS NOT NULL, x."dismissedAt",
         x."openedPlanId") FROM "Proof" x WHERE x."planId" = p."id") AS "proof",
      (SELECT concat_ws('/', count(*), max(r."updatedAt")) FROM "Seat" c JOIN "Registration" r
         ON r."id" = c."registrationId" AND r."status" = 'confirmed' WHERE c."sessionId" = p."sessionId") AS "people",
      (SELECT string_agg(concat_ws('/', o."version", o."status", o."publishedVersion", o."startsAt", o."endsAt"), ' '
           ORDER BY o."round")
         FROM "Plan" o WHERE o."sessionId" = p."sessionId" AND o."number" = p."number" AND o."id" <> p."id") AS "rounds",
      n."id" AS "newestId", n."number" AS "newestNumber", n."name" AS "newestName"
    FROM "Plan" p
    JOIN LATERAL (SELECT o."id", o."number", o."name" FROM "Plan" o
      WHERE o."sessionId" = p."sessionId" AND o."deletedAt" IS NULL ORDER BY o."number" DESC, o."round" LIMIT 1) n ON true
    WHERE p."id" = ${planId}::uuid AND p."deletedAt" IS NULL`;
  if (!pulse) throw new AppError("not_found");
  const { version, status, publishedVersion, people, rounds, newestId, newestNumber, newestName } = pulse;
  return {
    version: JSON.stringify(Object.values(pulse)),
    read: async () => {
      const proof = await findProof(db, { planId });
      if (!proof) throw new AppError("not_found");
      return {
        version,
        status,
        publishedVersion,
        people,
        rounds: rounds ?? "",
        newest: { id: newestId, number: newestNumber, name: newestName },
        proof,
        changes: since < version ? await listChangesSince(db, { planId, version: since, userId }) : [],
      };
    },
  };
}

interface WorkshopPulse {
  readonly status: string;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly confirmed: number;
  readonly offered: number;
  readonly pending: number;
  readonly waitlisted: number;
  readonly cancelled: number;
  readonly arrived: number;
  readonly failedMails: number;
  readonly plans: string;
  /** Grows when somebody edits the workshop or an answer, which changes no number. */
  readonly touched: string;
}

/** A workshop's numbers as its open overview follows them; guard it first (requireWorkshop). */
export async function followWorkshop(
  db: Db,
  params: { readonly workshopId: string; readonly canSeeMails: boolean },
): Promise<Live<LiveWorkshop>> {
  const { workshopId, canSeeMails } = params;
  const [pulse] = await db.$queryRaw<WorkshopPulse[]>`
    SELECT w."status", d."capacity",
      (SELECT count(*)::int FROM "Seat" c WHERE c."sessionId" = d."id" AND c."registrationId" IS NOT NULL)
        AS "seatsTaken",
      r.*,
      (SELECT count(*)::int FROM "CheckIn" k JOIN "Registration" g ON g."id" = k."registrationId"
         WHERE g."workshopId" = w."id" AND g."status" = 'confirmed' AND k."undoneAt" IS NULL AND NOT k."isRepeat")
        AS "arrived",
      (SELECT count(*)::int FROM "Message" m WHERE m."workshopId" = w."id" AND m."state" = 'failed')
        AS "failedMails",
      (SELECT concat_ws('/', count(*), count(p."deletedAt"), max(p."updatedAt")) FROM "Plan" p
         JOIN "Session" y ON y."id" = p."sessionId" WHERE y."workshopId" = w."id") AS "plans",
      concat_ws('/', w."version", w."updatedAt", r."lastAt", CASE WHEN w."sessionsVersion" > 1 THEN (
        SELECT count(*) FROM "Seat" c JOIN "Session" x ON x."id" = c."sessionId"
        WHERE x."workshopId" = w."id" AND c."registrationId" IS NOT NULL) END) AS "touched"
    FROM "Workshop" w
    JOIN "Session" d ON d."workshopId" = w."id" AND d."kind" = 'day'
    JOIN LATERAL (SELECT
      count(*) FILTER (WHERE "status" = 'confirmed')::int AS "confirmed",
      count(*) FILTER (WHERE "status" = 'offered')::int AS "offered",
      count(*) FILTER (WHERE "status" = 'pending')::int AS "pending",
      count(*) FILTER (WHERE "status" = 'waitlisted')::int AS "waitlisted",
      count(*) FILTER (WHERE "status" = 'cancelled')::int AS "cancelled",
      max("updatedAt") AS "lastAt"
      FROM "Registration" WHERE "workshopId" = w."id") r ON true
    WHERE w."id" = ${workshopId}::uuid`;
  if (!pulse) throw new AppError("not_found");
  const { status, capacity, seatsTaken, arrived, confirmed, offered, pending, waitlisted, cancelled, plans } =
    pulse;
  const failedMails = canSeeMails ? pulse.failedMails : null;
  return {
    version: JSON.stringify([...Object.values({ ...pulse, failedMails })]),
    read: async () => ({
      status,
      capacity,
      seatsTaken,
      arrived,
      registrations: { confirmed, offered, pending, waitlisted, cancelled },
      plans,
      failedMails,
    }),
  };
}
