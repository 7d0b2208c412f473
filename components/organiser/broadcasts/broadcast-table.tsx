import { useLocale, useTranslations } from "next-intl";
import { CardTable } from "@/components/ui/data-table";
import { writtenLanguages } from "@/lib/broadcasts/rules";
import type { BroadcastDto } from "@/lib/broadcasts/schema";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { FilterChoices } from "@/lib/registration-filters/schema";
import styles from "../table.module.css";
import { BroadcastStateLabel, useFigureWords } from "./broadcast-state";
import { useAudienceWords } from "./use-audience-words";

interface BroadcastTableProps {
  readonly workshopId: string;
  readonly timeZone: string;
  readonly languages: readonly Locale[];
  readonly choices: FilterChoices;
  /** Names of those to whom alone something was written, by registration. */
  readonly names: ReadonlyMap<string, string>;
  readonly broadcasts: readonly BroadcastDto[];
}

/** What was written by hand, to whom, and what became of it. Cards on narrow screens. */
export function BroadcastTable(props: BroadcastTableProps) {
  const { workshopId, timeZone, languages, choices, names, broadcasts } = props;
  const t = useTranslations("broadcasts");
  const locale = useLocale();
  const audienceWords = useAudienceWords();
  const figureWords = useFigureWords();
  const home = `/organiser/workshops/${workshopId}/messages`;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: cards of narrow screens would lose them
    <CardTable
      className={styles.table}
      caption={t("caption")}
      columns={[t("columnMessage"), t("columnTo"), t("columnFates"), t("columnState"), t("columnDate")]}
    >
      {broadcasts.map((broadcast) => {
        const { id, texts, audience, isNews, figures, dueAt, sentAt, changedAt } = broadcast;
        const written = writtenLanguages(texts, languages);
        const [first] = written;
        const registrationId = audience.registrationId ?? "";
        return (
          <tr key={id} role="row">
            <th scope="row" role="rowheader">
              <Link href={`${home}/broadcasts/${id}`} lang={first}>
                {first && texts[first]?.subject}
              </Link>
              <span className={styles.under}>{written.join(" ")}</span>
            </th>
            <td role="cell" className={styles.text}>
              {audienceWords(audience, { choices, name: names.get(registrationId) }).join(" · ")}
              {isNews && <span className={styles.under}>{t("news")}</span>}
            </td>
            <td role="cell" className={styles.short}>
              {figureWords(figures).map((words) => (
                <span key={words} className={styles.under}>
                  {words}
                </span>
              ))}
            </td>
            <td role="cell">
              <BroadcastStateLabel broadcast={broadcast} />
            </td>
            <td role="cell" className={styles.date}>
              {formatShortDateTime(new Date(sentAt ?? dueAt ?? changedAt), { locale, timeZone })}
            </td>
          </tr>
        );
      })}
    </CardTable>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
