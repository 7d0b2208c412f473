"use client";

import { useLocale, useTranslations } from "next-intl";
import type { BrokenRule } from "@/lib/allocation/hard-rule";
import type { MoveEffect } from "@/lib/allocation/moves";
import type { PlanDto } from "@/lib/groups/schema";
import { formatLanguage, formatList } from "@/lib/i18n/format";

/**
 * Tells why a move cannot be: the hard rule that it would break, in words; undefined when nothing stands in its way.
 * A table that gets too small is no such rule: somebody else may be about to join it.
 */
export function useMoveBlock(plan: PlanDto): (effect: MoveEffect) => string | undefined {
  const t = useTranslations("groups");
  const locale = useLocale();

  function namesOf(ids: readonly string[]): string {
    const people = [...plan.unplaced, ...plan.groups.flatMap(({ members }) => members)];
    const names = people.filter(({ registrationId }) => ids.includes(registrationId)).map(({ name }) => name);
    return formatList(names, locale);
  }

  function reasonOf(rule: BrokenRule): string | undefined {
    switch (rule.kind) {
      case "size":
        // Not `rule.max`, which is what an even share allows: an organiser may fill a table to its size.
        return rule.size > plan.size ? t("menu.full") : undefined;
      case "language":
        return rule.language
          ? t("notes.language", {
              people: namesOf(rule.ids),
              language: formatLanguage(rule.language, locale),
            })
          : t("notes.noLanguage");
      case "together":
      case "apart":
        return t(`notes.${rule.kind}`, { people: namesOf(rule.ids) });
      default:
        return undefined;
    }
  }

  return ({ newlyBroken }) => newlyBroken.map(reasonOf).find((reason) => reason !== undefined);
}
