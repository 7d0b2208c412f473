import { describe, expect, test, vi } from "vitest";
import { GET as readPlanCall } from "@/app/api/organiser/plans/[id]/route";
import { POST as proposeCall } from "@/app/api/organiser/workshops/[id]/plans/route";
import { SYSTEM, userIdOf } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import type { PlanDto } from "@/lib/groups/schema";
import { duplicatePlan } from "@/lib/plan-copies/commands";
import { changePlan, undoPlan } from "@/lib/plan-history/commands";
import { bringBackPlan, deletePlan, renamePlan, showPlan } from "@/lib/plans/commands";
import { listPlanShelf, listPlans } from "@/lib/plans/queries";
import { previewRebalance, rebalancePlan } from "@/lib/rebalancing/commands";
import { call } from "../auth/http";
import { cancelByOrganiser } from "../groups/leave";
import { firstMove, makeScene, propose } from "../groups/scene";
import { createTestDb } from "../harness/test-db";
import { makeDay, meetingAgain, read } from "./day";

// Each change judges several rounds, in threads that a busy machine starts slowly.
vi.setConfig({ testTimeout: 90_000 });

const { db } = await createTestDb();

describe("proposing rounds", () => {
  test("gives a plan for each round under one number, in which nobody meets twice where nobody has to", async () => {
    const { scene, first, planOf } = await makeDay(db);
    expect(first).toMatchObject({ round: 1, meetings: { repeats: 0, repeatsAtLeast: 0 } });
    expect(first.rounds.map(({ round, version, unplacedCount }) => [round, version, unplacedCount])).toEqual([
      [1, 1, 0],
      [2, 1, 0],
      [3, 1, 0],
    ]);
    const second = await planOf(2);
    expect(second).toMatchObject({ round: 2, number: first.number, status: "draft" });
    expect(second.groups.flatMap(({ members }) => members)).toHaveLength(16);
    expect(second.criteria.notMet).toBe(1);
    expect(second.proof).toMatchObject({ state: "done", ending: "rounds", isCurrent: true });
    expect(await listPlans(db, scene)).toMatchObject([
      { id: first.id, roundIds: first.rounds.map(({ id }) => id) },
    ]);
  });

  test("the same seed gives the same rounds", async () => {
    const { scene, first } = await makeDay(db, 2);
    const again = await propose(scene, { rounds: 2, size: 4, seed: first.seed });
    expect(again.rounds.map(({ tables }) => tables)).toEqual(first.rounds.map(({ tables }) => tables));
  });

  test("one round is a plan alone, seven are refused", async () => {
    const scene = await makeScene(db, 5);
    expect(await propose(scene, { rounds: 1 })).toMatchObject({ round: 1, rounds: [], meetings: null });
    const userId = userIdOf(scene.context.actor) ?? "";
    const { token } = await createApiToken(db, { userId, name: "test", now: new Date(), actor: SYSTEM });
    const headers = { authorization: `Bearer ${token}` };
    const post = (rounds: number) =>
      call(proposeCall, { params: { id: scene.workshopId }, headers, json: { rounds, size: 2 } });
    expect((await post(7)).status).toBe(422);
    const made = await post(2);
    expect(made.status).toBe(201);
    const { rounds } = (await made.json()) as PlanDto;
    const answer = await call(readPlanCall, { params: { id: rounds[1]?.id ?? "" }, headers });
    expect(await answer.json()).toMatchObject({ round: 2 });
  });
});

describe("changing one round", () => {
  test("counts who meets again, judges the other rounds anew, and leaves their versions alone", async () => {
    const { scene, planOf } = await makeDay(db);
    const [first, second] = [await planOf(1), await planOf(2)];
    const { id, mate, move } = meetingAgain(second);
    await changePlan(scene.context, { planId: second.id, change: { baseVersion: 1, moves: [move] } });
    const changed = await planOf(2);
    expect(changed.version).toBe(2);
    expect(changed.meetings?.pairs).toContainEqual({
      registrationIds: [id, mate].sort(),
      rounds: [1, 2],
    });
    expect(changed.criteria.notMet).toBeLessThan(1);
    const after = await planOf(1);
    expect(after.version).toBe(1);
    expect(after.criteria.notMet).toBeLessThan(first.criteria.notMet ?? 0);
    expect(after.score).toBeLessThan(first.score);
    expect(after.bound).toBeGreaterThanOrEqual(after.score);
  });

  test("undo brings the others back to what they were", async () => {
    const { scene, planOf } = await makeDay(db);
    const [first, second] = [await planOf(1), await planOf(2)];
    await changePlan(scene.context, {
      planId: second.id,
      change: { baseVersion: 1, moves: [meetingAgain(second).move] },
    });
    await undoPlan(scene.context, { planId: second.id, baseVersion: 2 });
    const after = await planOf(1);
    expect(after.score).toBe(first.score);
    expect(after.meetings).toMatchObject({ repeats: 0 });
  });

  test("two organisers change two rounds at the same moment: both changes stand", async () => {
    const { scene, planOf } = await makeDay(db);
    const plans = await Promise.all([planOf(1), planOf(2), planOf(3)]);
    await Promise.all(
      plans.map((plan) =>
        changePlan(scene.context, { planId: plan.id, change: { baseVersion: 1, moves: [firstMove(plan)] } }),
      ),
    );
    expect((await planOf(1)).rounds.map(({ version }) => version)).toEqual([2, 2, 2]);
  });

  test("a rebalancing reckons with whom people meet in the other rounds, as the plan is judged after it", async () => {
    const { scene, planOf } = await makeDay(db);
    const second = await planOf(2);
    const gone = second.groups[0]?.members.slice(0, 2) ?? [];
    for (const { registrationId } of gone) await cancelByOrganiser(db, registrationId);
    const preview = await previewRebalance(scene.context, { planId: second.id, locale: "fr" });
    expect(preview.movedCount).toBeGreaterThan(0);
    await rebalancePlan(scene.context, { planId: second.id, input: preview });
    const after = await planOf(2);
    expect(after.criteria.notMet).toBeDefined();
    expect(after.score).toBeCloseTo(preview.scoreAfter, 9);
    expect(after.unplaced).toEqual([]);
  });
});

describe("the rounds of a day as one", () => {
  test("go by one name, which any of them can take and undo", async () => {
    const { scene, planOf } = await makeDay(db, 2);
    const second = await planOf(2);
    await renamePlan(scene.context, { planId: second.id, baseVersion: 1, name: "Matin" });
    expect([(await planOf(1)).name, (await planOf(2)).name]).toEqual(["Matin", "Matin"]);
    await undoPlan(scene.context, { planId: second.id, baseVersion: 2 });
    expect([(await planOf(1)).name, (await planOf(2)).name]).toEqual([null, null]);
  });

  test("are listed, shown, deleted and brought back together", async () => {
    const { scene, first, planOf } = await makeDay(db);
    const alone = await propose(scene, { size: 4 });
    const second = await planOf(2);
    await showPlan(scene.context, second.id);
    expect(await listPlans(db, scene)).toMatchObject([
      { id: alone.id, isShown: false },
      { id: first.id, isShown: true },
    ]);
    const shelf = await listPlanShelf(db, { ...scene, userId: null });
    expect(shelf.map(({ id, roundCount }) => [id, roundCount])).toEqual([
      [alone.id, 1],
      [first.id, 3],
    ]);
    const scores = await Promise.all([1, 2, 3].map(async (round) => (await planOf(round)).score));
    expect(shelf.map(({ roundScores }) => roundScores)).toEqual([[alone.score], scores]);
    await deletePlan(scene.context, { planId: first.id, baseVersion: 1 });
    expect(await listPlans(db, scene)).toHaveLength(1);
    await expect(read(scene, second.id)).rejects.toMatchObject({ code: "not_found" });
    await bringBackPlan(scene.context, first.id);
    expect((await read(scene, second.id)).rounds).toHaveLength(3);
  });

  test("are copied together, each as it stands", async () => {
    const { scene, planOf } = await makeDay(db);
    const second = await planOf(2);
    const copy = await read(scene, await duplicatePlan(scene.context, second.id));
    expect(copy).toMatchObject({ round: 2, status: "draft", number: second.number + 1 });
    expect(copy.rounds.map(({ tables }) => tables)).toEqual(second.rounds.map(({ tables }) => tables));
    expect(copy.rounds.map(({ id }) => id)).not.toContain(second.id);
  });
});
