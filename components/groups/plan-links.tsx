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
  const rounds = useTranslations("rounds");
  const isShown = ({ roundIds }: PlanSummary) => roundIds.includes(shown.id);
  const nearby = plans.filter((plan, index) => index < LINKS_MAX || isShown(plan));
  return (
    <nav aria-label={t("plans")}>
      <ul className={`${styles.list} small`}>
        {nearby.map((plan) => (
          <li key={plan.id}>
            <Link href={`${home}?plan=${plan.id}`} aria-current={isShown(plan) ? "page" : undefined}>
              {planName(plan)}
              {plan.roundIds.length > 1 && `, ${rounds("count", { count: plan.roundIds.length })}`}
              {plan.status !== "draft" && `, ${t(`status.${plan.status}`)}`}{" "}
              <span className={`${styles.score} num`}>
                {formatScore(plan.id === shown.id ? shown.score : plan.score, locale)}
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
