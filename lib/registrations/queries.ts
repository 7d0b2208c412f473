import { STANDING } from "@/lib/check-ins/queries";
import type { Db, Prisma } from "@/lib/db/client";
import { formAnswers } from "@/lib/form-answers/dto";
import type { Locale } from "@/lib/i18n/locales";
import { filterWhere, type RegistrationFilter } from "@/lib/registration-filters/queries";
import { chosenSessions, idsBySessionLine } from "@/lib/session-lines/queries";
import { type RegistrationRow, toOrganiserRegistration, toOwnRegistration } from "./dto";
import { NO_MAILBOX } from "./rules";
import type { OrganiserRegistration, OwnRegistration, REGISTRATION_SORTS } from "./schema";

const seats = {
  seats: { where: { session: { kind: "day" } }, select: { number: true } },
  invitation: { select: { id: true, label: true } },
  checkIns: { where: STANDING, select: { takenAt: true } },
  ...formAnswers,
} satisfies Prisma.RegistrationInclude;

export type RegistrationSort = (typeof REGISTRATION_SORTS)[number];

// The id comes last, so that two people of one name never trade places between pages.
const ORDERS = {
  name: [{ name: "asc" }, { id: "asc" }],
  date: [{ createdAt: "desc" }, { id: "asc" }],
  line: [{ lineNumber: "asc" }, { id: "asc" }],
} satisfies Record<RegistrationSort, Prisma.RegistrationOrderByWithRelationInput[]>;

/**
 * One page of registrations (all of them without `limit`), and how many the filter finds in all. Those who wait for the day
 * come in the order of their line, whatever `sort` says; `line` among those who chose a session puts who waits for it first.
 */
export async function listRegistrations(
  db: Db,
  params: RegistrationFilter & {
    readonly sort?: RegistrationSort;
    readonly limit?: number;
    readonly offset?: number;
  },
): Promise<{ readonly registrations: OrganiserRegistration[]; readonly count: number }> {
  const where = await filterWhere(db, params);
  const { workshopId, status, session, limit, offset } = params;
  if (params.sort === "line" && session && status !== "waitlisted") {
    const matching = await db.registration.findMany({ where, select: { id: true } });
    const page = { sessionId: session, registrationIds: matching.map(({ id }) => id), limit, offset };
    const ids = await idsBySessionLine(db, page);
    return { registrations: await listRegistrationsById(db, { workshopId, ids }), count: matching.length };
  }
  const sort = status === "waitlisted" ? "line" : params.sort === "date" ? "date" : "name";
  const [rows, count] = await Promise.all([
    db.registration.findMany({ where, orderBy: ORDERS[sort], take: limit, skip: offset, include: seats }),
    db.registration.count({ where }),
  ]);
  return { registrations: await toOrganiserRegistrations(db, workshopId, rows), count };
}

/** The ids of all whom the filter finds, in no order. */
export async function listRegistrationIds(db: Db, filter: RegistrationFilter): Promise<string[]> {
  const rows = await db.registration.findMany({ where: await filterWhere(db, filter), select: { id: true } });
  return rows.map(({ id }) => id);
}

/** These registrations of the workshop, in the order of the ids; missing ones are left out. */
export async function listRegistrationsById(
  db: Db,
  { workshopId, ids }: { readonly workshopId: string; readonly ids: readonly string[] },
): Promise<OrganiserRegistration[]> {
  const rows = await db.registration.findMany({
    where: { workshopId, id: { in: [...ids] } },
    include: seats,
  });
  const byId = new Map((await toOrganiserRegistrations(db, workshopId, rows)).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One registration of the workshop; undefined for a missing one and for another workshop's. */
export async function organiserRegistration(
  db: Db,
  { workshopId, id }: { readonly workshopId: string; readonly id: string },
): Promise<OrganiserRegistration | undefined> {
  // The id may come from an address, and PostgreSQL refuses what is no UUID.
  if (!UUID.test(id)) return undefined;
  const row = await db.registration.findUnique({ where: { id, workshopId }, include: seats });
  if (!row) return undefined;
  return (await toOrganiserRegistrations(db, workshopId, [row]))[0];
}

async function toOrganiserRegistrations(
  db: Db,
  workshopId: string,
  rows: readonly RegistrationRow[],
): Promise<OrganiserRegistration[]> {
  const waiting = rows.filter(({ status }) => status === "waitlisted");
  const [chosen, places] = await Promise.all([
    chosenSessions(db, { registrationIds: rows.map(({ id }) => id) }),
    findPlaces(db, { workshopId, ids: waiting.map(({ id }) => id) }),
  ]);
  return rows.map((row) =>
    toOrganiserRegistration(row, { position: places.get(row.id), sessions: chosen.get(row.id) }),
  );
}

/** Somebody's own registration; whoever asks has opened their link (verifyLink). */
export async function ownRegistration(
  db: Db,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<OwnRegistration | undefined> {
  const row = await db.registration.findUnique({
    where: { id },
    include: { workshop: true, ...formAnswers },
  });
  if (!row) return undefined;
  const sessions = (await chosenSessions(db, { registrationIds: [id] })).get(id);
  return toOwnRegistration(row, { position: await findPlace(db, row), sessions }, now);
}

/** How many people a mail to everybody signed up would reach, by the language of their mail. */
export async function countMailsByLocale(
  db: Db,
  { workshopId }: { readonly workshopId: string },
): Promise<Partial<Record<Locale, number>>> {
  const groups = await db.registration.groupBy({
    by: ["locale"],
    where: reachable(workshopId),
    orderBy: { locale: "asc" },
    _count: { _all: true },
  });
  return Object.fromEntries(groups.map(({ locale, _count }) => [locale, _count._all]));
}

/**
 * Who gets a mail to everybody signed up. Invented people of the demonstration have no mailbox, nor has who was imported
 * without an address.
 */
export function reachable(workshopId: string) {
  return {
    workshopId,
    status: { not: "cancelled" },
    source: { not: "demo" },
    NOT: { emailKey: { endsWith: NO_MAILBOX } },
  } satisfies Prisma.RegistrationWhereInput;
}

/** They, by id. */
export async function findReachable(db: Db, workshopId: string) {
  const rows = await db.registration.findMany({ where: reachable(workshopId), orderBy: { id: "asc" } });
  return rows.flatMap(({ status, ...row }) => (status === "cancelled" ? [] : [{ ...row, status }]));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The places in the line of those who wait among these, from 1 without gap. */
async function findPlaces(
  db: Db,
  { workshopId, ids }: { readonly workshopId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; place: number }[]>`
    SELECT "id", "place" FROM (
      SELECT "id", row_number() OVER (ORDER BY "lineNumber")::int AS "place" FROM "Registration"
      WHERE "workshopId" = ${workshopId}::uuid AND "status" = 'waitlisted'
    ) "line" WHERE "id" = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, place }) => [id, place]));
}

async function findPlace(
  db: Db,
  row: { readonly workshopId: string; readonly lineNumber: bigint | null },
): Promise<number | undefined> {
  if (row.lineNumber === null) return undefined;
  return db.registration.count({
    where: { workshopId: row.workshopId, status: "waitlisted", lineNumber: { lte: row.lineNumber } },
  });
}

/** Whose reference this is; undefined where it is nobody's. */
export async function registrationIdOf(db: Db, { reference }: { readonly reference: string }) {
  return (await db.registration.findUnique({ where: { reference }, select: { id: true } }))?.id;
}

/** What a calendar says about somebody's seat; null for a missing one. */
export function calendarRegistration(db: Db, { id }: { readonly id: string }) {
  return db.registration.findUnique({
    where: { id },
    select: {
      id: true,
      status: true,
      locale: true,
      linkVersion: true,
      version: true,
      updatedAt: true,
      workshop: {
        select: {
          slug: true,
          title: true,
          startsAt: true,
          endsAt: true,
          timeZone: true,
          venueName: true,
          venueAddress: true,
          status: true,
          version: true,
          updatedAt: true,
        },
      },
    },
  });
}
