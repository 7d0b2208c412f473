import { beforeEach, expect, it } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { GET as ready } from "@/app/api/ready/route";
import { createDb } from "@/lib/db/client";
import { checkReadiness } from "@/lib/health/queries";
import { createTestDb } from "@/tests/db/harness/test-db";
import { call } from "./http";

const { db } = await createTestDb();
const SECOND_MS = 1_000;
const beat = (secondsAgo: number) =>
  db.workerHeartbeat.create({ data: { id: "w", lastSeenAt: new Date(Date.now() - secondsAgo * SECOND_MS) } });

beforeEach(async () => {
  await db.workerHeartbeat.deleteMany();
  await db.message.deleteMany();
});

it("the web server answers on its own", async () => {
  const response = await call(health);
  expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
});

it("ready with a fresh heartbeat, every migration applied and nothing overdue", async () => {
  await beat(5);
  const response = await call(ready);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    status: "ok",
    checks: {
      database: { ok: true },
      migrations: { ok: true, pending: [] },
      worker: { ok: true },
      outbox: { ok: true },
    },
  });
});

it("not ready without a worker, or with a silent one", async () => {
  expect((await call(ready)).status).toBe(503);
  await beat(61);
  const response = await call(ready);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    status: "unavailable",
    checks: { database: { ok: true }, worker: { ok: false, secondsSinceHeartbeat: 61 } },
  });
});

it("not ready when mails are due that nobody takes", async () => {
  await beat(1);
  await db.message.create({
    data: {
      kind: "organiser_sign_in",
      locale: "fr",
      toAddress: "a@example.org",
      params: {},
      nextAttemptAt: new Date(Date.now() - 20 * 60 * SECOND_MS),
    },
  });
  const { status, checks } = await checkReadiness(db, new Date());
  expect(status).toBe("unavailable");
  expect(checks.outbox).toMatchObject({ ok: false, oldestDueSeconds: 1200 });
});

it("a migration that was not applied is named", async () => {
  await beat(1);
  const [first] = await db.$queryRaw<
    { name: string }[]
  >`select migration_name as name from "_prisma_migrations" limit 1`;
  await db.$executeRaw`update "_prisma_migrations" set finished_at = null where migration_name = ${first?.name}`;
  const { checks } = await checkReadiness(db, new Date());
  expect(checks.migrations).toEqual({ ok: false, pending: [first?.name] });
});

it("a database that is gone fails the check instead of the call", async () => {
  const gone = createDb("postgresql://nobody@127.0.0.1:1/none", 1);
  const { status, checks } = await checkReadiness(gone, new Date());
  await gone.$disconnect();
  expect(status).toBe("unavailable");
  expect(checks.database.ok).toBe(false);
});
