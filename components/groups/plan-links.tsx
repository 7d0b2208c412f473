import { useTranslations } from "next-intl";
import type { PlanDto, PlanSummary } from "@/lib/groups/schema";
import { Link } from "@/lib/i18n/navigation";
import styles from "./plan-links.module.css";

interface PlanLinksProps {
  readonly workshopId: string;
  readonly plans: readonly PlanSummary[];
  readonly shown: Pick<PlanDto, "id" | "status">;
}

/** The plans beside each other, newest first; the one on screen is marked. */
export function PlanLinks({ workshopId, plans, shown }: PlanLinksProps) {
  const t = useTranslations("groups.page");
  return (
    <nav aria-label={t("plans")}>
      <ul className={`${styles.list} small`}>
        {plans.map(({ id, number, status }) => (
          <li key={id}>
            <Link
              href={`/organiser/workshops/${workshopId}/groups?plan=${id}`}
              aria-current={id === shown.id ? "page" : undefined}
            >
              {t("plan", { number })}
              {status !== "draft" && `, ${t(`status.${status}`)}`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
