"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import type { PlanDto } from "@/lib/groups/schema";
import { formatList } from "@/lib/i18n/format";

type PlanRule = PlanDto["rules"][number];
type Names = ReadonlyMap<string, { readonly name: string }>;

const NAMES_MAX = 2;

/** Rules in words: whole, and in short for the card of somebody whom they name. */
export function useRuleWords(attendees: Names) {
  const t = useTranslations("rules");
  const people = useTranslations("groups.people");
  const locale = useLocale();

  function namesOf(ids: readonly string[]): string {
    const all = ids.flatMap((id) => attendees.get(id)?.name ?? []);
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

/** What stands on whose card about rules; the same map as long as it says the same, so that cards stay as they are. */
export function useRuleTags(
  { rules }: Pick<PlanDto, "rules">,
  attendees: Names,
): ReadonlyMap<string, readonly string[]> {
  const words = useRuleWords(attendees);
  const latest = useRef(words);
  latest.current = words;
  const same = useSameRules(rules);
  return useMemo(() => {
    const tags = new Map<string, string[]>();
    for (const rule of same) {
      for (const id of rule.registrationIds) {
        // People of another list have no card of theirs.
        if (attendees.has(id)) tags.set(id, [...(tags.get(id) ?? []), latest.current.tag(rule, id)]);
      }
    }
    return tags;
  }, [same, attendees]);
}

/** The same list as long as its rules are: each answer of the server brings a new one. */
export function useSameRules(rules: PlanDto["rules"]): PlanDto["rules"] {
  const kept = useRef(rules);
  if (JSON.stringify(kept.current) !== JSON.stringify(rules)) kept.current = rules;
  return kept.current;
}
