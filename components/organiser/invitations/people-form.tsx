import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LOCALES } from "@/lib/i18n/locales";
import { INVITATION_LIMITS } from "@/lib/invitations/fields";
import { FormEnd, FormPart, LoneChoice } from "../form-part";
import { languageName } from "../language-name";
import { type InvitationRefusal, RefusalSummary } from "./invitation-form";
import { ExpiryField, LabelField } from "./limit-fields";
import type { PeopleValues } from "./values";

interface PeopleFormProps {
  readonly workshopId: string;
  readonly values: PeopleValues;
  readonly refusal?: InvitationRefusal;
}

/** A code and a letter for each of many people: a plain form, the same with scripts and without. */
export function PeopleForm({ workshopId, values, refusal }: PeopleFormProps) {
  const t = useTranslations("invitations");
  const locale = useLocale();
  const errors = refusal?.errors ?? {};
  return (
    <form method="post" action={`/api/organiser/workshops/${workshopId}/invitations/people`} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <RefusalSummary refusal={refusal} />
      <FormPart title={t("columnFor")}>
        <Field
          name="people"
          label={t("people.people")}
          hint={t("people.peopleHint", { max: INVITATION_LIMITS.peopleMax })}
          error={errors.people}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={8}
              spellCheck={false}
              maxLength={INVITATION_LIMITS.peopleLengthMax}
              defaultValue={values.people}
            />
          )}
        </Field>
        <LabelField value={values.label} error={errors.label} />
        <Field
          name="language"
          label={t("people.locale")}
          hint={t("people.localeHint")}
          error={errors.language}
        >
          {(control) => (
            <Select
              {...control}
              defaultValue={values.language}
              options={LOCALES.map((value) => ({ value, label: languageName(value, locale) }))}
            />
          )}
        </Field>
      </FormPart>
      <FormPart title={t("columnCode")}>
        <LoneChoice>
          <Choice
            name="isPersonal"
            value="on"
            id="isPersonal"
            label={t("people.isPersonal")}
            hint={t("people.isPersonalHint")}
            defaultChecked={values.isPersonal}
          />
        </LoneChoice>
        <ExpiryField value={values.expiresAt} error={errors.expiresAt} />
      </FormPart>
      <FormPart title={t("people.sending")}>
        <ChoiceGroup name="send" legend={t("people.send")} error={errors.send}>
          <Choice
            type="radio"
            name="send"
            value="mail"
            label={t("people.mail")}
            hint={t("people.mailHint")}
            defaultChecked={values.send !== "none"}
          />
          <Choice
            type="radio"
            name="send"
            value="none"
            label={t("people.file")}
            hint={t("people.fileHint")}
            defaultChecked={values.send === "none"}
          />
        </ChoiceGroup>
        <Field
          name="note"
          label={t("people.note")}
          hint={t("people.noteHint")}
          error={errors.note}
          isOptional
        >
          {(control) => (
            <TextArea
              {...control}
              rows={4}
              maxLength={INVITATION_LIMITS.noteLengthMax}
              defaultValue={values.note}
            />
          )}
        </Field>
      </FormPart>
      <FormEnd>
        <SubmitButton tone="primary" busyLabel={t("people.busy")}>
          {t("people.submit")}
        </SubmitButton>
        <ButtonLink href={`/organiser/workshops/${workshopId}/invitations`} tone="quiet">
          {t("form.back")}
        </ButtonLink>
      </FormEnd>
    </form>
  );
}
