import { canEditAnswers, isLive } from "@/lib/own-answers/rules";
import type { RegistrationStatus } from "@/lib/registrations/schema";
import type { WorkshopStatus } from "@/lib/workshops/schema";

// When a seat can be handed to somebody else. Pure; the clock is an argument.

/** Over a weekend, and not longer: meanwhile nobody knows who comes. */
export const HANDOVER_HOURS = 72;
/** Mails that one registration may send to other people. */
export const HANDOVERS_PER_HOUR_MAX = 5;
/** How long the name of somebody who did not answer is kept. */
export const HANDOVER_KEPT_DAYS = 7;

interface HandoverWorkshop {
  readonly status: WorkshopStatus;
  readonly handover: boolean;
  readonly answersUntil: Date | null;
  readonly startsAt: Date;
}

interface Holder {
  readonly status: RegistrationStatus;
  readonly confirmedAt: Date | null;
}

/** With a confirmed seat, where the organiser allows it, until answers can no longer be changed, and never once the day began. */
export function canHandOver(status: RegistrationStatus, workshop: HandoverWorkshop, now: Date): boolean {
  return (
    workshop.handover &&
    status === "confirmed" &&
    now < workshop.startsAt &&
    canEditAnswers(status, workshop, now)
  );
}

/** Until when it can be taken: some days, and never past the deadline. */
export function handoverEnd(
  { answersUntil, startsAt }: Pick<HandoverWorkshop, "answersUntil" | "startsAt">,
  now: Date,
): Date {
  const ends = [now.getTime() + HANDOVER_HOURS * 3_600_000, startsAt.getTime()];
  return new Date(Math.min(...ends, answersUntil?.getTime() ?? Number.POSITIVE_INFINITY));
}

/** Whether a proposal still counts: in time, and its holder has had the seat without a break since they made it. */
export function isOpen(
  handover: { readonly createdAt: Date; readonly expiresAt: Date },
  holder: Holder,
  workshop: HandoverWorkshop,
  now: Date,
): boolean {
  return (
    isSameSeat(handover, holder) && now < handover.expiresAt && canHandOver(holder.status, workshop, now)
  );
}

function isSameSeat(handover: { readonly createdAt: Date }, { confirmedAt }: Holder): boolean {
  return confirmedAt === null || confirmedAt <= handover.createdAt;
}

/** Whether a proposal that nobody took in time still concerns its holder: they have that seat, and the day is to come. */
export function concernsHolder(
  handover: { readonly createdAt: Date },
  holder: Holder,
  workshop: Pick<HandoverWorkshop, "status" | "startsAt">,
  now: Date,
): boolean {
  return (
    isSameSeat(handover, holder) &&
    holder.status === "confirmed" &&
    isLive(holder.status, workshop.status) &&
    now < workshop.startsAt
  );
}
