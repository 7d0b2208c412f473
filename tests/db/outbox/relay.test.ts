import { afterEach, describe, expect, it, vi } from "vitest";
import { enqueueMessage } from "@/lib/outbox/commands";
import { createTestDb } from "@/tests/db/harness/test-db";
import { type MailboxHooks, openMailbox, smtpError } from "./mailbox";
import { endLeases, FAST, makeOffice, relay, smtp } from "./office";

const { db } = await createTestDb({ poolSizeMax: 20 });
process.env.LOG_LEVEL = "silent";
// Vite sets it to "/".
process.env.BASE_URL = "https://atelier.example";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await db.message.deleteMany();
});

async function mailbox(hooks: MailboxHooks = {}) {
  const opened = await openMailbox(hooks);
  closing.push(opened.close);
  return opened;
}

function startSending(smtpUrl: string | null, options: Parameters<typeof relay>[2] = {}) {
  const transport = smtpUrl === null ? null : smtp(smtpUrl);
  const running = relay(db, transport, options);
  closing.push(
    () => transport?.close(),
    () => running.stop(),
  );
  return running;
}

function state(id: string) {
  return db.message.findUniqueOrThrow({ where: { id } });
}

// On a machine with ten others at work thirty mails take their time.
vi.setConfig({ testTimeout: 120_000 });
const until = (assert: () => Promise<void> | void) => vi.waitFor(assert, { timeout: 60_000, interval: 20 });

describe("owing a mail", () => {
  it("a transaction that rolls back owes nothing", async () => {
    const { confirmation } = await makeOffice(db);
    const rolledBack = db.$transaction(async (tx) => {
      await enqueueMessage(tx, confirmation());
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    expect(await db.message.count()).toBe(0);
  });

  it("the same dedupe key is owed once, however many ask at once", async () => {
    const { owe } = await makeOffice(db);
    const ids = await Promise.all(Array.from({ length: 8 }, () => owe({ dedupeKey: "group:1" })));
    expect(new Set(ids).size).toBe(1);
    expect(await db.message.count()).toBe(1);
  });

  it("a mail of the future waits, a cancelled one never leaves, the others do", async () => {
    const { received, url } = await mailbox();
    const { owe } = await makeOffice(db);
    const later = await owe({ dueAt: new Date(Date.now() + 60_000) });
    const cancelled = await owe();
    await db.message.update({ where: { id: cancelled }, data: { state: "cancelled" } });
    const due = await owe();
    startSending(url);
    await until(async () => expect((await state(due)).state).toBe("sent"));
    expect((await state(later)).state).toBe("queued");
    expect((await state(cancelled)).state).toBe("cancelled");
    expect(received).toHaveLength(1);
  });
});

describe("a mail that leaves", () => {
  it("is sent once, in the reader's language, with text, HTML and calendar, and no link rests in the database", async () => {
    const { received, url } = await mailbox();
    const { owe, registration } = await makeOffice(db, { locale: "de", name: "Jürg Müßig" });
    const id = await owe();
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("sent"));

    const row = await state(id);
    expect(row).toMatchObject({ attempts: 1, lastError: null, leaseUntil: null });
    expect(row.sentAt).not.toBeNull();
    expect(row.subject).toBe("Ihr Platz ist bestätigt: Atelier d’essai");
    expect(row.text).toContain("Guten Tag Jürg Müßig");
    expect(JSON.stringify(row)).not.toContain(`${registration.id}.1`);

    const [mail] = received;
    expect(received).toHaveLength(1);
    expect(mail?.to).toEqual([registration.email]);
    expect(mail?.from).toBe("atelier@example.org");
    expect(mail?.header("message-id")).toBe(`<${id}@atelier.example>`);
    expect(mail?.header("auto-submitted")).toBe("auto-generated");
    expect(mail?.header("content-language")).toBe("de");
    expect(mail?.header("reply-to")).toBeUndefined();
    expect(mail?.source).toMatch(/Content-Type: text\/plain/i);
    expect(mail?.source).toMatch(/Content-Type: text\/html/i);
    expect(mail?.source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    // Quoted-printable breaks long lines with "=".
    expect(mail?.source.replaceAll("=\r\n", "")).toContain(
      `https://atelier.example/de/r/${registration.id}.1`,
    );
  });

  it("takes no header out of a name or a title", async () => {
    const { received, url } = await mailbox();
    const { confirmation, owe } = await makeOffice(db);
    const hostile = "Zoé\r\nBcc: victim@example.org\r\n\r\nHello";
    const base = confirmation();
    if (base.kind !== "registration_confirmed") throw new Error("expected a confirmation");
    const workshop = { ...base.params.workshop, title: hostile };
    const id = await owe({ toName: hostile, params: { ...base.params, workshop } } as Partial<typeof base>);
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("sent"));
    expect(received[0]?.header("bcc")).toBeUndefined();
    expect(received[0]?.to).toHaveLength(1);
    expect(received[0]?.source.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
  });

  it("is written in the organiser's words of the moment, and in ours where there are none", async () => {
    const { received, url } = await mailbox();
    const { owe, workshop } = await makeOffice(db, { locale: "de" });
    const id = await owe();
    const later = await owe({ locale: "fr" });
    await db.letterVersion.create({
      data: {
        workshopId: workshop.id,
        letter: "registration_confirmed",
        locale: "de",
        version: 1,
        subject: "Schön, {name}",
        body: "# Willkommen\n\n{link}",
      },
    });
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("sent"));
    expect(await state(id)).toMatchObject({ subject: "Schön, Zoé Essai" });
    await until(async () => expect((await state(later)).state).toBe("sent"));
    expect((await state(later)).subject).toContain("Votre place est confirmée");
    expect(received).toHaveLength(2);
  });

  it("a sign-in link is wiped from the row once its mail has left", async () => {
    const { received, url } = await mailbox();
    const secret = "https://atelier.example/organiser/sign-in/confirm?token=s3cret&email=a";
    const params = { url: secret, validMinutes: 30 };
    const message = {
      kind: "organiser_sign_in",
      locale: "en",
      toAddress: "ada@example.org",
      params,
    } as const;
    const id = await db.$transaction((tx) => enqueueMessage(tx, message));
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("sent"));
    expect(received[0]?.source.replaceAll("=\r\n", "").replaceAll("=3D", "=")).toContain(secret);
    expect(JSON.stringify(await state(id))).not.toContain("s3cret");
  });

  it("a sign-in link that waited too long is not sent", async () => {
    const { received, url } = await mailbox();
    const params = { url: "https://atelier.example/s3cret", validMinutes: 30 };
    const message = {
      kind: "organiser_sign_in",
      locale: "en",
      toAddress: "ada@example.org",
      params,
    } as const;
    const id = await db.$transaction((tx) => enqueueMessage(tx, message));
    await db.message.update({ where: { id }, data: { createdAt: new Date(Date.now() - 31 * 60_000) } });
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("cancelled"));
    expect(JSON.stringify(await state(id))).not.toContain("s3cret");
    expect(received).toHaveLength(0);
  });
});

describe("without a mail server", () => {
  it("mails are kept, readable, with no link in them", async () => {
    const { owe, registration } = await makeOffice(db);
    const id = await owe();
    startSending(null);
    await until(async () => expect((await state(id)).state).toBe("kept"));
    const row = await state(id);
    expect(row.subject).toContain("Votre place est confirmée");
    expect(row.html).toContain("<html");
    expect(JSON.stringify(row)).not.toContain(`${registration.id}.1`);
  });

  it("a sign-in link is kept nowhere", async () => {
    const params = { url: "https://atelier.example/s3cret", validMinutes: 30 };
    const message = {
      kind: "organiser_sign_in",
      locale: "en",
      toAddress: "ada@example.org",
      params,
    } as const;
    const id = await db.$transaction((tx) => enqueueMessage(tx, message));
    startSending(null);
    await until(async () => expect((await state(id)).state).toBe("kept"));
    expect(JSON.stringify(await state(id))).not.toContain("s3cret");
  });
});

describe("a mail that is refused", () => {
  it("for good: failed at once, the reason kept without the address, the others leave", async () => {
    const { received, url } = await mailbox({
      onRecipient(address) {
        if (address.startsWith("gone")) throw smtpError(550, `5.1.1 <${address}> unknown`);
      },
    });
    const { owe } = await makeOffice(db);
    const gone = await owe({ toAddress: "gone@example.org" });
    const others = await Promise.all([owe(), owe(), owe()]);
    startSending(url);
    await until(async () => expect(await db.message.count({ where: { state: "sent" } })).toBe(3));
    expect(await state(gone)).toMatchObject({ state: "failed", attempts: 1, lastError: "refused 550 5.1.1" });
    expect(received).toHaveLength(others.length);
  });

  it("for now: tried again until it is taken", async () => {
    let asked = 0;
    const { received, url } = await mailbox({
      onRecipient() {
        asked += 1;
        if (asked < 3) throw smtpError(450, "4.2.0 Greylisted");
      },
    });
    const { owe } = await makeOffice(db);
    const id = await owe();
    startSending(url);
    await until(async () => expect((await state(id)).lastError).toBe("temporary 450 4.2.0"));
    await until(async () =>
      expect(await state(id)).toMatchObject({ state: "sent", attempts: 3, lastError: null }),
    );
    expect(received).toHaveLength(1);
  });

  it("unreadable parameters fail that mail alone", async () => {
    const { url } = await mailbox();
    const { owe } = await makeOffice(db);
    const broken = await owe({ params: { nonsense: true } } as never);
    const fine = await owe();
    startSending(url);
    await until(async () => expect((await state(fine)).state).toBe("sent"));
    await until(async () =>
      expect(await state(broken)).toMatchObject({ state: "failed", lastError: "not_rendered" }),
    );
  });
});

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
