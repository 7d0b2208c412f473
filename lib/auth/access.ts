import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Actor } from "./actor";
import { type Action, can } from "./policy";

/** What the guards hand back: enough to act on, never a person's answers. */
export interface GuardedWorkshop {
  readonly id: string;
  readonly teamId: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Refuses with not_found what is missing, malformed or another team's, so that nobody learns which ids exist; with
 * forbidden what a member of the team may see but not do.
 */
function guard<T extends { readonly teamId: string }>(actor: Actor, action: Action, resource: T | null): T {
  if (!resource || !can(actor, "workshop.read", resource)) throw new AppError("not_found");
  if (!can(actor, action, resource)) throw new AppError("forbidden");
  return resource;
}

/** The workshop, if the actor may do this to it. Throws not_found or forbidden. */
export async function requireWorkshop(
  db: Db,
  actor: Actor,
  id: string,
  action: Action,
): Promise<GuardedWorkshop> {
  const row = UUID.test(id)
    ? await db.workshop.findUnique({ where: { id }, select: { id: true, teamId: true } })
    : null;
  return guard(actor, action, row);
}

/** A part of a workshop: what stands or falls with it. */
export interface GuardedPart {
  readonly id: string;
  readonly workshopId: string;
  readonly teamId: string;
}

const OF_WORKSHOP = { workshop: { select: { id: true, teamId: true } } } as const;
type OfWorkshop = { readonly workshop: { readonly id: string; readonly teamId: string } | null } | null;

async function requirePart(
  actor: Actor,
  id: string,
  action: Action,
  find: () => PromiseLike<OfWorkshop>,
): Promise<GuardedPart> {
  const workshop = UUID.test(id) ? (await find())?.workshop : undefined;
  return guard(actor, action, workshop ? { id, workshopId: workshop.id, teamId: workshop.teamId } : null);
}

/** The same for one registration; its workshop comes along. */
export function requireRegistration(db: Db, actor: Actor, id: string, action: Action): Promise<GuardedPart> {
  return requirePart(actor, id, action, () =>
    db.registration.findUnique({ where: { id }, select: OF_WORKSHOP }),
  );
}

/** The same for one message. Mails of no workshop hold sign-in links: they are nobody's to read, hence not_found. */
export function requireMessage(db: Db, actor: Actor, id: string, action: Action): Promise<GuardedPart> {
  return requirePart(actor, id, action, () => db.message.findUnique({ where: { id }, select: OF_WORKSHOP }));
}

/** The same for what an organiser wrote. */
export function requireBroadcast(db: Db, actor: Actor, id: string, action: Action): Promise<GuardedPart> {
  return requirePart(actor, id, action, () =>
    db.broadcast.findUnique({ where: { id }, select: OF_WORKSHOP }),
  );
}

/** The same for a code that lets people sign up. */
export function requireInvitation(db: Db, actor: Actor, id: string, action: Action): Promise<GuardedPart> {
  return requirePart(actor, id, action, () =>
    db.invitation.findUnique({ where: { id }, select: OF_WORKSHOP }),
  );
}

/** The same for a sign-up whose address is not proved yet. */
export function requireSignUpCheck(db: Db, actor: Actor, id: string, action: Action): Promise<GuardedPart> {
  return requirePart(actor, id, action, () =>
    db.signUpCheck.findUnique({ where: { id }, select: OF_WORKSHOP }),
  );
}

/** The same for one plan; its session and workshop come along. A deleted one is missing, unless `isDeleted` asks for it. */
export async function requirePlan(
  db: Db,
  actor: Actor,
  id: string,
  action: Action,
  { isDeleted = false }: { readonly isDeleted?: boolean } = {},
): Promise<{
  readonly id: string;
  readonly sessionId: string;
  readonly workshopId: string;
  readonly teamId: string;
}> {
  const row = UUID.test(id)
    ? await db.plan.findUnique({
        where: { id, deletedAt: isDeleted ? { not: null } : null },
        select: { session: { select: { id: true, workshop: { select: { id: true, teamId: true } } } } },
      })
    : null;
  return guard(
    actor,
    action,
    row && {
      id,
      sessionId: row.session.id,
      workshopId: row.session.workshop.id,
      teamId: row.session.workshop.teamId,
    },
  );
}
