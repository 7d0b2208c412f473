import { describe, expect, it, vi } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { fillFreeSeatsEverywhere } from "@/lib/jobs/fill-free-seats";
import { HEARTBEAT_INTERVAL_MS, startHeartbeat } from "@/lib/jobs/heartbeat";
import { purgeExpired } from "@/lib/jobs/purge";
import { startWorker } from "@/lib/jobs/worker";
import { makeRegistration, makeUser, makeWorkshop } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";
import { makeOffice } from "@/tests/db/outbox/office";

const { db, databaseUrl } = await createTestDb();
process.env.LOG_LEVEL = "silent";
process.env.BASE_URL = "https://atelier.example";

const until = (assert: () => Promise<void>) => vi.waitFor(assert, { timeout: 15_000, interval: 50 });

describe("a worker", () => {
  it("lives in one call: heartbeat, outbox, jobs in a schema of their own, and leaves nothing behind", async () => {
    const { owe } = await makeOffice(db);
    const id = await owe();
    const stopping = new AbortController();
    const worker = await startWorker({ databaseUrl, signal: stopping.signal });
    const { lastSeenAt } = await db.workerHeartbeat.findFirstOrThrow({ orderBy: { lastSeenAt: "desc" } });
    expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(HEARTBEAT_INTERVAL_MS);
    await until(async () =>
      expect((await db.message.findUniqueOrThrow({ where: { id } })).state).toBe("kept"),
    );
    const crons =
      await db.$queryRaw`select identifier from graphile_worker._private_known_crontabs order by 1`;
    expect(crons).toEqual(
      ["broadcasts", "fill-free-seats", "handovers", "purge-expired", "read-texts", "timed-mails"].map(
        (identifier) => ({
          identifier,
        }),
      ),
    );
    stopping.abort();
    await worker.stop();
    expect(await db.workerHeartbeat.count()).toBe(0);
  });

  it("goes on when the database has dropped its connections", async () => {
    const worker = await startWorker({ databaseUrl });
    try {
      await db.$executeRaw`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
      const { owe } = await makeOffice(db);
      const id = await owe();
      await until(async () =>
        expect((await db.message.findUniqueOrThrow({ where: { id } })).state).toBe("kept"),
      );
      const expires = new Date(Date.now() - 1_000);
      await db.signInToken.create({ data: { identifier: "a@example.org", token: "old", expires } });
      await db.$executeRaw`select graphile_worker.add_job('purge-expired')`;
      await until(async () => expect(await db.signInToken.count()).toBe(0));
    } finally {
      await worker.stop();
    }
  });
});

describe("filling free seats", () => {
  it("gives a seat that somebody left to the first who waits, in every workshop", async () => {
    const workshops = await Promise.all([
      makeWorkshop(db, { capacity: 1 }),
      makeWorkshop(db, { capacity: 1 }),
    ]);
    const firsts: string[] = [];
    for (const { id: workshopId } of workshops) {
      const first = await makeRegistration(db, { workshopId, status: "waitlisted" });
      await makeRegistration(db, { workshopId, status: "waitlisted" });
      firsts.push(first.id);
    }
    const context = { db, actor: SYSTEM, now: new Date() };
    expect(await fillFreeSeatsEverywhere(context)).toBe(2);
    expect(await fillFreeSeatsEverywhere(context)).toBe(0);
    const seated = await db.registration.findMany({
      where: { workshopId: { in: workshops.map(({ id }) => id) }, status: "confirmed" },
      select: { id: true },
    });
    expect(seated.map(({ id }) => id).sort()).toEqual(firsts.sort());
  });
});

describe("purging", () => {
  it("deletes what is past its time and nothing else", async () => {
    const now = new Date();
    const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    const user = await makeUser(db);
    const key = (keyHash: string, createdAt: Date) => ({
      keyHash,
      requestHash: "r",
      response: {},
      createdAt,
    });
    await db.idempotencyKey.createMany({ data: [key("old", ago(25)), key("new", ago(23))] });
    const session = (sessionToken: string, expires: Date, createdAt: Date) => ({
      sessionToken,
      userId: user.id,
      expires,
      createdAt,
    });
    await db.signInSession.createMany({
      data: [
        session("idle", ago(1), ago(200)),
        session("aged", ago(-1), ago(24 * 31)),
        session("alive", ago(-1), ago(24 * 29)),
      ],
    });
    await db.signInToken.createMany({
      data: [
        { identifier: "a@example.org", token: "past", expires: ago(1) },
        { identifier: "a@example.org", token: "valid", expires: ago(-1) },
      ],
    });
    expect(await purgeExpired(db, now)).toEqual({
      idempotencyKeys: 1,
      signInTokens: 1,
      sessions: 2,
      plans: 0,
      heartbeats: 0,
      importDrafts: 0,
      signUpChecks: 0,
      addressChanges: 0,
      handovers: 0,
    });
    expect((await db.signInSession.findMany()).map(({ sessionToken }) => sessionToken)).toEqual(["alive"]);
    expect((await db.signInToken.findMany()).map(({ token }) => token)).toEqual(["valid"]);
    expect((await db.idempotencyKey.findMany()).map(({ keyHash }) => keyHash)).toEqual(["new"]);
  });

  it("a heartbeat's row goes with its worker", async () => {
    const heartbeat = await startHeartbeat(db);
    expect(await db.workerHeartbeat.count()).toBe(1);
    await heartbeat.stop();
    expect(await db.workerHeartbeat.count()).toBe(0);
  });
});
