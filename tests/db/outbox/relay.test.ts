import { describe, expect, it, vi } from "vitest";
import { enqueueMessage } from "@/lib/outbox/commands";
import { createTestDb } from "@/tests/db/harness/test-db";
import { readQrPng } from "@/tests/unit/mail/read-qr-png";
import { smtpError } from "./mailbox";
import { makeOffice, SIGNATURE } from "./office";
import { openPost, TEST_TIMEOUT_MS, until } from "./post";

const { db } = await createTestDb({ poolSizeMax: 20 });
process.env.LOG_LEVEL = "silent";
// Vite sets it to "/".
process.env.BASE_URL = "https://atelier.example";
vi.setConfig({ testTimeout: TEST_TIMEOUT_MS });
const { mailbox, startSending, state } = openPost(db);

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
  it("carries the code for the door as a picture of its own, which says what a scanner finds the person by", async () => {
    const { received, url } = await mailbox();
    const { owe, registration } = await makeOffice(db);
    const id = await owe();
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("sent"));
    const source = received[0]?.source ?? "";
    const cid = /<img[^>]*src=3D"cid:([^"]+)"/.exec(source.replace(/=\r\n/g, ""))?.[1];
    const part = source
      .split(/\r\n--/)
      .find((one) => cid !== undefined && one.includes(`Content-ID: <${cid}>`));
    expect(part).toMatch(/Content-Type: image\/png/);
    expect(part).toMatch(/Content-Disposition: inline/);
    const png = Buffer.from(part?.slice(part.indexOf("\r\n\r\n")) ?? "", "base64");
    expect(readQrPng(png)).toBe(`${registration.reference}-${SIGNATURE}`);
    expect(source).not.toContain("data:image");
  });

  it("carries no code where no seat is confirmed", async () => {
    const { received, url } = await mailbox();
    const { owe, confirmation } = await makeOffice(db);
    const { params } = confirmation();
    const id = await owe({ kind: "registration_waitlisted", params: { ...params, position: 2 } } as never);
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("sent"));
    expect(received[0]?.source).not.toMatch(/image\/png|ABCDE12345/);
  });

  it("is answered at the workshop's contact address as it is when the mail leaves", async () => {
    const { received, url } = await mailbox();
    const { owe, workshop } = await makeOffice(db);
    const id = await owe();
    const contactEmail = "accueil@example.org";
    await db.workshop.update({ where: { id: workshop.id }, data: { contactEmail } });
    startSending(url);
    await until(async () => expect((await state(id)).state).toBe("sent"));
    expect(received[0]?.header("reply-to")).toBe(contactEmail);
  });

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
