import { describe, expect, test, vi } from "vitest";
import { GET as readPlanCall } from "@/app/api/organiser/plans/[id]/route";
import { POST as proposeCall } from "@/app/api/organiser/workshops/[id]/plans/route";
import { SYSTEM, userIdOf } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { readPlan } from "@/lib/groups/commands";
import { listPlans } from "@/lib/groups/queries";
import type { PlanDto } from "@/lib/groups/schema";
import { groupTable } from "@/lib/paper/group-table";
import { loadPaper } from "@/lib/paper/queries";
import { PAPERS } from "@/lib/paper/schema";
import { writePaper } from "@/lib/paper/write";
import { duplicatePlan } from "@/lib/plan-copies/commands";
import { changePlan, undoPlan } from "@/lib/plan-history/commands";
import { bringBackPlan, deletePlan, renamePlan, showPlan } from "@/lib/plans/commands";
import { listPlanShelf } from "@/lib/plans/queries";
import { publishPlan } from "@/lib/publication/commands";
import { findPublishedRounds, previewPublication } from "@/lib/publication/queries";
import { previewRebalance, rebalancePlan } from "@/lib/rebalancing/commands";
import { setRoundTimes } from "@/lib/round-times/commands";
import { withdrawPlan } from "@/lib/withdrawal/commands";
import { previewWithdrawal } from "@/lib/withdrawal/queries";
import { call } from "../auth/http";
import { cancelByOrganiser } from "../groups/leave";
import { firstMove, makeScene, propose, type Scene } from "../groups/scene";
import { createTestDb } from "../harness/test-db";

// Each change judges several rounds, in threads that a busy machine starts slowly.
vi.setConfig({ testTimeout: 90_000 });

const { db } = await createTestDb();

const read = ({ context }: Scene, planId: string) => readPlan(context, { planId, locale: "fr" });

/** A day of three rounds: 16 people at four tables need not meet twice. */
async function makeDay(rounds = 3) {
  const scene = await makeScene(db, 16);
  const first = await propose(scene, { rounds, size: 4 });
  const planOf = (round: number) => read(scene, first.rounds[round - 1]?.id ?? "");
  return { scene, first, planOf };
}

/** A move of somebody in a round to the table of one whom they meet in another round. */
function meetingAgain(plan: PlanDto) {
  const other = plan.rounds.find(({ round }) => round !== plan.round);
  const [id, mate] = other?.tables[0] ?? [];
  const target = plan.groups.find(({ members }) => members.some((one) => one.registrationId === mate));
  if (!id || !mate || !target) throw new Error("two rounds with people are needed");
  return { id, mate, move: { registrationId: id, toGroupId: target.id } };
}

const mailsOf = ({ workshopId }: Scene, kind: "group_announced" | "group_withdrawn") =>
  db.message.findMany({ where: { workshopId, kind }, orderBy: { createdAt: "asc" } });

describe("proposing rounds", () => {
  test("gives a plan for each round under one number, in which nobody meets twice where nobody has to", async () => {
    const { scene, first, planOf } = await makeDay();
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
    const { scene, first } = await makeDay(2);
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
    const { scene, planOf } = await makeDay();
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
    const { scene, planOf } = await makeDay();
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
    const { scene, planOf } = await makeDay();
    const plans = await Promise.all([planOf(1), planOf(2), planOf(3)]);
    await Promise.all(
      plans.map((plan) =>
        changePlan(scene.context, { planId: plan.id, change: { baseVersion: 1, moves: [firstMove(plan)] } }),
      ),
    );
    expect((await planOf(1)).rounds.map(({ version }) => version)).toEqual([2, 2, 2]);
  });

  test("a rebalancing reckons with whom people meet in the other rounds, as the plan is judged after it", async () => {
    const { scene, planOf } = await makeDay();
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
    const { scene, planOf } = await makeDay(2);
    const second = await planOf(2);
    await renamePlan(scene.context, { planId: second.id, baseVersion: 1, name: "Matin" });
    expect([(await planOf(1)).name, (await planOf(2)).name]).toEqual(["Matin", "Matin"]);
    await undoPlan(scene.context, { planId: second.id, baseVersion: 2 });
    expect([(await planOf(1)).name, (await planOf(2)).name]).toEqual([null, null]);
  });

  test("are listed, shown, deleted and brought back together", async () => {
    const { scene, first, planOf } = await makeDay();
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
    await deletePlan(scene.context, { planId: first.id, baseVersion: 1 });
    expect(await listPlans(db, scene)).toHaveLength(1);
    await expect(read(scene, second.id)).rejects.toMatchObject({ code: "not_found" });
    await bringBackPlan(scene.context, first.id);
    expect((await read(scene, second.id)).rounds).toHaveLength(3);
  });

  test("are copied together, each as it stands", async () => {
    const { scene, planOf } = await makeDay();
    const second = await planOf(2);
    const copy = await read(scene, await duplicatePlan(scene.context, second.id));
    expect(copy).toMatchObject({ round: 2, status: "draft", number: second.number + 1 });
    expect(copy.rounds.map(({ tables }) => tables)).toEqual(second.rounds.map(({ tables }) => tables));
    expect(copy.rounds.map(({ id }) => id)).not.toContain(second.id);
  });
});

describe("publishing rounds", () => {
  test("one mail per person lists the table of each round, and their page shows them", async () => {
    const { scene, first, planOf } = await makeDay();
    const preview = await previewPublication(db, { planId: first.id, sessionId: scene.sessionId });
    expect(preview).toMatchObject({ concerned: 16, again: 0 });
    expect(preview.people[0]?.rounds.map(({ round }) => round)).toEqual([1, 2, 3]);
    expect(await publishPlan(scene.context, { planId: (await planOf(2)).id })).toEqual({ told: 16 });
    const mails = await mailsOf(scene, "group_announced");
    expect(mails).toHaveLength(16);
    const [person = ""] = scene.people;
    const tables = first.rounds.map((round) => round.tables.findIndex((ids) => ids.includes(person)) + 1);
    const mail = mails.find(({ registrationId }) => registrationId === person);
    expect(mail?.params).toMatchObject({
      table: tables[0],
      rounds: tables.map((table, index) => ({ round: index + 1, table, unnamedMates: 0 })),
    });
    const page = await findPublishedRounds(db, {
      registrationId: person,
      locale: "fr",
      now: scene.context.now,
    });
    expect(page.map(({ round, group }) => [round, group.table, group.mates.length])).toEqual(
      tables.map((table, index) => [index + 1, table, 3]),
    );
  });

  test("a later change of one round tells only those of its two tables", async () => {
    const { scene, first, planOf } = await makeDay();
    await publishPlan(scene.context, { planId: first.id });
    const third = await planOf(3);
    await changePlan(scene.context, {
      planId: third.id,
      change: { baseVersion: 1, moves: [firstMove(third)] },
    });
    expect(await publishPlan(scene.context, { planId: first.id })).toEqual({ told: 8 });
    expect(await publishPlan(scene.context, { planId: first.id })).toEqual({ told: 0 });
  });

  test("waits for those without a table in any round, and refuses a round that a colleague has changed", async () => {
    const { scene, first, planOf } = await makeDay();
    const third = await planOf(3);
    const taken = { registrationId: scene.people[0] ?? "", toGroupId: null };
    await changePlan(scene.context, { planId: third.id, change: { baseVersion: 1, moves: [taken] } });
    const stale = publishPlan(scene.context, {
      planId: first.id,
      baseVersion: 1,
      rounds: [{ planId: third.id, baseVersion: 1 }],
    });
    await expect(stale).rejects.toMatchObject({ code: "stale_version" });
    await expect(publishPlan(scene.context, { planId: first.id })).rejects.toMatchObject({
      code: "people_unplaced",
    });
  });

  test("a plan alone takes the place of all rounds", async () => {
    const { scene, first } = await makeDay();
    await publishPlan(scene.context, { planId: first.id });
    const alone = await propose(scene, { size: 4 });
    await publishPlan(scene.context, { planId: alone.id });
    const [person = ""] = scene.people;
    const page = await findPublishedRounds(db, {
      registrationId: person,
      locale: "fr",
      now: scene.context.now,
    });
    expect(page).toHaveLength(1);
    expect(await db.plan.count({ where: { sessionId: scene.sessionId, status: "superseded" } })).toBe(3);
  });

  test("a withdrawal takes back all rounds, and its mail names the tables that were told", async () => {
    const { scene, first, planOf } = await makeDay();
    await publishPlan(scene.context, { planId: first.id });
    await db.message.updateMany({
      where: { workshopId: scene.workshopId },
      data: { state: "sent", sentAt: new Date() },
    });
    const second = await planOf(2);
    expect(await previewWithdrawal(db, { planId: second.id })).toEqual({ told: 16, unsent: 0 });
    await withdrawPlan(scene.context, { planId: second.id, notify: true });
    expect(await db.plan.count({ where: { sessionId: scene.sessionId, status: "draft" } })).toBe(3);
    const [mail] = await mailsOf(scene, "group_withdrawn");
    expect(mail?.params).toMatchObject({
      tables: [expect.any(Number), expect.any(Number), expect.any(Number)],
    });
    const [person = ""] = scene.people;
    expect(
      await findPublishedRounds(db, { registrationId: person, locale: "fr", now: scene.context.now }),
    ).toEqual([]);
  });
});

describe("the times of rounds", () => {
  const morning = { startsAt: "2027-04-22T07:00:00.000Z", endsAt: "2027-04-22T08:30:00.000Z" };

  test("are announced with the groups, and a later change of them concerns everybody; undone, nobody", async () => {
    const { scene, first, planOf } = await makeDay(2);
    const set = async (times: { startsAt: string | null; endsAt: string | null }) =>
      setRoundTimes(scene.context, {
        planId: first.id,
        input: { rounds: [{ planId: first.id, baseVersion: (await planOf(1)).version, ...times }] },
      });
    await set(morning);
    expect((await planOf(2)).rounds.map(({ startsAt }) => startsAt)).toEqual([morning.startsAt, null]);
    await publishPlan(scene.context, { planId: first.id });
    const [mail] = await mailsOf(scene, "group_announced");
    expect(mail?.params).toMatchObject({ rounds: [morning, { startsAt: null }] });
    await set({ startsAt: null, endsAt: null });
    expect((await planOf(1)).version).not.toBe((await planOf(1)).publishedVersion);
    const [person = ""] = scene.people;
    const told = await findPublishedRounds(db, {
      registrationId: person,
      locale: "fr",
      now: scene.context.now,
    });
    expect(told[0]?.startsAt).toEqual(new Date(morning.startsAt));
    expect(await previewPublication(db, { planId: first.id, sessionId: scene.sessionId })).toMatchObject({
      concerned: 16,
      again: 16,
    });
    await undoPlan(scene.context, { planId: first.id, baseVersion: (await planOf(1)).version });
    expect((await planOf(1)).rounds[0]).toMatchObject(morning);
    expect(await publishPlan(scene.context, { planId: first.id })).toEqual({ told: 0 });
  });

  test("of a plan alone, or of another day's round, are refused", async () => {
    const { scene, first } = await makeDay(2);
    const alone = await propose(scene, { size: 4 });
    const rounds = [{ planId: alone.id, baseVersion: 1, ...morning }];
    for (const planId of [alone.id, first.id])
      await expect(setRoundTimes(scene.context, { planId, input: { rounds } })).rejects.toMatchObject({
        code: "invalid_input",
      });
  });
});

describe("rounds on paper", () => {
  test("each group of each round once, and each person once with a table for each round", async () => {
    const { scene, first, planOf } = await makeDay();
    const third = await planOf(3);
    const [person = ""] = scene.people;
    const out = { registrationId: person, toGroupId: null };
    await changePlan(scene.context, { planId: third.id, change: { baseVersion: 1, moves: [out] } });
    const content = await loadPaper(db, { planId: third.id, locale: "fr", now: scene.context.now });
    if (!content) throw new Error("the plan is there");
    expect(content.groups.map(({ round, table }) => [round?.round, table])).toEqual(
      [1, 2, 3].flatMap((round) => [1, 2, 3, 4].map((table) => [round, table])),
    );
    const { headers, rows } = groupTable(content);
    expect(headers.slice(0, 6)).toEqual(["table1", "table2", "table3", "group1", "group2", "group3"]);
    expect(rows).toHaveLength(16);
    const row = rows.find((one) => one[6] === "Personne 01");
    const tables = first.rounds.map(({ tables: all }) => all.findIndex((ids) => ids.includes(person)) + 1);
    expect(row?.slice(0, 3)).toEqual([tables[0], tables[1], null]);
    for (const paper of PAPERS) {
      const pdf = await writePaper({ paper, content, withTable: true });
      expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-");
    }
  });
});
