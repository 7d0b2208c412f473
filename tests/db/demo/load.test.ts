import { expect, test } from "vitest";
import { PUBLIC, SYSTEM } from "@/lib/auth/actor";
import { loadDemo, removeDemo } from "@/lib/demo/load";
import { makeRegistration, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();
const context = { db, actor: SYSTEM, now: new Date("2026-11-23T12:00:00Z") };

async function loaded(): Promise<string> {
  const outcome = await loadDemo(context);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.workshopId;
}

test("an empty database gets the demonstration once, however many processes start together", async () => {
  const outcomes = await Promise.all([loadDemo(context), loadDemo(context), loadDemo(context)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.workshop.count()).toBe(1);

  const seats = await db.seat.findMany({ orderBy: { number: "asc" }, include: { registration: true } });
  expect(seats).toHaveLength(72);
  expect(seats.map(({ registrationId }) => registrationId !== null)).toEqual(
    seats.map(({ number }) => number <= 61),
  );
  expect(seats[0]?.registration).toMatchObject({ status: "confirmed", source: "demo", reference: "DEMO-01" });
  expect(await db.message.count()).toBe(0);
  expect(await loadDemo(context)).toEqual({ ok: false, reason: "has_workshops" });
  await db.workshop.deleteMany();
});

test("a newcomer finds a free seat, and leaves with the demonstration when it is removed", async () => {
  const workshopId = await loaded();
  const newcomer = await makeRegistration(db, { workshopId });
  expect(newcomer.status).toBe("confirmed");
  expect(await removeDemo(context, workshopId)).toEqual({ ok: true });
  expect(await db.registration.count()).toBe(0);
  expect(await db.seat.count()).toBe(0);
  expect(
    await db.auditEntry.findMany({ where: { workshopId }, select: { action: true }, orderBy: { id: "asc" } }),
  ).toEqual([{ action: "demo.load" }, { action: "demo.remove" }]);
});

test("a real workshop keeps the demonstration away and is not removed with it", async () => {
  const { id } = await makeWorkshop(db);
  expect(await loadDemo(context)).toEqual({ ok: false, reason: "has_workshops" });
  expect(await removeDemo(context, id)).toEqual({ ok: false, reason: "not_demo" });
  expect(await db.workshop.count({ where: { id } })).toBe(1);
  await db.workshop.deleteMany();
});

test("only who may delete in its team removes it; to others it does not exist", async () => {
  const workshopId = await loaded();
  const { teamId } = await db.workshop.findUniqueOrThrow({ where: { id: workshopId } });
  const { id: userId } = await makeUser(db, { teamId });
  await expect(removeDemo({ ...context, actor: PUBLIC }, workshopId)).rejects.toMatchObject({
    code: "not_found",
  });
  const stranger = { kind: "user", userId, roles: [] } as const;
  await expect(removeDemo({ ...context, actor: stranger }, workshopId)).rejects.toMatchObject({
    code: "not_found",
  });
  const reception = { kind: "user", userId, roles: [{ teamId, role: "reception" }] } as const;
  await expect(removeDemo({ ...context, actor: reception }, workshopId)).rejects.toMatchObject({
    code: "forbidden",
  });
  const organiser = { kind: "user", userId, roles: [{ teamId, role: "organiser" }] } as const;
  expect(await removeDemo({ ...context, actor: organiser }, workshopId)).toEqual({ ok: true });
});
