import { beforeEach, describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import {
  recallBroadcast,
  scheduleBroadcast,
  sendBroadcast,
  testBroadcast,
} from "@/lib/broadcast-sending/commands";
import { changeBroadcast, deleteBroadcast, duplicateBroadcast } from "@/lib/broadcasts/commands";
import { broadcastById, broadcastRecipients } from "@/lib/broadcasts/queries";
import { sendDueBroadcasts } from "@/lib/jobs/broadcasts";
import { createTestDb } from "@/tests/db/harness/test-db";
import { makeDesk, TEXT } from "./desk";

const { db } = await createTestDb({ poolSizeMax: 15 });
process.env.LOG_LEVEL = "silent";
process.env.BASE_URL = "https://atelier.example";

beforeEach(async () => {
  await db.message.deleteMany();
  await db.broadcast.deleteMany();
});

const DAY_MS = 86_400_000;

describe("a message to those signed up", () => {
  it("is owed once to each, whoever clicks how often, also at once", async () => {
    const { context, person, write, mails } = await makeDesk(db);
    await person();
    await person({ status: "waitlisted" });
    const { id, version } = await write();
    const sent = await Promise.all(Array.from({ length: 6 }, () => sendBroadcast(context, { id, version })));
    expect(sent.every(({ state, recipients }) => state === "sent" && recipients === 2)).toBe(true);
    await sendBroadcast(context, { id, version });
    expect(await mails(id)).toHaveLength(2);
    expect(await db.auditEntry.count({ where: { subjectId: id, action: "broadcast.send" } })).toBe(1);
  });

  it("comes in each reader's language, else in the workshop's first that is written", async () => {
    const { context, person, write, mails } = await makeDesk(db);
    await person({ email: "a@example.org", locale: "fr" });
    await person({ email: "b@example.org", locale: "de" });
    await person({ email: "c@example.org", locale: "it" });
    const both = await write();
    await sendBroadcast(context, both);
    expect((await mails(both.id)).map(({ locale }) => locale)).toEqual(["fr", "de", "fr"]);
    const english = await write({ texts: { en: TEXT } });
    await sendBroadcast(context, english);
    expect((await mails(english.id)).map(({ locale }) => locale)).toEqual(["en", "en", "en"]);
  });

  it("leaves out who cancelled, has no address, or is invented, and says how many", async () => {
    const { context, person, write, mails } = await makeDesk(db);
    const reached = await person();
    const gone = await person({ status: "cancelled", name: "Partie" });
    await person({ email: "x@import.invalid", name: "Sans adresse" });
    await person({ source: "demo", name: "Inventée" });
    const { id, version } = await write();
    expect(await broadcastRecipients(db, id)).toMatchObject({
      count: 1,
      people: [{ id: reached.id, status: "confirmed" }],
      leftOut: [
        { reason: "cancelled", people: [{ id: gone.id, name: "Partie" }] },
        { reason: "no_address", people: [{ name: "Sans adresse" }] },
        { reason: "invented", people: [{ name: "Inventée" }] },
      ],
    });
    const sent = await sendBroadcast(context, { id, version });
    expect(sent.leftOut).toEqual({ cancelled: 1, no_address: 1, invented: 1 });
    expect((await mails(id)).map(({ registrationId }) => registrationId)).toEqual([reached.id]);
  });

  it("reaches who cancelled where they are chosen, and one person alone", async () => {
    const { context, person, write, mails } = await makeDesk(db);
    const gone = await person({ status: "cancelled" });
    const seated = await person();
    const toGone = await write({ audience: { status: "cancelled" } });
    await sendBroadcast(context, toGone);
    expect((await mails(toGone.id)).map((mail) => mail.registrationId)).toEqual([gone.id]);
    const toOne = await write({ audience: { registrationId: seated.id } });
    await sendBroadcast(context, toOne);
    expect((await mails(toOne.id)).map((mail) => mail.registrationId)).toEqual([seated.id]);
  });

  it("goes to those whom its choice finds when it leaves, not when it was written", async () => {
    const { context, person, write, mails } = await makeDesk(db);
    const early = await person();
    const { id, version } = await write({ audience: { status: "confirmed" } });
    const late = await person();
    await db.$transaction(async (tx) => {
      await tx.seat.updateMany({ where: { registrationId: early.id }, data: { registrationId: null } });
      await tx.registration.update({
        where: { id: early.id },
        data: { status: "cancelled", cancelledAt: new Date() },
      });
    });
    await sendBroadcast(context, { id, version });
    expect((await mails(id)).map(({ registrationId }) => registrationId)).toEqual([late.id]);
  });

  it("is not sent to nobody", async () => {
    const { context, write } = await makeDesk(db);
    const broadcast = await write();
    await expect(sendBroadcast(context, broadcast)).rejects.toMatchObject({
      code: "invalid_input",
      details: { errors: [{ path: "audience", code: "nobody_found" }] },
    });
    expect((await broadcastById(db, broadcast.id)).state).toBe("draft");
  });

  it("that a colleague changed is not sent or overwritten unseen", async () => {
    const { context, person, write } = await makeDesk(db);
    await person();
    const { id, version } = await write();
    const change = { audience: {}, isNews: false, texts: { fr: { ...TEXT, subject: "Autre" } } };
    await changeBroadcast(context, { id, change: { version, ...change } });
    const stale = { code: "stale_version", details: { members: { current: { version: version + 1 } } } };
    await expect(changeBroadcast(context, { id, change: { version, ...change } })).rejects.toMatchObject(
      stale,
    );
    await expect(sendBroadcast(context, { id, version })).rejects.toMatchObject(stale);
    await expect(deleteBroadcast(context, { id, version })).rejects.toMatchObject(stale);
    expect(await db.message.count()).toBe(0);
  });

  it("is not saved with a placeholder that it does not know, nor without words", async () => {
    const { write } = await makeDesk(db);
    await expect(write({ texts: { de: { subject: "{table}", body: "Hallo {nom}" } } })).rejects.toMatchObject(
      {
        code: "invalid_input",
        details: {
          errors: [
            { path: "texts.de.subject", code: "placeholder_unknown" },
            { path: "texts.de.body", code: "placeholder_unknown" },
          ],
        },
      },
    );
    await expect(write({ texts: {} })).rejects.toMatchObject({
      details: { errors: [{ path: "texts.fr.subject" }, { path: "texts.fr.body" }] },
    });
    expect(await db.broadcast.count()).toBe(0);
  });

  it("once sent is neither changed nor thrown away, and begins another with the same words", async () => {
    const { context, person, write } = await makeDesk(db);
    await person();
    const draft = await write();
    const { id, version } = await sendBroadcast(context, draft);
    const change = { version, audience: {}, isNews: false, texts: { fr: TEXT } };
    await expect(changeBroadcast(context, { id, change })).rejects.toMatchObject({ code: "wrong_state" });
    await expect(deleteBroadcast(context, { id, version })).rejects.toMatchObject({ code: "wrong_state" });
    const copy = await duplicateBroadcast(context, id);
    expect(copy).toMatchObject({ state: "draft", texts: draft.texts, recipients: 0 });
    expect(copy.id).not.toBe(id);
  });
});

describe("a message that is scheduled", () => {
  const at = "2027-03-28T09:00";
  const dueAt = new Date("2027-03-28T07:00:00Z");
  const sweep = (now: Date) => sendDueBroadcasts({ db, actor: SYSTEM, now });

  async function scheduled(audience = {}) {
    const desk = await makeDesk(db, { now: new Date("2027-03-01T10:00:00Z") });
    await desk.person();
    const { id, version } = await desk.write({ audience });
    return { ...desk, ...(await scheduleBroadcast(desk.context, { id, version, at })) };
  }

  it("leaves at its time by the workshop's clocks, also on the day they change; no earlier, and once", async () => {
    const { id, dueAt: planned, mails } = await scheduled();
    expect(planned).toBe(dueAt.toISOString());
    expect(await sweep(new Date(dueAt.getTime() - 1))).toBe(0);
    const counts = await Promise.all(Array.from({ length: 4 }, () => sweep(dueAt)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await mails(id)).toHaveLength(1);
  });

  it("keeps its moment when the workshop moves to another zone", async () => {
    const { id, workshop } = await scheduled();
    await db.workshop.update({ where: { id: workshop.id }, data: { timeZone: "America/New_York" } });
    expect((await broadcastById(db, id)).dueAt).toBe(dueAt.toISOString());
    expect(await sweep(dueAt)).toBe(1);
  });

  it("and taken back does not leave, and can be changed again", async () => {
    const { id, context } = await scheduled();
    expect(await recallBroadcast(context, id)).toEqual({ recalled: 0 });
    expect(await sweep(dueAt)).toBe(0);
    expect(await broadcastById(db, id)).toMatchObject({ state: "draft", dueAt: null });
  });

  it("and missed by half a day is a draft again that says so", async () => {
    const { id } = await scheduled();
    expect(await sweep(new Date(dueAt.getTime() + DAY_MS))).toBe(0);
    expect(await broadcastById(db, id)).toMatchObject({ state: "draft", missedAt: dueAt.toISOString() });
  });

  it("does not leave once its workshop is archived", async () => {
    const { id, workshop } = await scheduled();
    await db.workshop.update({ where: { id: workshop.id }, data: { status: "archived" } });
    expect(await sweep(dueAt)).toBe(0);
    expect((await broadcastById(db, id)).state).toBe("draft");
  });

  it("is not held up by another that fails", async () => {
    const broken = await scheduled();
    await db.broadcast.update({ where: { id: broken.id }, data: { audience: "nonsense" } });
    const fine = await scheduled();
    expect(await sweep(dueAt)).toBe(1);
    expect((await broadcastById(db, fine.id)).state).toBe("sent");
  });

  it("is refused a time that has passed", async () => {
    const { context, write } = await makeDesk(db, { now: new Date("2027-03-28T07:00:00Z") });
    const { id, version } = await write();
    await expect(scheduleBroadcast(context, { id, version, at })).rejects.toMatchObject({
      details: { errors: [{ path: "at", code: "moment_past" }] },
    });
  });
});

describe("a test", () => {
  it("goes now to oneself alone, in each language written, and counts nowhere", async () => {
    const { context, user, person, write, workshop } = await makeDesk(db);
    await person();
    const { id } = await write();
    expect(await testBroadcast(context, id)).toEqual({ to: user.email, mails: 2 });
    const rows = await db.message.findMany({ where: { broadcastId: id }, orderBy: { locale: "asc" } });
    expect(rows).toMatchObject([
      { kind: "broadcast_test", locale: "fr", toAddress: user.email, registrationId: null },
      { kind: "broadcast_test", locale: "de", toAddress: user.email, workshopId: workshop.id },
    ]);
    const { state, recipients, figures } = await broadcastById(db, id);
    expect({ state, recipients, queued: figures.queued }).toEqual({
      state: "draft",
      recipients: 0,
      queued: 0,
    });
  });
});
