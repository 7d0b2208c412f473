import { useLocale, useTranslations } from "next-intl";
import type { AnswerChart as Chart } from "@/lib/answer-charts/rules";
import { say } from "@/lib/form-questions/rules";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import styles from "./answer-chart.module.css";

interface AnswerChartProps {
  readonly chart: Chart;
  readonly languages: readonly Locale[];
}

/** How often each answer was given: a table whose numbers are drawn as lengths beside their words. */
export function AnswerChart({ chart, languages }: AnswerChartProps) {
  const t = useTranslations("forms.charts");
  const locale = useLocale();
  const { answered, bars, kind, mean } = chart;
  const facts = [
    t("answered", { count: answered }),
    mean === null ? "" : t("mean", { mean: formatNumber(mean, locale, { maximumFractionDigits: 1 }) }),
    kind === "choices" && answered > 0 ? t("several") : "",
  ].filter((fact) => fact !== "");
  return (
    <table className={`${styles.chart} num`}>
      <caption className={styles.caption}>
        <strong>{say(chart.label, locale, languages)?.text}</strong>
        <span className="small quiet">{facts.join(" · ")}</span>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("answer")}</th>
          <th scope="col">{t("share")}</th>
          <th scope="col">{t("people")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, count, share, isGone }) => {
          const words = say(label, locale, languages)?.text;
          return (
            <tr key={key}>
              <th scope="row">
                {kind === "scale" ? [key, words].filter(Boolean).join(" – ") : words}
                {isGone && <span className="small quiet"> {t("gone")}</span>}
              </th>
              <td>
                <span className={styles.bar}>
                  <svg aria-hidden="true">
                    <rect className={styles.track} width="100%" height="100%" />
                    <rect className={styles.value} width={`${(share * 100).toFixed(1)}%`} height="100%" />
                  </svg>
                  <span>{formatPercent(Math.round(share * 100) / 100, locale)}</span>
                </span>
              </td>
              <td className={styles.count}>{formatNumber(count, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
