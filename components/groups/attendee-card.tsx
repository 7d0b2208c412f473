import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AttendeeCard as Attendee } from "@/lib/attendees/schema";
import { formatScore } from "@/lib/i18n/format";
import styles from "./attendee-card.module.css";
import { Underlined } from "./underlined";

interface AttendeeCardProps {
  readonly name: string;
  /** Absent for a moment when the list of people is older than the plan. */
  readonly attendee: Attendee | undefined;
  readonly underline: readonly string[];
  readonly match?: number;
  readonly reasons: readonly string[];
  readonly isPinned: boolean;
  readonly actions?: ReactNode;
}

/** One person at a table: what they ask and bring, and why they sit here. */
export function AttendeeCard(props: AttendeeCardProps) {
  const { name, attendee, underline, match, reasons, isPinned, actions } = props;
  const t = useTranslations("groups.card");
  const locale = useLocale();
  const [question, ...furtherQuestions] = attendee?.questions ?? [];
  const origin = [attendee?.organisation, attendee?.level ? t("level", { level: attendee.level }) : undefined]
    .filter(Boolean)
    .join(", ");
  return (
    <article className={isPinned ? `${styles.card} ${styles.pinned}` : styles.card}>
      <h3 className={styles.name}>{name}</h3>
      {actions && <div className={styles.actions}>{actions}</div>}
      {origin && <p className={styles.origin}>{origin}</p>}
      {question ? (
        <p className={styles.text} dir="auto">
          <Underlined text={question} forms={underline} />
        </p>
      ) : (
        <p className={`${styles.text} quiet`}>{t("noQuestion")}</p>
      )}
      <ul className={styles.tags}>
        {attendee?.languages.map((language) => (
          <li key={language}>{language}</li>
        ))}
        {attendee?.project && <li className={styles.project}>{t("project")}</li>}
        {isPinned && <li>{t("pinned")}</li>}
      </ul>
      {(reasons.length > 0 || furtherQuestions.length > 0 || attendee?.project) && (
        <details className={styles.why}>
          <summary>{t("why")}</summary>
          {reasons.length > 0 && <p>{reasons.join(" ")}</p>}
          {match !== undefined && (
            <p className="quiet num">{t("match", { match: formatScore(match, locale) })}</p>
          )}
          {furtherQuestions.map((text) => (
            <p key={text} dir="auto">
              <Underlined text={text} forms={underline} />
            </p>
          ))}
          {attendee?.project && (
            <p dir="auto">
              <span className={styles.project}>{t("project")}</span> {attendee.project.title}
              {attendee.project.description && (
                <>
                  {" – "}
                  <Underlined text={attendee.project.description} forms={underline} />
                </>
              )}
            </p>
          )}
        </details>
      )}
    </article>
  );
}
