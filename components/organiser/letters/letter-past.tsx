import { useLocale, useTranslations } from "next-intl";
import { formatShortDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { LetterPast } from "@/lib/letters/schema";
import styles from "./letter-past.module.css";

interface LetterPastListProps {
  /** Address of the letter's page in this language, with its query. */
  readonly href: string;
  readonly timeZone: string;
  readonly versions: readonly LetterPast[];
}

/** Earlier words of a letter, each with a way to take them up again. */
export function LetterPastList({ href, timeZone, versions }: LetterPastListProps) {
  const t = useTranslations("letters");
  const locale = useLocale();
  if (versions.length === 0) return null;
  return (
    <details className={styles.past}>
      <summary>{t("history")}</summary>
      <ol reversed>
        {versions.map(({ version, wording, changedAt, changedBy }) => (
          <li key={version}>
            <span>
              {t("versionLine", {
                version,
                date: formatShortDateTime(new Date(changedAt), { locale, timeZone }),
                who: changedBy ?? "none",
              })}
            </span>{" "}
            {wording ? (
              <Link href={`${href}&version=${version}`}>
                {wording.subject}, {t("takeUp")}
              </Link>
            ) : (
              <span className="quiet">{t("versionOriginal")}</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
