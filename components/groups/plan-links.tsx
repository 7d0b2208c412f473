import { useLocale, useTranslations } from "next-intl";
import type { PlanDto, PlanSummary } from "@/lib/groups/schema";
import { formatScore } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import styles from "./plan-links.module.css";

interface PlanLinksProps {
  readonly workshopId: string;
  readonly plans: readonly PlanSummary[];
  readonly shown: Pick<PlanDto, "id" | "score">;
}

/** The plans beside each other, newest first; each with its score; the one on screen is marked. */
export function PlanLinks({ workshopId, plans, shown }: PlanLinksProps) {
  const t = useTranslations("groups.page");
  const locale = useLocale();
  return (
    <nav aria-label={t("plans")}>
      <ul className={`${styles.list} small`}>
        {plans.map(({ id, number, status, score }) => (
          <li key={id}>
            <Link
              href={`/organiser/workshops/${workshopId}/groups?plan=${id}`}
              aria-current={id === shown.id ? "page" : undefined}
            >
              {t("plan", { number })}
              {status !== "draft" && `, ${t(`status.${status}`)}`}{" "}
              <span className={`${styles.score} num`}>
                {formatScore(id === shown.id ? shown.score : score, locale)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
