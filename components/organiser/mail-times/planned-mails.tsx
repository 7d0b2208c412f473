import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/organiser/page";
import { formatDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { PlannedMail } from "@/lib/mail-times/schema";

interface PlannedMailsProps {
  readonly workshopId: string;
  readonly timeZone: string;
  readonly mails: readonly PlannedMail[];
  /** Whether anything leaves as things stand. */
  readonly isLive: boolean;
}

/** What leaves by the clock, on the calendar, and what became of what was due. */
export function PlannedMails({ workshopId, timeZone, mails, isLive }: PlannedMailsProps) {
  const t = useTranslations("schedule");
  const letters = useTranslations("letters");
  const locale = useLocale();
  return (
    <Section title={t("plan")} id="plan">
      {!isLive && <p>{t("notLive")}</p>}
      {mails.length === 0 && <p className="quiet">{t("nothing")}</p>}
      <ul>
        {mails.map(({ kind, dueAt, state, people }) => (
          <li key={`${kind} ${dueAt}`}>
            <strong>{letters(`letter.${kind}.name`)}</strong>
            <br />
            {t(state, {
              date: formatDateTime(new Date(dueAt), { locale, timeZone }),
              count: people,
            })}{" "}
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
