import { STANDING } from "@/lib/check-ins/queries";
import type { Db, Prisma } from "@/lib/db/client";
import { reachable } from "@/lib/registrations/queries";
import { DEFAULT_TIMES, dueTimes, isMissed } from "./rules";
import { type MailTimes, type PlannedMail, storedTimesSchema, type TimedKind } from "./schema";

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

/**
 * Who gets one that is due at this moment: people with a seat who exist. Who got it after a reminder was due has just
 * been told everything. Where people were taken in at the door, thanks are for who came.
 */
export async function timedReaders(
  db: Db,
  workshopId: string,
  { kind, dueAt }: { readonly kind: TimedKind; readonly dueAt: Date },
): Promise<Prisma.RegistrationWhereInput> {
  const seated = { ...reachable(workshopId), status: "confirmed" as const };
  if (kind === "reminder") return { ...seated, OR: [{ confirmedAt: null }, { confirmedAt: { lte: dueAt } }] };
  const arrived = await db.checkIn.findFirst({
    where: { registration: { workshopId }, ...STANDING },
    select: { id: true },
  });
  return arrived ? { ...seated, checkIns: { some: STANDING } } : seated;
}

/** What leaves by the clock, earliest first: what is to come, and what became of what was. */
export async function listPlannedMails(
  db: Db,
  { workshopId, now }: { readonly workshopId: string; readonly now: Date },
): Promise<PlannedMail[]> {
  const { mailTimes, timedMails, ...day } = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { startsAt: true, endsAt: true, timeZone: true, mailTimes: true, timedMails: true },
  });
  const written = timedMails.map(
    ({ kind, dueAt, people }): PlannedMail => ({
      kind: kind === "follow_up" ? kind : "reminder",
      dueAt: dueAt.toISOString(),
      state: "written",
      people,
    }),
  );
  const open = dueTimes(day, timesOf(mailTimes)).filter(
    (due) => !timedMails.some((one) => one.kind === due.kind && one.dueAt.getTime() === due.dueAt.getTime()),
  );
  const others = await Promise.all(
    open.map(
      async (due): Promise<PlannedMail> => ({
        kind: due.kind,
        dueAt: due.dueAt.toISOString(),
        state: isMissed(due, day, now) ? "missed" : "planned",
        people: await db.registration.count({ where: await timedReaders(db, workshopId, due) }),
      }),
    ),
  );
  return [...written, ...others].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}
