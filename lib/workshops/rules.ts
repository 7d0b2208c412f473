import { invalidField } from "@/lib/errors";
import { instantOfLocal } from "@/lib/i18n/local-time";
import type {
  PublishingAdvice,
  PublishingBlocker,
  RegistrationCounts,
  SignUpState,
  WorkshopStatus,
} from "./schema";

// What is decided about workshops. Pure; the clock is an argument.

export interface SignUpWindow {
  readonly status: WorkshopStatus;
  readonly startsAt: Date;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** When sign-up ends: the organiser's limit, or else the start of the day. */
export function signUpClosesAt({ closesAt, startsAt }: Pick<SignUpWindow, "closesAt" | "startsAt">): Date {
  return closesAt ?? startsAt;
}

/** Whether a sign-up is accepted at this moment, seats aside. The last moment of sign-up is before closesAt. */
export function signUpWindow(
  workshop: SignUpWindow,
  now: Date,
): Extract<SignUpState, "open" | "not_open" | "closed" | "cancelled"> {
  if (workshop.status === "cancelled") return "cancelled";
  if (workshop.status !== "published") return workshop.status === "draft" ? "not_open" : "closed";
  if (now >= signUpClosesAt(workshop)) return "closed";
  return workshop.opensAt && now < workshop.opensAt ? "not_open" : "open";
}

/** When the clock ended sign-up; null while it has not, and where it is the organiser who keeps it closed. */
export function signUpEndedAt(workshop: SignUpWindow, now: Date): Date | null {
  const end = signUpClosesAt(workshop);
  return workshop.status === "published" && now >= end ? end : null;
}

export interface Occupancy {
  readonly capacity: number;
  /** Seats within the capacity that nobody holds. */
  readonly seatsFree: number;
  /** People in line. */
  readonly waiting: number;
}

/** Seats that a newcomer can get: none while somebody waits, because the line comes first. */
export function seatsLeft({ seatsFree, waiting }: Occupancy): number {
  return waiting > 0 ? 0 : seatsFree;
}

/** What the public page says about sign-up. A capacity of 0 keeps it closed. */
export function signUpState(
  workshop: SignUpWindow & { readonly waitlist: boolean },
  occupancy: Occupancy,
  now: Date,
): SignUpState {
  const window = signUpWindow(workshop, now);
  if (window !== "open") return window;
  if (occupancy.capacity === 0) return "closed";
  if (seatsLeft(occupancy) > 0) return "open";
  return workshop.waitlist ? "waitlist" : "full";
}

export const WORKSHOP_MOVES = ["publish", "close", "reopen", "cancel", "archive", "unarchive"] as const;
export type WorkshopMove = (typeof WORKSHOP_MOVES)[number];

/**
 * The state after the move, or undefined where the move is not possible. Cancelling is final but for archiving; what
 * still takes sign-ups is not archived before its day is over; what comes out of the archive takes none.
 */
export function statusAfter(
  workshop: { readonly status: WorkshopStatus; readonly endsAt: Date; readonly cancelledAt: Date | null },
  move: WorkshopMove,
  now: Date,
): WorkshopStatus | undefined {
  const { status } = workshop;
  const from = (...states: WorkshopStatus[]) => states.includes(status);
  switch (move) {
    case "publish":
      return from("draft", "closed") ? "published" : undefined;
    case "close":
      return from("published") ? "closed" : undefined;
    case "reopen":
      return from("closed") ? "published" : undefined;
    case "cancel":
      return from("draft", "published", "closed") ? "cancelled" : undefined;
    case "archive":
      return from("draft", "closed", "cancelled") || (from("published") && workshop.endsAt <= now)
        ? "archived"
        : undefined;
    case "unarchive":
      if (!from("archived")) return undefined;
      return workshop.cancelledAt ? "cancelled" : "closed";
  }
}

/** Cancelled and archived workshops are kept as they were. */
export function isEditable(status: WorkshopStatus): boolean {
  return status !== "cancelled" && status !== "archived";
}

/** What stands against publishing, and what deserves a look before. */
export function publishingReview(
  workshop: {
    readonly endsAt: Date;
    readonly description: string;
    readonly venueName: string | null;
    readonly contactEmail: string | null;
    readonly capacity: number;
  },
  now: Date,
): { blockers: PublishingBlocker[]; advice: PublishingAdvice[] } {
  return {
    blockers: workshop.endsAt <= now ? ["day_over"] : [],
    advice: [
      ...(workshop.capacity === 0 ? (["no_seats"] as const) : []),
      ...(workshop.description === "" ? (["no_description"] as const) : []),
      ...(workshop.venueName ? [] : (["no_venue"] as const)),
      // Letters say "answer this message": without it nobody reads the answers.
      ...(workshop.contactEmail ? [] : (["no_contact"] as const)),
    ],
  };
}

/** What localOrInstant read: a local time is one of the workshop's clock. Throws invalid_input for one that no clock shows. */
export function momentOf(
  path: string,
  given: string | Date | null | undefined,
  timeZone: string,
): Date | null {
  if (typeof given !== "string") return given ?? null;
  const instant = instantOfLocal(given, timeZone);
  if (!instant) throw invalidField(path, "invalid_date");
  return instant;
}

/** Registrations that stand: what a count of registrations means wherever one is shown. Cancelled ones are named apart. */
export function standingCount({ confirmed, offered, pending, waitlisted }: RegistrationCounts): number {
  return confirmed + offered + pending + waitlisted;
}
