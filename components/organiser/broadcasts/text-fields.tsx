import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/i18n/locales";
import { languageName } from "../language-name";
import styles from "./broadcast-form.module.css";

export interface TextValues {
  readonly subject: string;
  readonly body: string;
}

interface TextFieldsProps {
  readonly language: Locale;
  readonly values: TextValues;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
  /** The API route that draws a preview. */
  readonly preview: string;
  /** The rules of writing, told once. */
  readonly hint?: string;
}

/** Subject and text in one language, and how they look in the frame beside them. */
export function TextFields({ language, values, errors, preview, hint }: TextFieldsProps) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const name = languageName(language, locale);
  const field = (part: "subject" | "body") => `texts.${language}.${part}`;
  const look = (part: "html" | "text") => ({
    formAction: `${preview}?language=${language}&part=${part}`,
    formTarget: "preview",
    formNoValidate: true,
  });
  return (
    <fieldset className={styles.text} data-language={language}>
      <legend className={styles.language}>{name}</legend>
      <Field name={field("subject")} label={t("subject")} error={errors[field("subject")]}>
        {(control) => (
          <TextInput {...control} lang={language} autoComplete="off" defaultValue={values.subject} />
        )}
      </Field>
      <Field name={field("body")} label={t("body")} hint={hint} error={errors[field("body")]}>
        {(control) => <TextArea {...control} rows={10} lang={language} defaultValue={values.body} />}
      </Field>
      <div className={styles.looks}>
        <Button type="submit" isSmall aria-label={`${t("previewLook")}, ${name}`} {...look("html")}>
          {t("previewLook")}
        </Button>
        <Button
          type="submit"
          isSmall
          tone="quiet"
          aria-label={`${t("previewText")}, ${name}`}
          {...look("text")}
        >
          {t("previewText")}
        </Button>
      </div>
    </fieldset>
  );
}
