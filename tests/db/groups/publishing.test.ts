import { describe, expect, test } from "vitest";
import { changePlan } from "@/lib/plan-history/commands";
import { publishPlan } from "@/lib/publication/commands";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { findPublishedGroup, firstMove, makeScene, propose } from "./scene";

const { db } = await createTestDb();

const scene = (count: number, overrides: { showToGroup?: boolean } = {}) => makeScene(db, count, overrides);

const mails = (workshopId: string) =>
  db.message.findMany({ where: { workshopId, kind: "group_announced" }, orderBy: { createdAt: "asc" } });

describe("publishing", () => {
  test("each person is owed one mail in their language, however often it is published", async () => {
    const day = await scene(9);
    const plan = await propose(day);
    const publish = () => publishPlan(day.context, { planId: plan.id, baseVersion: 1 });
    const results = await Promise.all([publish(), publish()]);
    expect(results.map(({ told }) => told).sort()).toEqual([0, 9]);
    await publish();
    const sent = await mails(day.workshopId);
    expect(new Set(sent.map(({ registrationId }) => registrationId)).size).toBe(9);
    expect(sent).toHaveLength(9);
    expect(sent.filter(({ locale }) => locale === "de")).toHaveLength(3);
  });

  test("a later change tells only the two groups it touches", async () => {
    const day = await scene(18);
    const plan = await propose(day);
    await publishPlan(day.context, { planId: plan.id });
    const move = firstMove(plan);
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [move] } });
    const unannounced = await findPublishedGroup(db, {
      registrationId: move.registrationId,
      locale: "fr",
      now: day.context.now,
    });
    expect(unannounced?.table).toBe(1);
    const { told } = await publishPlan(day.context, { planId: plan.id, baseVersion: 2 });
    expect(told).toBe(12);
    expect(
      (await mails(day.workshopId)).filter(({ params }) => (params as { isChange: boolean }).isChange),
    ).toHaveLength(12);
  });

  test("another plan published instead takes its place, and only one is ever published", async () => {
    const day = await scene(14);
    const [first, second] = [await propose(day, { seed: 1 }), await propose(day, { seed: 2 })];
    await Promise.all([
      publishPlan(day.context, { planId: first.id }),
      publishPlan(day.context, { planId: second.id }),
    ]).catch(() => undefined);
    const statuses = (await db.plan.findMany({ where: { sessionId: day.sessionId } })).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === "published")).toHaveLength(1);
  });

  test("nothing is published while somebody has no group", async () => {
    const day = await scene(8);
    const plan = await propose(day);
    await makeRegistration(db, { workshopId: day.workshopId });
    await expect(publishPlan(day.context, { planId: plan.id })).rejects.toMatchObject({
      code: "people_unplaced",
    });
    expect(await mails(day.workshopId)).toEqual([]);
  });

  test("people who did not agree to be shown are counted and never named", async () => {
    const day = await scene(6, { showToGroup: false });
    const plan = await propose(day);
    await publishPlan(day.context, { planId: plan.id });
    const [person = ""] = day.people;
    const group = await findPublishedGroup(db, {
      registrationId: person,
      locale: "fr",
      now: day.context.now,
    });
    expect(group).toMatchObject({ mates: [], unnamedMates: 5 });
    expect(
      JSON.stringify(
        await mails(day.workshopId).then((sent) =>
          sent.map(({ params }) => (params as { reasons: string[] }).reasons),
        ),
      ),
    ).not.toContain("Personne 0");
  });

  test("thirty days after the workshop nobody of the group is shown any more, as the form promised", async () => {
    const day = await scene(6);
    const plan = await propose(day);
    await publishPlan(day.context, { planId: plan.id });
    const [registrationId = ""] = day.people;
    const { endsAt } = await db.workshop.findUniqueOrThrow({ where: { id: day.workshopId } });
    const daysLater = (days: number) => new Date(endsAt.getTime() + days * 24 * 3_600_000);
    const groupAt = (now: Date) => findPublishedGroup(db, { registrationId, locale: "fr", now });
    expect((await groupAt(daysLater(29)))?.mates).toHaveLength(5);
    expect(await groupAt(daysLater(31))).toMatchObject({ table: 1, mates: [], unnamedMates: 5 });
    expect(JSON.stringify(await groupAt(daysLater(31)))).not.toContain("Personne");
  });
});
