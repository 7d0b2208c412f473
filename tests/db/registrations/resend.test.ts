import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { PUBLIC } from "@/lib/auth/actor";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { signUp, told } from "./sign-up-kit";

const { db } = await createTestDb({ poolSizeMax: 20 });

const rows = (workshopId: string) => db.registration.count({ where: { workshopId } });
const mails = (workshopId: string, kind?: "registration_known" | "registration_confirmed") =>
  db.message.count({ where: { workshopId, kind } });
const address = () => `${randomUUID()}@example.org`;

describe("a second click or a resend of the same form", () => {
  test("is the same registration, the same answer and one mail", async () => {
    const { id, slug } = await makeWorkshop(db);
    const form = { email: address(), submissionKey: randomUUID() };
    const first = await signUp(db, slug, form);
    expect(await signUp(db, slug, form)).toEqual(first);
    expect([await rows(id), await mails(id)]).toEqual([1, 1]);
  });

  test("holds when all of them arrive at the same moment", async () => {
    const { id, slug } = await makeWorkshop(db);
    const form = { email: address() };
    const idempotencyKey = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => signUp(db, slug, form, { idempotencyKey })),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect([await rows(id), await mails(id)]).toEqual([1, 1]);
  });

  test("an idempotency key with another body is refused, at the same moment too", async () => {
    const { id, slug } = await makeWorkshop(db);
    const idempotencyKey = randomUUID();
    const outcomes = await Promise.all([1, 2].map(() => signUp(db, slug, {}, { idempotencyKey })));
    expect(told(outcomes)).toEqual(["confirmed", "idempotency_key_reused"]);
    expect([await rows(id), await mails(id)]).toEqual([1, 1]);
  });

  test("the same form filled in for a colleague is a sign-up of its own", async () => {
    const { id, slug } = await makeWorkshop(db);
    const submissionKey = randomUUID();
    await signUp(db, slug, { submissionKey });
    await signUp(db, slug, { submissionKey });
    expect(await rows(id)).toBe(2);
  });

  test("a refusal is not kept: the same key works once there is room", async () => {
    const { id, slug, session } = await makeWorkshop(db, { capacity: 1, waitlist: false });
    const taken = await makeRegistration(db, { workshopId: id });
    const form = { email: address() };
    const idempotencyKey = randomUUID();
    expect(told([await signUp(db, slug, form, { idempotencyKey })])).toEqual(["workshop_full"]);
    await cancelRegistration(
      { db, actor: PUBLIC, now: new Date() },
      { registrationId: taken.id, by: "attendee" },
    );
    expect(told([await signUp(db, slug, form, { idempotencyKey })])).toEqual(["confirmed"]);
    expect(await db.seat.count({ where: { sessionId: session.id, registrationId: null } })).toBe(0);
  });
});

describe("an address that is registered already", () => {
  test("in another case or with spaces around it is the same one: one entry", async () => {
    const { id, slug } = await makeWorkshop(db);
    await signUp(db, slug, { email: "Ines.Mueller@Example.org" });
    await signUp(db, slug, { email: "  ines.mueller@example.ORG " });
    expect(await rows(id)).toBe(1);
  });

  test("is told what a new one would be told, with a reference that opens nothing", async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 2 });
    const email = address();
    const first = await signUp(db, slug, { email });
    const again = await signUp(db, slug, { email });
    expect(told([again])).toEqual(["confirmed"]);
    expect(again).not.toEqual(first);
    await signUp(db, slug);
    expect(told([await signUp(db, slug, { email })])).toEqual(["waitlisted 1"]);
    expect(told([await signUp(db, slug)])).toEqual(["waitlisted 1"]);
    expect(told([await signUp(db, slug, { email })])).toEqual(["waitlisted 2"]);
    expect(await rows(id)).toBe(3);
  });

  test("gets one mail with its own link, at most one in ten minutes, and loses nothing", async () => {
    const { id, slug } = await makeWorkshop(db);
    const email = address();
    const now = new Date("2026-12-01T10:00:00Z");
    const at = (minutes: number) => ({ now: new Date(now.getTime() + minutes * 60_000) });
    await signUp(db, slug, { email, name: "Inès" }, at(0));
    await signUp(db, slug, { email, name: "Somebody Else" }, at(1));
    await signUp(db, slug, { email, name: "Somebody Else" }, at(5));
    expect(await mails(id, "registration_known")).toBe(1);
    await signUp(db, slug, { email }, at(12));
    expect(await mails(id, "registration_known")).toBe(2);
    expect(await db.registration.findFirst({ where: { workshopId: id } })).toMatchObject({ name: "Inès" });
    const known = await db.message.findFirst({ where: { workshopId: id, kind: "registration_known" } });
    expect(known).toMatchObject({ toAddress: email, toName: "Inès" });
  });

  test("who waits is written the rule of their line with their rank", async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 1, promotion: "offer", offerHours: 12 });
    const email = address();
    await signUp(db, slug);
    await signUp(db, slug, { email });
    await signUp(db, slug, { email });
    const known = await db.message.findFirst({ where: { workshopId: id, kind: "registration_known" } });
    expect(known?.params).toMatchObject({ position: 1, line: { promotion: "offer", offerHours: 12 } });
  });

  test("signing up twice at the same moment without a key is one entry", async () => {
    const { id, slug } = await makeWorkshop(db);
    const email = address();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => signUp(db, slug, { email })));
    expect(told(outcomes)).toEqual(Array.from({ length: 5 }, () => "confirmed"));
    expect([await rows(id), await mails(id, "registration_confirmed")]).toEqual([1, 1]);
    expect(await mails(id, "registration_known")).toBe(1);
  });
});

describe("somebody who cancelled and signs up again", () => {
  test("is the same record with its new answers, and the capacity is checked again", async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 1 });
    const email = address();
    await signUp(db, slug, { email });
    const { id: registrationId, reference } = await db.registration.findFirstOrThrow({
      where: { workshopId: id },
    });
    const context = { db, actor: PUBLIC, now: new Date() };
    await cancelRegistration(context, { registrationId, by: "attendee" });
    await signUp(db, slug);
    const outcome = await signUp(db, slug, { email, name: "Inès Martin" });
    expect(told([outcome])).toEqual(["waitlisted 1"]);
    expect(await db.registration.findUnique({ where: { id: registrationId } })).toMatchObject({
      status: "waitlisted",
      name: "Inès Martin",
      reference,
      cancelledAt: null,
    });
    expect(await rows(id)).toBe(2);
  });

  test("takes a free seat, once, however often the form arrives", async () => {
    const { id, slug, session } = await makeWorkshop(db, { capacity: 3 });
    const { email } = await makeRegistration(db, { workshopId: id, status: "cancelled" });
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => signUp(db, slug, { email })));
    expect(told(outcomes)).toEqual(Array.from({ length: 4 }, () => "confirmed"));
    expect(await db.seat.count({ where: { sessionId: session.id, registrationId: { not: null } } })).toBe(1);
    expect([await rows(id), await mails(id, "registration_confirmed")]).toEqual([1, 1]);
  });
});
