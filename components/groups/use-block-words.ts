"use client";

import { useLocale, useTranslations } from "next-intl";
import type { BrokenRule } from "@/lib/allocation/hard-rule";
import type { PlanDto } from "@/lib/groups/schema";
import { formatList } from "@/lib/i18n/format";
import { wordNote } from "@/lib/reasons/wording";

/** The hard rule that a move would break, in words. */
export function useBlockWords(plan: PlanDto): (rule: BrokenRule) => string {
  const say = useTranslations("groups");
  const sayRule = useTranslations("rules");
  const locale = useLocale();

  function nameOf(id: string): string | undefined {
    const people = [...plan.unplaced, ...plan.groups.flatMap(({ members }) => members)];
    return people.find(({ registrationId }) => registrationId === id)?.name;
  }

  return (rule) => {
    if (rule.kind === "size") return say("menu.full");
    const people = formatList(
      rule.ids.flatMap((id) => nameOf(id) ?? []),
      locale,
    );
    if (rule.kind === "together" || rule.kind === "apart") return say(`notes.${rule.kind}`, { people });
    const language = rule.kind === "language" ? rule.language : undefined;
    return wordNote(
      { kind: rule.kind, registrationIds: [...rule.ids], language },
      { say, sayRule, locale, nameOf },
    );
  };
}
