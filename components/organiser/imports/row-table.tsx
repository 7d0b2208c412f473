import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { PreviewRow } from "@/lib/imports/queries";
import { hasMailbox } from "@/lib/registrations/rules";
import styles from "./imports.module.css";

/** What becomes of each row, and why. */
export function RowTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const t = useTranslations("imports");
  return (
    <DataTable caption={t("table.caption")}>
      <thead>
        <tr>
          <th scope="col" data-align="end">
            {t("table.row")}
          </th>
          <th scope="col">{t("table.person")}</th>
          <th scope="col">{t("table.question")}</th>
          <th scope="col">{t("table.result")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <td data-align="end">{row.row}</td>
            <th scope="row">
              {row.name}
              <span className={styles.note}>{hasMailbox(row.email) ? row.email : t("table.noAddress")}</span>
            </th>
            <td>{row.question && <span className={styles.question}>{row.question}</span>}</td>
            <td>
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
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
