import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages, type OwedMessage } from "@/lib/outbox/commands";
import { isEditable } from "@/lib/workshops/rules";
import { findDay, findMailTimes, findToldTables, type ToldTable, timedReaders } from "./queries";
import { type DueTime, daysBetween, dueTimes, isDue } from "./rules";
import { DAYS_MAX, type MailTimes, type MailTimesChange } from "./schema";

/** Sets when reminders and thanks leave. Throws not_found, forbidden, stale_version (with `current`), wrong_state. */
export async function changeMailTimes(
  { db, actor, now }: Context,
  request: { readonly workshopId: string; readonly change: MailTimesChange },
): Promise<MailTimes> {
  const { id: workshopId, teamId } = await requireWorkshop(db, actor, request.workshopId, "message.send");
  const { version, reminders, followUp } = request.change;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR UPDATE`;
    const current = await findMailTimes(tx, { workshopId });
    if (version !== current.version) {
      throw new AppError("stale_version", { members: { currentVersion: current.version, current } });
    }
    const { status } = await tx.workshop.findUniqueOrThrow({
      where: { id: workshopId },
      select: { status: true },
    });
    if (!isEditable(status)) throw new AppError("wrong_state");
    const times = { times: { reminders: sorted(reminders), followUp } };
    await tx.mailTimes.upsert({
      where: { workshopId },
      create: { workshopId, ...times },
      update: { ...times, version: { increment: 1 } },
    });
    const next = await findMailTimes(tx, { workshopId });
    const changes = { from: current, to: next };
    await recordAudit(tx, { actor, at: now, action: "mail_times.update", teamId, workshopId, changes });
    return next;
  });
}

function sorted(reminders: MailTimesChange["reminders"]): MailTimesChange["reminders"] {
  return [...reminders].sort((a, b) => b.daysBefore - a.daysBefore || a.at.localeCompare(b.at));
}

const DAY_MS = 86_400_000;

/**
 * Writes the reminders and thanks of one workshop that are due, each once whoever asks how often. Returns how many
 * mails are owed. Nothing of a workshop that is not public, or was cancelled.
 */
export async function writeTimedMails({ db, now }: Context, workshopId: string): Promise<number> {
  const { day, times } = await findDay(db, workshopId);
  let owed = 0;
  for (const due of dueTimes(day, times)) {
    if (!isDue(due, now)) continue;
    // For whom it has begun meanwhile, a late reminder is none.
    const begins = due.begins.filter((begin) => now < begin);
    owed += await writeOnce({ db, now }, workshopId, { ...due, begins });
  }
  return owed;
}

/** Where something may be due: days that are near. */
export function nearWorkshops(now: Date): Prisma.WorkshopWhereInput {
  const shifted = (days: number) => new Date(now.getTime() + days * DAY_MS);
  return {
    status: { in: ["published", "closed"] },
    // A session may come first.
    sessions: { some: { OR: [{ startsAt: null }, { startsAt: { lt: shifted(DAYS_MAX + 2) } }] } },
    endsAt: { gt: shifted(-DAYS_MAX - 2) },
  };
}

function writeOnce(
  { db, now }: Pick<Context, "db" | "now">,
  workshopId: string,
  due: DueTime,
): Promise<number> {
  return db.$transaction(
    async (tx) => {
      // Whoever saves the workshop or cancels it waits, or is waited for: the mails say what is true.
      const { kind, dueAt } = due;
      await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR SHARE`;
      const { count } = await tx.timedMail.createMany({
        data: [{ workshopId, kind, dueAt, createdAt: now }],
        skipDuplicates: true,
      });
      if (count === 0) return 0;
      const workshop = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      if (workshop.status !== "published" && workshop.status !== "closed") return 0;
      const readers = await timedReaders(tx, workshopId, due, workshop);
      const people = await tx.registration.findMany({
        where: readers,
        orderBy: { id: "asc" },
        include: { seats: { select: { session: { select: { title: true, startsAt: true } } } } },
      });
      const tables = kind === "reminder" ? await findToldTables(tx, readers) : new Map();
      await enqueueMessages(
        tx,
        people.map((person): OwedMessage => {
          const envelope = {
            locale: person.locale,
            toAddress: person.email,
            toName: person.name,
            workshopId,
            registrationId: person.id,
            dedupeKey: `${kind}:${dueAt.toISOString()}:${person.id}`,
          };
          const about = { workshop: mailWorkshop(workshop), registration: mailRegistration(person) };
          if (kind === "follow_up") return { kind, ...envelope, params: about };
          const first = firstSession(person.seats, workshop);
          const daysLeft = daysBetween(now, first?.startsAt ?? workshop.startsAt, workshop.timeZone);
          const params = {
            ...about,
            daysLeft,
            ...(first && { first: { title: first.title, startsAt: first.startsAt.toISOString() } }),
            ...tablesTold(tables.get(person.id) ?? []),
          };
          return { kind, ...envelope, params };
        }),
      );
      await tx.timedMail.update({
        where: { workshopId_kind_dueAt: { workshopId, kind, dueAt } },
        data: { people: people.length },
      });
      return people.length;
    },
    { timeout: 60_000 },
  );
}

/** As the letter takes them: of a day with one round its table alone. */
function tablesTold(tables: readonly ToldTable[]) {
  const ofDay = tables.filter(({ session }) => session === undefined);
  const ofSessions = tables.flatMap(({ session, ...table }) =>
    session === undefined ? [] : [{ title: session, ...table }],
  );
  return {
    table: ofDay[0]?.table,
    groupName: ofDay[0]?.groupName,
    ...(ofDay.length > 1 && { rounds: ofDay }),
    ...(ofSessions.length > 0 && { sessionTables: ofSessions }),
  };
}

/** With which session an event begins for who has these seats; undefined where it is the day. */
function firstSession(
  seats: readonly { readonly session: { readonly title: string | null; readonly startsAt: Date | null } }[],
  day: { readonly startsAt: Date },
) {
  return seats
    .flatMap(({ session: { title, startsAt } }) =>
      startsAt && startsAt < day.startsAt ? [{ title: title ?? "", startsAt }] : [],
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0];
}
