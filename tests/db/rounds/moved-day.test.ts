import { describe, expect, test, vi } from "vitest";
import { undoPlan } from "@/lib/plan-history/commands";
import { setRoundTimes } from "@/lib/round-times/commands";
import { updateWorkshop } from "@/lib/workshops/commands";
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
