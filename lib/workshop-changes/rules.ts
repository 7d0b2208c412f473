import type { MailWorkshop } from "@/lib/mail/schema";

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
