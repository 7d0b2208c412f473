import { describe, expect, test } from "vitest";
import {
  addFacilitator,
  changeFacilitator,
  readFacilitators,
  removeFacilitator,
} from "@/lib/facilitators/commands";
import { askedFacilitatorSchema } from "@/lib/facilitators/schema";
import { readPlan } from "@/lib/groups/commands";
import type { PlanDto } from "@/lib/groups/schema";
import { leadPlan } from "@/lib/leading/commands";
import { changePlan, undoPlan } from "@/lib/plan-history/commands";
import { listPlanEvents } from "@/lib/plan-history/queries";
import { makeScene, propose, type Scene } from "../groups/scene";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

const scene = (count: number) => makeScene(db, count, {});
const add = ({ context, workshopId }: Scene, name: string, more: Record<string, unknown> = {}) =>
  addFacilitator(context, { workshopId, facilitator: askedFacilitatorSchema.parse({ name, ...more }) });
const read = ({ context }: Scene, { id }: PlanDto) => readPlan(context, { planId: id, locale: "fr" });
const names = ({ groups }: PlanDto) => groups.map(({ facilitator }) => facilitator?.name ?? null);

describe("facilitators", () => {
  test("a proposal gives each table somebody who speaks with everybody there, by themes", async () => {
    const day = await scene(12);
    await db.registration.updateMany({
      where: { id: { in: day.people.slice(0, 6) } },
      data: { languages: ["de"], themes: ["Outils"] },
    });
    await add(day, "Dora", { languages: ["de"], themes: ["Outils"] });
    await add(day, "Fred", { languages: ["fr"] });
    await add(day, "Ines", { languages: ["it"] });
    const plan = await propose(day);
    expect(names(plan).sort()).toEqual(["Dora", "Fred"]);
    const led = plan.groups.find(({ facilitator }) => facilitator?.name === "Dora")?.facilitator;
    expect(led).toMatchObject({ languages: ["de"], themes: ["Outils"], canLead: true, isFixed: false });
  });

  test("one chosen by hand stays in the next proposal, whose table speaks their language; undo takes it back", async () => {
    const day = await scene(12);
    await db.registration.updateMany({
      where: { id: { in: day.people.slice(0, 6) } },
      data: { languages: ["de"] },
    });
    const [dora] = await add(day, "Dora", { languages: ["de"] });
    const plan = await propose(day);
    const table = plan.groups.find(({ facilitator }) => !facilitator);
    await changePlan(day.context, {
      planId: plan.id,
      change: {
        baseVersion: 1,
        moves: [],
        facilitators: [{ groupId: table?.id ?? "", facilitatorId: dora?.id ?? "" }],
      },
    });
    const changed = await read(day, plan);
    const there = changed.groups.find(({ id }) => id === table?.id);
    const { events } = await listPlanEvents(db, {
      planId: plan.id,
      workshopId: day.workshopId,
      userId: null,
      limit: 1,
      offset: 0,
    });
    expect(events[0]?.facilitators).toEqual([{ table: table?.position, isLed: true, name: "Dora" }]);
    expect(there?.facilitator).toMatchObject({ name: "Dora", isFixed: true, canLead: false });

    const next = await propose(day, { keepPins: true, basedOn: plan.id });
    const kept = next.groups.find(({ position }) => position === there?.position);
    expect(kept?.facilitator).toMatchObject({ name: "Dora", isFixed: true, canLead: true });

    await undoPlan(day.context, { planId: plan.id, baseVersion: changed.version });
    expect(names(await read(day, plan))).toEqual(names(plan));
  });

  test("a table that is theirs in every proposal is", async () => {
    const day = await scene(18);
    await add(day, "Anna", { table: 3 });
    await add(day, "Bela");
    const plan = await propose(day);
    expect(plan.groups[2]?.facilitator).toMatchObject({ name: "Anna", isFixed: true });
  });

  test("a list made after the plan is assigned at once when asked, as one change", async () => {
    const day = await scene(12);
    const plan = await propose(day);
    expect(names(plan)).toEqual([null, null]);
    await add(day, "Anna");
    await add(day, "Bela", { tableMax: 2 });
    await leadPlan(day.context, { planId: plan.id, baseVersion: 1 });
    const led = await read(day, plan);
    expect(names(led).sort()).toEqual(["Anna", "Bela"]);
    await expect(leadPlan(day.context, { planId: plan.id, baseVersion: 1 })).rejects.toMatchObject({
      code: "stale_version",
    });
    await undoPlan(day.context, { planId: plan.id, baseVersion: led.version });
    expect(names(await read(day, plan))).toEqual([null, null]);
  });

  test("who is taken off the list leaves their table, and an undo does not bring them back", async () => {
    const day = await scene(6);
    const [anna] = await add(day, "Anna");
    const plan = await propose(day);
    await changePlan(day.context, {
      planId: plan.id,
      change: {
        baseVersion: 1,
        moves: [],
        facilitators: [{ groupId: plan.groups[0]?.id ?? "", facilitatorId: null }],
      },
    });
    await removeFacilitator(day.context, { workshopId: day.workshopId, facilitatorId: anna?.id ?? "" });
    await undoPlan(day.context, { planId: plan.id, baseVersion: 2 });
    expect(names(await read(day, plan))).toEqual([null]);
  });

  test("an older version, an unknown theme, an unknown person and another team are refused", async () => {
    const day = await scene(4);
    const other = await scene(4);
    const [anna] = await add(day, "Anna");
    const change = (by: Scene, version: number, more = {}) =>
      changeFacilitator(by.context, {
        workshopId: day.workshopId,
        facilitatorId: anna?.id ?? "",
        facilitator: { ...askedFacilitatorSchema.parse({ name: "Anna R.", ...more }), version },
      });
    expect((await change(day, 1)).map(({ name, version }) => [name, version])).toEqual([["Anna R.", 2]]);
    await expect(change(day, 1)).rejects.toMatchObject({ code: "stale_version" });
    await expect(change(day, 2, { themes: ["Voile"] })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(change(other, 2)).rejects.toMatchObject({ code: "not_found" });
    await expect(readFacilitators(other.context, day.workshopId)).rejects.toMatchObject({
      code: "not_found",
    });
    const plan = await propose(day);
    const [strange] = await add(other, "Autre");
    await expect(
      changePlan(day.context, {
        planId: plan.id,
        change: {
          baseVersion: 1,
          moves: [],
          facilitators: [{ groupId: plan.groups[0]?.id ?? "", facilitatorId: strange?.id ?? "" }],
        },
      }),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });
});
