import type { RegistrationStatus } from "@/lib/registrations/schema";
import type { WorkshopStatus } from "@/lib/workshops/schema";

// Until when people may change their own answers. Pure; the clock is an argument.

interface Deadline {
  readonly answersUntil: Date | null;
  readonly startsAt: Date;
}

/** When the form becomes read-only: the organiser's limit, or else the start of the day. */
export function answersEnd({ answersUntil, startsAt }: Deadline): Date {
  return answersUntil ?? startsAt;
}

/** Whether somebody may change their answers at this moment. The last moment is before the deadline. */
export function canEditAnswers(
  status: RegistrationStatus,
  workshop: Deadline & { readonly status: WorkshopStatus },
  now: Date,
): boolean {
  return isLive(status, workshop.status) && now < answersEnd(workshop);
}

/** Whether what somebody agreed to can be changed: a consent can be withdrawn at any time while we use it. */
export function isLive(status: RegistrationStatus, workshopStatus: WorkshopStatus): boolean {
  return status !== "cancelled" && workshopStatus !== "cancelled" && workshopStatus !== "archived";
}
