import { describe, expect, test, vi } from "vitest";
import { undoPlan } from "@/lib/plan-history/commands";
import { setRoundTimes } from "@/lib/round-times/commands";
import { chooseSessionsFor } from "@/lib/session-choices/commands";
import { changeSession } from "@/lib/sessions/commands";
import { changedSessionSchema } from "@/lib/sessions/schema";
import { updateWorkshop } from "@/lib/workshops/commands";
import { makeScene, propose } from "../groups/scene";
import { makeSession } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { makeDay } from "./day";

// Each change judges several rounds, in threads that a busy machine starts slowly.
vi.setConfig({ testTimeout: 90_000 });

const { db } = await createTestDb();
const HOUR_MS = 3_600_000;

async function timedDay() {
  const { scene, first, planOf } = await makeDay(db, 2);
  const { startsAt, endsAt } = await db.workshop.findUniqueOrThrow({ where: { id: scene.workshopId } });
  const hours = (round: number) => ({
    startsAt: new Date(startsAt.getTime() + round * HOUR_MS).toISOString(),
    endsAt: new Date(startsAt.getTime() + (round + 0.75) * HOUR_MS).toISOString(),
  });
  const [one, two] = await Promise.all([planOf(1), planOf(2)]);
  await setRoundTimes(scene.context, {
    planId: first.id,
    input: {
      rounds: [one, two].map(({ id, version }, index) => ({
        planId: id,
        baseVersion: version,
        ...hours(index + 1),
      })),
    },
  });
  return { scene, planOf, startsAt, endsAt, hours };
}

const later = (instant: Date | string, ms: number) => new Date(new Date(instant).getTime() + ms);

describe("a day of rounds with times that moves", () => {
  test("takes its rounds along, as a change of each that its history names", async () => {
    const { scene, planOf, startsAt, endsAt, hours } = await timedDay();
    const before = await planOf(2);
    const move = { startsAt: later(startsAt, HOUR_MS), endsAt: later(endsAt, HOUR_MS) };
    await updateWorkshop(scene.context, { workshopId: scene.workshopId, change: move });
    for (const round of [1, 2]) {
      const row = await db.plan.findUniqueOrThrow({ where: { id: (await planOf(round)).id } });
      expect(row.startsAt).toEqual(later(hours(round).startsAt, HOUR_MS));
      expect(row.endsAt).toEqual(later(hours(round).endsAt, HOUR_MS));
    }
    const after = await planOf(2);
    expect(after.version).toBe(before.version + 1);
    const revision = await db.planRevision.findFirstOrThrow({
      where: { planId: after.id, version: after.version },
    });
    expect(revision.change).toMatchObject({ times: { from: hours(2) } });
  });

  test("leaves them where only its end or its words change", async () => {
    const { scene, planOf, endsAt } = await timedDay();
    const before = await planOf(1);
    await updateWorkshop(scene.context, {
      workshopId: scene.workshopId,
      change: { endsAt: later(endsAt, HOUR_MS), title: "Autrement dit" },
    });
    expect((await planOf(1)).version).toBe(before.version);
  });

  test("and a change of a round at the same moment: both happen, nobody waits for the other", async () => {
    const { scene, planOf, startsAt, endsAt, hours } = await timedDay();
    const { id, version } = await planOf(1);
    const settled = await Promise.allSettled([
      updateWorkshop(scene.context, {
        workshopId: scene.workshopId,
        change: { startsAt: later(startsAt, HOUR_MS), endsAt: later(endsAt, HOUR_MS) },
      }),
      undoPlan(scene.context, { planId: id, baseVersion: version }),
    ]);
    const refusals = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(refusals.filter((code) => code !== "stale_version")).toEqual([]);
    const row = await db.plan.findUniqueOrThrow({ where: { id } });
    // Taken back first there was nothing to move; moved first, the undo was about an older version.
    expect([null, later(hours(1).startsAt, HOUR_MS).getTime()]).toContain(row.startsAt?.getTime() ?? null);
  });
});

describe("a session of rounds with times", () => {
  /** Sixteen people in a session on the eve, in two rounds from its beginning, half an hour each. */
  async function timedSession() {
    const scene = await makeScene(db, 16);
    const { workshopId } = scene;
    const day = await db.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    // Clocks show whole minutes.
    const startsAt = later(day.startsAt.toISOString().slice(0, 16).concat("Z"), -24 * HOUR_MS);
    const times = { startsAt, endsAt: later(startsAt, 2 * HOUR_MS) };
    const { id: sessionId } = await makeSession(db, { workshopId, capacity: 16, ...times });
    for (const registrationId of scene.people)
      await chooseSessionsFor(scene.context, { registrationId, sessionIds: [sessionId] });
    const plan = await propose(scene, { rounds: 2, size: 4, session: sessionId });
    const rounds = plan.rounds.map(({ id: planId }, index) => ({
      planId,
      baseVersion: 1,
      startsAt: later(startsAt, (index * HOUR_MS) / 2).toISOString(),
      endsAt: later(startsAt, ((index + 1) * HOUR_MS) / 2).toISOString(),
    }));
    await setRoundTimes(scene.context, { planId: plan.id, input: { rounds } });
    const startsOf = async () =>
      Promise.all(
        rounds.map(
          async ({ planId }) => (await db.plan.findUniqueOrThrow({ where: { id: planId } })).startsAt,
        ),
      );
    return { scene, sessionId, startsAt, startsOf };
  }

  test("takes them along when it moves itself, and when its event moves to another day", async () => {
    const { scene, sessionId, startsAt, startsOf } = await timedSession();
    const { workshopId, context } = scene;
    const { sessionsVersion } = await db.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    await changeSession(context, {
      workshopId,
      sessionId,
      change: changedSessionSchema.parse({
        title: "Plus tard",
        startsAt: later(startsAt, HOUR_MS).toISOString(),
        endsAt: later(startsAt, 3 * HOUR_MS).toISOString(),
        capacity: 16,
        version: sessionsVersion,
      }),
    });
    expect(await startsOf()).toEqual([later(startsAt, HOUR_MS), later(startsAt, 1.5 * HOUR_MS)]);
    const day = await db.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    const DAY_MS = 24 * HOUR_MS;
    const move = { startsAt: later(day.startsAt, DAY_MS), endsAt: later(day.endsAt, DAY_MS) };
    await updateWorkshop(context, { workshopId, change: move });
    // By the clocks of the place, which a change of daylight saving in between moves.
    const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    const moved = (session.startsAt?.getTime() ?? 0) - later(startsAt, HOUR_MS).getTime();
    expect(Math.abs(moved - DAY_MS)).toBeLessThanOrEqual(HOUR_MS);
    expect(await startsOf()).toEqual([
      later(startsAt, HOUR_MS + moved),
      later(startsAt, 1.5 * HOUR_MS + moved),
    ]);
  });
});
