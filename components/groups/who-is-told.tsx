import { useLocale, useTranslations } from "next-intl";
import { formatLanguage, formatList } from "@/lib/i18n/format";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import type { PublicationPreview } from "@/lib/publication/schema";
import styles from "./who-is-told.module.css";

interface WhoIsToldProps {
  readonly planId: string;
  readonly preview: PublicationPreview;
}

/** How many get a mail and in which language, each of them by name, and the mail itself. */
export function WhoIsTold({ planId, preview }: WhoIsToldProps) {
  const t = useTranslations("groups.publication");
  const rounds = useTranslations("rounds.publication");
  const locale = useLocale();
  const languages = LOCALES.filter((language) => preview.byLocale[language]);
  const counts = languages.map((language) =>
    t("language", { count: preview.byLocale[language] ?? 0, language: formatLanguage(language, locale) }),
  );
  return (
    <>
      <p>{(preview.rounds.length > 1 ? rounds : t)("told", { count: preview.concerned })}</p>
      {counts.length > 0 && <p>{t("byLanguage", { list: formatList(counts, locale) })}</p>}
      {preview.again > 0 && <p>{t("again", { count: preview.again })}</p>}
      {preview.concerned > 0 && (
        <>
          <p className="small quiet">{t("names")}</p>
          <ul className={styles.mails}>
            {languages.map((language) => (
              <li key={language}>
                <a
                  href={`/api/organiser/plans/${planId}/publish/mail?locale=${language}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t("readMail", { language: formatLanguage(language, locale) })}
                  <span className="visually-hidden"> {t("newTab")}</span>
                </a>
              </li>
            ))}
          </ul>
          <details className={styles.who}>
            <summary>{t("who")}</summary>
            {languages.map((language) => (
              <People key={language} language={language} people={preview.people} />
            ))}
          </details>
        </>
      )}
    </>
  );
}

interface PeopleProps {
  readonly language: Locale;
  readonly people: PublicationPreview["people"];
}

function People({ language, people }: PeopleProps) {
  const t = useTranslations("groups.publication");
  const words = useTranslations("rounds.publication");
  const locale = useLocale();
  return (
    <>
      <h3 className={styles.language}>{t("whoIn", { language: formatLanguage(language, locale) })}</h3>
      <ul className={styles.people}>
        {people
          .filter((person) => person.locale === language)
          .map(({ registrationId, name, table, toldTable, rounds }) => (
            <li key={registrationId}>
              <span>{name}</span>{" "}
              <span className="small quiet num">
                {rounds.length > 0 ? changeOfDay(rounds) : change(table, toldTable)}
              </span>
            </li>
          ))}
      </ul>
    </>
  );

  function changeOfDay(rounds: PublicationPreview["people"][number]["rounds"]): string {
    const changed = rounds.filter(({ table, toldTable }) => table !== toldTable);
    if (rounds.every(({ toldTable }) => toldTable === null) || changed.length === 0)
      return words("tables", {
        tables: formatList(
          rounds.map(({ table }) => String(table)),
          locale,
        ),
      });
    return changed
      .map(({ round, table, toldTable }) => words("change", { round, change: change(table, toldTable) }))
      .join(", ");
  }

  function change(table: number, toldTable: number | null): string {
    if (toldTable === null) return t("table", { table });
    return toldTable === table ? t("sameTable", { table }) : t("fromTo", { from: toldTable, to: table });
  }
}
