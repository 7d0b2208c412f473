import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import {
  recallBroadcast,
  scheduleBroadcast,
  sendBroadcast,
  testBroadcast,
} from "@/lib/broadcast-sending/commands";
import { broadcastById } from "@/lib/broadcasts/queries";
import { sendDueBroadcasts } from "@/lib/jobs/broadcasts";
import { createTestDb } from "@/tests/db/harness/test-db";
import { openMailbox, smtpError } from "@/tests/db/outbox/mailbox";
import { relay, smtp } from "@/tests/db/outbox/office";
import { makeDesk } from "./desk";

const { db, databaseUrl } = await createTestDb({ poolSizeMax: 15 });
process.env.LOG_LEVEL = "silent";
process.env.BASE_URL = "https://atelier.example";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await db.message.deleteMany();
  await db.broadcast.deleteMany();
});

vi.setConfig({ testTimeout: 120_000 });
const until = (assert: () => Promise<void> | void) => vi.waitFor(assert, { timeout: 60_000, interval: 20 });

async function openPost(hooks: Parameters<typeof openMailbox>[0] = {}) {
  const mailbox = await openMailbox(hooks);
  const transport = smtp(mailbox.url);
  const running = relay(db, transport);
  closing.push(
    mailbox.close,
    () => transport.close(),
    () => running.stop(),
  );
  return mailbox;
}

const settled = (id: string) =>
  until(async () => {
    const { queued, sending } = (await broadcastById(db, id)).figures;
    expect(queued + sending).toBe(0);
  });

describe("a message on its way", () => {
  it("reaches each reader by name; one that is refused does not hold up the rest, and the figures say so", async () => {
    const { received } = await openPost({
      onRecipient(address) {
        if (address.startsWith("gone")) throw smtpError(550, "5.1.1 unknown");
      },
    });
    const { context, person, write } = await makeDesk(db);
    await person({ name: "Ólöf <b>{link}</b>", email: "olof@example.org", locale: "de" });
    await person({ email: "gone@example.org" });
    await person();
    const broadcast = await write();
    await sendBroadcast(context, broadcast);
    await settled(broadcast.id);
    expect((await broadcastById(db, broadcast.id)).figures).toMatchObject({ sent: 2, failed: 1 });
    const mail = received.find(({ to }) => to.includes("olof@example.org"));
    const source = mail?.source.replaceAll("=\r\n", "") ?? "";
    expect(source).toContain("Kommen Sie p");
    expect(source).toContain("&lt;b&gt;{link}&lt;/b&gt;");
    // Of the day itself: nothing to unsubscribe from.
    expect(mail?.header("list-unsubscribe")).toBeUndefined();
    expect(source).not.toContain("unsubscribe");
  });

  it("with news reaches only who wanted them, with the one click of RFC 8058 and a link in its foot", async () => {
    const { received } = await openPost();
    const { context, person, write } = await makeDesk(db);
    const wanting = await person({ newsWanted: true });
    await person({ newsWanted: false });
    const broadcast = await write({ isNews: true });
    const sent = await sendBroadcast(context, broadcast);
    expect(sent).toMatchObject({ recipients: 1, leftOut: { no_news: 1 } });
    await settled(broadcast.id);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual([wanting.email]);
    expect(received[0]?.header("list-unsubscribe")).toBe(
      `<https://atelier.example/api/unsubscribe/${wanting.id}>`,
    );
    expect(received[0]?.header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(received[0]?.source.replaceAll("=\r\n", "")).toContain(
      `https://atelier.example/fr/unsubscribe/${wanting.id}`,
    );
    // What is stored and shown opens nothing.
    const stored = await db.message.findMany({ where: { broadcastId: broadcast.id } });
    expect(JSON.stringify(stored.map(({ text, html }) => [text, html]))).not.toContain(
      `unsubscribe/${wanting.id}`,
    );
  });

  it("with news is not sent to who unsubscribed while it waited, nor of the day to who cancelled", async () => {
    const { context, person, write, mails } = await makeDesk(db);
    const reader = await person({ newsWanted: true });
    const gone = await person({ status: "waitlisted" });
    const news = await write({ isNews: true });
    const day = await write({ audience: { registrationId: undefined, status: "waitlisted" } });
    await sendBroadcast(context, news);
    await sendBroadcast(context, day);
    await db.registration.update({ where: { id: reader.id }, data: { newsWanted: false } });
    await db.registration.update({
      where: { id: gone.id },
      data: { status: "cancelled", lineNumber: null, cancelledAt: new Date() },
    });
    const { received } = await openPost();
    await settled(news.id);
    await settled(day.id);
    expect(await mails(news.id)).toMatchObject([{ state: "cancelled", lastError: "unsubscribed" }]);
    expect(await mails(day.id)).toMatchObject([{ state: "cancelled", lastError: "outdated" }]);
    expect(received).toHaveLength(0);
  });

  it("taken back leaves no more, also where the server had said “not now”", async () => {
    let isTaken = false;
    const { context, person, write, mails } = await makeDesk(db);
    await person();
    await person();
    const broadcast = await write();
    await sendBroadcast(context, broadcast);
    const { received } = await openPost({
      onRecipient() {
        if (!isTaken) throw smtpError(450, "4.2.0 Greylisted");
      },
    });
    await until(async () => {
      expect(await db.message.count({ where: { lastError: "temporary 450 4.2.0" } })).toBe(2);
    });
    await recallBroadcast(context, broadcast.id);
    isTaken = true;
    await settled(broadcast.id);
    const rows = await mails(broadcast.id);
    expect(rows.map(({ state, lastError }) => `${state} ${lastError}`)).toEqual([
      "cancelled recalled",
      "cancelled recalled",
    ]);
    expect(received).toHaveLength(0);
    expect((await broadcastById(db, broadcast.id)).recalledAt).not.toBeNull();
  });

  it("as a test is marked as one", async () => {
    const { received } = await openPost();
    const { context, write } = await makeDesk(db);
    const broadcast = await write({ isNews: true });
    await testBroadcast(context, broadcast.id);
    await until(() => expect(received).toHaveLength(2));
    const subjects = received.map((mail) => mail.header("subject")).join(" ");
    expect(subjects).toMatch(/Essai/);
    expect(subjects).toMatch(/Probe/);
    expect(received[0]?.header("list-unsubscribe")).toBeUndefined();
  });
});

describe("a worker killed while it decides to whom a message goes", () => {
  it("owes nothing by halves: the next worker owes it once to each", async () => {
    const now = new Date();
    const { context, person, write, mails, workshop } = await makeDesk(db, { now });
    for (let count = 0; count < 5; count += 1) await person();
    const { id, version } = await write();
    await db.workshop.update({ where: { id: workshop.id }, data: { timeZone: "UTC" } });
    const at = new Date(now.getTime() + 120_000).toISOString().slice(0, 16);
    const { dueAt } = await scheduleBroadcast(context, { id, version, at });
    const due = new Date(dueAt ?? now);
    const script = fileURLToPath(new URL("victim.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, databaseUrl, due.toISOString()], {
      stdio: "ignore",
    });
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    expect(await mails(id)).toEqual([]);
    expect((await broadcastById(db, id)).state).toBe("scheduled");
    // The server notices that the dead worker is gone, and lets go of what it held.
    await until(async () => {
      await sendDueBroadcasts({ db, actor: SYSTEM, now: due });
      expect(await mails(id)).toHaveLength(5);
    });
    await sendDueBroadcasts({ db, actor: SYSTEM, now: due });
    expect(await mails(id)).toHaveLength(5);
  });
});
