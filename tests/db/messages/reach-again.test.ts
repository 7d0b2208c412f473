import { beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { reachAgain, retryMessage } from "@/lib/messages/commands";
import { listMessages, listUnreached } from "@/lib/messages/queries";
import { makeRegistration, makeTeam, makeUser } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";
import { makeOffice } from "@/tests/db/outbox/office";

const { db } = await createTestDb();
process.env.LOG_LEVEL = "silent";
process.env.BASE_URL = "https://atelier.example";
const now = new Date();

beforeEach(() => db.message.deleteMany());

async function makeDesk() {
  const office = await makeOffice(db);
  const { teamId } = office.workshop;
  const user = await makeUser(db, { teamId });
  const actor: UserActor = { kind: "user", userId: user.id, roles: [{ teamId, role: "organiser" }] };
  const fail = (id: string, lastError = "refused 550 5.1.1") =>
    db.message.update({ where: { id }, data: { state: "failed", attempts: 1, lastError } });
  return { ...office, context: { db, actor, now }, fail };
}

const messagesOf = (registrationId: string) =>
  db.message.findMany({ where: { registrationId }, orderBy: [{ createdAt: "asc" }, { kind: "asc" }] });

describe("somebody whom a mail did not reach", () => {
  it("is a to-do with the reason, until they are reached", async () => {
    const { owe, fail, registration, context } = await makeDesk();
    await fail(await owe());
    const ask = () => listUnreached(db, { registrationIds: [registration.id] });
    expect([...(await ask())]).toEqual([[registration.id, "refused"]]);
    await reachAgain(context, { registrationId: registration.id, email: registration.email });
    expect((await ask()).size).toBe(0);
  });

  it("at a corrected address gets where they stand once, all else that failed, and the link that works now", async () => {
    const { owe, fail, registration, context } = await makeDesk();
    await fail(await owe());
    const reminder = await owe({ kind: "follow_up" } as never);
    await fail(reminder);
    const reached = await reachAgain(context, { registrationId: registration.id, email: "New@example.org" });
    expect(reached).toEqual({ owed: 2 });
    const { linkVersion } = await db.registration.findUniqueOrThrow({ where: { id: registration.id } });
    expect(linkVersion).toBe(2);
    const rows = await messagesOf(registration.id);
    expect(rows.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      "follow_up queued",
      "registration_confirmed cancelled",
      "registration_confirmed queued",
    ]);
    for (const row of rows.filter(({ state }) => state === "queued")) {
      expect(row).toMatchObject({
        toAddress: "New@example.org",
        params: { registration: { linkVersion: 2 } },
      });
    }
  });

  it("at the same address gets again what failed, and no more", async () => {
    const { owe, fail, registration, context } = await makeDesk();
    await fail(await owe());
    await owe();
    const reached = await reachAgain(context, { registrationId: registration.id, email: registration.email });
    expect(reached).toEqual({ owed: 1 });
    expect((await messagesOf(registration.id)).map(({ state }) => state)).toEqual(["queued", "queued"]);
  });

  it("cannot be given the address of somebody else, nor be reached by another team", async () => {
    const { owe, fail, registration, workshop, context } = await makeDesk();
    await fail(await owe());
    const other = await makeRegistration(db, { workshopId: workshop.id });
    const request = { registrationId: registration.id, email: other.email };
    await expect(reachAgain(context, request)).rejects.toMatchObject({
      code: "invalid_input",
      details: { errors: [{ path: "email", code: "already_registered" }] },
    });
    const stranger = {
      ...context.actor,
      roles: [{ teamId: (await makeTeam(db)).id, role: "organiser" as const }],
    };
    await expect(reachAgain({ ...context, actor: stranger }, request)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("gets a mail sent again with the link of today, not the one that ended", async () => {
    const { owe, fail, registration, context } = await makeDesk();
    const id = await owe();
    await fail(id);
    await db.registration.update({ where: { id: registration.id }, data: { linkVersion: 5 } });
    await retryMessage(context, id);
    expect(await db.message.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "queued",
      params: { registration: { linkVersion: 5 } },
    });
  });
});

describe("the list of thousands of mails", () => {
  it("is paged and filtered by state, kind and language, newest first", async () => {
    const { owe, confirmation, workshop } = await makeDesk();
    await owe({ locale: "de" });
    await owe({ kind: "follow_up" } as never);
    const row = confirmation();
    await db.message.createMany({
      data: Array.from({ length: 3_000 }, (_, index) => ({
        kind: "registration_confirmed" as const,
        locale: "fr" as const,
        toAddress: `p${index}@example.org`,
        workshopId: workshop.id,
        registrationId: row.registrationId,
        params: {},
        state: "sent" as const,
        createdAt: new Date(now.getTime() - 60_000 - index),
      })),
    });
    const scope = { workshopId: workshop.id };
    const first = await listMessages(db, scope, { state: "sent", limit: 100 });
    expect(first.rows[0]?.toAddress).toBe("p0@example.org");
    const second = await listMessages(db, scope, { state: "sent", limit: 100, cursor: first.next });
    expect(second.rows[0]?.toAddress).toBe("p100@example.org");
    expect((await listMessages(db, scope, { kind: "follow_up", limit: 100 })).rows).toHaveLength(1);
    expect((await listMessages(db, scope, { locale: "de", limit: 100 })).rows).toHaveLength(1);
  });
});
