import { describe, expect, test } from "vitest";
import { readPlan } from "@/lib/groups/commands";
import type { PlanDto } from "@/lib/groups/schema";
import { changePlan, redoPlan, undoPlan } from "@/lib/plan-history/commands";
import { problemSchema } from "@/lib/proofs/schema";
import { publishPlan } from "@/lib/publication/commands";
import { previewRebalance, rebalancePlan } from "@/lib/rebalancing/commands";
import type { RebalancePreview } from "@/lib/rebalancing/schema";
import { cancelByOrganiser } from "../groups/leave";
import { makeScene, placement, propose, type Scene } from "../groups/scene";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

const scene = (count: number) => makeScene(db, count, {});
const read = ({ context }: Scene, { id }: PlanDto) => readPlan(context, { planId: id, locale: "fr" });
const preview = ({ context }: Scene, { id }: PlanDto) =>
  previewRebalance(context, { planId: id, locale: "fr" });
const apply = ({ context }: Scene, { id }: PlanDto, { baseVersion, people, moves }: RebalancePreview) =>
  rebalancePlan(context, {
    planId: id,
    input: {
      baseVersion,
      people,
      moves: moves.map(({ registrationId, toTable }) => ({ registrationId, toTable })),
    },
  });
const arrive = ({ workshopId }: Scene, name: string, languages = ["fr"]) =>
  makeRegistration(db, { workshopId, name, languages });

describe("the sizes that a plan was asked to have", () => {
  test("hold when people come and go: as many tables, none beyond the largest", async () => {
    const day = await scene(12);
    const plan = await propose(day, { groupCount: 3, minSize: 3, maxSize: 5 });
    const [gone] = plan.groups[0]?.members ?? [];
    if (!gone) throw new Error("three groups");
    await cancelByOrganiser(db, gone.registrationId);
    for (const name of ["Un", "Deux", "Trois"]) await arrive(day, name);
    await apply(day, plan, await preview(day, plan));
    const after = await read(day, plan);
    const sizes = after.groups.map(({ members }) => members.length);
    expect(sizes).toHaveLength(3);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(14);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
    expect(after).toMatchObject({ groupCount: 3, minSize: 3, maxSize: 5, unplaced: [] });
    const { options } = await db.plan.findUniqueOrThrow({ where: { id: plan.id } });
    expect(options).not.toHaveProperty("groupCount");
    const proof = await db.proof.findUniqueOrThrow({ where: { planId: plan.id } });
    const { rules } = problemSchema.parse(proof.problem);
    expect(JSON.parse(rules)).toMatchObject({ askedCount: 3, minSize: 3, maxSize: 5 });
  });
});

describe("what happened since a plan", () => {
  test("names who came, who left a hole at which table, and who answers otherwise", async () => {
    const day = await scene(12);
    const plan = await propose(day);
    expect(plan.since).toEqual({ arrivals: [], departures: [], changed: [] });
    const [first, second] = plan.groups;
    const gone = second?.members[0];
    const [speaker, writer] = first?.members ?? [];
    if (!gone || !speaker || !writer) throw new Error("two groups of six");
    await cancelByOrganiser(db, gone.registrationId);
    const late = await arrive(day, "Tard Venue");
    await db.registration.update({ where: { id: speaker.registrationId }, data: { languages: ["de"] } });
    await db.registration.update({ where: { id: writer.registrationId }, data: { themes: ["Outils"] } });
    // No answer that groups are formed by.
    await db.registration.update({ where: { id: writer.registrationId }, data: { foodNeeds: "sans noix" } });

    const { since } = await read(day, plan);
    expect(since.arrivals).toEqual([{ registrationId: late.id, name: "Tard Venue" }]);
    expect(since.departures).toEqual([
      { registrationId: gone.registrationId, name: gone.name, table: second?.position },
    ]);
    expect(since.changed).toHaveLength(2);
    expect(since.changed).toContainEqual({
      registrationId: speaker.registrationId,
      name: speaker.name,
      isLanguages: true,
      isAnswers: false,
    });
    expect(since.changed).toContainEqual({
      registrationId: writer.registrationId,
      name: writer.name,
      isLanguages: false,
      isAnswers: true,
    });
  });

  test("the order in which languages were named is no change", async () => {
    const day = await scene(4);
    const [id = ""] = day.people;
    await db.registration.update({ where: { id }, data: { languages: ["fr", "de"] } });
    const plan = await propose(day);
    await db.registration.update({ where: { id }, data: { languages: ["de", "fr"] } });
    expect((await read(day, plan)).since.changed).toEqual([]);
  });
});

describe("rebalancing", () => {
  test("fills the hole with who came, moves nobody else, and says so before anything changes", async () => {
    const day = await scene(12);
    const plan = await propose(day);
    const gone = plan.groups[1]?.members[0]?.registrationId ?? "";
    await cancelByOrganiser(db, gone);
    const late = await arrive(day, "Tard Venue");
    const found = await preview(day, plan);
    expect(found.moves).toEqual([
      { registrationId: late.id, name: "Tard Venue", fromTable: null, toTable: 2, why: "arrival" },
    ]);
    expect([found.movedCount, found.isFewest]).toEqual([0, true]);
    expect(placement(await read(day, plan))).not.toContain(late.id);

    await apply(day, plan, found);
    const after = await read(day, plan);
    expect(after.version).toBe(plan.version + 1);
    expect(after.since).toEqual({ arrivals: [], departures: [], changed: [] });
    expect(placement(after)[1]).toEqual(
      [...(placement(plan)[1] ?? []).filter((id) => id !== gone), late.id].sort(),
    );
    expect(after.score).toBeCloseTo(found.scoreAfter, 9);
  });

  test("is one change: undo and redo take all of it back and bring it again, with the table it added", async () => {
    const day = await scene(12);
    const plan = await propose(day);
    for (const name of ["Un", "Deux"]) await arrive(day, name);
    const found = await preview(day, plan);
    expect(found.moves.filter(({ why }) => why === "arrival")).toHaveLength(2);
    await apply(day, plan, found);
    const after = await read(day, plan);
    expect(after.groups.map(({ members }) => members.length).sort()).toEqual([4, 5, 5]);
    expect(after.unplaced).toEqual([]);
    expect(after.unmet).toEqual([]);

    await undoPlan(day.context, { planId: plan.id, baseVersion: after.version });
    const undone = await read(day, plan);
    expect(placement(undone)).toEqual(placement(plan));
    expect(undone.unplaced).toHaveLength(2);
    await redoPlan(day.context, { planId: plan.id, baseVersion: undone.version });
    const redone = await read(day, plan);
    expect(placement(redone)).toEqual(placement(after));
    expect(redone.groups.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  test("keeps pinned people where they are, pinned", async () => {
    const day = await scene(12);
    const plan = await propose(day);
    const [first] = plan.groups;
    const pinned = first?.members[0]?.registrationId ?? "";
    await changePlan(day.context, {
      planId: plan.id,
      change: { baseVersion: 1, moves: [], pins: [{ registrationId: pinned, pinned: true }] },
    });
    const other = plan.groups[1]?.members[0]?.registrationId ?? "";
    await cancelByOrganiser(db, other);
    const found = await preview(day, plan);
    expect(found.kept.pins).toBe(1);
    expect(found.moves.map(({ registrationId }) => registrationId)).not.toContain(pinned);
    await apply(day, plan, found);
    const after = await read(day, plan);
    expect(after.groups[0]?.members.find(({ registrationId }) => registrationId === pinned)?.pinned).toBe(
      true,
    );
  });

  test("sixty people at eleven tables stay there when one leaves: nobody moves, no rule is broken", async () => {
    const day = await scene(61);
    const plan = await propose(day);
    expect(plan.groups).toHaveLength(11);
    const large = plan.groups.find(({ members }) => members.length === 6);
    await cancelByOrganiser(db, large?.members[0]?.registrationId ?? "");
    const found = await preview(day, plan);
    expect(found.moves).toEqual([]);
    await apply(day, plan, found);
    const after = await read(day, plan);
    expect(after.unmet).toEqual([]);
    expect(after.since.departures).toEqual([]);
    expect(after.bound).toBeGreaterThanOrEqual(after.score);
  });

  test("a preview of other people, or of an older version, changes nothing", async () => {
    const day = await scene(8);
    const plan = await propose(day);
    await arrive(day, "Une");
    const found = await preview(day, plan);
    await arrive(day, "Deux");
    await expect(apply(day, plan, found)).rejects.toMatchObject({ code: "people_changed" });
    const again = await preview(day, plan);
    const [one, two] = await Promise.allSettled([apply(day, plan, again), apply(day, plan, again)]);
    expect([one?.status, two?.status].sort()).toEqual(["fulfilled", "rejected"]);
    const refused = [one, two].find((result) => result?.status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "stale_version" } });
  });

  test("a published plan keeps it to itself until it is announced", async () => {
    const day = await scene(11);
    const plan = await propose(day);
    await publishPlan(day.context, { planId: plan.id });
    const before = await db.message.count({ where: { workshopId: day.workshopId } });
    const late = await arrive(day, "Tard Venue");
    await apply(day, plan, await preview(day, plan));
    expect(await db.message.count({ where: { workshopId: day.workshopId } })).toBe(before);
    const after = await read(day, plan);
    expect(after.version).not.toBe(after.publishedVersion);
    const { told } = await publishPlan(day.context, { planId: plan.id });
    // Everybody at the table that got a person more, and that person.
    expect(told).toBe(
      after.groups.find(({ members }) => members.some((m) => m.registrationId === late.id))?.members.length,
    );
  });

  test("one person, and nobody at all, can be asked about", async () => {
    const day = await scene(2);
    const plan = await propose(day);
    for (const id of day.people) {
      await cancelByOrganiser(db, id);
      const found = await preview(day, plan);
      expect(found.moves).toEqual([]);
      await apply(day, plan, found);
    }
    expect((await read(day, plan)).since.departures).toEqual([]);
  });

  test("another team's plan is not found", async () => {
    const day = await scene(4);
    const plan = await propose(day);
    const stranger = { ...(await scene(1)), people: [] };
    await expect(preview(stranger, plan)).rejects.toMatchObject({ code: "not_found" });
    const found = await preview(day, plan);
    await expect(apply(stranger, plan, found)).rejects.toMatchObject({ code: "not_found" });
  });
});
