import type { RegistrationStatus } from "@/lib/registrations/schema";
import { isEditable, type SignUpWindow, signUpWindow } from "@/lib/workshops/rules";

/** Whether somebody can change their choice of sessions themselves: as long as sign-up is open. */
export function canChooseSessions(status: RegistrationStatus, workshop: SignUpWindow, now: Date): boolean {
  return status !== "cancelled" && signUpWindow(workshop, now) === "open";
}

/** Whether somebody can leave this session themselves: until it begins, whether sign-up is open or closed. */
export function canLeaveSession(
  status: RegistrationStatus,
  workshop: Pick<SignUpWindow, "status">,
  { startsAt, now }: { readonly startsAt: Date; readonly now: Date },
): boolean {
  return status !== "cancelled" && isEditable(workshop.status) && now < startsAt;
}
