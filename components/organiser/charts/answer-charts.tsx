import type { AnswerChart as Chart } from "@/lib/answer-charts/rules";
import type { Locale } from "@/lib/i18n/locales";
import { AnswerChart } from "./answer-chart";
import styles from "./answer-chart.module.css";

interface AnswerChartsProps {
  readonly charts: readonly Chart[];
  readonly languages: readonly Locale[];
}

/** What people answer to the questions that make a chart, side by side where there is room. */
export function AnswerCharts({ charts, languages }: AnswerChartsProps) {
  return (
    <div className={styles.charts}>
      {charts.map((chart) => (
        <AnswerChart key={chart.key} chart={chart} languages={languages} />
      ))}
    </div>
  );
}
