import { useLocale, useTranslations } from "next-intl";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import { LOCALES } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { LetterSummary } from "@/lib/letters/schema";
import { languageName } from "../language-name";
import styles from "./letter-table.module.css";

interface LetterTableProps {
  readonly workshopId: string;
  readonly letters: readonly LetterSummary[];
}

/** Each letter with its languages: whose words it has in each. */
export function LetterTable({ workshopId, letters }: LetterTableProps) {
  const t = useTranslations("letters");
  const locale = useLocale();
  return (
    <CardTable
      className={styles.table}
      caption={t("caption")}
      columns={[t("columnLetter"), ...LOCALES.map((code) => languageName(code, locale))]}
    >
      {letters.map(({ letter, reworded }) => (
        <CardRow key={letter}>
          <RowHeader>
            {t(`letter.${letter}.name`)}
            <span className={styles.when}>{t(`letter.${letter}.when`)}</span>
          </RowHeader>
          {LOCALES.map((code) => (
            <Cell key={code}>
              <Link
                href={`/organiser/workshops/${workshopId}/messages/letters/${letter}?language=${code}`}
                className={reworded.includes(code) ? styles.own : styles.original}
              >
                <span className={styles.language}>{languageName(code, locale)}</span>{" "}
                {t(reworded.includes(code) ? "reworded" : "original")}
              </Link>
            </Cell>
          ))}
        </CardRow>
      ))}
    </CardTable>
  );
}
