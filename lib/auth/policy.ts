import type { Actor, Role, UserActor } from "./actor";

const ORGANISERS: readonly Role[] = ["owner", "organiser"];

/**
 * Who may do what inside a team. Facilitators and reception get the least that lets them open the workshop: what they
 * need on the day is an action of its own (the door; a group's sheet will be one), not the whole list of answers.
 */
const ALLOWED = {
  "workshop.read": ["owner", "organiser", "facilitator", "reception"],
  "workshop.create": ORGANISERS,
  "workshop.edit": ORGANISERS,
  "workshop.publish": ORGANISERS,
  "workshop.cancel": ORGANISERS,
  "workshop.delete": ORGANISERS,
  "registration.read": ORGANISERS,
  "registration.edit": ORGANISERS,
  "registration.export": ORGANISERS,
  "check_in.edit": ["owner", "organiser", "reception"],
  "plan.read": ORGANISERS,
  "plan.edit": ORGANISERS,
  "plan.publish": ORGANISERS,
  "message.read": ORGANISERS,
  "message.send": ORGANISERS,
  "audit.read": ORGANISERS,
  "team.manage": ["owner"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ALLOWED;
export const ACTIONS = Object.keys(ALLOWED) as readonly Action[];

function allows(role: Role, action: Action): boolean {
  const roles: readonly Role[] = ALLOWED[action];
  return roles.includes(role);
}

/** Whether the actor may do this in the resource's team. The system (worker, command line) may do everything. */
export function can(actor: Actor, action: Action, resource: { readonly teamId: string }): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind !== "user") return false;
  return actor.roles.some(({ teamId, role }) => teamId === resource.teamId && allows(role, action));
}

/** The teams in which a user may do this: the `teamId in (…)` of every list. */
export function teamsAllowing(actor: UserActor, action: Action): string[] {
  return actor.roles.filter(({ role }) => allows(role, action)).map(({ teamId }) => teamId);
}
