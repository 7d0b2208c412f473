import type { PublishingAdvice, PublishingBlocker, SignUpState, WorkshopStatus } from "./schema";

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

export type WorkshopMove = "publish" | "close" | "cancel" | "archive";

/**
 * From which states each move leads where. Publishing also reopens a closed one; cancelling is final but for archiving;
 * one that still takes sign-ups is closed before it is archived.
 */
const MOVES: Readonly<Record<WorkshopMove, Partial<Record<WorkshopStatus, WorkshopStatus>>>> = {
  publish: { draft: "published", closed: "published" },
  close: { published: "closed" },
  cancel: { draft: "cancelled", published: "cancelled", closed: "cancelled" },
  archive: { draft: "archived", closed: "archived", cancelled: "archived" },
};

/** The state after the move, or undefined where the move is not possible. */
export function statusAfter(status: WorkshopStatus, move: WorkshopMove): WorkshopStatus | undefined {
  return MOVES[move][status];
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
    ],
  };
}
