import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { ImportPreview } from "@/lib/imports/queries";
import type { ImportChoices } from "@/lib/imports/schema";
import type { PeopleTable } from "@/lib/people-file/schema";
import { Section } from "../page";
import { ColumnTable, type OwnColumn } from "./column-table";
import { Counts } from "./counts";
import styles from "./imports.module.css";
import { MailsOwed } from "./mails-owed";
import { OptionFields } from "./option-fields";
import { RowTable } from "./row-table";

interface PreviewFormProps {
  readonly action: string;
  readonly table: PeopleTable;
  readonly choices: ImportChoices;
  readonly preview: ImportPreview;
  readonly questions: readonly OwnColumn[];
  /** Whether there are parallel sessions to choose. */
  readonly hasSessions: boolean;
}

const ROWS_SHOWN = 12;
const PROBLEMS_SHOWN = 200;

/** Columns, choices and what they lead to: corrected and confirmed by one plain form. */
export function PreviewForm({ action, table, choices, preview, questions, hasSessions }: PreviewFormProps) {
  const t = useTranslations("imports.preview");
  const { counts, rows } = preview;
  const taken = counts.seat + counts.line + counts.updated;
  const shown = [
    ...rows.slice(0, ROWS_SHOWN),
    ...rows
      .slice(ROWS_SHOWN)
      .filter(({ problem }) => problem)
      .slice(0, PROBLEMS_SHOWN),
  ];
  return (
    <form method="post" action={action}>
      <Counts counts={counts} />
      <Section title={t("columns")} id="columns">
        <p className="small quiet">{t("columnsHelp")}</p>
        <ColumnTable
          table={table}
          columns={choices.columns}
          questions={questions}
          hasSessions={hasSessions}
        />
      </Section>
      <Section title={t("options")} id="options">
        <OptionFields options={choices.options} newThemes={preview.addedThemes} />
      </Section>
      <Section title={t("rows")} id="rows">
        {rows.length > ROWS_SHOWN && <p className="small quiet">{t("rowsHelp", { shown: ROWS_SHOWN })}</p>}
        <RowTable rows={shown} />
      </Section>
      <MailsOwed mails={preview.mails} />
      <div className={styles.acts}>
        <button type="submit" name="act" value="confirm" className={buttonClass({ tone: "primary" })}>
          {t("confirm", { count: taken })}
        </button>
        <button type="submit" name="act" value="preview" className={buttonClass({})}>
          {t("refresh")}
        </button>
        <button type="submit" name="act" value="drop" className={buttonClass({ tone: "quiet" })}>
          {t("drop")}
        </button>
      </div>
    </form>
  );
}
