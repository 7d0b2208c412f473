import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { FormPart, LoneChoice } from "../form-part";

/** What the controls hold. */
export interface SelfServiceValues {
  /** By the workshop's clock; blank: the start of the workshop. */
  readonly answersUntil: string;
  readonly handover: boolean;
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
      <LoneChoice>
        <Choice
          name="handover"
          value="on"
          id="handover"
          label={t("handover")}
          hint={t("handoverHint")}
          error={errors.handover}
          defaultChecked={values.handover}
        />
      </LoneChoice>
    </FormPart>
  );
}
