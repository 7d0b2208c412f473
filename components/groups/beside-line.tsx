"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useHeadline } from "@/components/plans/use-headline";
import { Link } from "@/lib/i18n/navigation";
import { type ComparablePlan, comparePlans } from "@/lib/plan-comparison/rules";
import { useBoard } from "./board-context";

interface BesideLineProps {
  /** The plan that the one on screen was made from. */
  readonly base: ComparablePlan & { readonly id: string; readonly number: number };
}

/** What the plan on screen changes in the one it was made from, which stays as it is; right after each move. */
export function BesideLine({ base }: BesideLineProps) {
  const t = useTranslations("plans.compare");
  const { plan, workshopId } = useBoard();
  const headline = useHeadline();
  const comparison = useMemo(() => comparePlans(base, plan), [base, plan]);
  return (
    <p className="small num">
      {t("beside", { base: base.number, headline: headline(comparison) })}{" "}
      <Link href={`/organiser/workshops/${workshopId}/groups/compare?from=${base.id}&to=${plan.id}`}>
        {t("look")}
      </Link>
    </p>
  );
}
