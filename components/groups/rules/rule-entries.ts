"use client";

import { useTranslations } from "next-intl";
import type { MenuAction, MenuEntry } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast-queue";
import { tableOf } from "@/lib/board/rules";
import type { RuleConflict } from "@/lib/table-rules/schema";
import { type BoardPerson, useBoard } from "../board-context";
import { useRuleDialog } from "./rule-dialog";
import { useRuleActs } from "./use-rule-acts";
import { useRuleWords } from "./use-rule-words";

/** Rules about somebody, for all proposals: with whom, without whom, at which table; those that stand can be removed. */
export function useRuleEntries(person: BoardPerson): () => readonly MenuEntry[] {
  const t = useTranslations("rules.card");
  const rules = useTranslations("rules");
  const { plan, attendees, fail } = useBoard();
  const words = useRuleWords(attendees);
  const open = useRuleDialog();
  const { add, remove } = useRuleActs();

  async function keepAt(table: number) {
    const problem = await add({ kind: "table", registrationIds: [person.registrationId], table });
    if (!problem) return;
    if (problem.code !== "infeasible") return fail(problem);
    const conflicts: readonly RuleConflict[] = Array.isArray(problem.conflicts) ? problem.conflicts : [];
    const sentences = conflicts.flatMap((conflict) => conflict.map(({ message }) => message));
    toast({ tone: "info", title: rules("refused"), detail: [...new Set(sentences)].join(" · ") });
  }

  return () => {
    const table = tableOf(plan, person.registrationId)?.position;
    const own = plan.rules.filter(({ registrationIds }) => registrationIds.includes(person.registrationId));
    const isKept = own.some(({ kind }) => kind === "table");
    const actions: MenuAction[] = [
      { id: "rule-together", label: t("together"), onAction: () => open({ kind: "together", person }) },
      { id: "rule-apart", label: t("apart"), onAction: () => open({ kind: "apart", person }) },
      ...(table !== undefined && !isKept
        ? [{ id: "rule-table", label: t("table", { table }), onAction: () => keepAt(table) }]
        : []),
      ...own.map((rule) => {
        const sentence = words.sentence(rule);
        return {
          id: `rule-${rule.id}`,
          label: t("remove", { rule: sentence }),
          onAction: () => remove({ id: rule.id, sentence }),
        };
      }),
    ];
    return [{ id: "rules", heading: t("heading"), actions }];
  };
}
