"use client";

import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from "next-intl";
import { useRef } from "react";
import { AskedFields } from "@/components/asked/asked-fields";
import { useAsked } from "@/components/asked/use-asked";
import type { FormQuestion } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";
import styles from "./form-editor.module.css";

/** The words of the sign-up form in each language of the workshop. */
export type PreviewMessages = Readonly<Partial<Record<Locale, AbstractIntlMessages>>>;

interface FormPreviewProps {
  readonly questions: readonly FormQuestion[];
  readonly locale: Locale;
  readonly languages: readonly Locale[];
  readonly messages: PreviewMessages;
}

const NOTHING_TYPED = { text: () => "", list: () => [] };

/** An option that has no words yet is nothing to choose. */
function withWordedOptions(question: FormQuestion): FormQuestion {
  const options = question.options.filter(({ label }) =>
    Object.values(label).some((words) => words.trim() !== ""),
  );
  return { ...question, options };
}

/** The questions as they will be asked, to be tried out. */
export function FormPreview({ questions, locale, languages, messages }: FormPreviewProps) {
  const t = useTranslations("forms");
  const form = useRef<HTMLFormElement>(null);
  const { asked, look } = useAsked(form, questions);
  return (
    <section className={styles.preview} aria-labelledby="form-preview">
      <h2 id="form-preview" className={styles.heading}>
        {t("preview")}
      </h2>
      <p className="small quiet">{t(questions.length === 0 ? "previewEmpty" : "previewHint")}</p>
      <NextIntlClientProvider locale={locale} messages={messages[locale] ?? {}}>
        <form
          ref={form}
          lang={locale}
          className={styles.sheet}
          onInput={look}
          onSubmit={(event) => event.preventDefault()}
        >
          {questions.length > 0 && (
            <AskedFields
              questions={questions.map(withWordedOptions)}
              languages={languages}
              asked={asked}
              answers={NOTHING_TYPED}
              errorAt={() => undefined}
            />
          )}
        </form>
      </NextIntlClientProvider>
    </section>
  );
}
