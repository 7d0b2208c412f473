import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { FormPart } from "./form-part";
import styles from "./sign-up.module.css";

/** The code of an invitation, as it came with the link or as it is typed. */
export function CodeField({ answers, errorAt }: FormPart) {
  const t = useTranslations("admission.code");
  return (
    <>
      <p className={styles.note}>{t("intro")}</p>
      <Field name="code" label={t("label")} hint={t("hint")} error={errorAt("code")}>
        {(control) => (
          <TextInput
            {...control}
            width="medium"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            defaultValue={answers.text("code")}
          />
        )}
      </Field>
    </>
  );
}
