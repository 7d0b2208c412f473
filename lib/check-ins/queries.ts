import { createHash } from "node:crypto";
import type { GuardedWorkshop } from "@/lib/auth/access";
import { type Actor, userIdOf } from "@/lib/auth/actor";
import { can } from "@/lib/auth/policy";
import type { Db, Prisma } from "@/lib/db/client";
import type { Live } from "@/lib/live/queries";
import { hasMailbox } from "@/lib/registrations/rules";
import { chosenSessions } from "@/lib/session-lines/queries";
import { checkInCode, isCheckInCode } from "@/lib/signing/check-in-code";
import { readCode } from "./rules";
import type {
  Arrival,
  CheckInAnswer,
  DoorPeople,
  DoorPerson,
  Guest,
  LiveDoor,
  Scan,
  ToldTable,
} from "./schema";

/** The check-in that counts: neither taken back nor of somebody who was in already. */
export const STANDING = { isRepeat: false, undoneAt: null } as const satisfies Prisma.CheckInWhereInput;

interface Scanned {
  readonly id: string;
  readonly workshopId: string;
}

/**
 * Whom a scan names: somebody of this workshop or, by a code, of another one of the same team. Undefined for a code that is
 * not ours, a reference that nobody has, and whoever another team knows.
 */
export async function findScanned(
  db: Db,
  {
    workshop,
    scan,
  }: { readonly workshop: GuardedWorkshop; readonly scan: Pick<Scan, "code" | "registrationId"> },
): Promise<Scanned | undefined> {
  if (scan.registrationId) {
    const where = { id: scan.registrationId, workshopId: workshop.id };
    return (await db.registration.findUnique({ where, select: { id: true, workshopId: true } })) ?? undefined;
  }
  const { code = "" } = scan;
  const read = readCode(code);
  if (!read) return undefined;
  const row = await db.registration.findFirst({
    where: { reference: { in: [...read.references] }, workshop: { teamId: workshop.teamId } },
    select: { id: true, workshopId: true, reference: true },
  });
  if (!row || (read.isSigned && !isCheckInCode(code, row))) return undefined;
  return row;
}

interface AnswerAbout {
  readonly actor: Actor;
  readonly now: Date;
  readonly workshop: GuardedWorkshop;
  readonly registrationId?: string;
  readonly otherWorkshopId?: string;
}

/** What the door says about somebody, or about the workshop that a code belongs to; nulls for what is not of the team. */
export async function describeAnswer(
  db: Db,
  { actor, now, workshop, registrationId, otherWorkshopId }: AnswerAbout,
): Promise<Pick<CheckInAnswer, "guest" | "otherWorkshop">> {
  const other = otherWorkshopId
    ? await db.workshop.findUnique({
        where: { id: otherWorkshopId, teamId: workshop.teamId },
        select: { id: true, title: true, startsAt: true, timeZone: true },
      })
    : null;
  return {
    guest: registrationId ? await findGuest(db, { actor, now, workshop, registrationId }) : null,
    otherWorkshop: other && { ...other, startsAt: other.startsAt.toISOString() },
  };
}

async function findGuest(
  db: Db,
  { actor, now, workshop, registrationId }: AnswerAbout & { readonly registrationId: string },
): Promise<Guest | null> {
  const row = await db.registration.findUnique({
    where: { id: registrationId, workshopId: workshop.id },
    include: { checkIns: { where: STANDING, include: { takenBy: true } } },
  });
  if (!row) return null;
  const [tables, sessions, isFirstTime, position] = await Promise.all([
    listToldTables(db, { workshopId: workshop.id, registrationId }),
    chosenSessions(db, { registrationIds: [registrationId] }),
    comesFirstTime(db, { workshop, emailKey: row.emailKey, now }),
    row.lineNumber === null
      ? null
      : db.registration.count({
          where: { workshopId: workshop.id, status: "waitlisted", lineNumber: { lte: row.lineNumber } },
        }),
  ]);
  const [standing] = row.checkIns;
  return {
    registrationId,
    name: row.name,
    organisation: row.organisation,
    status: row.status,
    position,
    arrival: standing ? toArrival(standing, actor) : null,
    tables: tables.get(registrationId) ?? [],
    sessions: (sessions.get(registrationId) ?? [])
      .filter(({ status }) => status === "confirmed")
      .map(({ title, startsAt, place }) => ({ title, startsAt, place })),
    // The form promises that nobody but the organisers reads it.
    accessNeeds: can(actor, "registration.read", workshop) ? row.accessNeeds : null,
    photos: row.photosAllowed,
    isFirstTime,
  };
}

type CheckInRow = Prisma.CheckInGetPayload<{ include: { takenBy: true } }>;

function toArrival({ id, takenAt, takenBy, takenById }: CheckInRow, actor: Actor): Arrival {
  return {
    checkInId: id,
    takenAt: takenAt.toISOString(),
    by: takenBy && (takenBy.name ?? takenBy.email),
    isYou: takenById !== null && takenById === userIdOf(actor),
  };
}

/** Null where the team has had no workshop before this one: then everybody comes for the first time. */
async function comesFirstTime(
  db: Db,
  params: { readonly workshop: GuardedWorkshop; readonly emailKey: string; readonly now: Date },
): Promise<boolean | null> {
  const { workshop, emailKey, now } = params;
  const past = { teamId: workshop.teamId, id: { not: workshop.id }, endsAt: { lt: now }, cancelledAt: null };
  if ((await db.workshop.count({ where: past })) === 0) return null;
  return (await db.registration.count({ where: { emailKey, status: "confirmed", workshop: past } })) === 0;
}

/** The tables of the day that people were told, round by round, by registration. */
async function listToldTables(
  db: Db,
  { workshopId, registrationId }: { readonly workshopId: string; readonly registrationId?: string },
): Promise<ReadonlyMap<string, ToldTable[]>> {
  const rows = await db.$queryRaw<(ToldTable & { registrationId: string })[]>`
    SELECT m."registrationId", p."round"::int AS "round", g."position" AS "table", g."name"
    FROM "Plan" p
    JOIN "Session" s ON s."id" = p."sessionId" AND s."kind" = 'day' AND s."workshopId" = ${workshopId}::uuid
    JOIN "PlanMember" m ON m."planId" = p."id"
    JOIN "PlanGroup" g ON g."id" = m."publishedGroupId"
    WHERE p."status" = 'published'
      AND (${registrationId ?? null}::uuid IS NULL OR m."registrationId" = ${registrationId ?? null}::uuid)
    ORDER BY p."round"`;
  const tables = new Map<string, ToldTable[]>();
  for (const { registrationId: id, ...table } of rows) tables.set(id, [...(tables.get(id) ?? []), table]);
  return tables;
}

/** Everybody signed up, cancelled ones too, by name: what a reception page works with. */
export async function listDoorPeople(
  db: Db,
  { workshopId }: { readonly workshopId: string },
): Promise<DoorPerson[]> {
  const [rows, tables] = await Promise.all([
    db.registration.findMany({
      where: { workshopId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, reference: true, email: true, organisation: true, status: true },
    }),
    listToldTables(db, { workshopId }),
  ]);
  return rows.map((row) => ({
    ...row,
    email: hasMailbox(row.email) ? row.email : null,
    tables: row.status === "confirmed" ? (tables.get(row.id) ?? []) : [],
    codeDigest: createHash("sha256").update(checkInCode(row)).digest("hex"),
  }));
}

/** The same with what the live answer says of them, read first: whoever signs up between the two is asked for again. */
export async function readDoorPeople(
  db: Db,
  { workshopId, actor }: { readonly workshopId: string; readonly actor: Actor },
): Promise<DoorPeople> {
  const { people } = await (await followDoor(db, { workshopId, actor })).read();
  return { people, data: await listDoorPeople(db, { workshopId }) };
}

interface DoorPulse {
  readonly people: string;
  readonly checkIns: string;
}

/** Who is in, as open reception pages follow it; guard it first (requireWorkshop). */
export async function followDoor(
  db: Db,
  { workshopId, actor }: { readonly workshopId: string; readonly actor: Actor },
): Promise<Live<LiveDoor>> {
  const [pulse] = await db.$queryRaw<DoorPulse[]>`
    SELECT
      (SELECT concat_ws('/', count(*), max(r."updatedAt")) FROM "Registration" r
        WHERE r."workshopId" = ${workshopId}::uuid) || ' ' ||
      (SELECT coalesce(string_agg(concat_ws('/', p."id", p."publishedVersion"), ' ' ORDER BY p."id"), '')
        FROM "Plan" p JOIN "Session" s ON s."id" = p."sessionId"
        WHERE s."workshopId" = ${workshopId}::uuid AND s."kind" = 'day' AND p."status" = 'published') AS "people",
      (SELECT concat_ws('/', count(*), count(c."undoneAt")) FROM "CheckIn" c
        JOIN "Registration" r ON r."id" = c."registrationId" WHERE r."workshopId" = ${workshopId}::uuid) AS "checkIns"`;
  const people = pulse?.people ?? "";
  return {
    version: JSON.stringify([people, pulse?.checkIns, userIdOf(actor)]),
    read: async () => ({ people, arrivals: await listArrivals(db, { workshopId, actor }) }),
  };
}

async function listArrivals(
  db: Db,
  { workshopId, actor }: { readonly workshopId: string; readonly actor: Actor },
): Promise<LiveDoor["arrivals"]> {
  const rows = await db.checkIn.findMany({
    where: { ...STANDING, registration: { workshopId, status: "confirmed" } },
    orderBy: [{ takenAt: "desc" }, { id: "asc" }],
    include: { takenBy: true },
  });
  return rows.map((row) => ({ registrationId: row.registrationId, ...toArrival(row, actor) }));
}
