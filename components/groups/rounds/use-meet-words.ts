"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatList } from "@/lib/i18n/format";
import { type Meetings, metAtTable } from "@/lib/rounds/rules";

interface MeetWordsParts {
  /** The one on screen. */
  readonly round: number;
  readonly meetings: Meetings;
  readonly attendees: ReadonlyMap<string, { readonly name: string }>;
}

/** "Déjà ensemble au tour 1 : …": whom somebody meets again at a table, one sentence for each of the other rounds. */
export function useMeetWords({ round: own, meetings, attendees }: MeetWordsParts) {
  const t = useTranslations("rounds.card");
  const locale = useLocale();
  return (registrationId: string, table: readonly string[]): readonly string[] => {
    const names = new Map<number, string[]>();
    for (const { id, rounds } of metAtTable(meetings, registrationId, table)) {
      for (const round of rounds)
        names.set(round, [...(names.get(round) ?? []), attendees.get(id)?.name ?? ""]);
    }
    return [...names]
      .sort(([a], [b]) => a - b)
      .map(([round, people]) =>
        t(round < own ? "earlier" : "later", { round, names: formatList(people, locale) }),
      );
  };
}
