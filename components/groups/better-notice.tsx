"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { CRITERIA } from "@/lib/groups/fields";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { formatNumber } from "@/lib/i18n/format";
import { useRouter } from "@/lib/i18n/navigation";
import type { BetterPlan } from "@/lib/proofs/schema";
import styles from "./better-notice.module.css";

interface BetterNoticeProps {
  readonly plan: PlanDto;
  readonly better: BetterPlan;
  readonly onDismissed: () => void;
  readonly onFailure: (problem: Problem) => void;
}

/** Better groups, offered beside the plan: who would change table, what improves, and the organiser decides. */
export function BetterNotice({ plan, better, onDismissed, onFailure }: BetterNoticeProps) {
  const t = useTranslations("groups");
  const router = useRouter();
  const pair = usePair();
  const [isBusy, setIsBusy] = useState(false);
  const path = `/api/organiser/plans/${plan.id}/better`;
  const improved = CRITERIA.filter((id) => (better.criteria[id] ?? 0) > (plan.criteria[id] ?? 0) + 0.0005);

  async function open() {
    setIsBusy(true);
    const result = await api<PlanDto>("POST", path);
    if (result.ok) router.push(`/organiser/workshops/${plan.workshopId}/groups?plan=${result.data.id}`);
    else onFailure(result.problem);
    setIsBusy(false);
  }

  async function dismiss() {
    const result = await api<undefined>("DELETE", path);
    if (result.ok) onDismissed();
    else onFailure(result.problem);
  }

  return (
    <Notice title={t("better.title", { count: better.changes.length, ...pair(plan.score, better.score) })}>
      <p className="small">{t("better.keeps")}</p>
      <details>
        <summary>{t("better.details")}</summary>
        <ul className={`${styles.list} num small`}>
          {improved.map((id) => (
            <li key={id}>
              {t("better.criterion", {
                criterion: t(`criteria.${id}`),
                ...pair(plan.criteria[id] ?? 0, better.criteria[id] ?? 0),
              })}
            </li>
          ))}
        </ul>
        <ul className={`${styles.list} ${styles.people} num small`}>
          {better.changes.map(({ registrationId, name, fromTable, toTable }) => (
            <li key={registrationId}>
              {fromTable === null
                ? t("better.enter", { name, to: toTable })
                : t("better.move", { name, from: fromTable, to: toTable })}
            </li>
          ))}
        </ul>
      </details>
      <p className={styles.acts}>
        <Button isBusy={isBusy} onClick={open}>
          {t("better.open")}
        </Button>
        <Button tone="quiet" onClick={dismiss}>
          {t("better.dismiss")}
        </Button>
      </p>
    </Notice>
  );
}

/** Two scores with as many decimals, from two to four, as it takes to see that they differ. */
function usePair() {
  const locale = useLocale();
  return (before: number, after: number) => {
    for (let digits = 2; ; digits += 1) {
      const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      const from = formatNumber(before, locale, style);
      const to = formatNumber(after, locale, style);
      if (from !== to || digits === 4) return { from, to };
    }
  };
}
