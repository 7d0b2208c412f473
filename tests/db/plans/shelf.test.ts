import { beforeEach, describe, expect, test } from "vitest";
import { readPlan } from "@/lib/groups/commands";
import type { PlanDto } from "@/lib/groups/schema";
import { purgeExpired } from "@/lib/jobs/purge";
import { duplicatePlan } from "@/lib/plan-copies/commands";
import { changePlan, redoPlan, undoPlan } from "@/lib/plan-history/commands";
import { listPlanEvents } from "@/lib/plan-history/queries";
import { bringBackPlan, deletePlan, renamePlan, restorePlan, showPlan } from "@/lib/plans/commands";
import { listPlanShelf, listPlans } from "@/lib/plans/queries";
import { publishPlan } from "@/lib/publication/commands";
import { firstMove, makeScene, placement, propose, type Scene } from "../groups/scene";
import { makeUser } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

let day: Scene;
let plan: PlanDto;
beforeEach(async () => {
  day = await makeScene(db, 13);
  plan = await propose(day);
});
const read = (planId = plan.id, scene = day) => readPlan(scene.context, { planId, locale: "fr" });
const stale = { code: "stale_version" };
const move = (baseVersion: number, { registrationId, toGroupId } = firstMove(plan), scene = day) =>
  changePlan(scene.context, {
    planId: plan.id,
    change: { baseVersion, moves: [{ registrationId, toGroupId }] },
  });

/** Another organiser of the same team. */
async function colleague(): Promise<Scene> {
  const { teamId } = await db.workshop.findUniqueOrThrow({ where: { id: day.workshopId } });
  const { id: userId } = await makeUser(db, { teamId, name: "Bea Kollegin" });
  return {
    ...day,
    context: { ...day.context, actor: { kind: "user", userId, roles: [{ teamId, role: "organiser" }] } },
  };
}

describe("names", () => {
  test("a name is kept, can be undone, and leaves scores and announcements as they are", async () => {
    await publishPlan(day.context, { planId: plan.id });
    await renamePlan(day.context, { planId: plan.id, baseVersion: 1, name: "Après le café" });
    expect(await read()).toMatchObject({
      name: "Après le café",
      version: 2,
      publishedVersion: 2,
      score: plan.score,
    });
    await undoPlan(day.context, { planId: plan.id, baseVersion: 2 });
    expect(await read()).toMatchObject({ name: null, canRedo: true });
  });

  test("the same name again changes nothing", async () => {
    await renamePlan(day.context, { planId: plan.id, baseVersion: 1, name: null });
    expect((await read()).version).toBe(1);
  });

  test("of several who rename, restore, move and delete the same version at once, one is heard", async () => {
    await move(1);
    const acts = [
      () => renamePlan(day.context, { planId: plan.id, baseVersion: 2, name: "A" }),
      () => renamePlan(day.context, { planId: plan.id, baseVersion: 2, name: "B" }),
      () => restorePlan(day.context, { planId: plan.id, baseVersion: 2, version: 1 }),
      () => move(2),
    ];
    const results = await Promise.allSettled(acts.map((act) => act()));
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(3);
    for (const reason of refused) expect(reason).toMatchObject(stale);
    expect((await read()).version).toBe(3);
    await expect(deletePlan(day.context, { planId: plan.id, baseVersion: 2 })).rejects.toMatchObject(stale);
  });
});

describe("restoring a version", () => {
  test("brings its seats and pins back, and can be undone and redone", async () => {
    await move(1);
    const person = plan.groups[2]?.members[0]?.registrationId ?? "";
    await changePlan(day.context, {
      planId: plan.id,
      change: { baseVersion: 2, moves: [], pins: [{ registrationId: person, pinned: true }] },
    });
    const changed = await read();
    await restorePlan(day.context, { planId: plan.id, baseVersion: 3, version: 1 });
    const restored = await read();
    expect(placement(restored)).toEqual(placement(plan));
    expect(restored.score).toBeCloseTo(plan.score, 12);
    expect(restored.groups.flatMap(({ members }) => members).some(({ pinned }) => pinned)).toBe(false);
    await undoPlan(day.context, { planId: plan.id, baseVersion: 4 });
    const undone = await read();
    expect(placement(undone)).toEqual(placement(changed));
    expect(undone.groups[2]?.members.find(({ pinned }) => pinned)?.registrationId).toBe(person);
    await redoPlan(day.context, { planId: plan.id, baseVersion: 5 });
    expect(placement(await read())).toEqual(placement(plan));
  });

  test("leaves those who gave up their seat where they are: nowhere", async () => {
    const { registrationId, toGroupId } = firstMove(plan);
    await move(1, { registrationId, toGroupId });
    await db.$transaction([
      db.seat.updateMany({ where: { registrationId }, data: { registrationId: null } }),
      db.registration.update({ where: { id: registrationId }, data: { status: "cancelled" } }),
    ]);
    await restorePlan(day.context, { planId: plan.id, baseVersion: 2, version: 1 });
    expect(placement(await read()).flat()).not.toContain(registrationId);
  });

  test("of a version that never was, or of now, is refused", async () => {
    for (const version of [1, 2, 99]) {
      await expect(
        restorePlan(day.context, { planId: plan.id, baseVersion: 1, version }),
      ).rejects.toMatchObject({ code: "invalid_input" });
    }
  });
});

describe("two organisers", () => {
  test("each takes back what they did, and not what the other did to the same person since", async () => {
    const bea = await colleague();
    const [a, b, c] = plan.groups;
    const [lea, tim] = a?.members ?? [];
    await changePlan(day.context, {
      planId: plan.id,
      change: {
        baseVersion: 1,
        moves: [lea, tim].map((member) => ({
          registrationId: member?.registrationId ?? "",
          toGroupId: b?.id ?? null,
        })),
      },
    });
    await move(2, { registrationId: lea?.registrationId ?? "", toGroupId: c?.id ?? "" }, bea);
    await undoPlan(day.context, { planId: plan.id, baseVersion: 3 });
    const after = await read();
    const tableOf = (id = "") =>
      after.groups.find(({ members }) => members.some(({ registrationId }) => registrationId === id))
        ?.position;
    expect(tableOf(lea?.registrationId)).toBe(3);
    expect(tableOf(tim?.registrationId)).toBe(1);
    expect(await read(plan.id, bea)).toMatchObject({ canUndo: true });
    expect(after).toMatchObject({ canUndo: false, canRedo: true });
  });

  test("the history says who did what, in names and tables, latest first", async () => {
    const bea = await colleague();
    const { registrationId, toGroupId } = firstMove(plan);
    await move(1, { registrationId, toGroupId }, bea);
    await publishPlan(day.context, { planId: plan.id });
    const userId = day.context.actor.kind === "user" ? day.context.actor.userId : "";
    const { events, count } = await listPlanEvents(db, {
      planId: plan.id,
      workshopId: day.workshopId,
      userId,
      limit: 10,
      offset: 0,
    });
    expect(count).toBe(3);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(["publish", "change", "propose"]));
    const change = events.find(({ kind }) => kind === "change");
    expect(change).toMatchObject({
      who: { name: "Bea Kollegin", isYou: false },
      version: 2,
      moves: [{ registrationId, from: 1, to: 2, name: expect.stringMatching(/^Personne/) }],
    });
    expect(events.find(({ kind }) => kind === "publish")).toMatchObject({ who: { isYou: true }, told: 13 });
  });
});

describe("copies", () => {
  test("a copy has the same seats, pins, rules and proof, a number and a history of its own", async () => {
    const person = firstMove(plan).registrationId;
    await changePlan(day.context, {
      planId: plan.id,
      change: { baseVersion: 1, moves: [], pins: [{ registrationId: person, pinned: true }] },
    });
    const [source, firstId, secondId] = await Promise.all([
      read(),
      duplicatePlan(day.context, plan.id),
      duplicatePlan(day.context, plan.id),
    ]);
    const copies = await Promise.all([read(firstId), read(secondId)]);
    expect(copies.map(({ number }) => number).sort()).toEqual([2, 3]);
    for (const copy of copies) {
      expect(placement(copy)).toEqual(placement(source));
      expect(copy).toMatchObject({
        version: 1,
        status: "draft",
        origin: "duplicated",
        basedOn: { id: plan.id, number: 1 },
        score: source.score,
        bound: source.bound,
        constraints: source.constraints,
        canUndo: false,
      });
      expect(copy.groups.map(({ members }) => members)).toEqual(source.groups.map(({ members }) => members));
    }
  });

  test("a copy of a published plan was announced to nobody", async () => {
    await publishPlan(day.context, { planId: plan.id });
    const copy = await read(await duplicatePlan(day.context, plan.id));
    expect(copy).toMatchObject({ status: "draft", publishedVersion: null, publishedAt: null });
    expect(await db.planMember.count({ where: { planId: copy.id, publishedGroupId: { not: null } } })).toBe(
      0,
    );
  });
});

describe("deleting and showing", () => {
  test("a deleted draft is gone from everywhere, its number too, and comes back as it was", async () => {
    const second = await propose(day);
    await deletePlan(day.context, { planId: second.id, baseVersion: 1 });
    expect((await listPlans(db, day)).map(({ id }) => id)).toEqual([plan.id]);
    await expect(read(second.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(publishPlan(day.context, { planId: second.id })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await propose(day)).number).toBe(3);
    await bringBackPlan(day.context, second.id);
    expect(placement(await read(second.id))).toEqual(placement(second));
  });

  test("what was published once stays", async () => {
    await publishPlan(day.context, { planId: plan.id });
    await expect(deletePlan(day.context, { planId: plan.id, baseVersion: 1 })).rejects.toMatchObject({
      code: "wrong_state",
    });
  });

  test("after thirty days a deleted draft is gone for good", async () => {
    await deletePlan(day.context, { planId: plan.id, baseVersion: 1 });
    const inDays = (days: number) => new Date(day.context.now.getTime() + days * 24 * 3_600_000);
    await purgeExpired(db, inDays(29));
    expect(await db.plan.count({ where: { id: plan.id } })).toBe(1);
    await purgeExpired(db, inDays(31));
    expect(await db.plan.count({ where: { id: plan.id } })).toBe(0);
  });

  test("the plan chosen to be shown comes first on the groups page, the newest without a choice", async () => {
    const second = await propose(day);
    const shown = async () => (await listPlans(db, day)).filter(({ isShown }) => isShown).map(({ id }) => id);
    expect(await shown()).toEqual([second.id]);
    await showPlan(day.context, plan.id);
    expect(await shown()).toEqual([plan.id]);
    await showPlan({ ...day.context, now: new Date(day.context.now.getTime() + 1) }, second.id);
    expect(await shown()).toEqual([second.id]);
  });

  test("the shelf says who made each plan, from what, and what changed since", async () => {
    const bea = await colleague();
    const copyId = await duplicatePlan(bea.context, plan.id);
    await move(1);
    const userId = day.context.actor.kind === "user" ? day.context.actor.userId : "";
    const [copy, first] = await listPlanShelf(db, { workshopId: day.workshopId, userId });
    expect(copy).toMatchObject({
      id: copyId,
      origin: "duplicated",
      basedOn: { number: 1 },
      createdBy: { name: "Bea Kollegin", isYou: false },
      lastChange: null,
      peopleCount: 13,
    });
    expect(first).toMatchObject({ lastChange: { who: { isYou: true }, count: 1 }, arrivedCount: 0 });
  });
});

describe("guards", () => {
  test("another team's organiser finds nothing, whatever they try", async () => {
    const { context } = await makeScene(db, 2);
    const { id: planId } = plan;
    const refused = { code: "not_found" };
    const acts = [
      () => renamePlan(context, { planId, baseVersion: 1, name: "X" }),
      () => restorePlan(context, { planId, baseVersion: 1, version: 1 }),
      () => duplicatePlan(context, planId),
      () => showPlan(context, planId),
      () => deletePlan(context, { planId, baseVersion: 1 }),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject(refused);
    await deletePlan(day.context, { planId, baseVersion: 1 });
    await expect(bringBackPlan(context, planId)).rejects.toMatchObject(refused);
  });

  test("plans of an archived workshop can be read, not changed", async () => {
    await db.workshop.update({ where: { id: day.workshopId }, data: { status: "archived" } });
    const refused = { code: "wrong_state" };
    await expect(move(1)).rejects.toMatchObject(refused);
    await expect(
      renamePlan(day.context, { planId: plan.id, baseVersion: 1, name: "X" }),
    ).rejects.toMatchObject(refused);
    await expect(duplicatePlan(day.context, plan.id)).rejects.toMatchObject(refused);
    expect(await read()).toMatchObject({ isEditable: false });
  });
});
