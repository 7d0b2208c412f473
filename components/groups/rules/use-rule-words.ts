"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PlanDto } from "@/lib/groups/schema";
import { formatList } from "@/lib/i18n/format";

type PlanRule = PlanDto["rules"][number];

const NAMES_MAX = 2;

/** The rules of a plan in words: whole, and in short for the card of somebody whom they name. */
export function useRuleWords(plan: PlanDto) {
  const t = useTranslations("rules");
  const people = useTranslations("groups.people");
  const locale = useLocale();
  const names = useMemo(
    () =>
      new Map(
        [...plan.unplaced, ...plan.groups.flatMap(({ members }) => members)].map(
          ({ registrationId, name }) => [registrationId, name] as const,
        ),
      ),
    [plan],
  );

  function namesOf(ids: readonly string[]): string {
    const all = ids.flatMap((id) => names.get(id) ?? []);
    const further = all.length - NAMES_MAX;
    return formatList(
      further > 0 ? [...all.slice(0, NAMES_MAX), people("others", { count: further })] : all,
      locale,
    );
  }

  return {
    sentence: ({ kind, table, registrationIds }: PlanRule) =>
      kind === "table"
        ? t("sentence.table", { people: namesOf(registrationIds), table: table ?? 0 })
        : t(`sentence.${kind}`, { people: namesOf(registrationIds) }),
    /** "avec Zoé Favre", "pas avec Luc Roy", "toujours table 3" */
    tag({ kind, table, registrationIds }: PlanRule, registrationId: string): string {
      if (kind === "table") return t("card.tagTable", { table: table ?? 0 });
      const others = namesOf(registrationIds.filter((id) => id !== registrationId));
      return t(kind === "together" ? "card.tagTogether" : "card.tagApart", { names: others });
    },
  };
}
