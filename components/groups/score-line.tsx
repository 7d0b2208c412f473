import { useLocale, useTranslations } from "next-intl";
import { formatScore } from "@/lib/i18n/format";
import styles from "./score-line.module.css";

/** The plan's score as a large numeral, with what it means. */
export function ScoreLine({ score }: { readonly score: number }) {
  const t = useTranslations("groups.page");
  const locale = useLocale();
  return (
    <div className={styles.line}>
      <p className={`${styles.numeral} num`}>
        <span className="visually-hidden">{t("score")} </span>
        {formatScore(score, locale)}
      </p>
      <div className={styles.explained}>
        <svg className={styles.track} aria-hidden="true">
          <rect className={styles.whole} y="4" width="100%" height="1" />
          <rect className={styles.have} y="2" width={`${(score * 100).toFixed(1)}%`} height="5" />
        </svg>
        <p className="small quiet">{t("scoreHelp")}</p>
      </div>
    </div>
  );
}
