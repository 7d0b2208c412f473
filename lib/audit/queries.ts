import { broadcastTextsSchema } from "@/lib/broadcasts/schema";
import type { Db, Prisma } from "@/lib/db/client";
import { actionsOf, type LogEntry, type Subject, type Who } from "./schema";

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
  const [people, facilitators, plans, messages, broadcasts] = await Promise.all([
    db.registration.findMany({ where, select: { id: true, name: true } }),
    db.facilitator.findMany({ where, select: { id: true, name: true } }),
    db.plan.findMany({ where, select: { id: true, name: true, number: true, deletedAt: true } }),
    db.message.findMany({ where, select: { id: true, toName: true, toAddress: true } }),
    db.broadcast.findMany({ where, select: { id: true, texts: true } }),
  ]);
  const known = new Map<string, NonNullable<LogEntry["subject"]>>([
    ...people.map(
      ({ id, name }) => [id, { kind: "registration", id, name, number: null, isThere: true }] as const,
    ),
    ...facilitators.map(
      ({ id, name }) => [id, { kind: "other", id, name, number: null, isThere: true }] as const,
    ),
    ...plans.map(
      ({ id, name, number, deletedAt }) =>
        [id, { kind: "plan", id, name, number, isThere: deletedAt === null }] as const,
    ),
    ...messages.map(
      ({ id, toName, toAddress }) =>
        [id, { kind: "message", id, name: toName ?? toAddress, number: null, isThere: true }] as const,
    ),
    ...broadcasts.map(
      ({ id, texts }) =>
        [id, { kind: "broadcast", id, name: subjectIn(texts), number: null, isThere: true }] as const,
    ),
  ]);
  return (id) => known.get(id) ?? { kind: "other", id, name: null, number: null, isThere: false };
}

/** The first subject of what an organiser wrote, in whichever language. */
function subjectIn(texts: Prisma.JsonValue): string | null {
  const [first] = Object.values(broadcastTextsSchema.safeParse(texts).data ?? {});
  return first?.subject ?? null;
}
