import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { changeGroupSettings, readGroupSettings } from "@/lib/group-settings/commands";
import { weightsOfPreset } from "@/lib/group-settings/rules";
import type { GroupSettingsChange } from "@/lib/group-settings/schema";
import { readPlan } from "@/lib/groups/commands";
import { duplicateWorkshop } from "@/lib/workshops/commands";
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
    await set(day, { nobodyLeft: false });
    const { actor } = day.context;
    if (actor.kind !== "user") throw new Error("an organiser");
    const copy = await duplicateWorkshop({ ...day.context, actor }, { workshopId: day.workshopId });
    const settings = await readGroupSettings(day.context, copy.id);
    expect(settings).toMatchObject({ version: 1, preset: "mixed", nobodyLeft: false });
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
