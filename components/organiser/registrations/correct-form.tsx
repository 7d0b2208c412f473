"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { AskedForm } from "@/components/asked/given-answers";
import { useAsked } from "@/components/asked/use-asked";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { FormEnd } from "../form-part";
import { AddFields } from "./add-fields";
import type { AddErrors } from "./add-form";
import type { AddValues } from "./add-values";

interface CorrectFormProps {
  readonly workshopId: string;
  readonly registrationId: string;
  /** Of the registration, as it is now. */
  readonly version: number;
  /** As kept, or as typed before a refusal. */
  readonly values: AddValues;
  readonly themes: readonly string[];
  readonly form: Pick<AskedForm, "questions" | "languages">;
  readonly words: { readonly save: string; readonly saving: string };
  readonly refusal?: { readonly text: string; readonly errors: AddErrors };
}

/** What somebody told us, to be corrected by an organiser: a plain form, the same with scripts and without. */
export function CorrectForm(props: CorrectFormProps) {
  const t = useTranslations("organiser.form");
  const { workshopId, registrationId, refusal, words } = props;
  const locale = useLocale();
  const shown = useRef<HTMLFormElement>(null);
  const { asked, look } = useAsked(shown, props.form.questions, { answers: props.values.answers });
  useEffect(() => look(), [look]);
  const errors = Object.entries(refusal?.errors ?? {}).map(([fieldId, message]) => ({ fieldId, message }));
  return (
    <form
      ref={shown}
      method="post"
      action={`/api/organiser/registrations/${registrationId}/correct`}
      onInput={look}
      noValidate
    >
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="workshopId" value={workshopId} />
      <input type="hidden" name="pageLocale" value={locale} />
      {refusal && <ErrorSummary errors={errors}>{errors.length === 0 && <p>{refusal.text}</p>}</ErrorSummary>}
      <AddFields
        values={props.values}
        errors={refusal?.errors ?? {}}
        themes={props.themes}
        hasHouseRules={false}
        hasConsents={false}
        form={{ ...props.form, asked }}
      />
      <FormEnd>
        <SubmitButton tone="primary" busyLabel={words.saving}>
          {words.save}
        </SubmitButton>
        <ButtonLink href={`/organiser/workshops/${workshopId}/registrations/${registrationId}`} tone="quiet">
          {t("leave")}
        </ButtonLink>
      </FormEnd>
    </form>
  );
}
