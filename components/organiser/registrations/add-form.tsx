"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { AskedForm } from "@/components/asked/given-answers";
import { useAsked } from "@/components/asked/use-asked";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { api } from "@/lib/http/client";
import { useRouter } from "@/lib/i18n/navigation";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import { FoldedPart, FormEnd, FormPart } from "../form-part";
import { useErrorTitle } from "../use-error-title";
import { useProblemText } from "../use-problem-text";
import { AddFields, isOfPerson, MoreFields, PersonFields } from "./add-fields";
import { type AddValues, bodyOfAddForm, messagesByControl } from "./add-values";

/** Messages by the id of the control they belong to, in the form's order. */
export type AddErrors = Readonly<Record<string, string>>;

interface AddFormProps {
  readonly workshopId: string;
  readonly values: AddValues;
  readonly themes: readonly string[];
  readonly hasHouseRules: boolean;
  /** Asked for from the reception page: whether they have arrived is asked, and one comes back there. */
  readonly isAtDoor: boolean;
  /** The organiser's own questions. */
  readonly form: Pick<AskedForm, "questions" | "languages">;
  /** Of a post without scripts. */
  readonly refusal?: { readonly text: string; readonly errors: AddErrors };
}

/** Signs somebody up by hand. */
export function AddForm({
  workshopId,
  values,
  themes,
  hasHouseRules,
  isAtDoor,
  form: own,
  refusal: firstRefusal,
}: AddFormProps) {
  const t = useTranslations("organiser.add");
  const form = useTranslations("organiser.form");
  const door = useTranslations("reception");
  const router = useRouter();
  const problemText = useProblemText();
  const [isBusy, setIsBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState(firstRefusal);
  const shown = useRef<HTMLFormElement>(null);
  const { asked, look } = useAsked(shown, own.questions, { answers: values.answers });
  useErrorTitle(refusal !== undefined);
  const action = `/api/organiser/workshops/${workshopId}/registrations`;
  const list = `/organiser/workshops/${workshopId}/registrations`;
  const reception = `/organiser/workshops/${workshopId}/reception`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const body = bodyOfAddForm(new FormData(event.currentTarget));
    const result = await api<OrganiserRegistration>("POST", action, body);
    if (result.ok) {
      const { id, status } = result.data;
      const said = status === "confirmed" ? "welcome" : "waiting";
      router.push(body.arrived ? `${reception}?result=${said}&person=${id}` : `${list}/${id}?done=added`);
      router.refresh();
      return;
    }
    setIsBusy(false);
    setAttempt((count) => count + 1);
    setRefusal({
      text: problemText(result.problem),
      errors: messagesByControl(result.problem.errors ?? []),
    });
  }

  const errors = Object.entries(refusal?.errors ?? {}).map(([fieldId, message]) => ({ fieldId, message }));
  const fields = {
    ...{ values, themes, hasHouseRules },
    errors: refusal?.errors ?? {},
    form: { ...own, asked },
  };
  return (
    <form ref={shown} method="post" action={action} onSubmit={submit} onInput={look} noValidate>
      {refusal && (
        <ErrorSummary errors={errors} attempt={attempt}>
          {errors.length === 0 && <p>{refusal.text}</p>}
        </ErrorSummary>
      )}
      {isAtDoor ? (
        <>
          <PersonFields {...fields} />
          <FormPart title={door("title")}>
            <input type="hidden" name="from" value="reception" />
            <Choice
              name="arrived"
              id="arrived"
              value="on"
              label={door("onTheSpot.arrived")}
              hint={door("onTheSpot.hint")}
              defaultChecked={values.arrived}
            />
          </FormPart>
          <FoldedPart
            title={door("onTheSpot.more")}
            isOpen={errors.some(({ fieldId }) => !isOfPerson(fieldId))}
          >
            <MoreFields {...fields} />
          </FoldedPart>
        </>
      ) : (
        <AddFields {...fields} />
      )}
      <FormEnd>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {t("submit")}
        </Button>
        <ButtonLink href={isAtDoor ? reception : list} tone="quiet">
          {form("leave")}
        </ButtonLink>
      </FormEnd>
    </form>
  );
}
