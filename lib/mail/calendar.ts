import ICAL from "ical.js";
import { instantOfLocal, localDateTime } from "@/lib/i18n/local-time";
import { timeZoneRules } from "./time-zone-rules";

export interface CalendarEvent {
  /** The same for every version of the event; see `registrationUid` and `workshopUid`. */
  readonly uid: string;
  /** Grows with each version, so that calendars replace the older one. */
  readonly sequence: number;
  readonly status: "confirmed" | "cancelled";
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA zone in which the event is written down; instants in UTC without one. */
  readonly timeZone?: string;
  /** When this version was made. */
  readonly stampedAt: Date;
  readonly venueName?: string | null;
  readonly venueAddress?: string | null;
  /** Page to open from the calendar. */
  readonly url: string;
  readonly description?: string;
  /** Between whom, for a file that comes by mail: with it calendars enter, move and remove the event by themselves. */
  readonly invitation?: { readonly from: CalendarPerson; readonly to: CalendarPerson };
}

export interface CalendarPerson {
  readonly name?: string | null;
  readonly address: string;
}

/** RFC 5546: a file to be saved is published; an invitation requests, or cancels what it requested. */
export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

export function calendarMethod(event: Pick<CalendarEvent, "status" | "invitation">): CalendarMethod {
  if (!event.invitation) return "PUBLISH";
  return event.status === "cancelled" ? "CANCEL" : "REQUEST";
}

/**
 * An iCalendar file (RFC 5545) with one event, in its own zone with that zone's rules beside it. What was invited to
 * is taken for accepted: the seat is confirmed already, and nobody is asked to answer. `more` are further events of a
 * file to be saved; an invitation has one (RFC 5546).
 */
export function calendarFile(event: CalendarEvent, more: readonly CalendarEvent[] = []): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Atelier//Atelier//FR");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", calendarMethod(event));
  const zones = new Set<string>();
  for (const one of [event, ...more]) {
    const { timeZone } = one;
    const isLocal = timeZone !== undefined && timeZone !== "UTC" && isWrittenLocally(one, timeZone);
    if (isLocal && !zones.has(timeZone)) {
      zones.add(timeZone);
      calendar.addSubcomponent(timeZoneRules(timeZone, spanOf([event, ...more])));
    }
    calendar.addSubcomponent(entryOf(one, isLocal ? timeZone : undefined));
  }
  return `${calendar.toString()}\r\n`;
}

function spanOf(events: readonly CalendarEvent[]): { readonly startsAt: Date; readonly endsAt: Date } {
  return {
    startsAt: new Date(Math.min(...events.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...events.map(({ endsAt }) => endsAt.getTime()))),
  };
}

function entryOf(event: CalendarEvent, timeZone: string | undefined): ICAL.Component {
  const entry = new ICAL.Component("vevent");
  entry.addPropertyWithValue("uid", event.uid);
  entry.addPropertyWithValue("sequence", event.sequence);
  entry.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(event.stampedAt, true));
  addInstant(entry, "dtstart", event.startsAt, timeZone);
  addInstant(entry, "dtend", event.endsAt, timeZone);
  entry.addPropertyWithValue("summary", event.title);
  const place = [event.venueName, event.venueAddress].filter(Boolean).join(", ");
  if (place) entry.addPropertyWithValue("location", place);
  if (event.description) entry.addPropertyWithValue("description", event.description);
  entry.addPropertyWithValue("url", event.url);
  entry.addPropertyWithValue("status", event.status === "cancelled" ? "CANCELLED" : "CONFIRMED");
  entry.addPropertyWithValue("transp", "OPAQUE");
  if (event.invitation) addInvitation(entry, event.invitation);
  return entry;
}

/** Of an hour that clocks show twice only the first can be said in local time: the second is written in UTC. */
function isWrittenLocally({ startsAt, endsAt }: CalendarEvent, timeZone: string): boolean {
  return [startsAt, endsAt].every((instant) => {
    const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
    return instantOfLocal(localDateTime(instant, timeZone), timeZone)?.getTime() === minute;
  });
}

function addInstant(entry: ICAL.Component, name: string, instant: Date, timeZone: string | undefined): void {
  if (timeZone === undefined) {
    entry.addPropertyWithValue(name, ICAL.Time.fromJSDate(instant, true));
    return;
  }
  const property = entry.addPropertyWithValue(
    name,
    ICAL.Time.fromDateTimeString(`${localDateTime(instant, timeZone)}:00`),
  );
  property.setParameter("tzid", timeZone);
}

function addInvitation(entry: ICAL.Component, { from, to }: NonNullable<CalendarEvent["invitation"]>): void {
  const organiser = entry.addPropertyWithValue("organizer", `mailto:${from.address}`);
  if (from.name) organiser.setParameter("cn", onOneLine(from.name));
  const attendee = entry.addPropertyWithValue("attendee", `mailto:${to.address}`);
  if (to.name) attendee.setParameter("cn", onOneLine(to.name));
  attendee.setParameter("role", "REQ-PARTICIPANT");
  attendee.setParameter("partstat", "ACCEPTED");
  attendee.setParameter("rsvp", "FALSE");
}

function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** The event of one person's seat: follows that registration through changes and cancellation. */
export function registrationUid(registrationId: string, baseUrl: string): string {
  return `registration-${registrationId}@${new URL(baseUrl).hostname}`;
}

/** The event of one person's seat in a parallel session. */
export function sessionUid(
  { registrationId, sessionId }: { readonly registrationId: string; readonly sessionId: string },
  baseUrl: string,
): string {
  return `registration-${registrationId}-${sessionId}@${new URL(baseUrl).hostname}`;
}

/** The event of the public page, the same for everyone who saves it. */
export function workshopUid(workshopId: string, baseUrl: string): string {
  return `workshop-${workshopId}@${new URL(baseUrl).hostname}`;
}
