"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { api } from "@/lib/http/client";
import { useRouter } from "@/lib/i18n/navigation";
import type { ChosenSession, PublicSession } from "@/lib/sessions/schema";
import { SessionChoice } from "./session-choice";

export interface ChoiceRefusal {
  readonly text?: string;
  readonly errors: readonly { readonly fieldId: string; readonly message: string }[];
}

interface ChoiceFormProps {
  /** The API route; without scripts the form posts there. */
  readonly action: string;
  /** The page that shows the outcome. */
  readonly leadsTo: string;
  readonly sessions: readonly PublicSession[];
  readonly timeZone: string;
  readonly own: readonly ChosenSession[];
  /** Ticked before a refused post without scripts. */
  readonly typed?: readonly string[];
  readonly refusal?: ChoiceRefusal;
  readonly isRequired?: boolean;
  readonly isByOrganiser?: boolean;
  readonly hint: string;
  readonly label: string;
  /** Goes along, for the way back of a form without scripts. */
  readonly workshopId?: string;
}

/** Changes what somebody chose among the sessions, with or without scripts. */
export function ChoiceForm(props: ChoiceFormProps) {
  const { action, leadsTo, sessions, own, label, workshopId } = props;
  const t = useTranslations("sessions");
  const problems = useTranslations("errors.problems");
  const locale = useLocale();
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState(props.refusal);
  const [attempt, setAttempt] = useState(0);
  const errors = refusal?.errors ?? [];

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const chosen = new FormData(event.currentTarget).getAll("sessions");
    const result = await api("POST", action, { sessions: chosen, locale });
    setIsBusy(false);
    if (result.ok) {
      setRefusal(undefined);
      router.push(leadsTo);
      router.refresh();
      return;
    }
    const { problem } = result;
    const text =
      problem.code === "unreachable" ? problems("unreachable.detail") : (problem.detail ?? undefined);
    setRefusal({
      text,
      errors: (problem.errors ?? []).map(({ path, message }) => ({ fieldId: fieldId(path), message })),
    });
    setAttempt((count) => count + 1);
  }

  return (
    <form method="post" action={action} onSubmit={submit} noValidate>
      <input type="hidden" name="locale" value={locale} />
      {workshopId && <input type="hidden" name="workshopId" value={workshopId} />}
      {refusal && (
        <ErrorSummary errors={errors} title={t("refused")} attempt={attempt}>
          {errors.length === 0 && refusal.text && <p>{refusal.text}</p>}
        </ErrorSummary>
      )}
      <SessionChoice
        sessions={sessions}
        timeZone={props.timeZone}
        chosen={props.typed ?? own.map(({ id }) => id)}
        own={own}
        isRequired={props.isRequired}
        isByOrganiser={props.isByOrganiser}
        hint={props.hint}
        errorAt={(id) => errors.find((error) => error.fieldId === id)?.message}
      />
      <Button type="submit" tone="primary" isBusy={isBusy}>
        {isBusy ? t("saving") : label}
      </Button>
    </form>
  );
}
