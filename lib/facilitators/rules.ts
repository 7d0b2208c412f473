import type { Facilitator } from "@/lib/allocation/facilitators";
import type { FixedFacilitator } from "@/lib/allocation/problem";
import type { GroupFacilitator, Leader, PlanFacilitator } from "./schema";

interface Member {
  readonly languages: readonly string[];
  readonly themes: readonly string[];
}

/** A facilitator as they stand beside the people of a table. Who told no language speaks all. */
export function asGroupFacilitator(
  facilitator: PlanFacilitator,
  { members, isFixed }: { readonly members: readonly Member[]; readonly isFixed: boolean },
): GroupFacilitator {
  const told = members.map(({ languages }) => languages).filter(({ length }) => length > 0);
  const spoken = facilitator.languages.length > 0 ? facilitator.languages : (told[0] ?? []);
  const languages = spoken.filter((code) => told.every((codes) => codes.includes(code)));
  return {
    id: facilitator.id,
    name: facilitator.name,
    isFixed,
    languages,
    themes: facilitator.themes.filter((theme) => members.some((member) => member.themes.includes(theme))),
    canLead: languages.length > 0 || told.length === 0,
  };
}

/**
 * The facilitators as the engine takes them: tables that are theirs in every proposal, then those chosen by hand. A table
 * has one facilitator: where two want one, the choice by hand counts.
 */
export function engineFacilitators(
  facilitators: readonly (PlanFacilitator & { readonly table: number | null })[],
  { tableCount, byHand }: { readonly tableCount: number; readonly byHand: readonly Leader[] },
): Facilitator[] {
  const chosen = byHand.filter(({ table }) => table <= tableCount);
  const taken = new Set(chosen.map(({ table }) => table));
  return facilitators.map(({ id, languages, themes, tableMax, table }) => {
    const own = chosen.filter(({ facilitatorId }) => facilitatorId === id).map((leader) => leader.table - 1);
    const always = table !== null && table <= tableCount && !taken.has(table) ? [table - 1] : [];
    if (always.length > 0) taken.add(table ?? 0);
    const fixedGroups = [...own, ...always];
    return { id, languages, themes, capacity: Math.max(tableMax, fixedGroups.length), fixedGroups };
  });
}

/** Those whose table is fixed: its people must share a language with them. */
export function fixedFacilitators(facilitators: readonly Facilitator[]): FixedFacilitator[] {
  return facilitators.flatMap(({ id, languages, fixedGroups = [] }) =>
    fixedGroups.map((group) => ({ id, languages, group })),
  );
}
