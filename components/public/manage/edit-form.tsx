"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { AskedFields } from "@/components/asked/asked-fields";
import { useAsked } from "@/components/asked/use-asked";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormQuestion } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";
import { answersOf } from "../sign-up/answers";
import { ConsentFields } from "../sign-up/consent-fields";
import { DayFields } from "../sign-up/day-fields";
import { PersonFields } from "../sign-up/person-fields";
import { ProjectFields } from "../sign-up/project-fields";
import { QuestionFields } from "../sign-up/question-fields";
import styles from "../sign-up/sign-up.module.css";
import type { Refusal } from "../sign-up/use-sign-up";
import { useThemeSuggestions } from "../sign-up/use-theme-suggestions";
import own from "./edit-form.module.css";
import { LocaleField } from "./locale-field";

export interface EditFormProps {
  /** The API route, which takes a plain form. */
  readonly action: string;
  /** Of the registration, as it is now; none while there is none. */
  readonly version?: number;
  readonly slug: string;
  readonly themes: readonly string[];
  readonly words: { readonly save: string; readonly saving: string };
  /** Where to go without saving. */
  readonly leaveHref?: string;
  /** News are asked about here only of who is new; see NewsSection. */
  readonly isNewcomer?: boolean;
  /** The workshop has house rules that this person did not accept yet: where to read them. */
  readonly houseRulesHref: string | null;
  /** The organiser's own questions. */
  readonly questions: readonly FormQuestion[];
  readonly languages: readonly Locale[];
  /** As kept, or as typed before a refusal. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly refusal?: Refusal;
}

/** One's own answers, to be changed or to be given with a seat: a plain form, the same with scripts and without. */
export function EditForm(props: EditFormProps) {
  const t = useTranslations("own.edit");
  const words = useTranslations("public.signUp");
  const asked = useTranslations("asked");
  const form = useRef<HTMLFormElement>(null);
  const { suggested, typed } = useThemeSuggestions(props.slug, props.themes);
  const answers = useMemo(() => answersOf(props.values), [props.values]);
  const errorAt = (id: string) => props.refusal?.errors.find((error) => error.fieldId === id)?.message;
  const part = { answers, errorAt };
  const { asked: askedNow, look } = useAsked(form, props.questions, props.values);
  // What the browser kept of the fields on the way back is not what the server drew.
  useEffect(() => look(), [look]);
  return (
    <form
      ref={form}
      className={styles.form}
      method="post"
      action={props.action}
      onInput={(event) => {
        typed(event.currentTarget);
        look();
      }}
      noValidate
    >
      {props.refusal && (
        <ErrorSummary errors={props.refusal.errors} title={props.refusal.title}>
          {props.refusal.detail && <p>{props.refusal.detail}</p>}
        </ErrorSummary>
      )}
      {props.version !== undefined && <input type="hidden" name="version" value={props.version} />}
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words("you")}</legend>
        <PersonFields {...part} hasEmail={false} />
        <LocaleField {...part} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words("brings")}</legend>
        <QuestionFields {...part} shownMin={0} />
        <ProjectFields {...part} themes={props.themes} suggested={suggested} />
      </fieldset>
      {props.questions.length > 0 && (
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{asked("heading")}</legend>
          <AskedFields {...part} questions={props.questions} languages={props.languages} asked={askedNow} />
        </fieldset>
      )}
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words("day")}</legend>
        <DayFields {...part} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words("consents")}</legend>
        {props.houseRulesHref && (
          <Choice
            name="consents.houseRules"
            label={
              <>
                {words("houseRules")} <a href={props.houseRulesHref}>{words("houseRulesRead")}</a>
              </>
            }
            error={errorAt("consents-houseRules")}
            defaultChecked={answers.isOn("consents.houseRules")}
          />
        )}
        <ConsentFields {...part} hasHouseRules={false} hasNews={props.isNewcomer === true} />
      </fieldset>
      <div className={own.end}>
        <SubmitButton tone="primary" busyLabel={props.words.saving}>
          {props.words.save}
        </SubmitButton>
        {props.leaveHref && (
          <ButtonLink href={props.leaveHref} tone="quiet">
            {t("leave")}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
