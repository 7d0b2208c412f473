import { useLocale, useTranslations } from "next-intl";
import { formatList, formatPercent, formatScore, formatShortDateTime } from "@/lib/i18n/format";
import type { ListedPlan } from "@/lib/plans/schema";
import { isProven, tellableGap } from "@/lib/proofs/rules";
import styles from "./plan-shelf.module.css";
import { usePlanWords } from "./use-plan-words";

interface PlanFactsProps {
  readonly plan: ListedPlan;
  readonly timeZone: string;
}

/** How far a plan is from the best, how large, who made it and what has changed since. */
export function PlanFacts({ plan, timeZone }: PlanFactsProps) {
  const t = useTranslations("plans.shelf");
  const rounds = useTranslations("rounds");
  const locale = useLocale();
  const { arrivedCount, departedCount, unmetCount } = plan;
  const warnings = [
    unmetCount > 0 && t("unmet", { count: unmetCount }),
    plan.status === "published" && !plan.isAnnounced && t("unannounced"),
    arrivedCount > 0 &&
      [t("arrived", { count: arrivedCount }), departedCount > 0 && t("departed", { count: departedCount })]
        .filter(Boolean)
        .join(", "),
    arrivedCount === 0 && departedCount > 0 && t("departedAlone", { count: departedCount }),
  ].filter((text) => text !== false);
  return (
    <div className={`${styles.facts} small`}>
      <p className="num">
        <Proof plan={plan} />
      </p>
      {plan.roundCount > 1 && (
        <p className="num">
          {t("roundScores", {
            scores: formatList(
              plan.roundScores.map((score) => formatScore(score, locale)),
              locale,
            ),
          })}
        </p>
      )}
      <p className="num quiet">
        {plan.roundCount > 1 && `${rounds("count", { count: plan.roundCount })}, `}
        {t("size", { groups: plan.groupCount, people: plan.peopleCount })},{" "}
        {t("pinned", { count: plan.pinnedCount })}
      </p>
      <p className="quiet">
        <Origin plan={plan} timeZone={timeZone} />
      </p>
      <p className="quiet">
        <LastChange plan={plan} timeZone={timeZone} />
      </p>
      {warnings.map((text) => (
        <p key={text} className={styles.warning}>
          {text}
        </p>
      ))}
    </div>
  );
}

function Proof({ plan }: Pick<PlanFactsProps, "plan">) {
  const t = useTranslations("plans.shelf");
  const words = useTranslations("groups.proof");
  const locale = useLocale();
  const { score, gap, unmetCount, isProofCurrent, isProofRunning } = plan;
  if (!isProofCurrent) return words("outdated");
  if (isProven(gap)) return words(unmetCount === 0 ? "proven" : "provenRules");
  const limit = t("bound", { bound: formatScore(score * (1 + gap), locale) });
  return (
    <>
      {words("atMost", { gap: formatPercent(tellableGap(gap), locale) })} ({limit}
      {isProofRunning && `, ${t("proving")}`})
    </>
  );
}

function Origin({ plan, timeZone }: PlanFactsProps) {
  const t = useTranslations("plans.shelf.made");
  const locale = useLocale();
  const { whoBy } = usePlanWords();
  const words = {
    who: whoBy(plan.createdBy),
    when: formatShortDateTime(new Date(plan.createdAt), { locale, timeZone }),
  };
  return plan.basedOn
    ? t(`${plan.origin}From`, { ...words, base: plan.basedOn.number })
    : t(plan.origin, words);
}

function LastChange({ plan, timeZone }: PlanFactsProps) {
  const t = useTranslations("plans.shelf");
  const locale = useLocale();
  const { whoBy } = usePlanWords();
  if (!plan.lastChange) return t("unchanged");
  const { at, who, count } = plan.lastChange;
  const when = formatShortDateTime(new Date(at), { locale, timeZone });
  return t("changed", { count, who: whoBy(who), when });
}
