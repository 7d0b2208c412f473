import { useLocale, useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Link } from "@/lib/i18n/navigation";
import { PROMOTIONS } from "@/lib/offers/schema";
import { CHECK_HOURS } from "@/lib/sign-up-checks/rules";
import { OFFER_HOURS, TABLE_MIN } from "@/lib/sign-up-settings/schema";
import { ButtonLink } from "../../ui/button-link";
import { FormEnd, FormPart, LoneChoice } from "../form-part";
import { SelfServiceFields, type SelfServiceValues } from "./self-service-fields";

/** What the controls hold: texts, because that is what people type. */
export interface SettingsValues extends SelfServiceValues {
  readonly invitationOnly: boolean;
  readonly addressCheck: boolean;
  readonly approval: boolean;
  readonly promotion: string;
  readonly offerHours: string;
  readonly completeTables: boolean;
  readonly tableMin: string;
  readonly lineGoesOn: boolean;
}

interface SettingsFormProps {
  readonly workshopId: string;
  readonly version: number;
  readonly groupSize: number;
  /** As kept, or as typed before a refusal. */
  readonly values: SettingsValues;
  readonly refusal?: { readonly text: string; readonly errors: Readonly<Record<string, string>> };
}

/** How people wait for a seat and get one: a plain form, the same with scripts and without. */
export function SettingsForm({ workshopId, version, groupSize, values, refusal }: SettingsFormProps) {
  const t = useTranslations("line.settings");
  const who = useTranslations("admission.settings");
  const locale = useLocale();
  const errors = refusal?.errors ?? {};
  const summary = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }));
  return (
    <form method="post" action={`/api/organiser/workshops/${workshopId}/sign-up-settings`} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={version} />
      {refusal && (
        <ErrorSummary errors={summary}>{summary.length === 0 && <p>{refusal.text}</p>}</ErrorSummary>
      )}
      <FormPart title={who("heading")}>
        <LoneChoice>
          <Choice
            name="invitationOnly"
            value="on"
            id="invitationOnly"
            label={who("invitationOnly")}
            hint={who("invitationOnlyHint")}
            error={errors.invitationOnly}
            defaultChecked={values.invitationOnly}
          />
          {values.invitationOnly && (
            <p className="small">
              <Link href={`/organiser/workshops/${workshopId}/invitations`}>{who("invitations")}</Link>
            </p>
          )}
        </LoneChoice>
        <LoneChoice>
          <Choice
            name="addressCheck"
            value="on"
            id="addressCheck"
            label={who("addressCheck")}
            hint={who("addressCheckHint", { hours: CHECK_HOURS })}
            error={errors.addressCheck}
            defaultChecked={values.addressCheck}
          />
        </LoneChoice>
        <LoneChoice>
          <Choice
            name="approval"
            value="on"
            id="approval"
            label={who("approval")}
            hint={who("approvalHint")}
            error={errors.approval}
            defaultChecked={values.approval}
          />
        </LoneChoice>
      </FormPart>
      <FormPart title={t("line")}>
        <ChoiceGroup name="promotion" legend={t("promotion")} error={errors.promotion}>
          {PROMOTIONS.map((promotion) => (
            <Choice
              key={promotion}
              type="radio"
              name="promotion"
              value={promotion}
              label={t(`promotions.${promotion}`)}
              hint={t(`hints.${promotion}`)}
              defaultChecked={values.promotion === promotion}
            />
          ))}
        </ChoiceGroup>
        <Field
          name="offerHours"
          label={t("offerHours")}
          hint={t("offerHoursHint", OFFER_HOURS)}
          error={errors.offerHours}
        >
          {(control) => (
            <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={values.offerHours} />
          )}
        </Field>
        <LoneChoice>
          <Choice
            name="completeTables"
            value="on"
            id="completeTables"
            label={t("completeTables")}
            hint={t("completeTablesHint")}
            error={errors.completeTables}
            defaultChecked={values.completeTables}
          />
        </LoneChoice>
        <Field
          name="tableMin"
          label={t("tableMin")}
          hint={t("tableMinHint", { ...TABLE_MIN, size: groupSize })}
          error={errors.tableMin}
        >
          {(control) => (
            <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={values.tableMin} />
          )}
        </Field>
        <LoneChoice>
          <Choice
            name="lineGoesOn"
            value="on"
            id="lineGoesOn"
            label={t("lineGoesOn")}
            hint={t("lineGoesOnHint")}
            error={errors.lineGoesOn}
            defaultChecked={values.lineGoesOn}
          />
        </LoneChoice>
      </FormPart>
      <SelfServiceFields values={values} errors={errors} />
      <FormEnd>
        <SubmitButton tone="primary" busyLabel={t("saving")}>
          {t("save")}
        </SubmitButton>
        <ButtonLink href={`/organiser/workshops/${workshopId}/edit`} tone="quiet">
          {t("back")}
        </ButtonLink>
      </FormEnd>
    </form>
  );
}
