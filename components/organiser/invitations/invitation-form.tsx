import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Invitation } from "@/lib/invitations/schema";
import { FormEnd, FormPart } from "../form-part";
import { LabelField, LimitFields } from "./limit-fields";
import type { InvitationValues } from "./values";

export interface InvitationRefusal {
  readonly text: string;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
}

interface InvitationFormProps {
  readonly workshopId: string;
  /** Absent for a new one. */
  readonly known?: Pick<Invitation, "id" | "version">;
  readonly values: InvitationValues;
  readonly refusal?: InvitationRefusal;
}

/** A code for whoever it is given to: a plain form, the same with scripts and without. */
export function InvitationForm({ workshopId, known, values, refusal }: InvitationFormProps) {
  const t = useTranslations("invitations");
  const locale = useLocale();
  const action = known
    ? `/api/organiser/invitations/${known.id}`
    : `/api/organiser/workshops/${workshopId}/invitations`;
  const errors = refusal?.errors ?? {};
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="workshopId" value={workshopId} />
      {known && <input type="hidden" name="version" value={known.version} />}
      <RefusalSummary refusal={refusal} />
      <FormPart title={t("columnFor")}>
        <LabelField value={values.label} error={errors.label} />
      </FormPart>
      <FormPart title={t("form.limits")}>
        <LimitFields values={values} errors={errors} />
      </FormPart>
      <FormEnd>
        <SubmitButton tone="primary" busyLabel={t("form.busy")}>
          {known ? t("form.save") : t("form.create")}
        </SubmitButton>
        <ButtonLink href={`/organiser/workshops/${workshopId}/invitations`} tone="quiet">
          {t("form.back")}
        </ButtonLink>
      </FormEnd>
    </form>
  );
}

/** What is wrong with a form that was refused, on top of it. */
export function RefusalSummary({ refusal }: { readonly refusal?: InvitationRefusal }) {
  if (!refusal) return null;
  const errors = Object.entries(refusal.errors).map(([name, message]) => ({
    fieldId: fieldId(name),
    message,
  }));
  return <ErrorSummary errors={errors}>{errors.length === 0 && <p>{refusal.text}</p>}</ErrorSummary>;
}
