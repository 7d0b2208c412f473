"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PlanDto } from "@/lib/groups/schema";
import { formatList } from "@/lib/i18n/format";
import { useRouter } from "@/lib/i18n/navigation";
import { useBoard } from "../board-context";
import { RebalanceDialog } from "./rebalance-dialog";

const NAMES_MAX = 8;

/** Who came, went or answers otherwise since the plan was made, and the way to seat everybody again. */
export function SincePlan() {
  const t = useTranslations("rebalance");
  const router = useRouter();
  const { plan, isEditable, replace, say, fail } = useBoard();
  const sentences = useSentences(plan);
  if (!isEditable || sentences.length === 0) return null;
  const { arrivals, departures, changed } = plan.since;
  const isSince = arrivals.length + departures.length + changed.length > 0;
  return (
    <Notice tone="warn" title={t(isSince ? "since" : "toReview")}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <RebalanceDialog
        plan={plan}
        onDone={(next, text) => {
          replace(next);
          // The button that had the focus may go away with the notice.
          document.getElementById("content")?.focus();
          say(text);
          router.refresh();
        }}
        onFailure={fail}
      />
    </Notice>
  );
}

function useSentences({ since, unplaced, unmet }: PlanDto): string[] {
  const t = useTranslations("rebalance");
  const people = useTranslations("groups.people");
  const locale = useLocale();
  const { arrivals, departures, changed } = since;
  const languages = changed.filter(({ isLanguages }) => isLanguages);
  const answers = changed.filter(({ isLanguages }) => !isLanguages);
  const isNew = new Set(arrivals.map(({ registrationId }) => registrationId));
  const others = unplaced.filter(({ registrationId }) => !isNew.has(registrationId));

  function say(key: "arrivals" | "departures" | "languages" | "answers" | "unplaced", names: string[]) {
    const further = names.length - NAMES_MAX;
    const shown = further > 0 ? [...names.slice(0, NAMES_MAX), people("others", { count: further })] : names;
    return names.length === 0 ? [] : [t(key, { count: names.length, names: formatList(shown, locale) })];
  }

  return [
    ...say("arrivals", namesOf(arrivals)),
    ...say(
      "departures",
      departures.map(({ name, table }) => t("atTable", { name, table })),
    ),
    ...say("languages", namesOf(languages)),
    ...say("answers", namesOf(answers)),
    ...say("unplaced", namesOf(others)),
    ...(unmet.length > 0 ? [t("rules", { count: unmet.length })] : []),
  ];
}

function namesOf(people: readonly { readonly name: string }[]): string[] {
  return people.map(({ name }) => name);
}
