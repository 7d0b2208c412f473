import { useLocale, useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { EmailInput } from "@/components/ui/email-input";
import { Field } from "@/components/ui/field";
import { RadioScale } from "@/components/ui/radio-scale";
import { TextInput } from "@/components/ui/text-input";
import { formatLanguage } from "@/lib/i18n/format";
import { SPOKEN_LANGUAGES } from "@/lib/i18n/language-code";
import { REGISTRATION_LIMITS } from "@/lib/registrations/fields";
import type { FormPart } from "./form-part";

/** Who signs up, and with whom they can talk. */
export function PersonFields({
  answers,
  errorAt,
  hasEmail = true,
}: FormPart & {
  /** Without: an address is changed by proving it, not here. */
  readonly hasEmail?: boolean;
}) {
  const t = useTranslations("public.signUp");
  const locale = useLocale();
  const level = Number(answers.text("level"));
  const spoken = answers.list("languages");
  return (
    <>
      <Field name="name" label={t("name")} error={errorAt("name")}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="name"
            maxLength={REGISTRATION_LIMITS.nameLengthMax}
            defaultValue={answers.text("name")}
          />
        )}
      </Field>
      {hasEmail && (
        <Field name="email" label={t("email")} hint={t("emailHint")} error={errorAt("email")}>
          {(control) => <EmailInput {...control} autoComplete="email" defaultValue={answers.text("email")} />}
        </Field>
      )}
      <Field name="organisation" label={t("organisation")} error={errorAt("organisation")} isOptional>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="organization"
            maxLength={REGISTRATION_LIMITS.organisationLengthMax}
            defaultValue={answers.text("organisation")}
          />
        )}
      </Field>
      <Field name="role" label={t("role")} hint={t("roleHint")} error={errorAt("role")} isOptional>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="organization-title"
            maxLength={REGISTRATION_LIMITS.roleLengthMax}
            defaultValue={answers.text("role")}
          />
        )}
      </Field>
      <ChoiceGroup
        name="languages"
        legend={t("languages")}
        hint={t("languagesHint")}
        error={errorAt("languages")}
        isInline
      >
        {[...new Set([...SPOKEN_LANGUAGES, ...spoken])].map((code) => (
          <Choice
            key={code}
            name="languages"
            value={code}
            label={formatLanguage(code, locale)}
            defaultChecked={spoken.includes(code)}
          />
        ))}
      </ChoiceGroup>
      <RadioScale
        name="level"
        legend={t("level")}
        hint={t("levelHint")}
        error={errorAt("level")}
        isOptional
        labels={[t("levels.1"), t("levels.2"), t("levels.3"), t("levels.4"), t("levels.5")]}
        defaultValue={level > 0 ? level : undefined}
      />
    </>
  );
}
