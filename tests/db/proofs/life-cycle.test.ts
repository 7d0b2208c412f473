import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readPlan } from "@/lib/groups/commands";
import type { PlanDto } from "@/lib/groups/schema";
import { changePlan, undoPlan } from "@/lib/plan-history/commands";
import {
  type ClaimedProof,
  claimProof,
  renewProof,
  saveProofProgress,
  settleProof,
} from "@/lib/proofs/claim";
import { readProof, requestProof } from "@/lib/proofs/commands";
import { type Prover, startProver } from "@/lib/proofs/prover";
import { PROOF_PEOPLE_MAX } from "@/lib/proofs/rules";
import { problemSchema } from "@/lib/proofs/schema";
import { makeScene, propose, type Scene } from "../groups/scene";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { FAST } from "./pace";

const { db, databaseUrl } = await createTestDb();
process.env.LOG_LEVEL = "silent";
process.env.BASE_URL = "https://atelier.example";

const provers: Prover[] = [];
function prover(pace = FAST): Prover {
  const started = startProver({ db, pace });
  provers.push(started);
  return started;
}
afterEach(async () => {
  await Promise.all(provers.splice(0).map((one) => one.stop()));
  // What a test left undone must not come to the next one's prover.
  await db.proof.updateMany({ where: { state: "running" }, data: { state: "done", ending: "failed" } });
});

const until = (assert: () => Promise<void>) => vi.waitFor(assert, { timeout: 20_000, interval: 20 });
const rowOf = (planId: string) => db.proof.findUniqueOrThrow({ where: { planId } });
const untilDone = (planId: string) => until(async () => expect((await rowOf(planId)).state).toBe("done"));

async function claim(): Promise<ClaimedProof> {
  const claimed = await claimProof(db, 60_000);
  if (!claimed) throw new Error("nothing to claim");
  return claimed;
}

const change = (day: Scene, planId: string, baseVersion: number, rest: object = {}) =>
  changePlan(day.context, { planId, change: { baseVersion, moves: [], ...rest } });

describe("the order of a proof", () => {
  test("is made with the plan or not at all", async () => {
    const day = await makeScene(db, 8);
    await db.$executeRaw`ALTER TABLE "AuditEntry" ADD CONSTRAINT refused CHECK ("action" <> 'plan.propose') NOT VALID`;
    await expect(propose(day)).rejects.toThrow();
    expect([await db.plan.count(), await db.proof.count()]).toEqual([0, 0]);
    await db.$executeRaw`ALTER TABLE "AuditEntry" DROP CONSTRAINT refused`;
    const plan = await propose(day);
    expect(plan.proof).toMatchObject({ state: "running", ending: null, isCurrent: true, better: null });
    expect(await rowOf(plan.id)).toMatchObject({ attempts: 0, leaseUntil: null });
  });

  test("is carried out by a worker: the bound comes down to what can be reached, and it says so", async () => {
    const day = await makeScene(db, 13);
    const plan = await propose(day);
    prover();
    await untilDone(plan.id);
    const after = await readPlan(day.context, { planId: plan.id, locale: "fr" });
    expect(after.proof).toMatchObject({ state: "done", ending: "proven", isCurrent: true });
    expect(after.bound).toBeLessThan(plan.bound);
    expect(after.bound).toBeGreaterThanOrEqual(after.score);
    expect(await rowOf(plan.id)).toMatchObject({ leaseUntil: null, finishedAt: expect.any(Date) });
  });

  test("goes with its plan", async () => {
    const day = await makeScene(db, 8);
    const plan = await propose(day);
    const mine = await claim();
    await db.plan.delete({ where: { id: plan.id } });
    expect(await renewProof(db, mine, 1_000)).toBe(false);
    expect(await settleProof(db, mine, { ending: "proven" }, new Date())).toBe(false);
  });

  test("is not given for more people than a search can prove: the quick bound stands, and it says so", async () => {
    const day = await makeScene(db, 8);
    const { id: planId } = await propose(day);
    const { problem } = await rowOf(planId);
    await db.$transaction((tx) =>
      requestProof(tx, {
        planId,
        problem: { ...problemSchema.parse(problem), rules: "others" },
        score: 0.5,
        bound: 0.7,
        peopleCount: PROOF_PEOPLE_MAX + 1,
        now: new Date(),
      }),
    );
    expect(await rowOf(planId)).toMatchObject({ state: "done", ending: "size", bound: 0.7, round: 2 });
    expect(await claimProof(db, 1_000)).toBeUndefined();
  });
});

describe("a worker's death", () => {
  test("in the middle of a proof: another one takes over once the lease has run out", async () => {
    const day = await makeScene(db, 40);
    const plan = await propose(day);
    const victim = spawn(process.execPath, ["--import", "tsx", "tests/db/proofs/victim.ts", databaseUrl], {
      stdio: "ignore",
    });
    await until(async () => expect((await rowOf(plan.id)).attempts).toBe(1));
    victim.kill("SIGKILL");
    await once(victim, "exit");
    expect((await rowOf(plan.id)).state).toBe("running");
    prover({ ...FAST, wallMs: 3_000 });
    await untilDone(plan.id);
    expect(await rowOf(plan.id)).toMatchObject({ attempts: 2 });
  });

  test("by the same proof, again and again, ends the proof and not every worker", async () => {
    const day = await makeScene(db, 8);
    const plan = await propose(day);
    await db.proof.update({ where: { planId: plan.id }, data: { attempts: 3, leaseUntil: new Date(0) } });
    prover();
    await untilDone(plan.id);
    expect(await readProof(day.context, plan.id)).toMatchObject({ ending: "failed", bound: plan.bound });
  });

  test("asked for: the proof is given back at once and does not count", async () => {
    const day = await makeScene(db, 40);
    const plan = await propose(day);
    const first = prover();
    await until(async () => expect((await rowOf(plan.id)).steps).toBeGreaterThan(0));
    await first.stop();
    const { state, attempts, leaseUntil, bound } = await rowOf(plan.id);
    expect({ state, attempts }).toEqual({ state: "running", attempts: 0 });
    expect(leaseUntil?.getTime()).toBeLessThanOrEqual(Date.now());
    expect(bound).toBeLessThanOrEqual(plan.bound);
  });
});

describe("several workers", () => {
  test("never prove the same plan, and take the newest first", async () => {
    const day = await makeScene(db, 8);
    const older = await propose(day);
    const newer = await propose({ ...day, context: { ...day.context, now: new Date() } });
    const claims = await Promise.all([1, 2, 3].map(() => claimProof(db, 60_000)));
    const taken = claims.flatMap((one) => (one ? [one.planId] : []));
    expect([...taken].sort()).toEqual([older.id, newer.id].sort());
    await db.proof.updateMany({ data: { leaseUntil: null } });
    expect((await claim()).planId).toBe(newer.id);
  });

  test("one that was taken for dead can neither save nor end what another one took over", async () => {
    const day = await makeScene(db, 8);
    const plan = await propose(day);
    const slow = await claim();
    await db.proof.update({ where: { planId: plan.id }, data: { leaseUntil: new Date(0) } });
    const quick = await claim();
    expect(await saveProofProgress(db, slow, { bound: 0.01, steps: 1 })).toBe(false);
    expect(await settleProof(db, slow, { ending: "proven" }, new Date())).toBe(false);
    expect(await saveProofProgress(db, quick, { bound: plan.bound, steps: 1 })).toBe(true);
    expect(await rowOf(plan.id)).toMatchObject({ state: "running", bound: plan.bound });
  });

  test("a bound that is lower already is not raised by one that starts over", async () => {
    const day = await makeScene(db, 8);
    const plan = await propose(day);
    const mine = await claim();
    const half = plan.bound / 2;
    await saveProofProgress(db, mine, { bound: half, steps: 5 });
    await saveProofProgress(db, mine, { bound: plan.bound, steps: 1 });
    expect((await rowOf(plan.id)).bound).toBe(half);
  });
});

describe("a plan changed while it is proved", () => {
  test("by a move keeps its proof: the gap grows by what the move costs", async () => {
    const day = await makeScene(db, 13);
    const plan = await propose(day);
    prover();
    await untilDone(plan.id);
    await change(day, plan.id, 1, { moves: exchangeOfTwo(plan) });
    const after = await readPlan(day.context, { planId: plan.id, locale: "fr" });
    expect(after.proof).toMatchObject({ state: "done", round: 1, isCurrent: true });
    expect(after.gap).toBeCloseTo((after.bound - after.score) / after.score, 12);
    expect(after.gap).toBeGreaterThan(0);
  });

  test("in its rules gets a new proof, and what a worker finds for the old rules is thrown away", async () => {
    const day = await makeScene(db, 13);
    const [a = "", b = ""] = day.people;
    const plan = await propose(day);
    const old = await claim();
    await change(day, plan.id, 1, { constraints: { together: [[a, b]] } });
    expect(await renewProof(db, old, 1_000)).toBe(false);
    expect(await saveProofProgress(db, old, { bound: 0.01, steps: 1 })).toBe(false);
    expect(await settleProof(db, old, { ending: "proven" }, new Date())).toBe(false);
    expect(await rowOf(plan.id)).toMatchObject({ state: "running", round: 2, attempts: 0, leaseUntil: null });
    prover();
    await untilDone(plan.id);
    const proof = await readProof(day.context, plan.id);
    expect(proof).toMatchObject({ ending: "proven", isCurrent: true });
    expect(proof.bound).toBeGreaterThan(0.01);
  });

  test("by a pin begins anew with the bound it had; without the pin again, with the quick one", async () => {
    const day = await makeScene(db, 13);
    const plan = await propose(day);
    prover();
    await untilDone(plan.id);
    await Promise.all(provers.splice(0).map((one) => one.stop()));
    const { bound } = await rowOf(plan.id);
    const registrationId = day.people[0] ?? "";
    await change(day, plan.id, 1, { pins: [{ registrationId, pinned: true }] });
    expect(await rowOf(plan.id)).toMatchObject({ state: "running", round: 2, bound });
    await undoPlan(day.context, { planId: plan.id, baseVersion: 2 });
    const { round, bound: quick } = await rowOf(plan.id);
    expect(round).toBe(3);
    expect(quick).toBeGreaterThan(bound);
  });

  test.each([
    ["somebody signs up", (day: Scene) => makeRegistration(db, { workshopId: day.workshopId })],
    [
      "somebody answers otherwise",
      (day: Scene) =>
        db.registration.update({
          where: { id: day.people[0] ?? "" },
          data: { questions: ["Autre chose ?"] },
        }),
    ],
    [
      "the themes change",
      (day: Scene) => db.workshop.update({ where: { id: day.workshopId }, data: { themes: ["Autre"] } }),
    ],
  ])(
    "when %s, the proof is said to be of before, and the next change begins a new one",
    async (_, happen) => {
      const day = await makeScene(db, 13);
      const plan = await propose(day);
      await happen(day);
      expect(await readProof(day.context, plan.id)).toMatchObject({ isCurrent: false, better: null });
      prover();
      await untilDone(plan.id);
      expect(await readProof(day.context, plan.id)).toMatchObject({ ending: "outdated", isCurrent: false });
      await change(day, plan.id, 1);
      expect(await readProof(day.context, plan.id)).toMatchObject({ isCurrent: true, round: 2 });
    },
  );

  test("what groups are not formed by does not touch the proof", async () => {
    const day = await makeScene(db, 8);
    const plan = await propose(day);
    const id = day.people[0] ?? "";
    await db.registration.update({ where: { id }, data: { foodNeeds: "Sans gluten", linkVersion: 2 } });
    expect(await readProof(day.context, plan.id)).toMatchObject({ isCurrent: true });
  });
});

/** Two people of each of two groups change places: sizes stay as the proof knows them, and good groups get worse. */
function exchangeOfTwo(plan: PlanDto) {
  const [one, other] = plan.groups;
  if (!one || !other) throw new Error("two groups are needed");
  const to = (group: { readonly members: PlanDto["groups"][number]["members"] }, toGroupId: string) =>
    group.members.slice(0, 2).map(({ registrationId }) => ({ registrationId, toGroupId }));
  return [...to(one, other.id), ...to(other, one.id)];
}
