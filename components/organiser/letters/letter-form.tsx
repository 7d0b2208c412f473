import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { LetterDto } from "@/lib/letters/schema";
import writing from "../writing.module.css";
import styles from "./letter-form.module.css";
import { PlaceholderList } from "./placeholder-list";

export interface WordingValues {
  readonly subject: string;
  readonly body: string;
}

/** Why words that were posted are not saved. */
export interface WordingRefusal {
  readonly text: string;
  readonly isStale: boolean;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
}

interface LetterFormProps {
  readonly workshopId: string;
  readonly letter: LetterDto;
  /** As they are sent, as typed before a refusal, or out of an earlier version. */
  readonly values: WordingValues;
  readonly refusal?: WordingRefusal;
}

/** The words of a letter and a look at what becomes of them, beside each other. A plain form: the preview is a frame that it posts to. */
export function LetterForm({ workshopId, letter, values, refusal }: LetterFormProps) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const address = `/api/organiser/workshops/${workshopId}/letters/${letter.letter}/${letter.language}`;
  const errors = refusal?.errors ?? {};
  const summary = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }));
  const preview = { formAction: `${address}/preview`, formTarget: "preview", formNoValidate: true } as const;
  return (
    <form method="post" action={address} noValidate className={writing.form}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={letter.version} />
      {refusal && (
        <div className={writing.summary}>
          <ErrorSummary errors={summary} title={refusal.isStale ? t("staleTitle") : undefined}>
            {refusal.isStale ? (
              <>
                <p>{t("stale")}</p>
                <pre
                  className={styles.theirs}
                  lang={letter.language}
                >{`${letter.subject}\n\n${letter.body}`}</pre>
              </>
            ) : (
              summary.length === 0 && <p>{refusal.text}</p>
            )}
          </ErrorSummary>
        </div>
      )}
      <div>
        <Field name="subject" label={t("subject")} error={errors.subject}>
          {(control) => (
            <TextInput
              {...control}
              width="full"
              lang={letter.language}
              autoComplete="off"
              defaultValue={values.subject}
            />
          )}
        </Field>
        <Field name="body" label={t("body")} hint={t("bodyHint")} error={errors.body}>
          {(control) => <TextArea {...control} rows={20} lang={letter.language} defaultValue={values.body} />}
        </Field>
        <div className={styles.acts}>
          <SubmitButton tone="primary" busyLabel={t("saving")}>
            {t("save")}
          </SubmitButton>
          <Button type="submit" name="part" value="html" {...preview}>
            {t("previewLook")}
          </Button>
          <Button type="submit" name="part" value="text" tone="quiet" {...preview}>
            {t("previewText")}
          </Button>
        </div>
        <PlaceholderList placeholders={letter.placeholders} />
      </div>
      <div className={writing.preview}>
        <h2 className={styles.heading}>{t("preview")}</h2>
        <p className="small quiet">{t("previewHint")}</p>
        <iframe
          className={writing.frame}
          sandbox=""
          name="preview"
          src={`${address}/preview`}
          title={t("frameTitle")}
        />
      </div>
    </form>
  );
}
