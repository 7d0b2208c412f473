import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/i18n/format";
import { Section } from "../sections";
import styles from "./manage.module.css";

interface OfferSectionProps {
  readonly token: string;
  readonly expiresAt: string;
  readonly timeZone: string;
}

/** A seat to be accepted or left, by plain form posts. Leaving it takes a second step: it cannot be taken back. */
export function OfferSection({ token, expiresAt, timeZone }: OfferSectionProps) {
  const t = useTranslations("line.offer");
  const locale = useLocale();
  const until = formatDateTime(new Date(expiresAt), { locale, timeZone });
  const action = `/api/registrations/${token}/offer`;
  return (
    <Section title={t("heading")} id="offer">
      <p>{t.rich("until", { until, strong: (words) => <strong>{words}</strong> })}</p>
      <form className={styles.act} method="post" action={action}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="answer" value="accept" />
        <SubmitButton tone="primary" busyLabel={t("accepting")}>
          {t("accept")}
        </SubmitButton>
      </form>
      <details className={styles.cancel}>
        <summary className={buttonClass({})}>{t("refuseAsk")}</summary>
        <form className={styles.confirm} method="post" action={action}>
          <p>{t("refuseDetail")}</p>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="answer" value="refuse" />
          <SubmitButton tone="danger" busyLabel={t("accepting")}>
            {t("refuse")}
          </SubmitButton>
        </form>
      </details>
    </Section>
  );
}
