import { beforeEach, describe, expect, test, vi } from "vitest";
import { dismissBetterPlan, openBetterPlan } from "@/lib/better-plans/commands";
import { readPlan } from "@/lib/groups/commands";
import type { PlanDto } from "@/lib/groups/schema";
import { changePlan } from "@/lib/plan-history/commands";
import { readProof } from "@/lib/proofs/commands";
import { startProver } from "@/lib/proofs/prover";
import { makeScene, placement, propose, type Scene } from "../groups/scene";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { FAST } from "./pace";

const { db } = await createTestDb();
process.env.LOG_LEVEL = "silent";
process.env.BASE_URL = "https://atelier.example";

let day: Scene;
let poor: PlanDto;
const read = () => readPlan(day.context, { planId: poor.id, locale: "fr" });
const open = (context = day.context) => openBetterPlan(context, { planId: poor.id, locale: "fr" });

/** Seats everybody in turn, as a search that was cut short would, and makes that what the proof begins with. */
async function spoil(plan: PlanDto, pinned?: string): Promise<PlanDto> {
  const moves = day.people.map((registrationId, index) => ({
    registrationId,
    toGroupId: plan.groups[index % plan.groups.length]?.id ?? null,
  }));
  const pins = pinned ? [{ registrationId: pinned, pinned: true }] : [];
  await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves, pins } });
  const { score } = await db.plan.findUniqueOrThrow({ where: { id: plan.id } });
  await db.proof.update({ where: { planId: plan.id }, data: { startScore: score } });
  return readPlan(day.context, { planId: plan.id, locale: "fr" });
}

async function prove(): Promise<void> {
  const prover = startProver({ db, pace: FAST });
  await vi.waitFor(async () => expect((await readProof(day.context, poor.id)).state).toBe("done"), {
    timeout: 20_000,
    interval: 20,
  });
  await prover.stop();
}

beforeEach(async () => {
  day = await makeScene(db, 13);
});

describe("better groups that a proof found", () => {
  test("are offered with who changes table and what it brings, and opened as a plan of their own", async () => {
    poor = await spoil(await propose(day));
    await prove();
    const { better } = (await read()).proof;
    expect(better?.score).toBeGreaterThan(poor.score);
    const opened = await open();
    expect(opened.score).toBeCloseTo(better?.score ?? 0, 9);
    expect(opened).toMatchObject({ number: 2, status: "draft", proof: { state: "done", ending: "proven" } });
    const before = new Map(poor.groups.flatMap((g) => g.members.map((m) => [m.registrationId, g.position])));
    const moved = opened.groups.flatMap((g) =>
      g.members
        .filter(({ registrationId }) => before.get(registrationId) !== g.position)
        .map(({ registrationId }) => ({ registrationId, toTable: g.position })),
    );
    const told = better?.changes.map(({ registrationId, toTable }) => ({ registrationId, toTable })) ?? [];
    const byId = (a: { registrationId: string }, b: { registrationId: string }) =>
      a.registrationId < b.registrationId ? -1 : 1;
    expect(told.sort(byId)).toEqual(moved.sort(byId));
    expect(placement(await read())).toEqual(placement(poor));
  });

  test("are offered once: opened twice, or by two at once, they are one plan", async () => {
    poor = await spoil(await propose(day));
    await prove();
    const plans = await Promise.all([open(), open()]);
    expect(new Set([...plans, await open()].map(({ id }) => id)).size).toBe(1);
    expect((await read()).proof.better).toBeNull();
    expect(await db.plan.count({ where: { sessionId: day.sessionId } })).toBe(2);
  });

  test("are not offered again once dismissed", async () => {
    poor = await spoil(await propose(day));
    await prove();
    await dismissBetterPlan(day.context, poor.id);
    await dismissBetterPlan(day.context, poor.id);
    expect((await read()).proof.better).toBeNull();
    const entries = await db.auditEntry.findMany({
      where: { subjectId: poor.id, action: "plan.dismiss_better" },
    });
    expect(entries).toHaveLength(1);
  });

  test("leave whoever is pinned at their table", async () => {
    const pinned = day.people[4] ?? "";
    poor = await spoil(await propose(day), pinned);
    const table = poor.groups.find(({ members }) =>
      members.some((m) => m.registrationId === pinned),
    )?.position;
    await prove();
    const { better } = (await read()).proof;
    expect(better?.changes.map(({ registrationId }) => registrationId)).not.toContain(pinned);
    const opened = await open();
    const held = opened.groups.find(({ position }) => position === table)?.members;
    expect(held).toContainEqual(expect.objectContaining({ registrationId: pinned, pinned: true }));
  });

  test("stay on offer while the organiser moves somebody: the plan on screen and its moves are kept", async () => {
    poor = await spoil(await propose(day));
    await prove();
    const [from, to] = poor.groups;
    const registrationId = from?.members[0]?.registrationId ?? "";
    await changePlan(day.context, {
      planId: poor.id,
      change: { baseVersion: 2, moves: [{ registrationId, toGroupId: to?.id ?? null }] },
    });
    const moved = await read();
    const opened = await open();
    expect(opened.score).toBeGreaterThan(moved.score);
    expect(placement(await read())).toEqual(placement(moved));
  });

  test("are no longer there once people or rules have changed", async () => {
    poor = await spoil(await propose(day));
    await prove();
    await makeRegistration(db, { workshopId: day.workshopId });
    await expect(open()).rejects.toMatchObject({ code: "nothing_better" });
  });

  test("are not made of a plan that is the best already", async () => {
    poor = await propose(day);
    await prove();
    expect((await read()).proof).toMatchObject({ ending: "proven", better: null });
    await expect(open()).rejects.toMatchObject({ code: "nothing_better" });
    // An organiser's own move is no reason to offer them what they moved away from.
    const [from, to] = poor.groups;
    const registrationId = from?.members[0]?.registrationId ?? "";
    await changePlan(day.context, {
      planId: poor.id,
      change: { baseVersion: 1, moves: [{ registrationId, toGroupId: to?.id ?? null }] },
    });
    expect((await read()).proof.better).toBeNull();
  });

  test("are nobody's business in another team", async () => {
    poor = await spoil(await propose(day));
    await prove();
    const stranger = await makeScene(db, 2);
    for (const context of [stranger.context, { ...day.context, actor: { kind: "public" } as const }]) {
      const refused = { code: "not_found" };
      await expect(readProof(context, poor.id)).rejects.toMatchObject(refused);
      await expect(open(context)).rejects.toMatchObject(refused);
      await expect(dismissBetterPlan(context, poor.id)).rejects.toMatchObject(refused);
    }
    expect((await read()).proof.better).not.toBeNull();
  });
});
