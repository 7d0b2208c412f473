import { describe, expect, test } from "vitest";
import { changePlan } from "@/lib/plan-history/commands";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { makeScene, placement, propose } from "./scene";

const { db } = await createTestDb();

const scene = (count: number, overrides: { showToGroup?: boolean } = {}) => makeScene(db, count, overrides);

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
