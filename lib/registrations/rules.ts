import type { FieldError } from "@/lib/errors";
import { isEditable, type SignUpWindow, signUpWindow } from "@/lib/workshops/rules";
import type { WorkshopStatus } from "@/lib/workshops/schema";
import type { CancelReason, RegistrationStatus } from "./schema";

// What is decided about registrations. Pure; the clock is an argument.

export type SignUpRefusal = "sign_up_not_open" | "sign_up_closed" | "workshop_full" | "workshop_cancelled";

/** The address by which a person is known to a workshop: case and surrounding spaces do not make another one. */
export function emailKeyOf(email: string): string {
  return email.trim().toLowerCase();
}

/** Why nobody can sign up at this moment, seats aside; undefined when sign-up is open. A capacity of 0 keeps it closed. */
export function signUpRefusal(
  workshop: SignUpWindow & { readonly capacity: number },
  now: Date,
): SignUpRefusal | undefined {
  switch (signUpWindow(workshop, now)) {
    case "not_open":
      return "sign_up_not_open";
    case "closed":
      return "sign_up_closed";
    case "cancelled":
      return "workshop_cancelled";
    case "open":
      return workshop.capacity === 0 ? "sign_up_closed" : undefined;
  }
}

/** The end of an address made up for somebody who has none: a domain that can never exist (RFC 2606). */
export const NO_MAILBOX = "@import.invalid";

/** Whether mails can reach somebody at this address. */
export function hasMailbox(email: string): boolean {
  return !email.toLowerCase().endsWith(NO_MAILBOX);
}

export type SeatDecision = "confirmed" | "waitlisted" | "pending" | "workshop_full";

/**
 * What a newcomer gets. Who waits comes first: while somebody waits, a free seat is not for a newcomer. Where an organiser
 * decides, nobody gets anything before that, and nobody asks for what cannot be had.
 */
export function decideSeat(room: {
  /** A seat that this newcomer holds if they may have it. */
  readonly isSeatFree: boolean;
  readonly waiting: number;
  readonly waitlist: boolean;
  readonly approval: boolean;
}): SeatDecision {
  const isSeatFree = room.isSeatFree && room.waiting === 0;
  if (!isSeatFree && !room.waitlist) return "workshop_full";
  if (room.approval) return "pending";
  return isSeatFree ? "confirmed" : "waitlisted";
}

/**
 * Whether a free seat is for this person though others wait: once the day has begun, nobody keeps a seat free for who is
 * not there.
 */
export function passesLine(
  person: { readonly isHere: boolean },
  workshop: { readonly startsAt: Date },
  now: Date,
): boolean {
  return person.isHere && now >= workshop.startsAt;
}

/** Answers that only the workshop can judge. */
export function answerErrors(
  answers: { readonly themes: readonly string[]; readonly consents: { readonly houseRules: boolean } },
  workshop: { readonly themes: readonly string[]; readonly houseRules: string | null },
): FieldError[] {
  const errors = themeErrors(answers.themes, workshop.themes);
  if (workshop.houseRules && !answers.consents.houseRules) {
    errors.push({ path: "consents.houseRules", code: "house_rules_required" });
  }
  return errors;
}

export function themeErrors(chosen: readonly string[], offered: readonly string[]): FieldError[] {
  return chosen.flatMap((theme, index) =>
    offered.includes(theme) ? [] : [{ path: `themes.${index}`, code: "theme_unknown" }],
  );
}

export function hasSeat(status: RegistrationStatus): boolean {
  return status === "confirmed" || status === "offered";
}

/** Whether somebody who left may come back by their link alone. Who was declined asks again with the form. */
export function mayComeBack(row: {
  readonly status: RegistrationStatus;
  readonly cancelReason: CancelReason | null;
}): boolean {
  return row.status === "cancelled" && row.cancelReason !== "declined";
}

/** Whether an organiser can take somebody back in: until the day is over. */
export function canRestore(
  { status }: { readonly status: RegistrationStatus },
  workshop: { readonly status: WorkshopStatus; readonly endsAt: Date },
  now: Date,
): boolean {
  return status === "cancelled" && isEditable(workshop.status) && now < workshop.endsAt;
}

/** Whether it can still be cancelled: until the day is over. */
export function canCancel(
  status: RegistrationStatus,
  workshop: { readonly endsAt: Date },
  now: Date,
): boolean {
  return status !== "cancelled" && now < workshop.endsAt;
}

/** Whether there is a code to show at the door: with a confirmed seat of a day that takes place and is not over. */
export function hasTicket(
  status: RegistrationStatus,
  workshop: { readonly status: WorkshopStatus; readonly endsAt: Date },
  now: Date,
): boolean {
  return status === "confirmed" && workshop.status !== "cancelled" && now < workshop.endsAt;
}

/** A form sent sooner after it was shown was filled in by a machine, or by a person quick enough not to mind waiting. */
const FORM_TIME_MIN_MS = 2_000;

/**
 * How long to hold the answer to a form: what is missing to the time a person needs. Machines are slowed down, and
 * nobody is refused. 0 where the time is unknown.
 */
export function formDelayMs(startedAt: Date | undefined, now: Date): number {
  if (!startedAt) return 0;
  const elapsedMs = now.getTime() - startedAt.getTime();
  return Math.min(FORM_TIME_MIN_MS, Math.max(0, FORM_TIME_MIN_MS - elapsedMs));
}
