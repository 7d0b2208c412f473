"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Wording } from "@/lib/form-questions/schema";
import type { Editing } from "./editing";

interface WordingFieldProps {
  readonly editing: Editing;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly value: Wording;
  readonly maxLength: number;
  readonly width?: "narrow" | "medium" | "full";
  readonly isOptional?: boolean;
  readonly onChange: (value: Wording) => void;
}

/** One text in the language being written; where it is missing, what people will read instead. */
export function WordingField({
  editing,
  name,
  value,
  maxLength,
  width,
  onChange,
  ...field
}: WordingFieldProps) {
  const t = useTranslations("forms");
  const { locale, languages } = editing;
  const [first] = languages;
  const fallback = first && first !== locale && !value[locale] ? value[first] : undefined;
  const hint = fallback ? (
    <>
      {field.hint} {t("untranslated", { text: fallback })}
    </>
  ) : (
    field.hint
  );
  return (
    <Field {...field} name={name} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          lang={locale}
          width={width}
          maxLength={maxLength}
          autoComplete="off"
          value={value[locale] ?? ""}
          onChange={(event) => onChange({ ...value, [locale]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
