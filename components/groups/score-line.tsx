import { useLocale, useTranslations } from "next-intl";
import type { PlanDto } from "@/lib/groups/schema";
import { formatScore } from "@/lib/i18n/format";
import type { ProofDto } from "@/lib/proofs/schema";
import { useViewed } from "./board-view";
import styles from "./score-line.module.css";
import { useProofWords } from "./use-proof-words";

interface ScoreLineProps {
  readonly plan: Pick<PlanDto, "score" | "unmet">;
  /** The proof as far as it has come, which may be further than the plan knows. */
  readonly proof: ProofDto;
}

/** The plan's score as a large numeral; beside it how far it is from what can be, as a length with the limit as a mark. */
export function ScoreLine({ plan, proof }: ScoreLineProps) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const words = useProofWords();
  // While a card is in hand, the score that letting go of it would make.
  const score = useViewed(({ held }) => held?.ahead?.score) ?? plan.score;
  const { result, status } = words({ ...plan, score }, proof);
  const share = proof.bound > 0 ? Math.min(1, score / proof.bound) : 1;
  return (
    <div className={styles.line}>
      <p className={`${styles.numeral} num`}>
        <span className="visually-hidden">{t("page.score")} </span>
        {formatScore(score, locale)}
      </p>
      <div className={`${styles.explained} small`}>
        <p className="num">
          <strong>{result}</strong>
        </p>
        <svg className={styles.track} aria-hidden="true">
          <rect className={styles.whole} y="5" width="100%" height="1" />
          {proof.isCurrent && (
            <>
              <rect className={styles.have} y="3" width={`${(share * REACH).toFixed(2)}%`} height="5" />
              <rect className={styles.limit} x={`${REACH}%`} width="2" height="11" />
            </>
          )}
        </svg>
        {status && <p className="quiet">{status}</p>}
        <details className={styles.help}>
          <summary>{t("proof.help")}</summary>
          <p>{t("proof.helpScore")}</p>
          <p>{t("proof.helpProof")}</p>
        </details>
      </div>
    </div>
  );
}

/** Where the limit stands on the line, in percent: the rest says that scores beyond it exist, but not for these people. */
const REACH = 97;
