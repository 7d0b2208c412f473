import type { Db, Prisma } from "@/lib/db/client";
import type { Theme } from "@/lib/matching/port";
import { type SessionRow, sessionRows } from "@/lib/sessions/queries";
import { wordedThemes } from "@/lib/theme-words/rules";
import { type DayRow, toOrganiserWorkshop, toPublicWorkshop, toPublicWorkshopPage } from "./dto";
import type { OrganiserWorkshop, PublicWorkshop, PublicWorkshopPage } from "./schema";
import { isSlug } from "./slug";

const day = {
  sessions: {
    where: { kind: "day" },
    select: {
      id: true,
      capacity: true,
      _count: { select: { seats: { where: { registrationId: { not: null } } } } },
    },
  },
} satisfies Prisma.WorkshopInclude;

const asked = {
  formQuestions: { where: { removedAt: null }, orderBy: { position: "asc" } },
} satisfies Prisma.WorkshopInclude;

const waiting = {
  _count: { select: { registrations: { where: { status: "waitlisted" } } } },
} satisfies Prisma.WorkshopInclude;

/** All published workshops whose day is not over, the next one first. */
export async function listPublicWorkshops(
  db: Db,
  { now }: { readonly now: Date },
): Promise<PublicWorkshop[]> {
  const rows = await db.workshop.findMany({
    where: { status: { in: ["published", "closed"] }, endsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { ...day, ...waiting, ...asked },
  });
  const sessions = await sessionsByWorkshop(db, rows);
  return rows.map((row) => toPublicWorkshop(withDay(row, sessions), now));
}

export type When = "coming" | "past";

export interface WorkshopsPage {
  readonly workshops: readonly PublicWorkshop[];
  /** At least 1: a first page with nothing on it is a page. */
  readonly pageCount: number;
}

/** As many as a reader looks through before another page is no burden. */
const PAGE_SIZE = 24;

/**
 * One page, from 1, of the published workshops whose day is not over, the next one first; or of those that are past, the latest
 * first. Empty beyond the last page.
 */
export async function publicWorkshopsPage(
  db: Db,
  { when, page, now }: { readonly when: When; readonly page: number; readonly now: Date },
): Promise<WorkshopsPage> {
  const where = {
    status: { in: ["published", "closed"] },
    endsAt: when === "coming" ? { gt: now } : { lte: now },
  } satisfies Prisma.WorkshopWhereInput;
  const [count, rows] = await Promise.all([
    db.workshop.count({ where }),
    db.workshop.findMany({
      where,
      orderBy:
        when === "coming" ? [{ startsAt: "asc" }, { id: "asc" }] : [{ endsAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      include: { ...day, ...waiting, ...asked },
    }),
  ]);
  const sessions = await sessionsByWorkshop(db, rows);
  return {
    workshops: rows.map((row) => toPublicWorkshop(withDay(row, sessions), now)),
    pageCount: Math.max(1, Math.ceil(count / PAGE_SIZE)),
  };
}

/** Whether a published workshop's day is over. */
export async function hasPastWorkshops(db: Db, { now }: { readonly now: Date }): Promise<boolean> {
  const past = await db.workshop.findFirst({
    where: { status: { in: ["published", "closed"] }, endsAt: { lte: now } },
    select: { id: true },
  });
  return past !== null;
}

/** The public page; undefined for a missing one and for a draft alike. */
export async function publicWorkshop(
  db: Db,
  { slug, now }: { readonly slug: string; readonly now: Date },
): Promise<PublicWorkshopPage | undefined> {
  // It may come from an address, and PostgreSQL refuses some characters that addresses can hold.
  if (!isSlug(slug)) return undefined;
  const row = await db.workshop.findUnique({
    where: { slug, status: { not: "draft" } },
    include: { ...day, ...waiting, ...asked },
  });
  return row ? toPublicWorkshopPage(withDay(row, await sessionsByWorkshop(db, [row])), now) : undefined;
}

/** The themes to choose from at sign-up, as texts meet them; undefined for a missing workshop and for a draft alike. */
export async function publicThemes(
  db: Db,
  { slug }: { readonly slug: string },
): Promise<readonly Theme[] | undefined> {
  if (!isSlug(slug)) return undefined;
  const row = await db.workshop.findUnique({
    where: { slug, status: { not: "draft" } },
    select: { themes: true, themeWords: true },
  });
  return row ? wordedThemes(row) : undefined;
}

/** The workshops of these teams, archived ones included: what comes next first, then what is past. */
export async function listTeamWorkshops(
  db: Db,
  { teamIds, now }: { readonly teamIds: readonly string[]; readonly now: Date },
): Promise<OrganiserWorkshop[]> {
  const rows = await db.workshop.findMany({
    where: { teamId: { in: [...teamIds] } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { ...day, ...waiting, ...asked },
  });
  const counts = await countsByWorkshop(
    db,
    rows.map(({ id }) => id),
  );
  const sessions = await sessionsByWorkshop(db, rows);
  const workshops = rows.map((row) => toOrganiserWorkshop(withDay(row, sessions), counts.get(row.id), now));
  const isOver = ({ endsAt }: OrganiserWorkshop) => new Date(endsAt) <= now;
  return [...workshops.filter((workshop) => !isOver(workshop)), ...workshops.filter(isOver).reverse()];
}

/** One workshop as its organisers see it. Who may see it is the caller's question (requireWorkshop). */
export async function organiserWorkshop(
  db: Db,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<OrganiserWorkshop | undefined> {
  const row = await db.workshop.findUnique({ where: { id }, include: { ...day, ...waiting, ...asked } });
  if (!row) return undefined;
  const counts = await countsByWorkshop(db, [id]);
  return toOrganiserWorkshop(withDay(row, await sessionsByWorkshop(db, [row])), counts.get(id), now);
}

type Row = Prisma.WorkshopGetPayload<{ include: typeof day & typeof waiting & typeof asked }>;

/** Their parallel sessions; workshops that never had one cost nothing. */
async function sessionsByWorkshop(
  db: Db,
  rows: readonly { readonly id: string; readonly sessionsVersion: number }[],
): Promise<ReadonlyMap<string, readonly SessionRow[]>> {
  const workshopIds = rows.filter(({ sessionsVersion }) => sessionsVersion > 1).map(({ id }) => id);
  if (workshopIds.length === 0) return new Map();
  const sessions = await sessionRows(db, { workshopIds });
  return new Map(workshopIds.map((id) => [id, sessions.filter(({ workshopId }) => workshopId === id)]));
}

function withDay(
  { sessions, _count, ...workshop }: Row,
  parallel: ReadonlyMap<string, readonly SessionRow[]>,
): DayRow {
  const [session] = sessions;
  if (!session) throw new Error(`workshop ${workshop.id} has no day`);
  return {
    ...workshop,
    sessionId: session.id,
    capacity: session.capacity,
    seatsTaken: session._count.seats,
    waiting: _count.registrations,
    sessionRows: parallel.get(workshop.id) ?? [],
  };
}

type Counts = Partial<Record<string, number>>;

async function countsByWorkshop(db: Db, ids: readonly string[]): Promise<Map<string, Counts>> {
  const groups = await db.registration.groupBy({
    by: ["workshopId", "status"],
    where: { workshopId: { in: [...ids] } },
    _count: { _all: true },
  });
  const counts = new Map<string, Counts>();
  for (const { workshopId, status, _count } of groups) {
    counts.set(workshopId, { ...counts.get(workshopId), [status]: _count._all });
  }
  return counts;
}

/** What a calendar says about a workshop; undefined for a missing one and for a draft alike. */
export function calendarWorkshop(db: Db, { slug }: { readonly slug: string }) {
  return db.workshop
    .findUnique({
      where: { slug, status: { not: "draft" } },
      select: {
        id: true,
        title: true,
        summary: true,
        startsAt: true,
        endsAt: true,
        timeZone: true,
        venueName: true,
        venueAddress: true,
        status: true,
        version: true,
        updatedAt: true,
      },
    })
    .then((row) => row ?? undefined);
}

/** The zone in which the workshop's hours are written down; undefined for a missing one. */
export async function workshopZone(db: Db, { id }: { readonly id: string }): Promise<string | undefined> {
  return (await db.workshop.findUnique({ where: { id }, select: { timeZone: true } }))?.timeZone;
}
