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
import { firstMove, makeScene, placement, propose, type Scene } from "./scene";

const { db } = await createTestDb();

const scene = (count: number, overrides: { showToGroup?: boolean } = {}) => makeScene(db, count, overrides);

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
