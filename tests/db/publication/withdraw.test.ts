import { describe, expect, test } from "vitest";
import { GET as previewMail } from "@/app/api/organiser/plans/[id]/publish/mail/route";
import { GET as previewWithdraw, POST as withdrawCall } from "@/app/api/organiser/plans/[id]/withdraw/route";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { changePlan } from "@/lib/plan-history/commands";
import { publishPlan } from "@/lib/publication/commands";
import { previewPublication } from "@/lib/publication/queries";
import { withdrawPlan } from "@/lib/withdrawal/commands";
import { previewWithdrawal } from "@/lib/withdrawal/queries";
import { call } from "../auth/http";
import { findPublishedGroup, firstMove, makeScene, propose, type Scene } from "../groups/scene";
import { makeTeam, makeUser } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

async function published(count = 9) {
  const day = await makeScene(db, count);
  const plan = await propose(day);
  await publishPlan(day.context, { planId: plan.id });
  return { day, plan };
}

/** As if a worker had sent every mail that is owed. */
const sendAll = ({ workshopId }: Scene) =>
  db.message.updateMany({
    where: { workshopId, state: "queued" },
    data: { state: "sent", sentAt: new Date() },
  });
const mailsOf = ({ workshopId }: Scene, kind: "group_announced" | "group_withdrawn") =>
  db.message.findMany({ where: { workshopId, kind }, orderBy: { createdAt: "asc" } });
const pageOf = (day: Scene, registrationId = day.people[0] ?? "") =>
  findPublishedGroup(db, { registrationId, locale: "fr", now: day.context.now });

describe("withdrawing a plan", () => {
  test("nobody's page shows a group any more, and those who were told get one mail in their language", async () => {
    const { day, plan } = await published();
    await sendAll(day);
    expect(await previewWithdrawal(db, { planId: plan.id })).toEqual({ told: 9, unsent: 0 });
    expect(await pageOf(day)).not.toBeNull();
    expect(await withdrawPlan(day.context, { planId: plan.id, notify: true })).toEqual({ told: 9 });
    expect(await pageOf(day)).toBeNull();
    const told = await mailsOf(day, "group_withdrawn");
    expect(new Set(told.map(({ registrationId }) => registrationId)).size).toBe(9);
    expect(told.filter(({ locale }) => locale === "de")).toHaveLength(3);
    expect(await db.plan.findUniqueOrThrow({ where: { id: plan.id } })).toMatchObject({
      status: "draft",
      publishedVersion: null,
    });
  });

  test("without a word where the organiser does not want one", async () => {
    const { day, plan } = await published();
    await sendAll(day);
    await withdrawPlan(day.context, { planId: plan.id, notify: false });
    expect(await mailsOf(day, "group_withdrawn")).toEqual([]);
  });

  test("announcements that have not left stay here, and their readers hear nothing at all", async () => {
    const { day, plan } = await published();
    const [first] = await mailsOf(day, "group_announced");
    await db.message.update({ where: { id: first?.id ?? "" }, data: { state: "sent" } });
    expect(await previewWithdrawal(db, { planId: plan.id })).toEqual({ told: 1, unsent: 8 });
    expect(await withdrawPlan(day.context, { planId: plan.id, notify: true })).toEqual({ told: 1 });
    const states = (await mailsOf(day, "group_announced")).map(({ state }) => state);
    expect(states.filter((state) => state === "cancelled")).toHaveLength(8);
    expect((await mailsOf(day, "group_withdrawn")).map(({ registrationId }) => registrationId)).toEqual([
      first?.registrationId,
    ]);
  });

  test("whose change had not left yet still knows the table that was announced before", async () => {
    const { day, plan } = await published(18);
    await sendAll(day);
    const move = firstMove(plan);
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [move] } });
    await publishPlan(day.context, { planId: plan.id });
    expect(await withdrawPlan(day.context, { planId: plan.id, notify: true })).toEqual({ told: 18 });
    const told = await mailsOf(day, "group_withdrawn");
    const moved = told.find(({ registrationId }) => registrationId === move.registrationId);
    expect(moved?.params).toMatchObject({ table: 1 });
  });

  test("published again at the same version, everybody is told anew", async () => {
    const { day, plan } = await published();
    await sendAll(day);
    await withdrawPlan(day.context, { planId: plan.id, notify: true });
    const later = { ...day.context, now: new Date(day.context.now.getTime() + 60_000) };
    expect(await publishPlan(later, { planId: plan.id })).toEqual({ told: 9 });
    expect(await mailsOf(day, "group_announced")).toHaveLength(18);
    expect(await pageOf(day)).not.toBeNull();
  });

  test("twice, of a draft or from an old version it is refused", async () => {
    const { day, plan } = await published();
    const withdraw = (baseVersion?: number) =>
      withdrawPlan(day.context, { planId: plan.id, notify: false, baseVersion });
    await expect(withdraw(7)).rejects.toMatchObject({ code: "stale_version" });
    const results = await Promise.allSettled([withdraw(), withdraw()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(withdraw()).rejects.toMatchObject({ code: "wrong_state" });
  });
});

describe("before publishing", () => {
  test("who was imported without an address is seated and told by no mail", async () => {
    const day = await makeScene(db, 6);
    const [id = ""] = day.people;
    const email = "import-0123456789abcdef0123@import.invalid";
    await db.registration.update({ where: { id }, data: { email, emailKey: email } });
    const plan = await propose(day);
    const preview = await previewPublication(db, { planId: plan.id, sessionId: day.sessionId });
    expect(preview.concerned).toBe(5);
    expect(await publishPlan(day.context, { planId: plan.id })).toEqual({ told: 5 });
    expect(await pageOf(day, id)).not.toBeNull();
  });

  test("each person who gets a mail is listed with language and table; later only those concerned", async () => {
    const day = await makeScene(db, 18);
    const plan = await propose(day);
    const preview = () => previewPublication(db, { planId: plan.id, sessionId: day.sessionId });
    const first = await preview();
    expect(first).toMatchObject({ concerned: 18, again: 0, byLocale: { fr: 12, de: 6 } });
    expect(first.people.map(({ locale }) => locale)).toEqual([
      ...Array(12).fill("fr"),
      ...Array(6).fill("de"),
    ]);
    await publishPlan(day.context, { planId: plan.id });
    expect((await preview()).people).toEqual([]);
    const move = firstMove(plan);
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [move] } });
    const later = await preview();
    expect(later).toMatchObject({ concerned: 12, again: 12 });
    expect(later.people.find(({ registrationId }) => registrationId === move.registrationId)).toMatchObject({
      toldTable: 1,
      table: 2,
    });
  });
});

describe("over HTTP", () => {
  async function bearer(userId: string) {
    const { token } = await createApiToken(db, { userId, name: "test", now: new Date(), actor: SYSTEM });
    return { authorization: `Bearer ${token}` };
  }

  test("the mail can be read before it is sent, in each language in which somebody gets it, without their link", async () => {
    const day = await makeScene(db, 6);
    const plan = await propose(day);
    const { actor } = day.context;
    const headers = await bearer(actor.kind === "user" ? actor.userId : "");
    const read = (locale: string) =>
      call(previewMail, {
        path: `/api/organiser/plans/${plan.id}/publish/mail?locale=${locale}`,
        params: { id: plan.id },
        headers,
      });
    const german = await read("de");
    expect(german.headers.get("content-security-policy")).toContain("sandbox");
    const html = await german.text();
    expect(html).toContain("Ihr Tisch");
    expect(html).toContain("/r/…");
    expect((await read("it")).status).toBe(404);
    expect(await db.message.count({ where: { workshopId: day.workshopId } })).toBe(0);
  });

  test("another team's organiser finds no plan to withdraw", async () => {
    const { plan } = await published(6);
    const { id: teamId } = await makeTeam(db);
    const headers = await bearer((await makeUser(db, { teamId })).id);
    const sent = { params: { id: plan.id }, headers };
    expect((await call(previewWithdraw, sent)).status).toBe(404);
    expect((await call(withdrawCall, { ...sent, json: { notify: true } })).status).toBe(404);
    expect(await db.plan.findUniqueOrThrow({ where: { id: plan.id } })).toMatchObject({
      status: "published",
    });
  });
});
