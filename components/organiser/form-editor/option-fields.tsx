"use client";

import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { describe, FieldNotes, fieldId } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { FORM_LIMITS } from "@/lib/form-questions/fields";
import { say } from "@/lib/form-questions/rules";
import { moved, newOption } from "./draft";
import type { Editing } from "./editing";
import styles from "./form-editor.module.css";

/** The answers to choose from, in their order. */
export function OptionFields({ editing }: { readonly editing: Editing }) {
  const t = useTranslations("forms");
  const { draft, index, known, locale, languages, errorAt, change } = editing;
  const { options } = draft;
  const [first] = languages;
  const id = fieldId(`questions.${index}.options`);
  const gone = (known?.options ?? []).filter(
    ({ key }) => (known?.chosen[key] ?? 0) > 0 && !options.some((option) => option.key === key),
  );

  function add() {
    const taken = [...options, ...(known?.options ?? [])].map(({ key }) => key);
    flushSync(() => change({ options: [...options, newOption(taken)] }));
    document.getElementById(`${id}-${options.length}-label`)?.focus();
  }

  function remove(place: number) {
    flushSync(() => change({ options: options.filter((_, other) => other !== place) }));
    document.getElementById(`${id}-${Math.max(0, place - 1)}-label`)?.focus();
  }

  function move(place: number, by: number) {
    flushSync(() => change({ options: [...moved(options, place, by)] }));
    document.getElementById(`${id}-${place + by}-label`)?.focus();
  }

  return (
    <fieldset id={id} tabIndex={-1} className={styles.options}>
      <legend className={styles.legend}>{t("options")}</legend>
      <FieldNotes id={id} error={errorAt("options")} />
      <ol>
        {options.map(({ key, label }, place) => {
          const own = `${id}-${place}-label`;
          const error = errorAt(`options.${place}.label`) ?? errorAt(`options.${place}.key`);
          const fallback = first && first !== locale && !label[locale] ? label[first] : undefined;
          const hint = fallback ? t("untranslated", { text: fallback }) : undefined;
          const count = known?.chosen[key] ?? 0;
          const name = t("option", { number: place + 1 });
          const text = say(label, locale, languages)?.text || name;
          return (
            <li key={key} className={styles.option}>
              <label htmlFor={own} className={styles.optionLabel}>
                {name}
                {count > 0 && <span className="small quiet"> {t("optionChosen", { count })}</span>}
              </label>
              <FieldNotes id={own} hint={hint} error={error} />
              <span className={styles.optionLine}>
                <TextInput
                  {...describe({ id: own, hint, error })}
                  id={own}
                  lang={locale}
                  maxLength={FORM_LIMITS.optionLengthMax}
                  autoComplete="off"
                  value={label[locale] ?? ""}
                  onChange={(event) => {
                    const next = { ...label, [locale]: event.currentTarget.value };
                    change({ options: options.map((one) => (one.key === key ? { key, label: next } : one)) });
                  }}
                />
                <Button
                  isSmall
                  tone="quiet"
                  aria-label={t("upOf", { question: text })}
                  aria-disabled={place === 0}
                  onClick={() => place > 0 && move(place, -1)}
                >
                  ↑
                </Button>
                <Button
                  isSmall
                  tone="quiet"
                  aria-label={t("downOf", { question: text })}
                  aria-disabled={place === options.length - 1}
                  onClick={() => place < options.length - 1 && move(place, 1)}
                >
                  ↓
                </Button>
                <Button
                  isSmall
                  tone="quiet"
                  aria-label={t("removeOf", { question: text })}
                  onClick={() => remove(place)}
                >
                  ×
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      {gone.map(({ key, label }) => (
        <p key={key} className="small quiet">
          {t("optionGone", {
            label: say(label, locale, languages)?.text ?? key,
            count: known?.chosen[key] ?? 0,
          })}
        </p>
      ))}
      {options.length < FORM_LIMITS.optionsMax && (
        <Button isSmall onClick={add}>
          {t("addOption")}
        </Button>
      )}
    </fieldset>
  );
}
