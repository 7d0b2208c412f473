import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { FormPart } from "../form-part";

/** What the controls hold. */
export interface SelfServiceValues {
  /** By the workshop's clock; blank: the start of the workshop. */
  readonly answersUntil: string;
}

interface SelfServiceFieldsProps {
  readonly values: SelfServiceValues;
  readonly errors: Readonly<Record<string, string>>;
}

/** What attendees may do themselves, and until when. */
export function SelfServiceFields({ values, errors }: SelfServiceFieldsProps) {
  const t = useTranslations("own.settings");
  return (
    <FormPart title={t("title")}>
      <Field
        name="answersUntil"
        label={t("answersUntil")}
        hint={t("answersUntilHint")}
        error={errors.answersUntil}
        isOptional
      >
        {(control) => (
          <TextInput {...control} type="datetime-local" width="medium" defaultValue={values.answersUntil} />
        )}
      </Field>
    </FormPart>
  );
}
