import type { OrganiserWorkshop } from "@/lib/workshops/schema";

export type StepKey =
  | "draftIncomplete"
  | "draftReady"
  | "draftReadyLater"
  | "notOpen"
  | "open"
  | "waitlist"
  | "full"
  | "signUpOver"
  | "closed"
  | "running"
  | "past"
  | "cancelled"
  | "archived";

export interface NextStep {
  readonly key: StepKey;
  /** The moment the sentence names, where it names one: sign-up opening or closing. */
  readonly at?: string;
}

type Facts = Pick<OrganiserWorkshop, "status" | "startsAt" | "endsAt" | "opensAt" | "signUp" | "publishing">;

/** Where a workshop stands and what its organiser does next: one sentence, chosen here and worded in the catalogue. */
export function nextStep(workshop: Facts, now: Date): NextStep {
  const { status, signUp } = workshop;
  if (status === "archived" || status === "cancelled") return { key: status };
  if (status === "draft") return draftStep(workshop, now);
  if (new Date(workshop.endsAt) <= now) return { key: "past" };
  if (new Date(workshop.startsAt) <= now) return { key: "running" };
  if (status === "closed") return { key: "closed" };
  switch (signUp.state) {
    case "not_open":
      return { key: "notOpen", at: workshop.opensAt ?? undefined };
    case "open":
      return { key: "open", at: signUp.closesAt };
    case "waitlist":
    case "full":
      return { key: signUp.state };
    default:
      return { key: "signUpOver" };
  }
}

function draftStep({ publishing, opensAt }: Facts, now: Date): NextStep {
  if (publishing.blockers.length > 0) return { key: "draftIncomplete" };
  if (opensAt && new Date(opensAt) > now) return { key: "draftReadyLater", at: opensAt };
  return { key: "draftReady" };
}
