"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { getPathname, useRouter } from "@/lib/i18n/navigation";
import type { TextEngineHealth } from "@/lib/text-vectors/schema";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { FormEnd } from "../form-part";
import { useErrorTitle } from "../use-error-title";
import { useProblemText } from "../use-problem-text";
import { Conflict } from "./conflict";
import { Sections } from "./sections";
import {
  bodyOfValues,
  type FieldMessages,
  messagesByField,
  valuesOfForm,
  valuesOfWorkshop,
  type WorkshopFormValues,
} from "./values";

/** A refusal: of this form by the browser's last attempt, or by a post without scripts. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
  readonly errors: FieldMessages;
}

interface WorkshopFormProps {
  /** Absent for a new one. */
  readonly workshop?: { readonly id: string; readonly version: number; readonly values: WorkshopFormValues };
  /** What the controls begin with: the workshop's, or what was typed before a refusal. */
  readonly values: WorkshopFormValues;
  readonly refusal?: Refusal;
  readonly timeZones: readonly string[];
  readonly textEngines: readonly TextEngineHealth[];
  readonly hasSessions?: boolean;
}

/** Creates or changes a workshop. Posts as a plain form without scripts; with them, errors come without a new page. */
export function WorkshopForm({
  workshop,
  values,
  refusal: firstRefusal,
  timeZones,
  textEngines,
  hasSessions = false,
}: WorkshopFormProps) {
  const t = useTranslations("organiser.form");
  const locale = useLocale();
  const router = useRouter();
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState(firstRefusal);
  const [known, setKnown] = useState(workshop);
  const [typed, setTyped] = useState(values);
  useErrorTitle(refusal !== undefined);
  const isConflict = refusal?.code === "stale_version" && known !== undefined;

  useEffect(() => {
    if (refusal && attempt > 0) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [refusal, attempt]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const now = valuesOfForm(new FormData(event.currentTarget));
    const body = bodyOfValues(now);
    const result = known
      ? await api<OrganiserWorkshop>("PATCH", `/api/organiser/workshops/${known.id}`, {
          ...body,
          version: known.version,
        })
      : await api<OrganiserWorkshop>("POST", "/api/organiser/workshops", body);
    if (result.ok) {
      router.push(`/organiser/workshops/${result.data.id}?done=${known ? "saved" : "created"}`);
      router.refresh();
      return;
    }
    setIsBusy(false);
    setTyped(now);
    setAttempt((count) => count + 1);
    const current = currentOf(result.problem);
    if (current) setKnown({ id: current.id, version: current.version, values: valuesOfWorkshop(current) });
    setRefusal({
      code: result.problem.code,
      text: problemText(result.problem),
      errors: messagesByField(result.problem.errors ?? []),
    });
  }

  const errors = refusal?.errors ?? {};
  const summary = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }));
  const back = known ? `/organiser/workshops/${known.id}` : "/organiser";
  return (
    <form
      ref={form}
      method="post"
      action={known ? `/api/organiser/workshops/${known.id}/form` : "/api/organiser/workshops/form"}
      onSubmit={submit}
      noValidate
    >
      <input type="hidden" name="locale" value={locale} />
      {known && <input type="hidden" name="version" value={known.version} />}
      {isConflict && (
        <Conflict
          theirs={known.values}
          yours={typed}
          reloadHref={getPathname({ href: `${back}/edit`, locale })}
        />
      )}
      {refusal && !isConflict && (
        <ErrorSummary errors={summary} attempt={attempt}>
          {summary.length === 0 && <p>{refusal.text}</p>}
        </ErrorSummary>
      )}
      <Sections
        form={{ values: typed, errors }}
        timeZones={timeZones}
        textEngines={textEngines}
        hasSessions={hasSessions}
      />
      <FormEnd>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {known ? t("save") : t("create")}
        </Button>
        <ButtonLink href={back} tone="quiet">
          {t("leave")}
        </ButtonLink>
      </FormEnd>
    </form>
  );
}

function currentOf(problem: Problem): OrganiserWorkshop | undefined {
  return problem.code === "stale_version" ? (problem.current as OrganiserWorkshop | undefined) : undefined;
}
