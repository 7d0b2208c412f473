import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/auth/actor";
import { takeIn, undoCheckIn } from "@/lib/check-ins/commands";
import { followDoor } from "@/lib/check-ins/queries";
import type { CheckInAnswer, Scan } from "@/lib/check-ins/schema";
import type { Context } from "@/lib/db/context";
import { makeRegistration, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

process.env.BASE_URL = "https://atelier.example";

export const { db } = await createTestDb({ poolSizeMax: 20 });

export const NOW = new Date("2027-04-22T07:30:00Z");
export const EARLIER = new Date("2027-04-22T07:12:00Z");

export async function asRole(
  teamId: string,
  role: Role = "reception",
  name = "Claire",
): Promise<Context & { userId: string }> {
  const { id: userId } = await makeUser(db, { teamId, role, name });
  const actor: Actor = { kind: "user", userId, roles: [{ teamId, role }] };
  return { db, actor, now: NOW, userId };
}

/** A workshop with a door, somebody at it, and a way to scan. */
export async function door(overrides: Parameters<typeof makeWorkshop>[1] = {}) {
  const workshop = await makeWorkshop(db, overrides);
  const context = await asRole(workshop.teamId);
  const person = (more: object = {}) =>
    makeRegistration(db, { workshopId: workshop.id, reference: reference(), ...more });
  const scan = async (what: Partial<Scan>, by: Context = context): Promise<CheckInAnswer> => {
    const scans = [{ id: randomUUID(), takenAt: undefined, ...what }];
    const [answer] = await takeIn(by, { workshopId: workshop.id, scans });
    if (!answer) throw new Error("each scan has an answer");
    return answer;
  };
  const undo = (checkInId: string, by: Context = context) =>
    undoCheckIn(by, { workshopId: workshop.id, checkInId });
  const arrivals = async () =>
    (await (await followDoor(db, { workshopId: workshop.id, actor: context.actor })).read()).arrivals;
  return { workshop, context, person, scan, undo, arrivals };
}

/** As people have them; the factories' own have no hyphen. */
export function reference(): string {
  const code = randomUUID()
    .replace(/[^0-9a-f]/g, "")
    .slice(0, 8)
    .toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

export const logOf = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true, actorId: true },
  });
