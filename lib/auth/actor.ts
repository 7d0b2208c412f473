export const ROLES = ["owner", "organiser", "facilitator", "reception"] as const;
export type Role = (typeof ROLES)[number];

export interface TeamRole {
  readonly teamId: string;
  readonly role: Role;
}

/** Who asks. Made at the edge (cookie, token, link), passed down as an argument. */
export type Actor =
  | { readonly kind: "public" }
  | { readonly kind: "attendee"; readonly registrationId: string }
  | { readonly kind: "user"; readonly userId: string; readonly roles: readonly TeamRole[] }
  | { readonly kind: "system" };

export type UserActor = Extract<Actor, { kind: "user" }>;

export const PUBLIC: Actor = { kind: "public" };
export const SYSTEM: Actor = { kind: "system" };

/** The account that acts; null for everybody without one. */
export function userIdOf(actor: Actor): string | null {
  return actor.kind === "user" ? actor.userId : null;
}
