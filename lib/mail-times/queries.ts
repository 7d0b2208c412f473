import { STANDING } from "@/lib/check-ins/queries";
import type { Db, Prisma } from "@/lib/db/client";
import type { MailRound } from "@/lib/mail/fields";
import { reachable } from "@/lib/registrations/queries";
import { DEFAULT_TIMES, type DueTime, dueTimes, isMissed } from "./rules";
import { type MailTimes, type PlannedMail, storedTimesSchema } from "./schema";

/** When a workshop's reminders and thanks leave. */
export async function findMailTimes(db: Db, { workshopId }: { workshopId: string }): Promise<MailTimes> {
  return timesOf(await db.mailTimes.findUnique({ where: { workshopId } }));
}

/** The same out of a row; without one, what applies while nobody said otherwise. */
export function timesOf(
  row: { readonly version: number; readonly times: Prisma.JsonValue } | null,
): MailTimes {
  if (!row) return DEFAULT_TIMES;
  const { reminders, followUp } = storedTimesSchema.parse(row.times);
  return { version: row.version, reminders, followUp };
}

/** A workshop's times with when sessions begin before its day, as `dueTimes` takes them. */
export async function findDay(db: Db, workshopId: string) {
  const { mailTimes, ...day } = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { startsAt: true, endsAt: true, timeZone: true, mailTimes: true },
  });
  const earlier = await db.session.findMany({
    where: { workshopId, ...EARLIER(day.startsAt) },
    select: { startsAt: true },
  });
  const earlierStarts = earlier.flatMap(({ startsAt }) => startsAt ?? []);
  return { day: { ...day, earlierStarts }, times: timesOf(mailTimes) };
}

/**
 * Who gets one that is due at this moment: people with a seat who exist, a reminder those for whom the event begins when it
 * says. Who got their seat after a reminder was due has just been told everything. Where people were taken in at the door,
 * thanks are for who came.
 */
export async function timedReaders(
  db: Db,
  workshopId: string,
  { kind, dueAt, begins }: DueTime,
  day: { readonly startsAt: Date },
): Promise<Prisma.RegistrationWhereInput> {
  const seated = { ...reachable(workshopId), status: "confirmed" as const };
  if (kind === "reminder") {
    const hasSeatThen = { OR: [{ confirmedAt: null }, { confirmedAt: { lte: dueAt } }] };
    return { ...seated, AND: [hasSeatThen, { OR: begins.map((begin) => beginsAt(begin, day)) }] };
  }
  const arrived = await db.checkIn.findFirst({
    where: { registration: { workshopId }, ...STANDING },
    select: { id: true },
  });
  return arrived ? { ...seated, checkIns: { some: STANDING } } : seated;
}

/** A parallel session that begins before a moment. */
const EARLIER = (than: Date) => ({ kind: "parallel", startsAt: { lt: than } }) as const;

/** For whom an event begins at this moment: with its day, or with a session before it in which they have a seat. */
function beginsAt(begin: Date, day: { readonly startsAt: Date }): Prisma.RegistrationWhereInput {
  const none = { session: EARLIER(begin) };
  if (begin >= day.startsAt) return { seats: { none } };
  return { seats: { none, some: { session: { kind: "parallel", startsAt: begin } } } };
}

/** A table as it was told to somebody, of the day or of a parallel session that they have a seat in. */
export interface ToldTable extends MailRound {
  /** Of a parallel session its title. */
  readonly session?: string;
}

/** The tables told to each of these people, in the order of the day; by the registration's id. */
export async function findToldTables(
  db: Db,
  people: Prisma.RegistrationWhereInput,
): Promise<ReadonlyMap<string, readonly ToldTable[]>> {
  const members = await db.planMember.findMany({
    where: { registration: people, publishedGroupId: { not: null }, plan: { status: "published" } },
    orderBy: [
      { plan: { session: { startsAt: { sort: "asc", nulls: "first" } } } },
      { plan: { round: "asc" } },
    ],
    select: {
      registrationId: true,
      publishedGroupId: true,
      plan: { select: { round: true, toldStartsAt: true, toldEndsAt: true, session: true } },
      registration: { select: { seats: { select: { sessionId: true } } } },
    },
  });
  const groups = await db.planGroup.findMany({
    where: { id: { in: [...new Set(members.flatMap((one) => one.publishedGroupId ?? []))] } },
    select: { id: true, position: true, name: true },
  });
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const tables = new Map<string, ToldTable[]>();
  for (const { registrationId, publishedGroupId, plan, registration } of members) {
    const group = groupOf.get(publishedGroupId ?? "");
    const { session, round, toldStartsAt, toldEndsAt } = plan;
    if (!group || !registration.seats.some(({ sessionId }) => sessionId === session.id)) continue;
    const table: ToldTable = {
      ...(session.kind === "parallel" && { session: session.title ?? "" }),
      round,
      startsAt: toldStartsAt?.toISOString() ?? null,
      endsAt: toldEndsAt?.toISOString() ?? null,
      table: group.position,
      groupName: group.name,
    };
    tables.set(registrationId, [...(tables.get(registrationId) ?? []), table]);
  }
  return tables;
}

/** What leaves by the clock, earliest first: what is to come, and what became of what was. */
export async function listPlannedMails(
  db: Db,
  { workshopId, now }: { readonly workshopId: string; readonly now: Date },
): Promise<PlannedMail[]> {
  const { day, times } = await findDay(db, workshopId);
  const timedMails = await db.timedMail.findMany({ where: { workshopId } });
  const written = timedMails.map(
    ({ kind, dueAt, people }): PlannedMail => ({
      kind: kind === "follow_up" ? kind : "reminder",
      dueAt: dueAt.toISOString(),
      state: "written",
      people,
      begins: [],
    }),
  );
  const open = dueTimes(day, times).filter(
    (due) => !timedMails.some((one) => one.kind === due.kind && one.dueAt.getTime() === due.dueAt.getTime()),
  );
  const others = await Promise.all(
    open.map(
      async (due): Promise<PlannedMail> => ({
        kind: due.kind,
        dueAt: due.dueAt.toISOString(),
        state: isMissed(due, now) ? "missed" : "planned",
        people: await db.registration.count({ where: await timedReaders(db, workshopId, due, day) }),
        begins: due.begins.map((begin) => begin.toISOString()),
      }),
    ),
  );
  return [...written, ...others].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}
