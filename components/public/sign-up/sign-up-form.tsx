"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { AskedFields } from "@/components/asked/asked-fields";
import { useAsked } from "@/components/asked/use-asked";
import { SessionChoice } from "@/components/sessions/session-choice";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CHECK_HOURS } from "@/lib/sign-up-checks/rules";
import { Trap } from "../trap";
import { answersOf, type FormRules, newcomerValues } from "./answers";
import { CodeField } from "./code-field";
import { ConsentFields } from "./consent-fields";
import { DayFields } from "./day-fields";
import { PersonFields } from "./person-fields";
import { ProjectFields } from "./project-fields";
import { QuestionFields } from "./question-fields";
import styles from "./sign-up.module.css";
import { type Refusal, useSignUp } from "./use-sign-up";
import { useThemeSuggestions } from "./use-theme-suggestions";

export interface SignUpFormProps extends FormRules {
  readonly slug: string;
  readonly timeZone: string;
  readonly themes: readonly string[];
  /** Host of the service that the texts are sent to for comparison; null where they stay. */
  readonly textService: string | null;
  /** An organiser decides on each sign-up. */
  readonly isForDecision: boolean;
  /** The sign-up counts once its address is proved. */
  readonly isForProof: boolean;
  /** The code that the page's address brings. */
  readonly invitationCode?: string;
  /** Place in the line that a newcomer gets; undefined while seats are free. */
  readonly linePosition?: number;
  /** How the line is served, in words. */
  readonly lineRules?: ReactNode;
  /** As typed before a refused post without scripts. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly refusal?: Refusal;
  readonly submissionKey: string;
  /** When this form was shown, signed. */
  readonly startedAt: string;
}

/** Plain HTML first: it posts without scripts. With scripts the same fields are checked here and sent as JSON. */
export function SignUpForm(props: SignUpFormProps) {
  const t = useTranslations("public.signUp");
  const own = useTranslations("asked");
  const sessions = useTranslations("sessions");
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const signUp = useSignUp(form, props);
  const { suggested, typed } = useThemeSuggestions(props.slug, props.themes);
  const answers = useMemo(
    () => answersOf(props.values ?? { ...newcomerValues(locale), code: props.invitationCode ?? "" }),
    [props.values, props.invitationCode, locale],
  );
  const errorAt = (id: string) => signUp.errors.find((error) => error.fieldId === id)?.message;
  const part = { answers, errorAt };

  const { asked, look } = useAsked(form, props.questions, props.values);

  const admission = useTranslations("admission.form");
  const code = useTranslations("admission.code");
  const label = props.isForProof
    ? admission("submitCheck")
    : props.isForDecision
      ? admission("submit")
      : t(props.linePosition === undefined ? "submit" : "submitLine");

  const { restore } = signUp;
  const hasDraft = props.values !== undefined;
  useEffect(() => {
    if (!hasDraft) restore();
    look();
  }, [hasDraft, restore, look]);

  return (
    <form
      ref={form}
      className={styles.form}
      method="post"
      action={`/api/workshops/${props.slug}/registrations`}
      onSubmit={signUp.submit}
      onInput={(event) => {
        signUp.recheck(event);
        typed(event.currentTarget);
        look();
      }}
      noValidate
    >
      {signUp.refusal && (
        <ErrorSummary errors={signUp.errors} title={signUp.refusal.title} attempt={signUp.attempt}>
          {signUp.refusal.detail && <p>{signUp.refusal.detail}</p>}
        </ErrorSummary>
      )}
      <noscript>
        <p className={`small quiet ${styles.note}`}>{t("noScriptLanguage")}</p>
      </noscript>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="submissionKey" value={props.submissionKey} />
      <input type="hidden" name="startedAt" value={props.startedAt} />
      <Trap />
      {props.invitationOnly && (
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{code("heading")}</legend>
          <CodeField {...part} />
        </fieldset>
      )}
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("you")}</legend>
        <PersonFields {...part} />
      </fieldset>
      {props.sessions.length > 0 && (
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{sessions("title")}</legend>
          <SessionChoice
            sessions={props.sessions}
            timeZone={props.timeZone}
            chosen={answers.list("sessions")}
            isRequired={props.sessionRequired}
            errorAt={errorAt}
          />
          {props.linePosition !== undefined && (
            <p className={`small quiet ${styles.note}`}>{sessions("hintLine")}</p>
          )}
        </fieldset>
      )}
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("brings")}</legend>
        {props.textService && (
          <p className={`small quiet ${styles.note}`}>{t("textService", { host: props.textService })}</p>
        )}
        <QuestionFields {...part} shownMin={signUp.questionsRestored} />
        <ProjectFields {...part} themes={props.themes} suggested={suggested} />
      </fieldset>
      {props.questions.length > 0 && (
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{own("heading")}</legend>
          <AskedFields {...part} questions={props.questions} languages={props.languages} asked={asked} />
        </fieldset>
      )}
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("day")}</legend>
        <DayFields {...part} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{t("consents")}</legend>
        <ConsentFields {...part} hasHouseRules={props.hasHouseRules} />
      </fieldset>
      {props.isForProof && (
        <p className={styles.youGet}>
          {admission.rich("beforeCheck", {
            hours: CHECK_HOURS,
            strong: (words) => <strong>{words}</strong>,
          })}
        </p>
      )}
      {(!props.isForProof || props.isForDecision) && (
        <p className={styles.youGet}>
          {props.isForDecision
            ? admission.rich("before", { strong: (words) => <strong>{words}</strong> })
            : props.linePosition === undefined
              ? t.rich("youGet", { strong: (words) => <strong>{words}</strong> })
              : t.rich("youGetLine", {
                  position: props.linePosition,
                  strong: (words) => <strong>{words}</strong>,
                })}
        </p>
      )}
      {props.linePosition !== undefined && props.lineRules}
      <div className={styles.submit}>
        <Button type="submit" tone="primary" isBusy={signUp.isSending}>
          {signUp.isSending ? t("sending") : label}
        </Button>
      </div>
    </form>
  );
}
