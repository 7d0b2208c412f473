"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { useRouter } from "@/lib/i18n/navigation";
import { SESSION_LIMITS } from "@/lib/sessions/fields";
import { FieldPair, FormEnd, FormPart, LoneChoice } from "../form-part";
import { LanguageChoices } from "../language-choices";
import { useErrorTitle } from "../use-error-title";
import { useProblemText } from "../use-problem-text";
import { bodyOfValues, type SessionValues, valuesOfPost } from "./values";

export interface SessionRefusal {
  readonly text: string;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
}

interface SessionFormProps {
  readonly workshopId: string;
  /** Absent for a new one. */
  readonly known?: {
    readonly id: string;
    /** Of all sessions. */
    readonly version: number;
    /** Who chose it. */
    readonly people: number;
  };
  readonly values: SessionValues;
  readonly languages: readonly Locale[];
  readonly timeZone: string;
  /** The zone in words. */
  readonly zoneName: string;
  readonly refusal?: SessionRefusal;
}

/** One parallel session. A plain form where there are no scripts. */
export function SessionForm(props: SessionFormProps) {
  const { workshopId, known, values, languages, timeZone } = props;
  const t = useTranslations("sessions.organiser");
  const parts = useTranslations("organiser.form");
  const locale = useLocale();
  const router = useRouter();
  const problemText = useProblemText();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState(props.refusal);
  const [attempt, setAttempt] = useState(0);
  useErrorTitle(refusal !== undefined);
  const page = `/organiser/workshops/${workshopId}/sessions`;
  const calls = `/api/organiser/workshops/${workshopId}/sessions`;
  const door = known ? `${calls}/${known.id}` : calls;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const form = new FormData(event.currentTarget);
    const typed = { ...Object.fromEntries(form), languages: form.getAll("languages") };
    const body = bodyOfValues(valuesOfPost(typed), timeZone);
    const result = known
      ? await api("PUT", door, { ...body, version: known.version, tell: form.has("tell") })
      : await api("POST", door, body);
    setIsBusy(false);
    if (!result.ok) return refuse(result.problem);
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
    <form method="post" action={`${door}/form`} onSubmit={submit} noValidate>
      <input type="hidden" name="locale" value={locale} />
      {known && <input type="hidden" name="version" value={known.version} />}
      {refusal && (
        <ErrorSummary errors={summary} attempt={attempt}>
          {summary.length === 0 && <p>{refusal.text}</p>}
        </ErrorSummary>
      )}
      <FormPart title={parts("what")}>
        <Field name="title" label={t("titleLabel")} error={errors.title}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              maxLength={SESSION_LIMITS.titleLengthMax}
              defaultValue={values.title}
            />
          )}
        </Field>
        <Field
          name="description"
          label={t("description")}
          hint={t("descriptionHint")}
          error={errors.description}
          isOptional
        >
          {(control) => (
            <TextArea
              {...control}
              rows={4}
              maxLength={SESSION_LIMITS.descriptionLengthMax}
              defaultValue={values.description}
            />
          )}
        </Field>
      </FormPart>
      <FormPart title={parts("when")}>
        <FieldPair>
          <Field
            name="startsAt"
            label={t("startsAt")}
            hint={t("zone", { zone: props.zoneName })}
            error={errors.startsAt}
          >
            {(control) => <TextInput {...control} type="datetime-local" defaultValue={values.startsAt} />}
          </Field>
          <Field name="endsAt" label={t("endsAt")} error={errors.endsAt}>
            {(control) => <TextInput {...control} type="datetime-local" defaultValue={values.endsAt} />}
          </Field>
        </FieldPair>
        <Field name="place" label={t("place")} hint={t("placeHint")} error={errors.place} isOptional>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              maxLength={SESSION_LIMITS.placeLengthMax}
              defaultValue={values.place}
            />
          )}
        </Field>
      </FormPart>
      <FormPart title={parts("signUp")}>
        <Field
          name="capacity"
          label={t("capacity")}
          hint={t("capacityHint")}
          error={errors.capacity}
          isOptional
        >
          {(control) => (
            <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={values.capacity} />
          )}
        </Field>
        <LanguageChoices
          legend={t("languages")}
          hint={t("languagesHint")}
          error={errors.languages}
          isOptional
          offered={languages}
          chosen={values.languages}
        />
        {known && known.people > 0 && (
          <LoneChoice>
            <Choice
              name="tell"
              value="on"
              id="tell"
              label={t("tell")}
              hint={t("tellHint", { people: known.people })}
              defaultChecked
            />
          </LoneChoice>
        )}
      </FormPart>
      <FormEnd>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {known ? t("save") : t("add")}
        </Button>
        <ButtonLink href={page} tone="quiet">
          {t("leave")}
        </ButtonLink>
      </FormEnd>
    </form>
  );
}
