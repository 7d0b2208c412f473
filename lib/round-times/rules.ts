import { instantOfLocal } from "@/lib/i18n/local-time";
import { clockOf, type DayStart } from "@/lib/sessions/rules";

const MINUTE_MS = 60_000;

/**
 * A round's times once the day or session that it is part of begins at another hour, on another day or by another zone's
 * clock: as long after its beginning as before, by the clocks of the place, and as long.
 */
export function roundAfterMove(
  round: { readonly startsAt: Date; readonly endsAt: Date },
  before: DayStart,
  after: DayStart,
): { readonly startsAt: Date; readonly endsAt: Date } {
  const sinceStart = clockOf(round.startsAt, before.timeZone) - clockOf(before.startsAt, before.timeZone);
  const clock = new Date(clockOf(after.startsAt, after.timeZone) + sinceStart);
  const minute = instantOfLocal(clock.toISOString().slice(0, 16), after.timeZone);
  // Clocks are read to the minute.
  const startsAt = minute
    ? new Date(minute.getTime() + (round.startsAt.getTime() % MINUTE_MS))
    : round.startsAt;
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + round.endsAt.getTime() - round.startsAt.getTime()),
  };
}
