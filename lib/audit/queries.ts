import { broadcastTextsSchema } from "@/lib/broadcasts/schema";
import type { Db, Prisma } from "@/lib/db/client";
import { LOCALES } from "@/lib/i18n/locales";
import { listedSubject } from "@/lib/mail/listed-subject";
import type { DayOfFacts } from "@/lib/mail/template";
import { actionsOf, type LogEntry, type Subject, type SubjectKind, type Who } from "./schema";

interface Acting {
  readonly actorKind: string;
  readonly actorId: string | null;
}

/**
 * Names for those who acted: organisers by name or else address, attendees by name. One read for all of them. `userId`
 * is whoever reads.
 */
export async function nameActors(
  db: Db,
  acting: readonly Acting[],
  userId: string | null,
): Promise<(one: Acting) => Who> {
  const idsOf = (kind: string) => [
    ...new Set(acting.flatMap(({ actorKind, actorId }) => (actorKind === kind && actorId ? [actorId] : []))),
  ];
  const [users, attendees] = await Promise.all([
    db.user.findMany({
      where: { id: { in: idsOf("organiser") } },
      select: { id: true, name: true, email: true },
    }),
    db.registration.findMany({ where: { id: { in: idsOf("attendee") } }, select: { id: true, name: true } }),
  ]);
  const nameOf = new Map([
    ...users.map(({ id, name, email }) => [id, name ?? email] as const),
    ...attendees.map(({ id, name }) => [id, name] as const),
  ]);
  return ({ actorKind, actorId }) => ({
    kind: isKnownKind(actorKind) ? actorKind : "system",
    name: (actorId && nameOf.get(actorId)) ?? null,
    isYou: actorKind === "organiser" && actorId !== null && actorId === userId,
  });
}

function isKnownKind(kind: string): kind is Who["kind"] {
  return kind === "organiser" || kind === "attendee" || kind === "public" || kind === "system";
}

export interface LogFilter {
  readonly workshopId: string;
  readonly subject?: Subject | undefined;
  /** A user's id. */
  readonly by?: string | undefined;
  /** The id of one plan or person. */
  readonly about?: string | undefined;
}

/** What was done in a workshop, latest first, and how many entries there are in all. */
export async function listLog(
  db: Db,
  {
    filter,
    userId,
    limit,
    offset,
  }: {
    readonly filter: LogFilter;
    readonly userId: string | null;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly entries: LogEntry[]; readonly count: number }> {
  const where = whereOf(filter);
  const [rows, count] = await Promise.all([
    db.auditEntry.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: limit,
      skip: offset,
    }),
    db.auditEntry.count({ where }),
  ]);
  const [whoOf, subjectOf] = await Promise.all([nameActors(db, rows, userId), nameSubjects(db, rows)]);
  return {
    count,
    entries: rows.map((row) => ({
      id: String(row.id),
      at: row.at.toISOString(),
      who: whoOf(row),
      action: row.action,
      subject: row.subjectId ? subjectOf(row.subjectId) : null,
      changes: row.changes,
    })),
  };
}

/** The organisers who did something in a workshop, by name. */
export async function listLogAuthors(
  db: Db,
  params: { readonly workshopId: string },
): Promise<{ readonly id: string; readonly name: string }[]> {
  const rows = await db.auditEntry.groupBy({
    by: ["actorId"],
    where: { workshopId: params.workshopId, actorKind: "organiser", actorId: { not: null } },
  });
  const users = await db.user.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => (actorId ? [actorId] : [])) } },
    select: { id: true, name: true, email: true },
  });
  return users
    .map(({ id, name, email }) => ({ id, name: name ?? email }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function whereOf({ workshopId, subject, by, about }: LogFilter): Prisma.AuditEntryWhereInput {
  const startingWith = (starts: readonly string[]) =>
    starts.map((start) => ({ action: { startsWith: start } }));
  const { is, isNot } = subject ? actionsOf(subject) : { is: [], isNot: [] };
  return {
    workshopId,
    ...(is.length > 0 && { OR: startingWith(is) }),
    ...(isNot.length > 0 && { NOT: { OR: startingWith(isNot) } }),
    ...(by && { actorKind: "organiser", actorId: by }),
    ...(about && { subjectId: about }),
  };
}

async function nameSubjects(
  db: Db,
  rows: readonly { readonly subjectId: string | null }[],
): Promise<(id: string) => NonNullable<LogEntry["subject"]>> {
  const ids = [...new Set(rows.flatMap(({ subjectId }) => (subjectId ? [subjectId] : [])))];
  const where = { id: { in: ids } };
  const named = { where, select: { id: true, name: true } };
  const [people, facilitators, plans, messages, broadcasts, sessions, invitations, imports, rules] =
    await Promise.all([
      db.registration.findMany(named),
      db.facilitator.findMany(named),
      db.plan.findMany({ where, select: { id: true, name: true, number: true, deletedAt: true } }),
      db.message.findMany({ where, select: { id: true, toName: true, toAddress: true } }),
      db.broadcast.findMany({
        where,
        select: {
          id: true,
          texts: true,
          workshop: {
            select: {
              title: true,
              timeZone: true,
              startsAt: true,
              endsAt: true,
              venueName: true,
              venueAddress: true,
            },
          },
        },
      }),
      db.session.findMany({ where, select: { id: true, title: true } }),
      db.invitation.findMany({ where, select: { id: true, label: true } }),
      db.import.findMany({ where, select: { id: true, fileName: true } }),
      db.tableRule.findMany({
        where,
        select: { id: true, members: { select: { registration: { select: { name: true } } } } },
      }),
    ]);
  const known = new Map(
    [
      ...people.map(({ id, name }) => there("registration", id, name)),
      ...facilitators.map(({ id, name }) => there("other", id, name)),
      ...plans.map(({ id, name, number, deletedAt }) => ({
        ...there("plan", id, name),
        number,
        isThere: deletedAt === null,
      })),
      ...messages.map(({ id, toName, toAddress }) => there("message", id, toName ?? toAddress)),
      ...broadcasts.map(({ id, texts, workshop }) => there("broadcast", id, subjectIn(texts, workshop))),
      ...sessions.map(({ id, title }) => there("session", id, title)),
      ...invitations.map(({ id, label }) => there("invitation", id, label)),
      ...imports.map(({ id, fileName }) => there("import", id, fileName)),
      ...rules.map(({ id, members }) => there("rule", id, namesOf(members))),
    ].map((subject) => [subject.id, subject]),
  );
  return (id) => known.get(id) ?? { kind: "other", id, name: null, number: null, isThere: false };
}

function there(kind: SubjectKind, id: string, name: string | null): NonNullable<LogEntry["subject"]> {
  return { kind, id, name, number: null, isThere: true };
}

function namesOf(members: readonly { readonly registration: { readonly name: string } }[]): string {
  return members.map(({ registration }) => registration.name).join(", ");
}

/** The first subject of what an organiser wrote, in the order of our languages. */
function subjectIn(
  texts: Prisma.JsonValue,
  {
    startsAt,
    endsAt,
    ...workshop
  }: Omit<DayOfFacts, "startsAt" | "endsAt"> & Record<"startsAt" | "endsAt", Date>,
): string | null {
  const written = broadcastTextsSchema.safeParse(texts).data ?? {};
  const locale = LOCALES.find((one) => written[one]);
  const subject = locale && written[locale]?.subject;
  if (!subject) return null;
  const day = { ...workshop, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return listedSubject(subject, { workshop: day, locale });
}
