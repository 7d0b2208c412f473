import { useLocale, useTranslations } from "next-intl";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
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
  /** What each is called and the language of that, by id. */
  readonly titles: ReadonlyMap<string, { readonly language?: Locale; readonly text: string }>;
}

/** What was written by hand, to whom, and what became of it. Cards on narrow screens. */
export function BroadcastTable(props: BroadcastTableProps) {
  const { workshopId, timeZone, languages, choices, names, broadcasts, titles } = props;
  const t = useTranslations("broadcasts");
  const locale = useLocale();
  const audienceWords = useAudienceWords();
  const figureWords = useFigureWords();
  const home = `/organiser/workshops/${workshopId}/messages`;
  return (
    <CardTable
      className={styles.table}
      caption={t("caption")}
      columns={[t("columnMessage"), t("columnTo"), t("columnFates"), t("columnState"), t("columnDate")]}
    >
      {broadcasts.map((broadcast) => {
        const { id, texts, audience, isNews, figures, dueAt, sentAt, changedAt } = broadcast;
        const written = writtenLanguages(texts, languages);
        const title = titles.get(id);
        const registrationId = audience.registrationId ?? "";
        return (
          <CardRow key={id}>
            <RowHeader>
              <Link href={`${home}/broadcasts/${id}`} lang={title?.language}>
                {title?.text}
              </Link>
              <span className={styles.under}>{written.join(" ")}</span>
            </RowHeader>
            <Cell className={styles.text}>
              {audienceWords(audience, { choices, name: names.get(registrationId) }).join(" · ")}
              {isNews && <span className={styles.under}>{t("news")}</span>}
            </Cell>
            <Cell className={styles.short}>
              {figureWords(figures).map((words) => (
                <span key={words} className={styles.under}>
                  {words}
                </span>
              ))}
            </Cell>
            <Cell>
              <BroadcastStateLabel broadcast={broadcast} />
            </Cell>
            <Cell className={styles.date}>
              {formatShortDateTime(new Date(sentAt ?? dueAt ?? changedAt), { locale, timeZone })}
            </Cell>
          </CardRow>
        );
      })}
    </CardTable>
  );
}
