import type { Locale } from "@/lib/i18n/locales";
import { LOCALES } from "@/lib/i18n/locales";
import { hasMailbox } from "@/lib/registrations/rules";
import type { RegistrationStatus } from "@/lib/registrations/schema";
import type { Audience, BroadcastTexts, Figures, LeftOutReason } from "./schema";

// Who gets what an organiser writes, and in which language. Pure.

interface Found {
  readonly status: RegistrationStatus;
  readonly source: string;
  readonly email: string;
  readonly newsWanted: boolean;
}

interface Written {
  readonly audience: Audience;
  readonly isNews: boolean;
}

/** Why somebody whom the filter finds gets nothing; undefined for who gets it. */
export function leftOutReason(person: Found, { audience, isNews }: Written): LeftOutReason | undefined {
  if (person.source === "demo") return "invented";
  if (!hasMailbox(person.email)) return "no_address";
  if (person.status === "cancelled" && !reachesCancelled(audience)) return "cancelled";
  if (isNews && !person.newsWanted) return "no_news";
  return undefined;
}

/** Who cancelled hears of the day no more, unless they were chosen themselves. */
export function reachesCancelled({ status, registrationId }: Audience): boolean {
  return status === "cancelled" || registrationId !== undefined;
}

/** The languages it is written in, the workshop's first. */
export function writtenLanguages(texts: BroadcastTexts, languages: readonly Locale[]): Locale[] {
  return [...new Set([...languages, ...LOCALES])].filter((one) => texts[one] !== undefined);
}

/** In which of the languages written a person gets it: theirs, else the first. */
export function languageFor(locale: Locale, written: readonly Locale[]): Locale | undefined {
  return written.includes(locale) ? locale : written[0];
}

/** Longer after its time a message could say what is no longer true. */
const LATE_MAX_MS = 12 * 3_600_000;

/** What becomes of one that is scheduled. */
export function dueState(dueAt: Date, now: Date): "early" | "due" | "missed" {
  const lateMs = now.getTime() - dueAt.getTime();
  if (lateMs < 0) return "early";
  return lateMs > LATE_MAX_MS ? "missed" : "due";
}

/** How many have not left and still may. */
export function underWay({ queued, sending }: Figures): number {
  return queued + sending;
}

/** What became of a message that was sent, by what became of its mails: one that reached somebody is sent. */
export function standingOf(figures: Figures): "leaving" | "sent" | "failed" | "kept" | "recalled" | "nobody" {
  if (underWay(figures) > 0) return "leaving";
  if (figures.sent > 0) return "sent";
  if (figures.failed > 0) return "failed";
  if (figures.kept > 0) return "kept";
  return figures.cancelled > 0 ? "recalled" : "nobody";
}

export const NO_FIGURES: Figures = { queued: 0, sending: 0, sent: 0, kept: 0, failed: 0, cancelled: 0 };
