import { useLocale, useTranslations } from "next-intl";
import type { PlanDto } from "@/lib/groups/schema";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { gapOf, isProven, PROOF_PEOPLE_MAX, tellableGap } from "@/lib/proofs/rules";
import type { ProofDto } from "@/lib/proofs/schema";

export interface ProofWords {
  /** How far the plan is from the best there can be. */
  readonly result: string;
  /** What the proof is doing; empty where the result says it all. */
  readonly status: string;
}

/** The sentences about a plan's proof. The score may be one that the server does not know yet. */
export function useProofWords(): (plan: Pick<PlanDto, "score" | "unmet">, proof: ProofDto) => ProofWords {
  const t = useTranslations("groups.proof");
  const rounds = useTranslations("rounds");
  const locale = useLocale();

  function statusOf({ state, ending }: ProofDto): string {
    if (state === "running") return t("running");
    if (ending === "size") return t("size", { max: formatNumber(PROOF_PEOPLE_MAX, locale) });
    if (ending === "rounds") return rounds("proof");
    if (ending === "time" || ending === "failed") return t(ending);
    return t("done");
  }

  return (plan, proof) => {
    if (!proof.isCurrent) return { result: t("outdated"), status: t("outdatedHelp") };
    const gap = gapOf(plan.score, proof.bound);
    if (isProven(gap)) return { result: t(plan.unmet.length === 0 ? "proven" : "provenRules"), status: "" };
    return {
      result: t("atMost", { gap: formatPercent(tellableGap(gap), locale) }),
      status: statusOf(proof),
    };
  };
}
