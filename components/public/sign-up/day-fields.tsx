import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { REGISTRATION_LIMITS } from "@/lib/registrations/fields";
import type { FormPart } from "./form-part";

/** What the room and the kitchen must know; each says who reads it. */
export function DayFields({ answers, errorAt }: FormPart) {
  const t = useTranslations("public.signUp");
  return (
    <>
      <Field
        name="accessNeeds"
        label={t("accessNeeds")}
        hint={t("accessNeedsHint")}
        error={errorAt("accessNeeds")}
        isOptional
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={REGISTRATION_LIMITS.needsLengthMax}
            defaultValue={answers.text("accessNeeds")}
          />
        )}
      </Field>
      <Field
        name="foodNeeds"
        label={t("foodNeeds")}
        hint={t("foodNeedsHint")}
        error={errorAt("foodNeeds")}
        isOptional
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={REGISTRATION_LIMITS.needsLengthMax}
            defaultValue={answers.text("foodNeeds")}
          />
        )}
      </Field>
    </>
  );
}
