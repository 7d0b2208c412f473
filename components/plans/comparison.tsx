import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/organiser/page";
import { DataTable } from "@/components/ui/data-table";
import { CRITERIA } from "@/lib/groups/fields";
import type { PlanDto } from "@/lib/groups/schema";
import { formatList, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { digitsToTellApart } from "@/lib/plan-comparison/rules";
import type { ComparedTable, PlanComparison } from "@/lib/plan-comparison/schema";
import { ComparedTables } from "./compared-tables";
import styles from "./comparison.module.css";
import { useHeadline } from "./use-headline";
import { usePlanWords } from "./use-plan-words";

interface ComparisonProps {
  /** The groups page. */
  readonly home: string;
  readonly from: PlanDto;
  readonly to: PlanDto;
  readonly comparison: PlanComparison;
}

/** Two plans side by side, from the sentence that says it all down to each table. */
export function Comparison({ home, from, to, comparison }: ComparisonProps) {
  const t = useTranslations("plans.compare");
  const { planName } = usePlanWords();
  const headline = useHeadline();
  const isSameMeasure =
    JSON.stringify([from.weights, from.terms]) === JSON.stringify([to.weights, to.terms]) &&
    comparison.criteria.every((criterion) => criterion.from !== null && criterion.to !== null);
  return (
    <>
      <p className={`${styles.headline} num`}>{headline(comparison)}</p>
      <p className={styles.between}>
        <Link href={`${home}?plan=${from.id}`}>{planName(from)}</Link> →{" "}
        <Link href={`${home}?plan=${to.id}`}>{planName(to)}</Link>
      </p>
      {!isSameMeasure && <p className="quiet">{t("rules")}</p>}
      <Section title={t("movers")} id="movers">
        <Movers comparison={comparison} />
      </Section>
      <Section title={t("criteria")} id="criteria">
        <Criteria comparison={comparison} />
      </Section>
      <Section title={t("tables")} id="tables">
        <ComparedTables comparison={comparison} />
      </Section>
      <Section title={t("unmet")} id="unmet">
        <div className={styles.pair}>
          <Unmet title={t("from")} items={comparison.unmetFrom} />
          <Unmet title={t("to")} items={comparison.unmetTo} />
        </div>
      </Section>
    </>
  );
}

function Movers({ comparison: { movers, renumbered } }: Pick<ComparisonProps, "comparison">) {
  const t = useTranslations("plans.compare");
  const locale = useLocale();
  return (
    <>
      <p className="small quiet">{t("pairs")}</p>
      {movers.length === 0 ? (
        <p>{t("nobody")}</p>
      ) : (
        <DataTable caption={t("movers")} canScroll={false} className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("person")}</th>
              <th scope="col">{t("fromTable")}</th>
              <th scope="col">{t("toTable")}</th>
            </tr>
          </thead>
          <tbody>
            {movers.map(({ registrationId, name, from, to, wasPinned }) => (
              <tr key={registrationId}>
                <th scope="row">
                  {name}
                  {wasPinned && <span className={styles.under}>{t("wasPinned")}</span>}
                </th>
                <td>
                  <TableName table={from} />
                </td>
                <td>
                  <TableName table={to} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {renumbered.length > 0 && (
        <p className="small quiet num">
          {t("renumbered", {
            count: renumbered.length,
            list: formatList(
              renumbered.map(({ from, to }) => `${from} → ${to}`),
              locale,
            ),
          })}
        </p>
      )}
    </>
  );
}

/** A table by its number; below, what its people share. */
function TableName({ table }: { readonly table: ComparedTable | null }) {
  const t = useTranslations("plans");
  if (!table) return <span className="quiet">{t("noTable")}</span>;
  return (
    <>
      <span className="num">{t("table", { number: table.position })}</span>
      {table.name && <span className={styles.under}>{table.name}</span>}
    </>
  );
}

function Criteria({ comparison: { criteria, scoreFrom, scoreTo } }: Pick<ComparisonProps, "comparison">) {
  const t = useTranslations("plans.compare");
  const names = useTranslations("groups.criteria");
  const locale = useLocale();
  const nameOf = (id: string) => {
    const known = CRITERIA.find((one) => one === id);
    return known ? names(known) : id;
  };
  const rows = [
    { id: "", name: t("total"), from: scoreFrom, to: scoreTo },
    ...criteria.map(({ id, from, to }) => ({ id, name: nameOf(id), from, to })),
  ];
  return (
    <DataTable caption={t("criteria")} canScroll={false} className={`${styles.table} ${styles.figures}`}>
      <thead>
        <tr>
          <th scope="col">{t("criterion")}</th>
          <th scope="col">{t("from")}</th>
          <th scope="col">{t("to")}</th>
          <th scope="col">{t("difference")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, from, to }) => {
          const digits = from === null || to === null ? 2 : digitsToTellApart(from, to);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{from === null ? <NotCounted /> : figure(from, { locale, digits })}</td>
              <td>{to === null ? <NotCounted /> : figure(to, { locale, digits })}</td>
              <td>
                {from !== null &&
                  to !== null &&
                  difference(rounded(to, digits) - rounded(from, digits), { locale, digits })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

function NotCounted() {
  const t = useTranslations("plans.compare");
  return <span className="quiet">{t("notCounted")}</span>;
}

function figure(value: number, { locale, digits }: { readonly locale: Locale; readonly digits: number }) {
  return formatNumber(value, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** As it stands in the table: the difference must be that of the figures beside it. */
function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** With its sign, for plus and minus are not told by colour. */
function difference(value: number, style: { readonly locale: Locale; readonly digits: number }): string {
  if (Math.abs(value) < 0.5 * 10 ** -style.digits) return "=";
  return `${value > 0 ? "+" : "−"}${figure(Math.abs(value), style)}`;
}

function Unmet({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  const t = useTranslations("plans.compare");
  return (
    <div>
      <h3 className={styles.side}>{title}</h3>
      {items.length === 0 ? (
        <p className="quiet">{t("unmetNone")}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
