import { beforeEach, describe, expect, test } from "vitest";
import { listLog } from "@/lib/audit/queries";
import { userIdOf } from "@/lib/auth/actor";
import { listFixedLeads } from "@/lib/facilitators/queries";
import type { PlanDto } from "@/lib/groups/schema";
import { duplicatePlan } from "@/lib/plan-copies/commands";
import { changePlan, undoPlan } from "@/lib/plan-history/commands";
import { eventsOfLog } from "@/lib/plan-history/queries";
import { restorePlan } from "@/lib/plans/commands";
import { firstMove, makeScene, propose, type Scene } from "../groups/scene";
import { makeUser } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

let day: Scene;
let plan: PlanDto;
let zoe: string;
beforeEach(async () => {
  day = await makeScene(db, 8);
  const facilitator = await db.facilitator.create({
    data: {
      workshopId: day.workshopId,
      name: "Zoé Favre",
      languages: ["fr"],
      themes: [],
      createdAt: new Date(),
    },
  });
  zoe = facilitator.id;
  plan = await propose(day);
});

const lead = (baseVersion: number, facilitatorId: string | null, context = day.context) =>
  changePlan(context, {
    planId: plan.id,
    change: { baseVersion, moves: [], facilitators: [{ groupId: plan.groups[1]?.id ?? "", facilitatorId }] },
  });

const leaders = async (planId: string) =>
  (await db.planGroup.findMany({ where: { planId }, orderBy: { position: "asc" } })).map(
    ({ facilitatorId, facilitatorFixed }) => (facilitatorId ? { facilitatorId, facilitatorFixed } : null),
  );

describe("who accompanies which table", () => {
  const led = { facilitatorFixed: true };

  test("comes along in a copy", async () => {
    await lead(1, zoe);
    const copyId = await duplicatePlan(day.context, plan.id);
    const copy = await leaders(copyId);
    expect(copy).toEqual(await leaders(plan.id));
    expect(copy[1]).toMatchObject({ ...led, facilitatorId: zoe });
  });

  test("comes back with a version that had it", async () => {
    const before = await leaders(plan.id);
    await lead(1, zoe);
    await lead(2, null);
    await restorePlan(day.context, { planId: plan.id, baseVersion: 3, version: 2 });
    expect((await leaders(plan.id))[1]).toMatchObject({ ...led, facilitatorId: zoe });
    await restorePlan(day.context, { planId: plan.id, baseVersion: 4, version: 1 });
    expect(await leaders(plan.id)).toEqual(before);
  });

  test("stays as a colleague chose it since, when one takes one's own choice back", async () => {
    await lead(1, zoe);
    const { teamId } = await db.workshop.findUniqueOrThrow({ where: { id: day.workshopId } });
    const { id: userId } = await makeUser(db, { teamId });
    const colleague = {
      ...day.context,
      actor: { kind: "user", userId, roles: [{ teamId, role: "organiser" }] } as const,
    };
    await lead(2, null, colleague);
    await expect(undoPlan(day.context, { planId: plan.id, baseVersion: 3 })).rejects.toMatchObject({
      code: "nothing_to_undo",
    });
    expect((await leaders(plan.id))[1]).toBeNull();
  });

  test("stands among what binds the groups: in every proposal, and by hand in the plan that is shown", async () => {
    await db.facilitator.create({
      data: {
        workshopId: day.workshopId,
        name: "Ugo Rey",
        languages: [],
        themes: [],
        table: 1,
        createdAt: new Date(),
      },
    });
    await lead(1, zoe);
    const shown = { id: plan.id, number: plan.number, name: plan.name };
    const leads = await listFixedLeads(db, { workshopId: day.workshopId, plan: shown });
    expect(leads.map(({ name, table, plan: of }) => [name, table, of?.id ?? null])).toEqual([
      ["Ugo Rey", 1, null],
      ["Zoé Favre", 2, plan.id],
    ]);
  });
});

test("the journal names who was moved as they are called now, and keeps no name itself", async () => {
  const move = firstMove(plan);
  await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [move] } });
  await db.registration.update({ where: { id: move.registrationId }, data: { name: "Anna Keller" } });
  const userId = userIdOf(day.context.actor);
  const { entries } = await listLog(db, {
    filter: { workshopId: day.workshopId },
    userId,
    limit: 10,
    offset: 0,
  });
  const changed = entries.find(({ action }) => action === "plan.change");
  const events = await eventsOfLog(db, { entries, userId });
  expect(events.get(changed?.id ?? "")?.moves).toEqual([
    { registrationId: move.registrationId, name: "Anna Keller", from: 1, to: 2 },
  ]);
  expect(JSON.stringify(entries)).not.toContain("Anna Keller");
  expect(JSON.stringify(entries)).not.toContain("Personne");
});
