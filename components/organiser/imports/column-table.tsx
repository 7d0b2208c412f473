import { useTranslations } from "next-intl";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import { Select } from "@/components/ui/select";
import { fieldsByColumn } from "@/lib/imports/columns";
import { IMPORT_FIELDS, type ImportColumns } from "@/lib/imports/schema";
import type { PeopleTable } from "@/lib/people-file/schema";
import { textOf } from "@/lib/people-file/values";
import styles from "./imports.module.css";

interface ColumnTableProps {
  readonly table: PeopleTable;
  readonly columns: ImportColumns;
  /** The organiser's own. */
  readonly questions: readonly OwnColumn[];
  /** Whether there are parallel sessions to choose. */
  readonly hasSessions: boolean;
}

/** One of the organiser's own questions, in words. */
export interface OwnColumn {
  readonly key: string;
  readonly label: string;
}

const SAMPLES_MAX = 2;

/** What each column holds, with examples; those that are not taken stand folded below. */
export function ColumnTable({ table, columns, questions, hasSessions }: ColumnTableProps) {
  const t = useTranslations("imports.preview");
  const fields = fieldsByColumn(columns, table.headers.length);
  const positions = table.headers.map((_, position) => position);
  const taken = positions.filter((position) => fields[position]);
  const others = positions.filter((position) => !fields[position]);
  return (
    <>
      {taken.length > 0 && (
        <Columns
          caption={t("columnsTaken")}
          positions={taken}
          table={table}
          fields={fields}
          questions={questions}
          hasSessions={hasSessions}
        />
      )}
      {others.length > 0 && (
        <details className={styles.others} open={taken.length === 0}>
          <summary>{t("others", { count: others.length })}</summary>
          <Columns
            caption={t("others", { count: others.length })}
            positions={others}
            table={table}
            fields={fields}
            questions={questions}
            hasSessions={hasSessions}
          />
        </details>
      )}
    </>
  );
}

interface ColumnsProps {
  readonly caption: string;
  readonly positions: readonly number[];
  readonly table: PeopleTable;
  readonly fields: ReturnType<typeof fieldsByColumn>;
  readonly questions: readonly OwnColumn[];
  readonly hasSessions: boolean;
}

function Columns({ caption, positions, table, fields, questions, hasSessions }: ColumnsProps) {
  const t = useTranslations("imports");
  const options = [
    { value: "", label: t("preview.ignored") },
    ...IMPORT_FIELDS.filter((field) => hasSessions || field !== "sessions").map((field) => ({
      value: field,
      label: t(`fields.${field}`),
    })),
    ...questions.map(({ key, label }) => ({ value: `answers.${key}`, label: t("preview.own", { label }) })),
  ];
  return (
    <CardTable caption={caption} columns={[t("preview.column"), t("preview.holds")]}>
      {positions.map((position) => {
        const header = table.headers[position] || t("preview.noHeader", { number: position + 1 });
        return (
          <CardRow key={position}>
            <RowHeader>
              <label className={styles.header} htmlFor={`columns-${position}`}>
                {header}
              </label>
              <span className={styles.sample}>{samplesOf(table, position)}</span>
            </RowHeader>
            <Cell className={styles.holds}>
              <Select
                id={`columns-${position}`}
                name={`columns.${position}`}
                defaultValue={fields[position] ?? ""}
                options={options}
              />
            </Cell>
          </CardRow>
        );
      })}
    </CardTable>
  );
}

/** What the column holds in the first rows that say something. */
function samplesOf({ rows }: PeopleTable, position: number): string {
  const samples = new Set<string>();
  for (const row of rows) {
    const text = textOf(row[position]);
    if (text !== "") samples.add(text.slice(0, 80));
    if (samples.size === SAMPLES_MAX) break;
  }
  return [...samples].join(" · ");
}
