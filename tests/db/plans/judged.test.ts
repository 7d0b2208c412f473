import { beforeEach, describe, expect, test } from "vitest";
import type { PlanDto } from "@/lib/groups/schema";
import { changePlan, revisePlan } from "@/lib/plan-history/commands";
import type { PlanChange } from "@/lib/plan-history/schema";
import { cancelByOrganiser } from "../groups/leave";
import { firstMove, makeScene, propose, type Scene } from "../groups/scene";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

let day: Scene;
let plan: PlanDto;
let move: ReturnType<typeof firstMove>;
beforeEach(async () => {
  day = await makeScene(db, 8);
  plan = await propose(day);
  move = firstMove(plan);
});

/** Moves the first person, with something else happening while the change is decided: each time, or the first. */
function moveWhile(happen: (round: number) => Promise<unknown>): { rounds: number; done: Promise<void> } {
  const asked = {
    rounds: 0,
    done: revisePlan(day.context, { planId: plan.id, baseVersion: 1 }, async ({ groupOf }) => {
      asked.rounds += 1;
      await happen(asked.rounds);
      const { registrationId, toGroupId } = move;
      const from = groupOf.get(registrationId) ?? null;
      return {
        kind: "change",
        moves: [{ registrationId, from, to: toGroupId }],
        pins: [],
      } satisfies PlanChange;
    }),
  };
  return asked;
}

const once = (happen: () => Promise<unknown>) => (round: number) =>
  round === 1 ? happen() : Promise.resolve();

const versionOf = async () => (await db.plan.findUniqueOrThrow({ where: { id: plan.id } })).version;

describe("what happens while a change is judged", () => {
  test("somebody who gives up their seat is not moved, and who asked learns it", async () => {
    const asked = moveWhile(once(() => cancelByOrganiser(db, move.registrationId)));
    await expect(asked.done).rejects.toMatchObject({
      code: "invalid_input",
      details: { errors: [{ path: "moves.0.registrationId", code: "person_not_seated" }] },
    });
    expect([asked.rounds, await versionOf()]).toEqual([2, 1]);
  });

  test("a rule made meanwhile holds", async () => {
    const other = plan.groups[1]?.members[0]?.registrationId ?? "";
    const asked = moveWhile(
      once(() =>
        db.tableRule.create({
          data: {
            sessionId: day.sessionId,
            kind: "apart",
            createdAt: new Date(),
            members: { create: [move.registrationId, other].map((registrationId) => ({ registrationId })) },
          },
        }),
      ),
    );
    await expect(asked.done).rejects.toMatchObject({ code: "rule_broken" });
    expect(await versionOf()).toBe(1);
  });

  test("a colleague's change makes it stale", async () => {
    const other = plan.groups[0]?.members[1]?.registrationId ?? "";
    const asked = moveWhile(
      once(() =>
        changePlan(day.context, {
          planId: plan.id,
          change: { baseVersion: 1, moves: [{ registrationId: other, toGroupId: null }] },
        }),
      ),
    );
    await expect(asked.done).rejects.toMatchObject({ code: "stale_version" });
    expect(await versionOf()).toBe(2);
  });

  test("who signs up is reckoned with", async () => {
    const asked = moveWhile(once(() => makeRegistration(db, { workshopId: day.workshopId })));
    await asked.done;
    expect(asked.rounds).toBe(2);
    const { problem } = await db.proof.findUniqueOrThrow({ where: { planId: plan.id } });
    expect(problem).not.toMatchObject({ people: "" });
    expect(await db.planMember.count({ where: { planId: plan.id, groupId: move.toGroupId } })).toBe(5);
  });

  test("a rush of sign-ups does not keep it from being saved", async () => {
    await db.session.update({ where: { id: day.sessionId }, data: { capacity: 20 } });
    await db.seat.createMany({
      data: Array.from({ length: 10 }, (_, index) => ({ sessionId: day.sessionId, number: 11 + index })),
    });
    const asked = moveWhile(() => makeRegistration(db, { workshopId: day.workshopId }));
    await asked.done;
    expect([asked.rounds, await versionOf()]).toEqual([3, 2]);
  });
});

test("of two moves that are judged at the same time, one is saved and the other told that it is stale", async () => {
  const [one, other] = plan.groups[0]?.members ?? [];
  const results = await Promise.allSettled(
    [one, other].map((person) =>
      changePlan(day.context, {
        planId: plan.id,
        change: {
          baseVersion: 1,
          moves: [{ registrationId: person?.registrationId ?? "", toGroupId: null }],
        },
      }),
    ),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await versionOf()).toBe(2);
});
