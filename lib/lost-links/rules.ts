import { hasMailbox } from "@/lib/registrations/rules";
import type { RegistrationStatus } from "@/lib/registrations/schema";
import { isEditable } from "@/lib/workshops/rules";
import type { WorkshopStatus } from "@/lib/workshops/schema";

/** Whether an organiser can have somebody's link sent to them again: who left or has no mailbox needs none. */
export function canSendLink(
  person: { readonly status: RegistrationStatus; readonly source: string; readonly email: string },
  workshop: { readonly status: WorkshopStatus },
): boolean {
  return (
    isEditable(workshop.status) &&
    person.status !== "cancelled" &&
    person.source !== "demo" &&
    hasMailbox(person.email)
  );
}
