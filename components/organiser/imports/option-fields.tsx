import { useLocale, useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { formatList } from "@/lib/i18n/format";
import { LOCALES } from "@/lib/i18n/locales";
import { DUPLICATE_CHOICES, type ImportChoices } from "@/lib/imports/schema";
import { languageName } from "../language-name";
import styles from "./imports.module.css";

interface OptionFieldsProps {
  readonly options: ImportChoices["options"];
  /** That the file would add. */
  readonly newThemes: readonly string[];
}

/** What to do with duplicates, languages, mails, themes and consent. */
export function OptionFields({ options, newThemes }: OptionFieldsProps) {
  const t = useTranslations("imports.preview");
  const locale = useLocale();
  return (
    <div className={styles.options}>
      <ChoiceGroup name="duplicates" legend={t("duplicates")}>
        {DUPLICATE_CHOICES.map((choice) => (
          <Choice
            key={choice}
            type="radio"
            name="duplicates"
            value={choice}
            label={t(choice)}
            defaultChecked={options.duplicates === choice}
          />
        ))}
      </ChoiceGroup>
      <Field name="locale" label={t("locale")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={options.locale}
            options={LOCALES.map((value) => ({ value, label: languageName(value, locale) }))}
          />
        )}
      </Field>
      <Choice name="notify" label={t("notify")} hint={t("notifyHelp")} defaultChecked={options.notify} />
      <Choice
        name="addThemes"
        label={t("addThemes")}
        hint={t("addThemesHelp", { count: newThemes.length, list: formatList(newThemes, locale) })}
        defaultChecked={options.addThemes}
      />
      <Choice name="agreed" label={t("agreed")} hint={t("agreedHelp")} defaultChecked={options.agreed} />
    </div>
  );
}
