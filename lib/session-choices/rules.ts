import type { RegistrationStatus } from "@/lib/registrations/schema";
import { type SignUpWindow, signUpWindow } from "@/lib/workshops/rules";

/** Whether somebody can change their choice of sessions themselves: as long as sign-up is open. */
export function canChooseSessions(status: RegistrationStatus, workshop: SignUpWindow, now: Date): boolean {
  return status !== "cancelled" && signUpWindow(workshop, now) === "open";
}
