import { SYSTEM } from "@/lib/auth/actor";
import type { DbClient, Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { manageToken } from "@/lib/signing/registration-link";
import { makeRegistration, makeUser, makeWorkshop } from "../harness/factories";

// What tests of the line share.

process.env.BASE_URL = "https://atelier.example";

type Settings = Partial<Prisma.WorkshopUncheckedCreateInput>;

export function system(db: DbClient, now = new Date()): Context {
  return { db, actor: SYSTEM, now };
}

/** An organiser of the workshop's team. */
export async function organiser(db: DbClient, { teamId }: { teamId: string }, now = new Date()) {
  const { id } = await makeUser(db, { teamId });
  const actor = { kind: "user", userId: id, roles: [{ teamId, role: "organiser" }] } as const;
  return { db, actor, now };
}

/** A workshop where free seats are offered, unless `settings` say otherwise; ids in order of arrival. */
export async function lineOf(
  db: DbClient,
  {
    capacity,
    seated = 0,
    waiting,
    ...settings
  }: { capacity: number; seated?: number; waiting: number } & Settings,
) {
  const workshop = await makeWorkshop(db, { capacity, promotion: "offer", ...settings });
  const people = { seated: [] as string[], waiting: [] as string[] };
  for (let n = 0; n < seated; n += 1) {
    people.seated.push((await makeRegistration(db, { workshopId: workshop.id })).id);
  }
  for (let n = 0; n < waiting; n += 1) {
    people.waiting.push((await makeRegistration(db, { workshopId: workshop.id, status: "waitlisted" })).id);
  }
  return { ...workshop, people };
}

export function person(db: DbClient, id = "") {
  return db.registration.findUniqueOrThrow({ where: { id }, include: { seats: true } });
}

export async function tokenOf(db: DbClient, id = ""): Promise<string> {
  return manageToken(await person(db, id));
}

/** Ids of those in a state, in the order of the line. */
export async function withStatus(
  db: DbClient,
  workshopId: string,
  status: "waitlisted" | "offered" | "confirmed" | "cancelled",
): Promise<string[]> {
  const rows = await db.registration.findMany({
    where: { workshopId, status },
    orderBy: [{ lineNumber: "asc" }, { createdAt: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What the log keeps about somebody, oldest first. */
export function logOf(db: DbClient, subjectId = "") {
  return db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
}

export async function mailsTo(db: DbClient, registrationId = ""): Promise<string[]> {
  const rows = await db.message.findMany({ where: { registrationId }, orderBy: { createdAt: "asc" } });
  return rows.map(({ kind }) => kind);
}
