// Between instants and what an <input type="datetime-local"> holds: "2027-04-22T09:00", read in a workshop's own zone.

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

/** The wall clock of a zone at this instant, as a form holds it. */
export function localDateTime(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant);
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return `${get("year")}-${get("month")}-${get("day")}T${get("hour")}:${get("minute")}`;
}

/**
 * The instant at which the zone's clocks show this; undefined when the text is no local time or the zone no zone.
 * Of an hour that clocks show twice (autumn) the first is meant; one that they skip (spring) becomes the hour after.
 */
export function instantOfLocal(local: string, timeZone: string): Date | undefined {
  const match = LOCAL.exec(local);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const asIfUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (!new Date(asIfUtc).toISOString().startsWith(local.slice(0, 16))) return undefined;
  try {
    // The offsets a day before and after are the only two that can apply.
    const offsets = [-DAY_MS, DAY_MS].map((shift) => zoneOffsetMs(new Date(asIfUtc + shift), timeZone));
    const candidates = offsets
      .map((offset) => new Date(asIfUtc - offset))
      .sort((a, b) => a.getTime() - b.getTime());
    const shown = candidates.find((candidate) => localDateTime(candidate, timeZone) === local.slice(0, 16));
    return shown ?? candidates[1];
  } catch {
    return undefined;
  }
}

const DAY_MS = 86_400_000;

/** What a zone's clocks are ahead of UTC at this instant, in milliseconds. */
export function zoneOffsetMs(instant: Date, timeZone: string): number {
  const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
  return Date.parse(`${localDateTime(instant, timeZone)}Z`) - minute;
}
