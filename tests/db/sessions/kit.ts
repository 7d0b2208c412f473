import type { DbClient } from "@/lib/db/client";
import { chosenSessions } from "@/lib/session-lines/queries";

/** Where each registration stands in its sessions: "confirmed", "waitlisted 2", "kept". */
export async function standing(db: DbClient, id: string): Promise<string[]> {
  const chosen = (await chosenSessions(db, { registrationIds: [id] })).get(id) ?? [];
  return chosen.map(({ status, position }) => (position === undefined ? status : `${status} ${position}`));
}

export function held(db: DbClient, sessionId: string): Promise<number> {
  return db.seat.count({ where: { sessionId, registrationId: { not: null } } });
}

export async function idOf(db: DbClient, reference: string): Promise<string> {
  return (await db.registration.findUniqueOrThrow({ where: { reference }, select: { id: true } })).id;
}

export function mails(db: DbClient, workshopId: string, kind: "session_promoted" | "sessions_changed") {
  return db.message.findMany({ where: { workshopId, kind }, orderBy: { createdAt: "asc" } });
}
