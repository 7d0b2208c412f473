import { expect, test } from "vitest";
import { makeRegistration, makeUser, makeWorkshop } from "./harness/factories";
import { createTestDb } from "./harness/test-db";

const { db } = await createTestDb();

test("factories make rows that the database's own rules accept", async () => {
  const workshop = await makeWorkshop(db, { capacity: 2 });
  const { id: workshopId, teamId } = workshop;
  await makeUser(db, { teamId, role: "owner" });
  const confirmed = await makeRegistration(db, { workshopId });
  await makeRegistration(db, { workshopId, status: "offered" });
  const waiting = await makeRegistration(db, { workshopId, status: "waitlisted" });
  await makeRegistration(db, { workshopId, status: "cancelled" });
  expect(await db.seat.count({ where: { registrationId: { not: null } } })).toBe(2);
  expect(await db.seat.findFirst({ where: { registrationId: confirmed.id } })).toMatchObject({ number: 1 });
  expect(waiting.lineNumber).not.toBeNull();
});

test("a full workshop takes nobody more", async () => {
  const { id: workshopId } = await makeWorkshop(db, { capacity: 0 });
  await expect(makeRegistration(db, { workshopId })).rejects.toThrow(/no free seat/);
});
