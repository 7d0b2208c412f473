import { describe, expect, it, vi } from "vitest";
import { createTestDb } from "@/tests/db/harness/test-db";
import { openMailbox, smtpError } from "./mailbox";
import { endLeases, FAST, makeOffice } from "./office";
import { openPost, TEST_TIMEOUT_MS, until } from "./post";

const { db } = await createTestDb({ poolSizeMax: 20 });
process.env.LOG_LEVEL = "silent";
// Vite sets it to "/".
process.env.BASE_URL = "https://atelier.example";
vi.setConfig({ testTimeout: TEST_TIMEOUT_MS });
const { mailbox, startSending, state } = openPost(db);

describe("a mail server at fault", () => {
  it("down, then up: everything owed meanwhile leaves, once", async () => {
    const before = await openMailbox();
    await before.close();
    const { owe } = await makeOffice(db);
    const ids = await Promise.all(Array.from({ length: 12 }, () => owe()));
    startSending(before.url);
    await until(async () =>
      expect(await db.message.count({ where: { lastError: "unreachable" } })).toBeGreaterThan(0),
    );
    expect(await db.message.count({ where: { state: "failed" } })).toBe(0);
    const { received } = await mailbox({ port: before.port });
    await until(async () => expect(await db.message.count({ where: { state: "sent" } })).toBe(ids.length));
    expect(new Set(received.map((mail) => mail.header("message-id"))).size).toBe(ids.length);
    expect(received).toHaveLength(ids.length);
  });

  it("refuses our password: all wait, the cause is there to read, a corrected setting sends them", async () => {
    const { received, port } = await mailbox({ login: { user: "atelier", pass: "right" } });
    const { owe } = await makeOffice(db);
    await Promise.all([owe(), owe()]);
    const wrong = startSending(`smtp://atelier:wrong@127.0.0.1:${port}`);
    await until(async () =>
      expect(await db.message.count({ where: { lastError: "authentication 535 5.7.8" } })).toBeGreaterThan(0),
    );
    await wrong.stop();
    expect(await db.message.count({ where: { state: "queued" } })).toBe(2);
    startSending(`smtp://atelier:right@127.0.0.1:${port}`);
    await until(() => expect(received).toHaveLength(2));
  });

  it("rests between tries instead of knocking for every mail", async () => {
    const closed = await openMailbox();
    await closed.close();
    const { owe } = await makeOffice(db);
    await Promise.all(Array.from({ length: 20 }, () => owe()));
    const running = startSending(closed.url, { pace: { ...FAST, pauseMs: () => 60_000 } });
    await until(async () =>
      expect(await db.message.count({ where: { lastError: "unreachable" } })).toBeGreaterThan(0),
    );
    await running.stop();
    expect(await db.message.count({ where: { attempts: { gt: 0 } } })).toBeLessThanOrEqual(FAST.concurrency);
  });
});

describe("several workers", () => {
  it("send each mail once", async () => {
    const { received, url } = await mailbox();
    const { owe } = await makeOffice(db);
    const ids = await Promise.all(Array.from({ length: 30 }, () => owe()));
    for (let worker = 0; worker < 3; worker += 1) startSending(url);
    await until(async () => expect(await db.message.count({ where: { state: "sent" } })).toBe(ids.length));
    expect(received).toHaveLength(ids.length);
    expect(new Set(received.map((mail) => mail.header("message-id"))).size).toBe(ids.length);
  });

  it("one that was only slow does not overwrite the fate its rescuer wrote", async () => {
    let messages = 0;
    let taken: () => void = () => undefined;
    const isTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const { received, url } = await mailbox({
      async onMessage() {
        messages += 1;
        // The first attempt outlives its lease, then is refused; the second was taken meanwhile.
        if (messages > 1) return;
        await isTaken;
        throw smtpError(554, "5.7.1 No");
      },
    });
    const { owe } = await makeOffice(db);
    const id = await owe();
    const slow = startSending(url, { pace: { ...FAST, concurrency: 1 } });
    await until(() => expect(messages).toBe(1));
    await endLeases(db);
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("sent"));
    taken();
    await slow.stop();
    expect(await state(id)).toMatchObject({ state: "sent", attempts: 2, lastError: null });
    expect(received).toHaveLength(1);
  });

  it("stopping finishes the mail in hand and takes no other", async () => {
    let arrived: () => void = () => undefined;
    const hasArrived = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { received, url } = await mailbox({
      async onMessage() {
        arrived();
        await new Promise((resolve) => setTimeout(resolve, 150));
      },
    });
    const { owe } = await makeOffice(db);
    await owe();
    await owe();
    const running = startSending(url, { pace: { ...FAST, concurrency: 1 } });
    await hasArrived;
    await running.stop();
    expect(received).toHaveLength(1);
    expect(
      await db.message.groupBy({ by: ["state"], _count: true, orderBy: { state: "asc" } }),
    ).toMatchObject([
      { state: "queued", _count: 1 },
      { state: "sent", _count: 1 },
    ]);
  });
});
