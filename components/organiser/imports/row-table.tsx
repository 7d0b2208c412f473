import { useTranslations } from "next-intl";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import type { PreviewRow } from "@/lib/imports/queries";
import { hasMailbox } from "@/lib/registrations/rules";
import styles from "./imports.module.css";

/** What becomes of each row, and why. */
export function RowTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const t = useTranslations("imports");
  return (
    <CardTable
      caption={t("table.caption")}
      columns={[t("table.row"), t("table.person"), t("table.question"), t("table.result")]}
    >
      {rows.map((row) => (
        <CardRow key={row.row}>
          <Cell className={styles.row}>{row.row}</Cell>
          <RowHeader className={styles.person}>
            {row.name}
            <span className={styles.note}>{hasMailbox(row.email) ? row.email : t("table.noAddress")}</span>
          </RowHeader>
          <Cell className={styles.holds}>
            {row.question && <span className={styles.question}>{row.question}</span>}
            {row.sessions.length > 0 && (
              <span className={styles.note}>{t("table.sessions", { list: row.sessions.join(", ") })}</span>
            )}
          </Cell>
          <Cell className={styles.holds}>
            <span className={row.outcome === "failed" ? styles.problem : undefined}>
              {t(`outcomes.${row.outcome}`)}
            </span>
            {row.problem && <span className={styles.note}>{t(`problems.${row.problem}`)}</span>}
            {row.notes.map((note) => (
              <span key={note} className={styles.note}>
                {note === "answer_unread" && row.unread
                  ? t("notes.answer_unread_of", { questions: row.unread.join(", ") })
                  : t(`notes.${note}`)}
              </span>
            ))}
          </Cell>
        </CardRow>
      ))}
    </CardTable>
  );
}
