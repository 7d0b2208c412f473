import type { HardRule } from "@/lib/allocation/hard-rule";
import type { PlanConstraints } from "@/lib/groups/schema";
import type { Note } from "@/lib/seating/schema";
import type { AskedRule, TableRule } from "./schema";

// The rules of a workshop: joined with those of a plan, held against groups.

/** What rules say of people who are here; rules that say nothing then are left out. */
export function activeRules(rules: readonly TableRule[], people: Iterable<string>): TableRule[] {
  const here = new Set(people);
  return rules
    .map((rule) => ({ ...rule, registrationIds: rule.registrationIds.filter((id) => here.has(id)) }))
    .filter(({ kind, registrationIds }) => registrationIds.length >= (kind === "table" ? 1 : 2));
}

/** A plan's own rules with the workshop's; where both name a table for somebody, the workshop's wins. */
export function withTableRules<T extends PlanConstraints>(constraints: T, rules: readonly TableRule[]): T {
  const setsOf = (kind: "together" | "apart") => {
    const own = new Set(constraints[kind].map(setKey));
    const further = rules.filter((rule) => rule.kind === kind && !own.has(setKey(rule.registrationIds)));
    return [...constraints[kind], ...further.map(({ registrationIds }) => [...registrationIds])];
  };
  return {
    ...constraints,
    together: setsOf("together"),
    apart: setsOf("apart"),
    pins: { ...constraints.pins, ...tablesOf(rules) },
  };
}

/** Registration id → table number, for people whose table a rule names. */
export function tablesOf(rules: readonly TableRule[]): Record<string, number> {
  return Object.fromEntries(
    rules.flatMap(({ table, registrationIds }) =>
      table === null ? [] : registrationIds.map((id) => [id, table] as const),
    ),
  );
}

/** Registration ids by table. */
type Tables = readonly (readonly string[])[];

/** Where groups break rules about named people; who sits nowhere breaks none. */
export function brokenRuleNotes(
  { together, apart, pins }: Pick<PlanConstraints, "together" | "apart" | "pins">,
  tables: Tables,
): Note[] {
  const tableOf = new Map(tables.flatMap((ids, index) => ids.map((id) => [id, index + 1] as const)));
  const seated = (ids: readonly string[]) => ids.filter((id) => tableOf.has(id));
  return [
    ...together.flatMap((ids): Note[] => {
      const here = seated(ids);
      const isBroken = new Set(here.map((id) => tableOf.get(id))).size > 1;
      return isBroken ? [{ kind: "together", registrationIds: here }] : [];
    }),
    ...apart.flatMap((ids): Note[] =>
      tables.flatMap((table, index): Note[] => {
        const meeting = ids.filter((id) => table.includes(id));
        return meeting.length > 1 ? [{ kind: "apart", registrationIds: meeting, table: index + 1 }] : [];
      }),
    ),
    ...Object.entries(pins).flatMap(([id, table]): Note[] => {
      const actual = tableOf.get(id);
      return actual !== undefined && actual !== table ? [{ kind: "pin", registrationIds: [id], table }] : [];
    }),
  ];
}

/** The workshop's rules that a change of groups breaks, or breaks more than before. */
export function newlyBrokenRules(
  rules: readonly TableRule[],
  { before, after }: { readonly before: Tables; readonly after: Tables },
): TableRule[] {
  const extent = (rule: TableRule, tables: Tables) => {
    const tableOf = new Map(tables.flatMap((ids, index) => ids.map((id) => [id, index + 1] as const)));
    const seats = rule.registrationIds.flatMap((id) => tableOf.get(id) ?? []);
    switch (rule.kind) {
      case "together":
        return Math.max(0, new Set(seats).size - 1);
      case "apart":
        return seats.length - new Set(seats).size;
      case "table":
        return seats.filter((table) => table !== rule.table).length;
    }
  };
  return rules.filter((rule) => extent(rule, after) > extent(rule, before));
}

/** Rules that send one person to two tables: to the engine, the last one would simply win. */
export function twoTables(rules: readonly TableRule[]): HardRule[][] {
  const tables = new Map<string, Set<number>>();
  for (const { table, registrationIds } of rules) {
    if (table === null) continue;
    for (const id of registrationIds) tables.set(id, new Set([...(tables.get(id) ?? []), table]));
  }
  return [...tables]
    .filter(([, wanted]) => wanted.size > 1)
    .map(([id, wanted]) => [...wanted].map((table) => ({ kind: "pin", id, group: table - 1 })));
}

/** Whether a set of contradicting rules has this one in it. */
export function isPartOf(
  conflict: readonly HardRule[],
  { kind, table, registrationIds }: Pick<TableRule, "kind" | "table" | "registrationIds">,
): boolean {
  return conflict.some((rule) => {
    if (rule.kind === "pin")
      return kind === "table" && rule.group + 1 === table && registrationIds.includes(rule.id);
    return rule.kind === kind && setKey(rule.ids) === setKey(registrationIds);
  });
}

export function isSameRule(a: Omit<TableRule, "id">, b: Omit<TableRule, "id">): boolean {
  return a.kind === b.kind && a.table === b.table && setKey(a.registrationIds) === setKey(b.registrationIds);
}

function setKey(ids: readonly string[]): string {
  return [...ids].sort().join();
}

/** A rule as it was asked for, each person once. */
export function ruleOf({ kind, registrationIds, table }: AskedRule, id: string): TableRule {
  return {
    id,
    kind,
    table: kind === "table" ? (table ?? null) : null,
    registrationIds: [...new Set(registrationIds)],
  };
}
