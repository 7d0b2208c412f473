"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FieldPair } from "@/components/organiser/form-part";
import { LanguageChoices } from "@/components/organiser/language-choices";
import { useErrorTitle } from "@/components/organiser/use-error-title";
import { useProblemText } from "@/components/organiser/use-problem-text";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { FACILITATOR_LIMITS } from "@/lib/facilitators/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { useRouter } from "@/lib/i18n/navigation";
import styles from "../rules/rule-list.module.css";

/** What the controls hold; numbers as typed. */
export interface FacilitatorValues {
  readonly name: string;
  readonly email: string;
  readonly languages: readonly string[];
  readonly themes: readonly string[];
  readonly note: string;
  readonly tableMax: string;
  readonly table: string;
}

export interface FacilitatorRefusal {
  readonly text: string;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
}

interface FacilitatorFormProps {
  readonly workshopId: string;
  /** Absent for somebody new. */
  readonly known?: { readonly id: string; readonly version: number };
  readonly values: FacilitatorValues;
  /** To choose from. */
  readonly languages: readonly string[];
  readonly themes: readonly string[];
  readonly refusal?: FacilitatorRefusal;
}

/** One person who accompanies tables. A plain form where there are no scripts. */
export function FacilitatorForm(props: FacilitatorFormProps) {
  const { workshopId, known, values, languages, themes } = props;
  const t = useTranslations("facilitators");
  const locale = useLocale();
  const router = useRouter();
  const problemText = useProblemText();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState(props.refusal);
  const [attempt, setAttempt] = useState(0);
  useErrorTitle(refusal !== undefined);
  const page = `/organiser/workshops/${workshopId}/groups/facilitators`;
  const calls = `/api/organiser/workshops/${workshopId}/facilitators`;
  const action = known ? `${calls}/${known.id}` : calls;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const form = event.currentTarget;
    const body = { ...bodyOf(new FormData(form)), ...(known && { version: known.version }) };
    const result = await api(known ? "PUT" : "POST", action, body);
    setIsBusy(false);
    if (!result.ok) return refuse(result.problem);
    if (!known) form.reset();
    setRefusal(undefined);
    router.push(`${page}?done=${known ? "changed" : "added"}`);
    router.refresh();
  }

  function refuse(problem: Problem) {
    setAttempt((count) => count + 1);
    const byField = (problem.errors ?? []).map(({ path, message }) => [path.split(".")[0], message] as const);
    setRefusal({ text: problemText(problem), errors: Object.fromEntries(byField) });
  }

  const errors = refusal?.errors ?? {};
  const summary = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }));
  return (
    <form method="post" action={action} onSubmit={submit} noValidate>
      <input type="hidden" name="locale" value={locale} />
      {known && <input type="hidden" name="version" value={known.version} />}
      {refusal && (
        <ErrorSummary errors={summary} attempt={attempt}>
          {summary.length === 0 && <p>{refusal.text}</p>}
        </ErrorSummary>
      )}
      <FieldPair>
        <Field name="name" label={t("name")} error={errors.name}>
          {(control) => <TextInput {...control} autoComplete="off" defaultValue={values.name} />}
        </Field>
        <Field name="email" label={t("email")} hint={t("emailHint")} error={errors.email} isOptional>
          {(control) => (
            <TextInput {...control} type="email" autoComplete="off" defaultValue={values.email} />
          )}
        </Field>
      </FieldPair>
      <LanguageChoices
        legend={t("languages")}
        hint={t("languagesHint")}
        error={errors.languages}
        isOptional
        offered={languages}
        chosen={values.languages}
      />
      {themes.length > 0 && (
        <ChoiceGroup name="themes" legend={t("themes")} error={errors.themes} isOptional isPaired>
          {themes.map((theme) => (
            <Choice
              key={theme}
              name="themes"
              value={theme}
              label={theme}
              defaultChecked={values.themes.includes(theme)}
            />
          ))}
        </ChoiceGroup>
      )}
      <Field
        name="note"
        label={t("note")}
        hint={t("noteHint", { max: FACILITATOR_LIMITS.noteLengthMax })}
        error={errors.note}
        isOptional
      >
        {(control) => <TextArea {...control} rows={2} defaultValue={values.note} />}
      </Field>
      <FieldPair>
        <Field
          name="tableMax"
          label={t("tableMax")}
          hint={t("tableMaxHint", { max: FACILITATOR_LIMITS.tablesMax })}
          error={errors.tableMax}
        >
          {(control) => (
            <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={values.tableMax} />
          )}
        </Field>
        <Field name="table" label={t("table")} hint={t("tableHint")} error={errors.table} isOptional>
          {(control) => (
            <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={values.table} />
          )}
        </Field>
      </FieldPair>
      <p className={styles.end}>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {t(known ? "save" : "addAct")}
        </Button>
        {known && (
          <ButtonLink href={page} tone="quiet">
            {t("cancel")}
          </ButtonLink>
        )}
      </p>
    </form>
  );
}

function bodyOf(fields: FormData) {
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  const number = (name: string) => {
    const typed = text(name);
    return typed === "" ? undefined : /^\d+$/.test(typed) ? Number(typed) : typed;
  };
  return {
    name: text("name"),
    email: text("email"),
    languages: fields.getAll("languages").map(String),
    themes: fields.getAll("themes").map(String),
    note: text("note"),
    tableMax: number("tableMax"),
    table: number("table"),
  };
}
