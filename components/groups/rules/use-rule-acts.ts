"use client";

import { useTranslations } from "next-intl";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import type { AskedRule, TableRulesDto } from "@/lib/table-rules/schema";
import { useBoard } from "../board-context";

/** Adds and removes rules from the board; afterwards the plan is shown as it stands under them. */
export function useRuleActs() {
  const t = useTranslations("rules.live");
  const { workshopId, plan, replace, say, fail } = useBoard();
  const calls = `/api/organiser/workshops/${workshopId}/table-rules`;

  async function readAgain() {
    const result = await api<PlanDto>("GET", `/api/organiser/plans/${plan.id}`);
    if (result.ok) replace(result.data);
    else fail(result.problem);
  }

  return {
    /** The problem where the rule was refused. */
    async add(rule: AskedRule): Promise<Problem | undefined> {
      const known = new Set(plan.rules.map(({ id }) => id));
      const result = await api<TableRulesDto>("POST", calls, { ...rule, session: plan.session?.id });
      if (!result.ok) return result.problem;
      await readAgain();
      const added = result.data.rules.find(({ id }) => !known.has(id));
      if (added) say(t("added", { rule: added.sentence }));
      return undefined;
    },
    async remove(rule: { readonly id: string; readonly sentence: string }): Promise<void> {
      const result = await api<TableRulesDto>("DELETE", `${calls}/${rule.id}`);
      if (!result.ok) return fail(result.problem);
      await readAgain();
      say(t("removed", { rule: rule.sentence }));
    },
  };
}
