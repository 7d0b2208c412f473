import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { INVITATION_LIMITS } from "@/lib/invitations/fields";
import type { InvitationValues } from "./values";

/** The organiser's word for whom a code is. */
export function LabelField({ value, error }: { readonly value: string; readonly error?: string }) {
  const t = useTranslations("invitations.form");
  return (
    <Field name="label" label={t("label")} hint={t("labelHint")} error={error}>
      {(control) => (
        <TextInput
          {...control}
          autoComplete="off"
          maxLength={INVITATION_LIMITS.labelLengthMax}
          defaultValue={value}
        />
      )}
    </Field>
  );
}

export function ExpiryField({ value, error }: { readonly value: string; readonly error?: string }) {
  const t = useTranslations("invitations.form");
  return (
    <Field name="expiresAt" label={t("expiresAt")} hint={t("expiresAtHint")} error={error} isOptional>
      {(control) => <TextInput {...control} type="datetime-local" width="medium" defaultValue={value} />}
    </Field>
  );
}

interface LimitFieldsProps {
  readonly values: InvitationValues;
  readonly errors: Readonly<Record<string, string>>;
}

/** How often, until when and by whom a code can be used. */
export function LimitFields({ values, errors }: LimitFieldsProps) {
  const t = useTranslations("invitations.form");
  return (
    <>
      <Field
        name="usesMax"
        label={t("usesMax")}
        hint={t("usesMaxHint", { max: INVITATION_LIMITS.usesMax })}
        error={errors.usesMax}
      >
        {(control) => (
          <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={values.usesMax} />
        )}
      </Field>
      <ExpiryField value={values.expiresAt} error={errors.expiresAt} />
      <Field name="onlyFor" label={t("onlyFor")} hint={t("onlyForHint")} error={errors.onlyFor} isOptional>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            defaultValue={values.onlyFor}
          />
        )}
      </Field>
    </>
  );
}
