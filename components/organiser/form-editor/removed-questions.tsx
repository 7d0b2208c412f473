"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { say } from "@/lib/form-questions/rules";
import type { CountedQuestion, OrganiserForm } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";
import styles from "./form-editor.module.css";

interface RemovedQuestionsProps {
  readonly form: OrganiserForm;
  readonly locale: Locale;
  /** Put back already, though not saved yet. */
  readonly restoredKeys: ReadonlySet<string>;
  readonly isDirty: boolean;
  readonly onRestore: (question: CountedQuestion) => void;
  readonly onDelete: (question: CountedQuestion) => void;
}

/** Questions asked no more, kept with their answers: put back, or deleted for good after a second look. */
export function RemovedQuestions(props: RemovedQuestionsProps) {
  const { form, locale, restoredKeys, isDirty, onRestore, onDelete } = props;
  const t = useTranslations("forms");
  const [doomed, setDoomed] = useState<string>();
  const questions = form.removed.filter(({ key }) => !restoredKeys.has(key));
  if (questions.length === 0) return null;
  return (
    <section className={styles.removed} aria-labelledby="removed-questions">
      <h2 id="removed-questions" className={styles.heading}>
        {t("removedTitle")}
      </h2>
      <p className="small quiet">{t("removedIntro")}</p>
      <ul>
        {questions.map((one) => {
          const question = say(one.label, locale, form.languages)?.text ?? one.key;
          return (
            <li key={one.key} className={styles.head}>
              <div className={styles.what}>
                <h3 className={styles.label}>{question}</h3>
                <p className="small quiet num">{t("answered", { count: one.answered })}</p>
              </div>
              <div className={styles.acts}>
                {doomed === one.key ? (
                  <>
                    {isDirty ? (
                      <p className="small" role="status">
                        {t("deleteFirstSave")}
                      </p>
                    ) : (
                      <Button isSmall tone="danger" onClick={() => onDelete(one)}>
                        {t("deleteConfirm", { count: one.answered })}
                      </Button>
                    )}
                    <Button isSmall tone="quiet" onClick={() => setDoomed(undefined)}>
                      {t("deleteKeep")}
                    </Button>
                  </>
                ) : (
                  <>
                    <Button isSmall aria-label={t("restoreOf", { question })} onClick={() => onRestore(one)}>
                      {t("restore")}
                    </Button>
                    <Button
                      isSmall
                      tone="quiet"
                      aria-label={t("deleteOf", { question })}
                      onClick={() => setDoomed(one.key)}
                    >
                      {t("delete")}
                    </Button>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
