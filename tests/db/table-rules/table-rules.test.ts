import { describe, expect, test } from "vitest";
import { readPlan } from "@/lib/groups/commands";
import { changePlan } from "@/lib/plan-history/commands";
import { previewRebalance } from "@/lib/rebalancing/commands";
import { addTableRule, changeTableRule, removeTableRule } from "@/lib/table-rules/commands";
import { explainTableRule, readTableRules } from "@/lib/table-rules/queries";
import type { AskedRule } from "@/lib/table-rules/schema";
import { cancelByOrganiser } from "../groups/leave";
import { makeScene, placement, propose, type Scene } from "../groups/scene";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

const scene = (count: number) => makeScene(db, count, {});
const add = ({ context, workshopId }: Scene, rule: AskedRule) =>
  addTableRule(context, { workshopId, locale: "fr", rule });
const read = ({ context, workshopId }: Scene) => readTableRules(context, { workshopId, locale: "fr" });
const together = (...registrationIds: string[]): AskedRule => ({ kind: "together", registrationIds });
const apart = (...registrationIds: string[]): AskedRule => ({ kind: "apart", registrationIds });
const at = (table: number, ...registrationIds: string[]): AskedRule => ({
  kind: "table",
  registrationIds,
  table,
});
const person = ({ people }: Scene, index: number) => people[index] ?? "";
const tableOf = (tables: readonly (readonly string[])[], id: string) =>
  tables.findIndex((ids) => ids.includes(id)) + 1;

describe("rules of a workshop", () => {
  test("hold in every proposal from then on, beside what the request asks for", async () => {
    const day = await scene(18);
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((index) => person(day, index)) as [string, ...string[]];
    await add(day, together(a, b ?? ""));
    await add(day, apart(a, c ?? ""));
    await add(day, at(3, d ?? ""));
    for (const seed of [1, 2]) {
      const plan = await propose(day, { seed, constraints: { apart: [[a, e ?? ""]] } });
      const tables = placement(plan);
      expect(tableOf(tables, a)).toBe(tableOf(tables, b ?? ""));
      expect(tableOf(tables, a)).not.toBe(tableOf(tables, c ?? ""));
      expect(tableOf(tables, a)).not.toBe(tableOf(tables, e ?? ""));
      expect(tableOf(tables, d ?? "")).toBe(3);
      expect(plan.rules).toHaveLength(3);
      // What the request asked for stays the plan's own; a rule pins nobody.
      expect(plan.constraints.apart).toEqual([[a, e]]);
      expect(plan.constraints.together).toEqual([]);
      expect(plan.groups.flatMap(({ members }) => members).filter(({ pinned }) => pinned)).toEqual([]);
      expect(plan.unmet).toEqual([]);
    }
  });

  test("are said of plans that were made before them, and a rebalancing keeps them", async () => {
    const day = await scene(12);
    const plan = await propose(day);
    const [first, second] = placement(plan);
    const [a = "", b = ""] = [first?.[0], second?.[0]];
    await add(day, together(a, b));
    const after = await readPlan(day.context, { planId: plan.id, locale: "fr" });
    expect(after.unmet).toMatchObject([{ rule: "together", registrationIds: [a, b] }]);
    expect(after.proof.isCurrent).toBe(false);
    const found = await previewRebalance(day.context, { planId: plan.id, locale: "fr" });
    expect([found.movedCount, found.kept.rules, found.unmet]).toEqual([2, 1, []]);
  });

  test("a move by hand that breaks one is refused and names it; one that was broken already may stay", async () => {
    const day = await scene(12);
    const plan = await propose(day);
    const [first, second] = plan.groups;
    const [a, b] = first?.members ?? [];
    if (!a || !b || !second) throw new Error("two groups of six");
    await add(day, together(a.registrationId, b.registrationId));
    const move = (...ids: string[]) =>
      changePlan(day.context, {
        planId: plan.id,
        change: {
          baseVersion: 1,
          moves: ids.map((registrationId) => ({ registrationId, toGroupId: second.id })),
        },
      });
    await expect(move(a.registrationId)).rejects.toMatchObject({
      code: "rule_broken",
      details: { members: { rules: [{ kind: "together" }] } },
    });
    // Both at once keep it.
    await move(a.registrationId, b.registrationId);
    const after = await readPlan(day.context, { planId: plan.id, locale: "fr" });
    expect(after.unmet.filter(({ rule }) => rule === "together")).toEqual([]);
  });

  test("a rule that contradicts others is refused with the smallest set, in words, and nothing is kept", async () => {
    const day = await scene(12);
    const [a, b, c] = [person(day, 0), person(day, 1), person(day, 2)];
    await add(day, together(a, b));
    await add(day, together(b, c));
    await add(day, together(person(day, 5), person(day, 6)));
    const refusal = add(day, apart(a, c));
    await expect(refusal).rejects.toMatchObject({ code: "infeasible" });
    const [conflict] = await explainTableRule(day.context, {
      workshopId: day.workshopId,
      locale: "fr",
      rule: apart(a, c),
    });
    expect(conflict?.map(({ message }) => message).sort()).toEqual([
      "Ensemble\u00a0: Personne 01 et Personne 02",
      "Ensemble\u00a0: Personne 02 et Personne 03",
      "Jamais ensemble\u00a0: Personne 01 et Personne 03",
    ]);
    expect((await read(day)).rules).toHaveLength(3);
  });

  test("seven together do not fit at a table of six, and one person not at two tables", async () => {
    const day = await scene(14);
    await expect(add(day, together(...day.people.slice(0, 7)))).rejects.toMatchObject({
      code: "infeasible",
      details: { members: { conflicts: [[{ kind: "together" }, { kind: "size" }]] } },
    });
    await add(day, at(1, person(day, 0)));
    await expect(add(day, at(2, person(day, 0)))).rejects.toMatchObject({ code: "infeasible" });
    await expect(add(day, at(4, person(day, 1)))).rejects.toMatchObject({
      code: "invalid_input",
      details: { errors: [{ path: "table", code: "table_unknown" }] },
    });
  });

  test("two halves of a contradiction at once: one is kept, the other hears why not", async () => {
    const day = await scene(8);
    const [a, b] = [person(day, 0), person(day, 1)];
    const results = await Promise.allSettled([add(day, together(a, b)), add(day, apart(a, b))]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "infeasible" },
    });
    expect((await read(day)).rules).toHaveLength(1);
  });

  test("many at once are all kept", async () => {
    const day = await scene(12);
    const pairs = [0, 2, 4].map((index) => together(person(day, index), person(day, index + 1)));
    await Promise.all(pairs.map((rule) => add(day, rule)));
    expect((await read(day)).rules).toHaveLength(3);
    // The same again is no second rule.
    expect((await add(day, pairs[0] ?? together())).rules).toHaveLength(3);
  });

  test("somebody without a seat cannot be named; somebody who leaves is passed over, and counts again", async () => {
    const day = await scene(12);
    const waiting = await makeRegistration(db, { workshopId: day.workshopId, status: "waitlisted" });
    await expect(add(day, together(person(day, 0), waiting.id))).rejects.toMatchObject({
      code: "invalid_input",
      details: { errors: [{ path: "registrationIds", code: "person_not_seated" }] },
    });
    await add(day, together(person(day, 0), person(day, 1)));
    await cancelByOrganiser(db, person(day, 1));
    const { rules, conflicts } = await read(day);
    expect(rules[0]?.people.map(({ isSeated }) => isSeated)).toEqual([true, false]);
    expect(conflicts).toEqual([]);
    expect((await propose(day)).rules).toEqual([]);
  });

  test("a change is based on a version: an older one is refused", async () => {
    const day = await scene(8);
    const { rules, version } = await add(day, together(person(day, 0), person(day, 1)));
    const [rule] = rules;
    const change = (based: number) =>
      changeTableRule(day.context, {
        workshopId: day.workshopId,
        locale: "fr",
        ruleId: rule?.id ?? "",
        version: based,
        rule: apart(person(day, 0), person(day, 1)),
      });
    await expect(change(version - 1)).rejects.toMatchObject({ code: "stale_version" });
    // The rule it replaces is no contradiction to it.
    expect((await change(version)).rules).toMatchObject([{ kind: "apart", id: rule?.id }]);
    const removed = await removeTableRule(day.context, {
      workshopId: day.workshopId,
      locale: "fr",
      ruleId: rule?.id ?? "",
    });
    expect(removed.rules).toEqual([]);
  });

  test("another team's rules are not found, nor can a rule be reached through another workshop", async () => {
    const day = await scene(4);
    const other = await scene(4);
    const { rules } = await add(day, together(person(day, 0), person(day, 1)));
    const ruleId = rules[0]?.id ?? "";
    const through = (context: Scene, workshopId: string) =>
      removeTableRule(context.context, { workshopId, locale: "fr", ruleId });
    await expect(through(other, day.workshopId)).rejects.toMatchObject({ code: "not_found" });
    await expect(through(other, other.workshopId)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      addTableRule(other.context, { workshopId: day.workshopId, locale: "fr", rule: together() }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect((await read(day)).rules).toHaveLength(1);
  });
});
