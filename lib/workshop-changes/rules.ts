import { formatDayRange, formatZone } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { MailWorkshop } from "@/lib/mail/fields";

type Told = Pick<MailWorkshop, "startsAt" | "endsAt" | "timeZone" | "venueName" | "venueAddress">;

/** Whether somebody who goes by the one would be wrong about the other: another time, or another place. */
export function isOtherDayOrPlace(before: Told, now: Told): boolean {
  return isOtherDay(before, now) || isOtherPlace(before, now);
}

export function isOtherDay(before: Told, now: Told): boolean {
  return (
    Date.parse(before.startsAt) !== Date.parse(now.startsAt) ||
    Date.parse(before.endsAt) !== Date.parse(now.endsAt) ||
    before.timeZone !== now.timeZone
  );
}

export function isOtherPlace(before: Told, now: Told): boolean {
  return (
    (before.venueName ?? "") !== (now.venueName ?? "") ||
    (before.venueAddress ?? "") !== (now.venueAddress ?? "")
  );
}

/** Both days in words. Moved to another zone, the clocks may show the same hours: then the zones are named. */
export function daysInWords(
  before: Told,
  now: Told,
  locale: Locale,
): { readonly was: string; readonly is: string } {
  const isOtherZone = before.timeZone !== now.timeZone;
  const say = ({ startsAt, endsAt, timeZone }: Told) => {
    const range = formatDayRange(new Date(startsAt), new Date(endsAt), { locale, timeZone });
    return isOtherZone ? `${range} (${formatZone(timeZone, new Date(startsAt), locale)})` : range;
  };
  return { was: say(before), is: say(now) };
}
