import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { changeGroupSettings, readGroupSettings } from "@/lib/group-settings/commands";
import { weightsOfPreset } from "@/lib/group-settings/rules";
import type { GroupSettingsChange } from "@/lib/group-settings/schema";
import { readPlan } from "@/lib/groups/commands";
import { problemSchema } from "@/lib/proofs/schema";
import { duplicateWorkshop, updateWorkshop } from "@/lib/workshops/commands";
import { makeScene, propose, type Scene } from "../groups/scene";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

const BASE: GroupSettingsChange = {
  version: 0,
  preset: "mixed",
  groupSize: 6,
  sharedLanguage: true,
  spreadProjects: true,
  nobodyLeft: true,
};
const set = ({ context, workshopId }: Scene, change: Partial<GroupSettingsChange> = {}) =>
  changeGroupSettings(context, { workshopId, change: { ...BASE, ...change } });
const read = ({ context, workshopId }: Scene) => readGroupSettings(context, workshopId);

describe("what counts for the groups of a workshop", () => {
  test("is balanced until somebody says otherwise, and then remembered with who said it", async () => {
    const day = await makeScene(db, 2);
    expect(await read(day)).toMatchObject({ version: 0, preset: "balanced", sharedLanguage: true });
    await set(day, { groupSize: 5, spreadProjects: false });
    expect(await read(day)).toMatchObject({
      version: 1,
      preset: "mixed",
      groupSize: 5,
      spreadProjects: false,
    });
    const [entry] = await db.auditEntry.findMany({ where: { action: "group_settings.update" } });
    expect(entry).toMatchObject({ workshopId: day.workshopId, actorKind: "organiser" });
  });

  test("decides the next proposal; the plans that stand keep what they were made by", async () => {
    const day = await makeScene(db, 13);
    const before = await propose(day);
    await set(day, { groupSize: 4, sharedLanguage: false, nobodyLeft: false });
    const next = await propose(day, { keepPins: true, basedOn: before.id });
    expect(next.groups.map(({ members }) => members.length).sort()).toEqual([3, 3, 3, 4]);
    expect(next).toMatchObject({
      size: 4,
      weights: { ...weightsOfPreset("mixed"), notMet: 10 },
      terms: { spreadProjects: true, nobodyLeft: false },
      constraints: { sharedLanguage: false },
    });
    const kept = await readPlan(day.context, { planId: before.id, locale: "fr" });
    expect(kept).toMatchObject({ size: 6, weights: before.weights, terms: before.terms });
  });

  test("gives way to what a request asks for itself", async () => {
    const day = await makeScene(db, 8);
    await set(day);
    const plan = await propose(day, { size: 4, weights: { themes: 1 }, terms: { spreadProjects: false } });
    expect(plan).toMatchObject({
      size: 4,
      weights: { themes: 1 },
      terms: { spreadProjects: false, nobodyLeft: true },
    });
  });

  test("holds so many tables, and how far their sizes may differ, with the rest", async () => {
    const day = await makeScene(db, 13);
    expect(await read(day)).toMatchObject({ groupCount: null, minSize: null, maxSize: null });
    await set(day, { groupCount: 2, minSize: 5, maxSize: 8 });
    expect(await read(day)).toMatchObject({ groupCount: 2, minSize: 5, maxSize: 8, groupSize: 6 });
    const plan = await propose(day);
    expect(plan).toMatchObject({ size: 6, groupCount: 2, minSize: 5, maxSize: 8, tableMax: 8 });
    const sizes = plan.groups.map(({ members }) => members.length);
    expect(sizes).toHaveLength(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    const { options } = await db.plan.findUniqueOrThrow({ where: { id: plan.id } });
    expect(options).toMatchObject({ askedCount: 2, minSize: 5, maxSize: 8 });
    const rounds = await propose(day, { rounds: 2 });
    expect(rounds.rounds.map(({ tables }) => tables.length)).toEqual([2, 2]);
    expect(await propose(day, { size: 4 })).toMatchObject({ groupCount: null, minSize: null, tableMax: 4 });
    await set(day, { version: 1, by: "size", groupCount: 2 });
    expect(await read(day)).toMatchObject({ groupCount: null, minSize: null, maxSize: null });
    expect((await propose(day)).groups).toHaveLength(3);
  });

  test("nobody is alone of their organisation or with their level where it is wished, and the proof knows", async () => {
    const day = await makeScene(db, 12);
    expect((await propose(day)).terms.notAlone).toEqual([]);
    for (const [index, id] of day.people.entries()) {
      const organisation = `Maison ${index % 6}`;
      await db.registration.update({ where: { id }, data: { organisation, level: 3 } });
    }
    // All with one level: nothing else speaks for one group or another.
    const weights = { questions: 0, themes: 0, complement: 0, organisations: 0, levels: 1 };
    const terms = { spreadProjects: false, nobodyLeft: false };
    await set(day, { preset: "own", weights, ...terms, notAlone: ["organisations"] });
    expect(await read(day)).toMatchObject({ notAlone: ["organisations"] });
    const plan = await propose(day, { size: 4 });
    expect(plan.terms.notAlone).toEqual(["organisations"]);
    const rows = await db.registration.findMany({ where: { id: { in: [...day.people] } } });
    const houseOf = new Map(rows.map(({ id, organisation }) => [id, organisation]));
    for (const { members } of plan.groups) {
      const houses = members.map(({ registrationId }) => houseOf.get(registrationId));
      expect(new Set(houses).size).toBe(2);
    }
    const { problem } = await db.proof.findUniqueOrThrow({ where: { planId: plan.id } });
    expect(JSON.parse(problemSchema.parse(problem).rules)).toMatchObject({ notAlone: ["organisations"] });
    await set(day, { version: 1 });
    expect(await read(day)).toMatchObject({ notAlone: [] });
  });

  test("sizes that cannot hold everybody are refused when they are set, too few people when groups are proposed", async () => {
    const day = await makeScene(db, 13);
    const refusal = (code: string) => ({
      code: "invalid_input",
      details: { errors: [{ path: "groupCount", code }] },
    });
    await expect(set(day, { groupCount: 2, maxSize: 6 })).rejects.toMatchObject(refusal("groups_too_few"));
    expect(await read(day)).toMatchObject({ version: 0 });
    await set(day, { groupCount: 7 });
    await expect(propose(day)).rejects.toMatchObject(refusal("groups_too_small"));
    await set(day, { version: 1, minSize: 6 });
    await expect(propose(day)).rejects.toMatchObject({
      details: { errors: [{ path: "minSize", code: "sizes_do_not_fit" }] },
    });
    expect(await db.plan.count({ where: { session: { workshopId: day.workshopId } } })).toBe(0);
    await expect(propose(day, { groupCount: 2, maxSize: 6 })).rejects.toMatchObject(
      refusal("groups_too_few"),
    );
  });

  test("the workshop's own size of tables stays within their bounds", async () => {
    const day = await makeScene(db, 2);
    await set(day, { minSize: 5, maxSize: 7 });
    const change = (groupSize: number) =>
      updateWorkshop(day.context, { workshopId: day.workshopId, change: { groupSize } });
    await expect(change(4)).rejects.toMatchObject({
      details: { errors: [{ path: "groupSize", code: "size_below_smallest", values: { min: 5 } }] },
    });
    await expect(change(8)).rejects.toMatchObject({
      details: { errors: [{ code: "size_above_largest", values: { max: 7 } }] },
    });
    await change(7);
    expect(await read(day)).toMatchObject({ groupSize: 7, minSize: 5, maxSize: 7 });
  });

  test("is changed once by two who began with the same version; the other one is told", async () => {
    const day = await makeScene(db, 2);
    const results = await Promise.allSettled([set(day), set(day, { preset: "close" })]);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toMatchObject([{ code: "stale_version", details: { members: { currentVersion: 1 } } }]);
  });

  test("tells the workshop's own form when the size of the tables changes, and only then", async () => {
    const day = await makeScene(db, 2);
    const versionOf = async () =>
      (await db.workshop.findUniqueOrThrow({ where: { id: day.workshopId } })).version;
    await set(day);
    expect(await versionOf()).toBe(1);
    await set(day, { version: 1, groupSize: 8 });
    expect(await versionOf()).toBe(2);
  });

  test("comes along when a workshop is duplicated", async () => {
    const day = await makeScene(db, 2);
    await set(day, { nobodyLeft: false, groupCount: 3, maxSize: 9 });
    const { actor } = day.context;
    if (actor.kind !== "user") throw new Error("an organiser");
    const copy = await duplicateWorkshop({ ...day.context, actor }, { workshopId: day.workshopId });
    const settings = await readGroupSettings(day.context, copy.id);
    expect(settings).toMatchObject({
      version: 1,
      preset: "mixed",
      nobodyLeft: false,
      groupCount: 3,
      maxSize: 9,
    });
  });

  test("stays as it is in a workshop that was cancelled", async () => {
    const day = await makeScene(db, 2);
    await db.workshop.update({ where: { id: day.workshopId }, data: { status: "cancelled" } });
    await expect(set(day)).rejects.toMatchObject({ code: "wrong_state" });
  });

  test("is not there for another team, nor for the public", async () => {
    const day = await makeScene(db, 2);
    const stranger = await makeScene(db, 2);
    const nobody: Actor = { kind: "public" };
    for (const context of [stranger.context, { ...day.context, actor: nobody }]) {
      await expect(read({ ...day, context })).rejects.toMatchObject({ code: "not_found" });
      await expect(set({ ...day, context })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
