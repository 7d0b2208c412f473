import { useLocale, useTranslations } from "next-intl";
import { usePlanWords } from "@/components/plans/use-plan-words";
import type { PlanDto, PlanSummary } from "@/lib/groups/schema";
import { formatScore } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import styles from "./plan-links.module.css";

interface PlanLinksProps {
  readonly workshopId: string;
  readonly plans: readonly PlanSummary[];
  readonly shown: Pick<PlanDto, "id" | "score" | "session">;
}

/** More of them would take the place of the groups: the page of plans has all. */
const LINKS_MAX = 4;

/** The plans beside each other, newest first; each with its score; the one on screen is marked. */
export function PlanLinks({ workshopId, plans, shown }: PlanLinksProps) {
  const t = useTranslations("groups.page");
  const words = useTranslations("plans.shelf");
  const { planName } = usePlanWords();
  const locale = useLocale();
  const home = `/organiser/workshops/${workshopId}/groups`;
  const nearby = plans.filter(({ id }, index) => index < LINKS_MAX || id === shown.id);
  return (
    <nav aria-label={t("plans")}>
      <ul className={`${styles.list} small`}>
        {nearby.map(({ id, number, name, status, score }) => (
          <li key={id}>
            <Link href={`${home}?plan=${id}`} aria-current={id === shown.id ? "page" : undefined}>
              {planName({ number, name })}
              {status !== "draft" && `, ${t(`status.${status}`)}`}{" "}
              <span className={`${styles.score} num`}>
                {formatScore(id === shown.id ? shown.score : score, locale)}
              </span>
            </Link>
          </li>
        ))}
        <li>
          <Link href={`${home}/plans${shown.session ? `?session=${shown.session.id}` : ""}`}>
            {words("link")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
