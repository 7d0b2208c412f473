import ICAL from "ical.js";
import { zoneOffsetMs } from "@/lib/i18n/local-time";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Clocks changed within a year of the event: enough for a calendar to place it, and to show it right while it is moved a little. */
const AROUND_MS = 366 * DAY_MS;

/**
 * A zone as calendars want it beside an event (VTIMEZONE): what its clocks showed from a year before to a year after,
 * by the same rules by which our pages and mails show times. Change by change rather than as yearly rules, which
 * governments alter.
 */
export function timeZoneRules(
  timeZone: string,
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
): ICAL.Component {
  const from = Math.floor(startsAt.getTime() / DAY_MS) * DAY_MS - AROUND_MS;
  const to = endsAt.getTime() + AROUND_MS;
  const changes = clockChanges(timeZone, from, to);
  const first = zoneOffsetMs(new Date(from), timeZone);
  const standard = Math.min(first, ...changes.map(({ after }) => after));
  const zone = new ICAL.Component("vtimezone");
  zone.addPropertyWithValue("tzid", timeZone);
  for (const { at, before, after } of [{ at: from, before: first, after: first }, ...changes]) {
    const rule = new ICAL.Component(after > standard ? "daylight" : "standard");
    // The wall clock of the moment before it changes.
    const shown = new Date(at + before).toISOString().slice(0, 19);
    rule.addPropertyWithValue("dtstart", ICAL.Time.fromDateTimeString(shown));
    rule.addPropertyWithValue("tzoffsetfrom", ICAL.UtcOffset.fromSeconds(before / 1_000));
    rule.addPropertyWithValue("tzoffsetto", ICAL.UtcOffset.fromSeconds(after / 1_000));
    zone.addSubcomponent(rule);
  }
  return zone;
}

interface ClockChange {
  /** To the minute, in milliseconds since 1970. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

function clockChanges(timeZone: string, from: number, to: number): ClockChange[] {
  const offset = (at: number) => zoneOffsetMs(new Date(at), timeZone);
  const changes: ClockChange[] = [];
  let before = offset(from);
  for (let day = from + DAY_MS; day <= to; day += DAY_MS) {
    const after = offset(day);
    if (after === before) continue;
    let [low, high] = [day - DAY_MS, day];
    while (high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
    before = after;
  }
  return changes;
}
