import { beforeEach, describe, expect, test } from "vitest";
import { loadBoard } from "@/lib/board/queries";
import { engineOf, termSourceOf } from "@/lib/board/rules";
import { withPlacements } from "@/lib/board-moves/rules";
import { unpackPairs } from "@/lib/board-pairs/rules";
import { proposePlan, readPlan, withCurrentPlan } from "@/lib/groups/commands";
import type { PlanDto } from "@/lib/groups/schema";
import { changePlan, redoPlan, undoPlan } from "@/lib/plan-history/commands";
import { publishPlan } from "@/lib/publication/commands";
import { noteSentence, reasonSentences } from "@/lib/reasons/rules";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { findPublishedGroup, firstMove, makeScene, placement, propose, type Scene } from "./scene";

const { db } = await createTestDb();

const scene = (count: number, overrides: { showToGroup?: boolean } = {}) => makeScene(db, count, overrides);

const mails = (workshopId: string) =>
  db.message.findMany({ where: { workshopId, kind: "group_announced" }, orderBy: { createdAt: "asc" } });

describe("proposing", () => {
  test("everybody with a seat is placed once, in groups that differ by at most one", async () => {
    const day = await scene(13);
    const plan = await propose(day);
    expect(placement(plan).flat().sort()).toEqual([...day.people].sort());
    expect(plan.groups.map(({ members }) => members.length).sort()).toEqual([4, 4, 5]);
    expect(plan.bound).toBeGreaterThanOrEqual(plan.score);
    expect(plan.groups.every(({ members }) => members.every(({ reasons }) => reasons.length > 0))).toBe(true);
  });

  test("the same seed gives the same groups, and each proposal stands beside the others", async () => {
    const day = await scene(13);
    const first = await propose(day, { seed: 7 });
    const second = await propose(day, { seed: 7 });
    expect(placement(second)).toEqual(placement(first));
    expect([first.number, second.number]).toEqual([1, 2]);
  });

  test("two proposals at once get two numbers", async () => {
    const day = await scene(8);
    const plans = await Promise.all([propose(day), propose(day), propose(day)]);
    expect(plans.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  test("fewer than two people are refused in words, not in a crash", async () => {
    await expect(propose(await scene(0))).rejects.toMatchObject({ code: "not_enough_people" });
    await expect(propose(await scene(1))).rejects.toMatchObject({ code: "not_enough_people" });
  });

  test("people who wait, or who cancelled, are in no group", async () => {
    const day = await scene(7);
    const waiting = await makeRegistration(db, { workshopId: day.workshopId, status: "waitlisted" });
    const cancelled = await makeRegistration(db, { workshopId: day.workshopId, status: "cancelled" });
    const plan = await propose(day);
    expect(placement(plan).flat()).not.toContain(waiting.id);
    expect(placement(plan).flat()).not.toContain(cancelled.id);
  });

  test("rules that contradict each other are refused, and the contradiction is named", async () => {
    const day = await scene(8);
    const [a = "", b = ""] = day.people;
    await expect(
      propose(day, { constraints: { together: [[a, b]], apart: [[a, b]] } }),
    ).rejects.toMatchObject({
      code: "infeasible",
      details: {
        members: { conflicts: [expect.arrayContaining([expect.objectContaining({ kind: "apart" })])] },
      },
    });
    expect(await db.plan.count({ where: { sessionId: day.sessionId } })).toBe(0);
  });

  test("a rule about somebody without a seat names the field", async () => {
    const day = await scene(4);
    const stranger = "00000000-0000-4000-8000-000000000000";
    await expect(
      propose(day, { constraints: { together: [[day.people[0] ?? "", stranger]] } }),
    ).rejects.toMatchObject({
      code: "invalid_input",
      details: { errors: [{ path: "constraints.together" }] },
    });
  });

  test("a new proposal that keeps pins leaves the pinned at their table", async () => {
    const day = await scene(13);
    const plan = await propose(day);
    const target = plan.groups[1]?.members[0]?.registrationId ?? "";
    await changePlan(day.context, {
      planId: plan.id,
      change: { baseVersion: 1, moves: [], pins: [{ registrationId: target, pinned: true }] },
    });
    const next = await propose(day, { keepPins: true, seed: 99 });
    const held = next.groups[1]?.members.find(({ registrationId }) => registrationId === target);
    expect(held).toMatchObject({ pinned: true });
  });
});

describe("changing by hand", () => {
  let day: Scene;
  let plan: PlanDto;
  beforeEach(async () => {
    day = await scene(13);
    plan = await propose(day);
  });
  const read = () => readPlan(day.context, { planId: plan.id, locale: "fr" });

  test("a move changes the groups, the scores and the version", async () => {
    const move = firstMove(plan);
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [move] } });
    const after = await read();
    expect(after.version).toBe(2);
    expect(after.groups.find(({ id }) => id === move.toGroupId)?.members).toContainEqual(
      expect.objectContaining({ registrationId: move.registrationId }),
    );
    expect(after.score).not.toBe(plan.score);
    expect(after.bound).toBeGreaterThanOrEqual(after.score);
  });

  test("the browser sees the score of a move before the server has answered, and it is the server's", async () => {
    const board = await loadBoard(db, { workshopId: day.workshopId, locale: "fr" });
    if (!board) throw new Error("no board");
    const { registrationId, toGroupId } = firstMove(plan);
    const engine = engineOf(board.cards, unpackPairs(board.pairs), plan);
    const names = new Map(board.cards.map((card) => [card.registrationId, card.name]));
    const reader = { locale: "fr", voice: "they", nameOf: (id: string) => names.get(id) } as const;
    const ahead = withPlacements(engine, plan, [{ registrationId, toGroupId }], {
      compareNames: new Intl.Collator("fr").compare,
      note: (note) => noteSentence(note, reader),
      reasons: (reasons) => reasonSentences(reasons, reader),
      terms: termSourceOf(board.cards, board.topics),
    });
    await changePlan(day.context, {
      planId: plan.id,
      change: { baseVersion: 1, moves: [{ registrationId, toGroupId }] },
    });
    const after = await read();
    expect(ahead.score).toBeCloseTo(after.score, 12);
    expect(ahead.groups.map(({ score }) => score)).toEqual(after.groups.map(({ score }) => score));
    expect(placement(ahead)).toEqual(placement(after));
    expect(ahead.unmet).toEqual(after.unmet);
    expect(ahead.groups.map(({ warnings }) => warnings)).toEqual(
      after.groups.map(({ warnings }) => warnings),
    );
    const matches = (of: PlanDto) => of.groups.map(({ members }) => members.map(({ match }) => match));
    expect(matches(ahead)).toEqual(matches(after));
  });

  test("a change based on an older version is refused and changes nothing", async () => {
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [firstMove(plan)] } });
    const before = await read();
    await expect(
      changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [firstMove(plan)] } }),
    ).rejects.toMatchObject({ code: "stale_version", details: { members: { currentVersion: 2 } } });
    expect(await read()).toEqual(before);
  });

  test("a refused caller gets the plan as it is now along with the refusal", async () => {
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [firstMove(plan)] } });
    const current = await read();
    const refused = withCurrentPlan(day.context, { planId: plan.id, locale: "fr" }, () =>
      undoPlan(day.context, { planId: plan.id, baseVersion: 1 }),
    );
    await expect(refused).rejects.toMatchObject({
      code: "stale_version",
      details: { members: { currentVersion: 2, current } },
    });
  });

  test("of two organisers who change the same version at once, one is told", async () => {
    const change = () =>
      changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [firstMove(plan)] } });
    const results = await Promise.allSettled([change(), change(), change()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await read()).version).toBe(2);
  });

  test("undo and redo go back and forth over everything, and a new change ends the redo", async () => {
    const before = placement(plan);
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [firstMove(plan)] } });
    const moved = await read();
    await undoPlan(day.context, { planId: plan.id, baseVersion: 2 });
    const undone = await read();
    expect(placement(undone)).toEqual(before);
    expect(undone.score).toBeCloseTo(plan.score, 12);
    expect(undone).toMatchObject({ canUndo: false, canRedo: true, version: 3 });
    await redoPlan(day.context, { planId: plan.id, baseVersion: 3 });
    expect(placement(await read())).toEqual(placement(moved));
    await undoPlan(day.context, { planId: plan.id, baseVersion: 4 });
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 5, moves: [firstMove(plan)] } });
    expect(await read()).toMatchObject({ canRedo: false });
    await expect(redoPlan(day.context, { planId: plan.id, baseVersion: 6 })).rejects.toMatchObject({
      code: "nothing_to_undo",
    });
  });

  test("a group of another plan is refused, all or nothing", async () => {
    const other = await propose(day);
    const foreign = other.groups[0]?.id ?? "";
    const [first, second] = plan.groups[0]?.members ?? [];
    await expect(
      changePlan(day.context, {
        planId: plan.id,
        change: {
          baseVersion: 1,
          moves: [
            { registrationId: first?.registrationId ?? "", toGroupId: plan.groups[1]?.id ?? null },
            { registrationId: second?.registrationId ?? "", toGroupId: foreign },
          ],
        },
      }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    expect(placement(await read())).toEqual(placement(plan));
  });

  test("who cancelled a second ago cannot be moved and is said to have left", async () => {
    const { registrationId, toGroupId } = firstMove(plan);
    await db.$transaction([
      db.seat.updateMany({ where: { registrationId }, data: { registrationId: null } }),
      db.registration.update({ where: { id: registrationId }, data: { status: "cancelled" } }),
    ]);
    await expect(
      changePlan(day.context, {
        planId: plan.id,
        change: { baseVersion: 1, moves: [{ registrationId, toGroupId }] },
      }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    const after = await read();
    expect(after.departed.map((person) => person.registrationId)).toEqual([registrationId]);
    expect(placement(after).flat()).not.toContain(registrationId);
  });

  test("who signed up since stands without a group and can be moved into one", async () => {
    const late = await makeRegistration(db, { workshopId: day.workshopId, name: "Tard Venu" });
    const group = plan.groups[0]?.id ?? "";
    expect((await read()).unplaced).toEqual([{ registrationId: late.id, name: "Tard Venu" }]);
    await changePlan(day.context, {
      planId: plan.id,
      change: { baseVersion: 1, moves: [{ registrationId: late.id, toGroupId: group }] },
    });
    expect(placement(await read())[0]).toContain(late.id);
  });

  test("another team's organiser and the public find nothing here", async () => {
    const stranger = await scene(2);
    for (const context of [stranger.context, { ...day.context, actor: { kind: "public" } as const }]) {
      const refused = { code: "not_found" };
      await expect(readPlan(context, { planId: plan.id, locale: "fr" })).rejects.toMatchObject(refused);
      await expect(
        changePlan(context, { planId: plan.id, change: { baseVersion: 1, moves: [] } }),
      ).rejects.toMatchObject(refused);
      await expect(publishPlan(context, { planId: plan.id })).rejects.toMatchObject(refused);
      await expect(
        proposePlan(context, { workshopId: day.workshopId, input: {}, locale: "fr" }),
      ).rejects.toMatchObject(refused);
    }
  });
});

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
