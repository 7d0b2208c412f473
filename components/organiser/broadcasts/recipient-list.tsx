import { useLocale, useTranslations } from "next-intl";
import type { Recipients } from "@/lib/broadcasts/schema";
import { formatLanguage } from "@/lib/i18n/format";
import { LOCALES } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { REGISTRATION_STATUSES } from "@/lib/registrations/schema";
import { languageName } from "../language-name";
import styles from "./recipient-list.module.css";

interface RecipientListProps {
  readonly workshopId: string;
  readonly recipients: Recipients;
}

/** Exactly whom a message reaches as things stand, in which language, and who is left out and why. */
export function RecipientList({ workshopId, recipients }: RecipientListProps) {
  const t = useTranslations("broadcasts");
  const locale = useLocale();
  const { count, people, leftOut } = recipients;
  const languages = LOCALES.map((language) => {
    const readers = people.filter((person) => person.language === language);
    return { language, readers, others: readers.filter((person) => person.locale !== language) };
  }).filter(({ readers }) => readers.length > 0);
  const standings = REGISTRATION_STATUSES.map((status) => ({
    status,
    count: people.filter((person) => person.status === status).length,
  })).filter((one) => one.count > 0);
  return (
    <div>
      <p className={styles.count}>{t("count", { count })}</p>
      {count > 0 && (
        <>
          <p>{standings.map((one) => t(`standing.${one.status}`, { count: one.count })).join(", ")}</p>
          <ul className={styles.lines}>
            {languages.map(({ language, readers, others }) => (
              <li key={language}>
                {t("inLanguage", { language: languageName(language, locale), count: readers.length })}
                {LOCALES.map((wanted) => {
                  const some = others.filter((person) => person.locale === wanted);
                  return (
                    some.length > 0 && (
                      <span key={wanted} className={styles.under}>
                        {t("instead", { count: some.length, language: formatLanguage(wanted, locale) })}
                      </span>
                    )
                  );
                })}
              </li>
            ))}
          </ul>
          <Names workshopId={workshopId} label={t("names")} people={people} />
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3 className={styles.heading}>{t("leftOut")}</h3>
          {leftOut.map(({ reason, people: some }) => (
            <Names
              key={reason}
              workshopId={workshopId}
              label={t(`reason.${reason}`, { count: some.length })}
              people={some}
            />
          ))}
        </>
      )}
    </div>
  );
}

function Names({
  workshopId,
  label,
  people,
}: {
  readonly workshopId: string;
  readonly label: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <details className={styles.names}>
      <summary>{label}</summary>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/organiser/workshops/${workshopId}/registrations/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
