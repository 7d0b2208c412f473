import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/i18n/format";
import { digitsToTellApart } from "@/lib/plan-comparison/rules";
import type { PlanComparison } from "@/lib/plan-comparison/schema";

/** "9 personnes changent de table, 0,71 → 0,78": a difference in one sentence. */
export function useHeadline(): (
  comparison: Pick<PlanComparison, "scoreFrom" | "scoreTo"> & {
    readonly movers: { readonly length: number };
  },
) => string {
  const t = useTranslations("plans.compare");
  const locale = useLocale();
  return ({ movers, scoreFrom, scoreTo }) => {
    const digits = digitsToTellApart(scoreFrom, scoreTo);
    const figure = (score: number) =>
      formatNumber(score, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return t("headline", { count: movers.length, from: figure(scoreFrom), to: figure(scoreTo) });
  };
}
