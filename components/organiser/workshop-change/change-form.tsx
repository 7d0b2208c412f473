import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/organiser/action-form";
import { languageName } from "@/components/organiser/language-name";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Locale } from "@/lib/i18n/locales";
import styles from "./change-form.module.css";

interface ChangeFormProps {
  readonly workshopId: string;
  /** Rows of what differs: what it is called, what it was, what it is. */
  readonly differences: readonly { readonly label: string; readonly was: string; readonly is: string }[];
  readonly people: readonly { readonly language: Locale; readonly count: number }[];
}

/** What has changed, who would be told, how the mail looks in each language; then tell, or not. */
export function ChangeForm({ workshopId, differences, people }: ChangeFormProps) {
  const t = useTranslations("schedule.change");
  const locale = useLocale();
  const address = `/api/organiser/workshops/${workshopId}/change`;
  const total = people.reduce((sum, { count }) => sum + count, 0);
  const [first] = people;
  return (
    <div className={styles.columns}>
      <div>
        <dl className={styles.differences}>
          {differences.map(({ label, was, is }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="quiet">{t("was", { before: was })}</dd>
              <dd>{t("is", { now: is })}</dd>
            </div>
          ))}
        </dl>
        <form method="post" action={`${address}/tell`}>
          <input type="hidden" name="locale" value={locale} />
          <Field name="note" label={t("note")} hint={t("noteHint")} isOptional>
            {(control) => <TextArea {...control} rows={4} maxLength={2_000} />}
          </Field>
          <h2 className={styles.heading}>{t("who")}</h2>
          <ul className={styles.people}>
            {people.map(({ language, count }) => (
              <li key={language}>
                <span>{t("whoLine", { language: languageName(language, locale), count })}</span>
                <Button
                  type="submit"
                  isSmall
                  name="language"
                  value={language}
                  formAction={`${address}/preview`}
                  formTarget="preview"
                  aria-label={`${t("previewLook")}, ${languageName(language, locale)}`}
                >
                  {t("previewLook")}
                </Button>
              </li>
            ))}
          </ul>
          <p className={`small quiet ${styles.hint}`}>{t("calendar")}</p>
          <SubmitButton tone="primary" busyLabel={t("telling")}>
            {t("tell", { count: total })}
          </SubmitButton>
        </form>
        <ActionForm
          action={`${address}/dismiss`}
          label={t("leave")}
          tone="quiet"
          leadsTo={`/organiser/workshops/${workshopId}?done=untold`}
        />
      </div>
      <div>
        <h2 className={styles.heading}>{t("preview")}</h2>
        <iframe
          className={styles.frame}
          sandbox=""
          name="preview"
          src={`${address}/preview?language=${first?.language ?? locale}`}
          title={t("frameTitle")}
        />
      </div>
    </div>
  );
}
