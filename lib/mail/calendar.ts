import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export interface CalendarEvent {
  /** The same for every version of the event; see `registrationUid` and `workshopUid`. */
  readonly uid: string;
  /** Grows with each version, so that calendars replace the older one. */
  readonly sequence: number;
  readonly status: "confirmed" | "cancelled";
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When this version was made. */
  readonly stampedAt: Date;
  readonly venueName?: string | null;
  readonly venueAddress?: string | null;
  /** Page to open from the calendar. */
  readonly url: string;
  readonly description?: string;
}

const STATUS = { confirmed: ICalEventStatus.CONFIRMED, cancelled: ICalEventStatus.CANCELLED };

/**
 * An iCalendar file (RFC 5545, METHOD:PUBLISH) with one event. Times are UTC instants: right in every calendar
 * whatever its own zone, and no table of daylight saving rules to go stale.
 */
export function calendarFile(event: CalendarEvent): string {
  const calendar = ical({ prodId: "//Atelier//Atelier//FR", method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    status: STATUS[event.status],
    summary: event.title,
    start: event.startsAt,
    end: event.endsAt,
    stamp: event.stampedAt,
    location: [event.venueName, event.venueAddress].filter(Boolean).join(", ") || null,
    url: event.url,
    description: event.description ?? null,
  });
  return calendar.toString();
}

/** The event of one person's seat: follows that registration through changes and cancellation. */
export function registrationUid(registrationId: string, baseUrl: string): string {
  return `registration-${registrationId}@${new URL(baseUrl).hostname}`;
}

/** The event of the public page, the same for everyone who saves it. */
export function workshopUid(workshopId: string, baseUrl: string): string {
  return `workshop-${workshopId}@${new URL(baseUrl).hostname}`;
}
