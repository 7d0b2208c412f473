import type { FixedFacilitator } from "@/lib/allocation/problem";
import { AppError } from "@/lib/errors";
import type { PlanOptions } from "@/lib/groups/schema";
import type { PlanChange } from "@/lib/plan-history/schema";
import { newlyBrokenRules } from "@/lib/table-rules/rules";
import type { TableRule } from "@/lib/table-rules/schema";
import type { LockedPlan } from "./schema";

export function optionsAfter({ options }: LockedPlan, { constraints, groupCount }: PlanChange): PlanOptions {
  return {
    ...options,
    constraints: constraints?.to ?? options.constraints,
    groupCount: groupCount ? (groupCount.to ?? undefined) : options.groupCount,
  };
}

/** The plan's tables, with those that the change adds behind them. */
export function tablesAfter({ groups }: LockedPlan, { tables = [] }: PlanChange): LockedPlan["groups"] {
  const known = new Set(groups.map(({ id }) => id));
  const last = groups.at(-1)?.position ?? 0;
  const added = tables.filter(({ id, to }) => to && !known.has(id));
  return [...groups, ...added.map(({ id }, index) => ({ id, position: last + index + 1 }))];
}

/** Tables whose facilitator is fixed after the change. */
export function ledTables(
  plan: LockedPlan,
  change: PlanChange,
  known: readonly { readonly id: string; readonly languages: readonly string[] }[],
): FixedFacilitator[] {
  const changed = new Map(change.facilitators?.map(({ groupId, to }) => [groupId, to]));
  return plan.groups.flatMap(({ id: groupId, position, leader }) => {
    const next = changed.has(groupId) ? changed.get(groupId) : leader;
    const facilitator = next?.isFixed ? known.find(({ id }) => id === next.id) : undefined;
    return facilitator ? [{ id: facilitator.id, languages: facilitator.languages, group: position - 1 }] : [];
  });
}

export function pinnedAfter({ pinned }: LockedPlan, { pins }: PlanChange): ReadonlySet<string> {
  const after = new Set(pinned);
  for (const { registrationId, to } of pins) to ? after.add(registrationId) : after.delete(registrationId);
  return after;
}

/** People and groups that a change may name. An undo may name somebody who left since: that part is passed over. */
export function refuseStrangers(change: PlanChange, plan: LockedPlan, here: ReadonlySet<string>): void {
  const groupIds = new Set(tablesAfter(plan, change).map(({ id }) => id));
  const errors = [
    ...change.moves.flatMap(({ registrationId, to }, index) => [
      ...(to !== null && !groupIds.has(to)
        ? [{ path: `moves.${index}.toGroupId`, code: "group_unknown" }]
        : []),
      // Taking note that somebody left is no move of theirs.
      ...(change.kind === "change" && !here.has(registrationId) && !(change.cause && to === null)
        ? [{ path: `moves.${index}.registrationId`, code: "person_not_seated" }]
        : []),
    ]),
    ...change.pins.flatMap(({ registrationId }, index) =>
      change.kind === "change" && !plan.groupOf.has(registrationId)
        ? [{ path: `pins.${index}.registrationId`, code: "person_not_seated" }]
        : [],
    ),
  ];
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
}

/** Facilitators and tables that a change may name. An undo may name somebody who was taken off the list since. */
export function refuseUnknownFacilitators(
  change: PlanChange,
  plan: LockedPlan,
  known: readonly { readonly id: string }[],
): void {
  if (change.kind !== "change") return;
  const groupIds = new Set(plan.groups.map(({ id }) => id));
  const ids = new Set(known.map(({ id }) => id));
  const errors = (change.facilitators ?? []).flatMap(({ groupId, to }, index) => [
    ...(groupIds.has(groupId) ? [] : [{ path: `facilitators.${index}.groupId`, code: "group_unknown" }]),
    ...(to === null || ids.has(to.id)
      ? []
      : [{ path: `facilitators.${index}.facilitatorId`, code: "facilitator_unknown" }]),
  ]);
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
}

/** A move that breaks a rule of the workshop is refused; one that was broken before may be, as long as it gets no worse. */
export function refuseBrokenRules(
  rules: readonly TableRule[],
  {
    plan,
    tables,
    groupOf,
    here,
  }: {
    readonly plan: LockedPlan;
    readonly tables: LockedPlan["groups"];
    readonly groupOf: ReadonlyMap<string, string | null>;
    readonly here: ReadonlySet<string>;
  },
): void {
  const seats = (of: ReadonlyMap<string, string | null>) =>
    tables.map(({ id }) =>
      [...of].filter(([person, group]) => group === id && here.has(person)).map(([person]) => person),
    );
  const broken = newlyBrokenRules(rules, { before: seats(plan.groupOf), after: seats(groupOf) });
  if (broken.length === 0) return;
  const named = broken.map(({ id, kind, table, registrationIds }) => ({ id, kind, table, registrationIds }));
  throw new AppError("rule_broken", { members: { rules: named } });
}
