import { instantOfLocal } from "@/lib/i18n/local-time";

/** The instant that a form's local time means; undefined for one that has passed, or is none. */
export function sendingTime(at: string, timeZone: string, now: Date): Date | undefined {
  const instant = instantOfLocal(at, timeZone);
  return instant && instant > now ? instant : undefined;
}
