import { instantOfLocal, localDateTime } from "@/lib/i18n/local-time";

// What is decided about offers. Pure; the clock is an argument.

/** Clocks of the workshop's zone between which an offer may end: nobody has to answer at night. */
export const WAKING_HOURS = { from: "08:00", to: "21:00" } as const;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Until when an offer made now stands: `offerHours` later, to the full minute; moved to the next morning where that is at
 * night in the workshop's zone, and never beyond the start of the day (beyond its end, once it has begun).
 */
export function offerEnd(
  workshop: {
    readonly offerHours: number;
    readonly timeZone: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
  },
  now: Date,
): Date {
  const end = new Date(Math.ceil((now.getTime() + workshop.offerHours * HOUR_MS) / MINUTE_MS) * MINUTE_MS);
  const awake = whenAwake(end, workshop.timeZone);
  const last = now < workshop.startsAt ? workshop.startsAt : workshop.endsAt;
  return awake < last ? awake : last;
}

function whenAwake(instant: Date, timeZone: string): Date {
  const clock = localDateTime(instant, timeZone).slice(11);
  if (clock >= WAKING_HOURS.from && clock <= WAKING_HOURS.to) return instant;
  const today = localDateTime(instant, timeZone).slice(0, 10);
  const morning = clock < WAKING_HOURS.from ? today : dayAfter(today);
  // Read on the zone's own clocks: a night with a change of time has an hour more or less.
  return instantOfLocal(`${morning}T${WAKING_HOURS.from}`, timeZone) ?? instant;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** Its last moment is before its end. */
export function isOfferOver(offer: { readonly offerExpiresAt: Date | null }, now: Date): boolean {
  return offer.offerExpiresAt !== null && now >= offer.offerExpiresAt;
}
