import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { REASON_LENGTH_MAX } from "@/lib/line-order/schema";

/** Why an organiser departs from the order of a line: the log keeps it. */
export function ReasonField({ id }: { readonly id: string }) {
  const t = useTranslations("line.order");
  return (
    <Field name="reason" id={id} label={t("reason")} hint={t("reasonHint")}>
      {(control) => <TextInput {...control} required maxLength={REASON_LENGTH_MAX} autoComplete="off" />}
    </Field>
  );
}
