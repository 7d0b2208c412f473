import { useLocale, useTranslations } from "next-intl";
import { formatScore } from "@/lib/i18n/format";
import type { PlanComparison, TablePair } from "@/lib/plan-comparison/schema";
import styles from "./comparison.module.css";

/** Table by table: who stays, leaves and joins, and what it does to the score. */
export function ComparedTables({ comparison }: { readonly comparison: PlanComparison }) {
  return (
    <ul className={styles.tables}>
      {comparison.tables.map((pair) => (
        <li key={`${pair.from?.position} ${pair.to?.position}`}>
          <Pair pair={pair} />
        </li>
      ))}
    </ul>
  );
}

function Pair({ pair: { from, to, stayed, left, joined } }: { readonly pair: TablePair }) {
  const t = useTranslations("plans.compare");
  const groups = useTranslations("groups.group");
  const locale = useLocale();
  const nameOf = (side: TablePair["from"]) =>
    side ? groups("table", { number: side.position }) : t("noPartner");
  const isSameNumber = from && to && from.position === to.position;
  return (
    <>
      <h3 className={styles.tableTitle}>
        {isSameNumber ? nameOf(from) : `${nameOf(from)} → ${nameOf(to)}`}
        <span className={styles.under}>{to?.name || from?.name}</span>
      </h3>
      <dl className={`${styles.facts} num`}>
        <div>
          <dt>{t("score")}</dt>
          <dd>
            {from ? formatScore(from.score, locale) : "–"} → {to ? formatScore(to.score, locale) : "–"}
          </dd>
        </div>
        <div>
          <dt>{t("stayed")}</dt>
          <dd>{stayed}</dd>
        </div>
        <People label={t("left")} names={left} />
        <People label={t("joined")} names={joined} />
      </dl>
    </>
  );
}

function People({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{names.join(", ")}</dd>
    </div>
  );
}
