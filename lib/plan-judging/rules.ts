import { pinnedAfter } from "@/lib/plan-changes/rules";
import type { LockedPlan } from "@/lib/plan-changes/schema";
import type { PlanChange } from "@/lib/plan-history/schema";
import type { JudgedChange, Surroundings } from "./schema";

/** Whether what was judged still stands: nobody came, went or answered otherwise, no rule and no facilitator changed. */
export function isSameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The pinned people of a plan after a change, and their tables, from 1. */
export function pinsAfter(
  plan: LockedPlan,
  change: PlanChange,
  { tables, groupOf }: Pick<JudgedChange, "tables" | "groupOf">,
): Readonly<Record<string, number>> {
  const pinned = pinnedAfter(plan, change);
  const positions = new Map(tables.map(({ id, position }) => [id, position]));
  return Object.fromEntries(
    [...groupOf].flatMap(([id, group]) => {
      const position = group ? positions.get(group) : undefined;
      return pinned.has(id) && position ? [[id, position]] : [];
    }),
  );
}
