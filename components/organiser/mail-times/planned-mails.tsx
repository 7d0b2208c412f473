import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/organiser/page";
import { formatDateTime, formatList } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { PlannedMail } from "@/lib/mail-times/schema";

interface PlannedMailsProps {
  readonly workshopId: string;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly mails: readonly PlannedMail[];
  /** Whether anything leaves as things stand. */
  readonly isLive: boolean;
}

/** What leaves by the clock, on the calendar, and what became of what was due. */
export function PlannedMails({ workshopId, startsAt, timeZone, mails, isLive }: PlannedMailsProps) {
  const t = useTranslations("schedule");
  const letters = useTranslations("letters");
  const style = { locale: useLocale(), timeZone };
  const dateOf = (instant: string) => formatDateTime(new Date(instant), style);
  const hasEarlier = mails.some(({ begins }) => begins.some((begin) => begin !== startsAt));
  return (
    <Section title={t("plan")} id="plan">
      {!isLive && <p>{t("notLive")}</p>}
      {mails.length === 0 && <p className="quiet">{t("nothing")}</p>}
      <ul>
        {mails.map(({ kind, dueAt, state, people, begins }) => (
          <li key={`${kind} ${dueAt}`}>
            <strong>{letters(`letter.${kind}.name`)}</strong>
            <br />
            {t(state, {
              date: dateOf(dueAt),
              count: people,
            })}{" "}
            {hasEarlier && begins.length > 0 && (
              <>
                <br />
                {t("begins", { dates: formatList(begins.map(dateOf), style.locale) })}{" "}
              </>
            )}
            <Link
              href={`/organiser/workshops/${workshopId}/messages/letters/${kind}`}
              aria-label={`${t("words")}, ${letters(`letter.${kind}.name`)}`}
            >
              {t("words")}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
