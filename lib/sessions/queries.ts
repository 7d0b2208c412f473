import type { Db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { sessionState } from "./rules";
import type { OrganiserSession, PublicSession, SessionList } from "./schema";

/** A parallel session with what is in it. */
export interface SessionRow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly languages: Locale[];
  readonly capacity: number;
  readonly isLimited: boolean;
  /** Whether the workshop has lines. */
  readonly waitlist: boolean;
  readonly seatsFree: number;
  readonly seatsTaken: number;
  readonly waiting: number;
  readonly kept: number;
}

/** The parallel sessions of these workshops, in the organiser's order; one statement for all. */
export async function sessionRows(
  db: Db,
  { workshopIds }: { readonly workshopIds: readonly string[] },
): Promise<(SessionRow & { readonly workshopId: string })[]> {
  return db.$queryRaw`
    SELECT d."id", d."workshopId", d."title", d."description", d."startsAt", d."endsAt", d."place",
      COALESCE(d."languages"::text[], '{}') AS "languages", d."capacity", d."isLimited", w."waitlist",
      s."free" AS "seatsFree", s."taken" AS "seatsTaken", p."waiting", p."kept"
    FROM "Session" d
    JOIN "Workshop" w ON w."id" = d."workshopId"
    JOIN LATERAL (SELECT
      count(*) FILTER (WHERE "registrationId" IS NULL AND "number" <= d."capacity")::int AS "free",
      count("registrationId")::int AS "taken"
      FROM "Seat" WHERE "sessionId" = d."id") s ON true
    JOIN LATERAL (SELECT
      count(*) FILTER (WHERE r."status" = 'confirmed' AND c."number" IS NULL)::int AS "waiting",
      count(*) FILTER (WHERE r."status" IN ('pending', 'offered', 'waitlisted'))::int AS "kept"
      FROM "SessionPlace" p JOIN "Registration" r ON r."id" = p."registrationId"
      LEFT JOIN "Seat" c ON c."sessionId" = d."id" AND c."registrationId" = p."registrationId"
      WHERE p."sessionId" = d."id") p ON true
    WHERE d."workshopId" = ANY(${[...workshopIds]}::uuid[]) AND d."kind" = 'parallel'
    ORDER BY d."workshopId", d."position", d."startsAt", d."id"`;
}

export function toPublicSession(row: SessionRow, now: Date): PublicSession {
  const state = sessionState(row, now);
  const seatsLeft = state === "open" ? row.seatsFree : 0;
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: row.place,
    languages: row.languages,
    capacity: row.isLimited ? row.capacity : null,
    seatsLeft: row.isLimited || state !== "open" ? seatsLeft : null,
    waiting: row.waiting,
    state,
  };
}

function toOrganiserSession(row: SessionRow, now: Date): OrganiserSession {
  return { ...toPublicSession(row, now), seatsTaken: row.seatsTaken, kept: row.kept };
}

/** The sessions of a workshop as its organisers see them. Who may ask is the caller's question. */
export async function listSessions(
  db: Db,
  { workshopId, now }: { readonly workshopId: string; readonly now: Date },
): Promise<SessionList> {
  const workshop = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { sessionsVersion: true, sessionRequired: true },
  });
  const rows = await sessionRows(db, { workshopIds: [workshopId] });
  return {
    version: workshop.sessionsVersion,
    required: workshop.sessionRequired,
    data: rows.map((row) => toOrganiserSession(row, now)),
  };
}

/** The sessions that somebody registered can choose from, and whether they have to. */
export async function publicSessions(
  db: Db,
  { registrationId, now }: { readonly registrationId: string; readonly now: Date },
): Promise<{ readonly sessions: PublicSession[]; readonly required: boolean }> {
  const { workshop } = await db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { workshop: { select: { id: true, sessionsVersion: true, sessionRequired: true } } },
  });
  const rows = workshop.sessionsVersion > 1 ? await sessionRows(db, { workshopIds: [workshop.id] }) : [];
  return { sessions: rows.map((row) => toPublicSession(row, now)), required: workshop.sessionRequired };
}
