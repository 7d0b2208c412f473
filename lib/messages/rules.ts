import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import type { MessageKind } from "@/lib/mail/schema";
import type { ErrorCause } from "@/lib/outbox/rules";
import type { MessageState } from "./schema";

/** Whether "send again" makes sense: the mail did not leave, and nothing is trying. */
export function canRetry(state: MessageState): boolean {
  return state === "failed" || state === "kept";
}

/**
 * Whether organisers see the reader's own link in full: only where the mail never reached its reader, so that they
 * can pass it on. Once it is with them, it is theirs alone.
 */
export function showsPersonalLink(state: MessageState): boolean {
  return state === "kept" || state === "failed";
}

const STANDING: readonly MessageKind[] = [
  "registration_confirmed",
  "registration_waitlisted",
  "registration_promoted",
  "seat_offered",
  "registration_known",
  "registration_received",
  "registration_accepted",
  "registration_declined",
];

/** Whether a mail says where its reader stands: one of them is enough, the newest. */
export function tellsWhereOneStands(kind: MessageKind): boolean {
  return STANDING.includes(kind);
}

/** Mails about a registration that go to another address than its own: one that is to be proved, or somebody else's. */
export const ELSEWHERE: readonly MessageKind[] = ["address_check", "seat_proposed"];

/** Whether a mail's address is its own to keep, whatever becomes of the registration's. */
export function goesElsewhere({
  kind,
  params,
}: {
  readonly kind: MessageKind;
  readonly params: unknown;
}): boolean {
  const isToOld = typeof params === "object" && params !== null && "to" in params && params.to === "old";
  return ELSEWHERE.includes(kind) || (kind === "address_changed" && isToOld);
}

/** A cause as a sentence. */
export function causeSentence(cause: ErrorCause, locale: Locale): string {
  return translator(locale, "mail")(`causes.${cause}`);
}
