import { instantOfLocal, localDateTime } from "@/lib/i18n/local-time";
import type { MailTimes, TimedKind } from "./schema";

/** What applies while nobody said otherwise: a reminder the morning before, and nothing unasked for after the day. */
export const DEFAULT_TIMES: MailTimes = {
  version: 0,
  reminders: [{ daysBefore: 1, at: "09:00" }],
  followUp: null,
};

interface Day {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  /** When parallel sessions begin that begin before the day, in any order. */
  readonly earlierStarts?: readonly Date[];
}

export interface DueTime {
  readonly kind: TimedKind;
  readonly dueAt: Date;
  /** What a reminder is before, earliest first: it is for whom the event begins then. Of thanks nothing. */
  readonly begins: readonly Date[];
}

/**
 * When a workshop's reminders and thanks are due, earliest first. Days are counted on the calendar of the workshop's
 * zone and times read off its clocks, so that a change of daylight saving in between moves nothing. Reminders count from
 * what comes first for a person: the day, or a session before it. One that would come after that, or thanks before
 * the end, is no time at all; the same moment twice is once.
 */
export function dueTimes(
  day: Day,
  { reminders, followUp }: Pick<MailTimes, "reminders" | "followUp">,
): DueTime[] {
  const beginsOf = new Map<number, Date[]>();
  for (const begin of beginnings(day)) {
    const times = reminders.map(({ daysBefore, at }) =>
      atLocal(begin, -daysBefore, at, day.timeZone).getTime(),
    );
    for (const time of new Set(times.filter((one) => one < begin.getTime()))) {
      beginsOf.set(time, [...(beginsOf.get(time) ?? []), begin]);
    }
  }
  const before = [...beginsOf].map(
    ([time, begins]): DueTime => ({ kind: "reminder", dueAt: new Date(time), begins }),
  );
  const after = followUp ? atLocal(day.endsAt, followUp.daysAfter, followUp.at, day.timeZone) : undefined;
  const all: DueTime[] =
    after && after > day.endsAt ? [...before, { kind: "follow_up", dueAt: after, begins: [] }] : before;
  return all.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** When the event may begin for somebody, earliest first. */
function beginnings({ startsAt, earlierStarts = [] }: Day): Date[] {
  const times = new Set([startsAt, ...earlierStarts].map((one) => one.getTime()));
  return [...times].sort((a, b) => a - b).map((time) => new Date(time));
}

/** A worker that was away for longer does not make up for it: a reminder of yesterday would only confuse. */
const LATE_MAX_MS = 12 * 3_600_000;

/** Whether a mailing is to be written now. */
export function isDue({ kind, dueAt, begins }: DueTime, now: Date): boolean {
  const lateMs = now.getTime() - dueAt.getTime();
  const isInTime = kind === "follow_up" || begins.some((begin) => now < begin);
  return lateMs >= 0 && lateMs <= LATE_MAX_MS && isInTime;
}

/** Whether its time has gone by without it. */
export function isMissed(due: DueTime, now: Date): boolean {
  return now >= due.dueAt && !isDue(due, now);
}

/** Whole days on the calendar of a zone from one instant to a later one. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const day = (instant: Date) => Date.parse(`${localDateTime(instant, timeZone).slice(0, 10)}T00:00Z`);
  return Math.max(0, Math.round((day(to) - day(from)) / DAY_MS));
}

const DAY_MS = 86_400_000;

function atLocal(instant: Date, days: number, at: string, timeZone: string): Date {
  const day = Date.parse(`${localDateTime(instant, timeZone).slice(0, 10)}T00:00Z`) + days * DAY_MS;
  const local = `${new Date(day).toISOString().slice(0, 10)}T${at}`;
  const found = instantOfLocal(local, timeZone);
  if (!found) throw new Error("a workshop's zone and day are valid");
  return found;
}
