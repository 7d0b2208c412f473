import { describe, expect, test } from "vitest";
import { POST } from "@/app/api/lost-links/route";
import { sendLinkAgain, sendLostLinks } from "@/lib/lost-links/commands";
import { makeRegistration, makeTeam, makeUser, makeWorkshop, unique } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { anybody, mailsTo } from "./kit";

const { db } = await createTestDb();

const DAY_MS = 86_400_000;

async function organiser(teamId: string, now = new Date()) {
  const { id: userId } = await makeUser(db, { teamId });
  return { db, actor: { kind: "user", userId, roles: [{ teamId, role: "organiser" }] } as const, now };
}

function post(email: string) {
  const request = new Request("http://localhost:3000/api/lost-links", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email }),
  });
  return POST(request, { params: Promise.resolve({}) });
}

describe("I lost my link", () => {
  test("the same answer for a known and an unknown address", async () => {
    const { id: workshopId } = await makeWorkshop(db);
    const known = await makeRegistration(db, { workshopId });
    const answers = [];
    for (const email of [known.email, `${unique("inconnue")}@example.org`]) {
      const startedAt = performance.now();
      const response = await post(email);
      answers.push([response.status, await response.json(), performance.now() - startedAt >= 490]);
    }
    expect(answers[0]).toEqual([202, { status: "requested" }, true]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await mailsTo(db, known.email)).toHaveLength(1);
  });

  test("limited per address, known or not", async () => {
    const email = `${unique("insistante")}@example.org`;
    const responses = await Promise.all(Array.from({ length: 6 }, () => post(email)));
    expect(responses.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 202, 429]);
  });

  test("mails the link of each workshop to come, each in its own mail, none of those past or left", async () => {
    const email = `${unique("zoe")}@example.org`;
    const join = async (
      workshop: Parameters<typeof makeWorkshop>[1],
      status?: "cancelled" | "waitlisted",
    ) => {
      const { id, slug } = await makeWorkshop(db, workshop);
      const registration = await makeRegistration(db, { workshopId: id, email, ...(status && { status }) });
      return { slug, id: registration.id };
    };
    const past = new Date(Date.now() - DAY_MS);
    const first = await join({});
    const second = await join({ status: "closed" }, "waitlisted");
    await join({}, "cancelled");
    await join({ startsAt: new Date(past.getTime() - DAY_MS), endsAt: past });
    await join({ status: "cancelled" });
    await sendLostLinks(anybody(db), { email: email.toUpperCase() });
    const mails = await mailsTo(db, email);
    expect(mails.map(({ registrationId }) => registrationId).sort()).toEqual([first.id, second.id].sort());
    expect(mails.every(({ kind }) => kind === "link_again")).toBe(true);
  });

  test("sent again by an organiser leaves once, however many click and whoever else asks, and the log names it once", async () => {
    const { id: workshopId, teamId } = await makeWorkshop(db);
    const { id, email } = await makeRegistration(db, { workshopId, status: "waitlisted" });
    const now = new Date("2026-11-26T10:00:00Z");
    const context = await organiser(teamId, now);
    const outcomes = await Promise.all([1, 2, 3].map(() => sendLinkAgain(context, id)));
    expect(outcomes.map(({ owed }) => owed).sort()).toEqual([0, 0, 1]);
    await sendLostLinks(anybody(db, now), { email });
    expect(await mailsTo(db, email)).toMatchObject([{ kind: "link_again", registrationId: id }]);
    expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { action: "registration.send_link", actorKind: "organiser" },
    ]);
  });

  test("is not an organiser's to send to who left or has no mailbox, nor for another team's", async () => {
    const { id: workshopId, teamId } = await makeWorkshop(db);
    const context = await organiser(teamId);
    const left = await makeRegistration(db, { workshopId, status: "cancelled" });
    const boxless = await makeRegistration(db, { workshopId, email: `${unique("x")}@import.invalid` });
    for (const { id } of [left, boxless]) {
      await expect(sendLinkAgain(context, id)).rejects.toMatchObject({ code: "wrong_state" });
    }
    const { id } = await makeRegistration(db, { workshopId });
    const stranger = await organiser((await makeTeam(db)).id);
    await expect(sendLinkAgain(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await db.message.count({ where: { workshopId } })).toBe(0);
  });

  test("or that of one workshop; asked for again within minutes, no second mail", async () => {
    const email = `${unique("lea")}@example.org`;
    const [one, other] = [await makeWorkshop(db), await makeWorkshop(db)];
    const wanted = await makeRegistration(db, { workshopId: one.id, email });
    await makeRegistration(db, { workshopId: other.id, email });
    const now = new Date("2026-11-26T10:00:00Z");
    for (const context of [anybody(db, now), anybody(db, new Date(now.getTime() + 60_000))]) {
      await sendLostLinks(context, { email, workshop: one.slug });
    }
    expect((await mailsTo(db, email)).map(({ registrationId }) => registrationId)).toEqual([wanted.id]);
    await sendLostLinks(anybody(db, new Date(now.getTime() + 11 * 60_000)), { email, workshop: one.slug });
    expect(await mailsTo(db, email)).toHaveLength(2);
  });
});
