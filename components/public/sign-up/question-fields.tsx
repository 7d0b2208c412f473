"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { REGISTRATION_LIMITS } from "@/lib/registrations/fields";
import type { FormPart } from "./form-part";
import styles from "./sign-up.module.css";

interface QuestionFieldsProps extends FormPart {
  /** Answers came back from the tab's storage: show every question that has one. */
  readonly shownMin: number;
}

/** One to three questions. Without scripts all three fields are there; with scripts they come as they are wanted. */
export function QuestionFields({ answers, errorAt, shownMin }: QuestionFieldsProps) {
  const t = useTranslations("public.signUp");
  const typed = answers.list("questions");
  const [asked, setAsked] = useState(1);
  const shown = Math.max(asked, shownMin, typed.length, 1);
  const labels = [t("question1"), t("question2"), t("question3")];

  function addQuestion() {
    flushSync(() => setAsked(shown + 1));
    document.getElementById(`questions-${shown}`)?.focus();
  }

  return (
    <>
      {labels.map((label, index) => (
        <div key={label} className={index < shown ? undefined : styles.later}>
          <Field
            name="questions"
            id={`questions-${index}`}
            label={label}
            hint={index === 0 ? t("question1Hint") : undefined}
            error={errorAt(`questions-${index}`)}
            isOptional={index > 0}
          >
            {(control) => (
              <TextArea
                {...control}
                rows={3}
                maxLength={REGISTRATION_LIMITS.questionLengthMax}
                defaultValue={typed[index]}
              />
            )}
          </Field>
        </div>
      ))}
      {shown < labels.length && (
        <p className={styles.add}>
          <Button isSmall onClick={addQuestion}>
            {t("addQuestion")}
          </Button>
        </p>
      )}
    </>
  );
}
