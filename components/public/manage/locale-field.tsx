import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { LOCALES } from "@/lib/i18n/locales";
import type { FormPart } from "../sign-up/form-part";

/** The language of one's pages and mails, each named in itself. */
export function LocaleField({ answers, errorAt }: FormPart) {
  const t = useTranslations("own.edit");
  const languages = useTranslations("common.language");
  return (
    <Field name="locale" label={t("locale")} hint={t("localeHint")} error={errorAt("locale")}>
      {(control) => (
        <Select
          {...control}
          defaultValue={answers.text("locale")}
          options={LOCALES.map((value) => ({ value, label: languages(value) }))}
        />
      )}
    </Field>
  );
}
