import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { makeRegistration, makeWorkshop } from "./harness/factories";
import { createTestDb } from "./harness/test-db";

const { db } = await createTestDb();

test("a connection is asked one thing after the other, whatever a transaction asks for at once", async () => {
  const warnings: string[] = [];
  process.on("warning", ({ message }) => warnings.push(message));
  const { id: workshopId } = await makeWorkshop(db);
  await makeRegistration(db, { workshopId });
  const answers = await db.$transaction((tx) =>
    Promise.all([
      tx.workshop.findUniqueOrThrow({
        where: { id: workshopId },
        include: { sessions: true, registrations: true, invitations: true },
      }),
      tx.registration.count({ where: { workshopId } }),
      tx.seat.count({ where: { session: { workshopId } } }),
    ]),
  );
  await nextTurn();
  expect(answers.slice(1)).toEqual([1, 12]);
  expect(warnings.filter((message) => message.includes("client.query()"))).toEqual([]);
});

test("what one of them is refused leaves the connection to others", async () => {
  const asked = db.$transaction((tx) => Promise.all([tx.$queryRaw`select 1/0`, tx.workshop.count()]));
  await expect(asked).rejects.toThrow();
  expect(await db.workshop.count()).toBeGreaterThan(0);
});
