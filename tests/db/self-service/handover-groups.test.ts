import { expect, test } from "vitest";
import { readPlan } from "@/lib/groups/commands";
import { proposeSeat, takeOver } from "@/lib/handovers/commands";
import { takeOverSchema } from "@/lib/handovers/schema";
import { publishPlan } from "@/lib/publication/commands";
import { previewRebalance, rebalancePlan } from "@/lib/rebalancing/commands";
import { actToken } from "@/lib/signing/act-link";
import { manageToken } from "@/lib/signing/registration-link";
import { findPublishedGroup, makeScene, placement, propose } from "../groups/scene";
import { createTestDb } from "../harness/test-db";
import { anybody } from "./kit";

const { db } = await createTestDb();

test("in groups that were announced, a seat handed over is one departure and one arrival, and only that table is told", async () => {
  const day = await makeScene(db, 12);
  const { context, workshopId } = day;
  const plan = await propose(day);
  await publishPlan(context, { planId: plan.id });
  await db.workshop.update({ where: { id: workshopId }, data: { handover: true } });
  const [holderId = "", mateId = ""] = placement(plan)[1] ?? [];
  const holder = await db.registration.findUniqueOrThrow({ where: { id: holderId } });
  await proposeSeat(anybody(db), {
    token: manageToken(holder),
    to: { name: "Nadia Besson", email: "nadia@example.org", language: "fr" },
  });
  const { id } = await db.handover.findUniqueOrThrow({ where: { registrationId: holderId } });
  const taken = await takeOver(anybody(db), {
    token: actToken("seat", id),
    input: takeOverSchema.parse({
      name: "Nadia Besson",
      locale: "fr",
      languages: ["fr"],
      questions: ["Qui décide dans une communauté ?"],
      consents: { showToGroup: true },
    }),
  });
  if (!taken.ok) throw new Error(taken.reason);
  const newcomerId = taken.registrationId;

  const page = (registrationId: string) =>
    findPublishedGroup(db, { registrationId, locale: "fr", now: context.now });
  const namesAt = async (registrationId: string) =>
    (await page(registrationId))?.mates.map(({ name }) => name);
  const read = () => readPlan(context, { planId: plan.id, locale: "fr" });
  const since = await read();
  expect(since.since.departures).toMatchObject([{ registrationId: holderId }]);
  expect(since.since.arrivals).toMatchObject([{ registrationId: newcomerId }]);
  expect(since.unplaced.map(({ registrationId }) => registrationId)).toEqual([newcomerId]);
  expect(await page(holderId)).toBeNull();
  expect(await page(newcomerId)).toBeNull();
  expect(await namesAt(mateId)).not.toContain(holder.name);
  expect(await namesAt(mateId)).not.toContain("Nadia Besson");

  const { baseVersion, people, moves } = await previewRebalance(context, { planId: plan.id, locale: "fr" });
  expect(moves).toMatchObject([{ registrationId: newcomerId, toTable: 2, why: "arrival" }]);
  await rebalancePlan(context, {
    planId: plan.id,
    input: {
      baseVersion,
      people,
      moves: moves.map(({ registrationId, toTable }) => ({ registrationId, toTable })),
    },
  });
  const { told } = await publishPlan(context, { planId: plan.id });
  expect(told).toBe(6);
  expect((await page(newcomerId))?.table).toBe(2);
  expect(await namesAt(mateId)).toContain("Nadia Besson");
  const mails = await db.message.findMany({ where: { workshopId, kind: "group_announced" } });
  const count = (registrationId: string) =>
    mails.filter((mail) => mail.registrationId === registrationId).length;
  expect([count(newcomerId), count(mateId), count(holderId)]).toEqual([1, 2, 1]);
});
