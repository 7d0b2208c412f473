import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field, fieldId } from "@/components/ui/field";
import { RadioScale } from "@/components/ui/radio-scale";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { FORM_LIMITS } from "@/lib/form-questions/fields";
import { offeredOptions } from "@/lib/form-questions/rules";
import type { FormQuestion } from "@/lib/form-questions/schema";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import styles from "./asked.module.css";
import { SaidText } from "./said-text";

/** What was typed, by the field's name. */
export interface AskedValues {
  readonly text: (path: string) => string;
  readonly list: (path: string) => readonly string[];
}

interface AskedFieldProps {
  readonly question: FormQuestion;
  readonly languages: readonly Locale[];
  readonly name: string;
  readonly answers: AskedValues;
  readonly errorAt: (id: string) => string | undefined;
  /** Somebody else fills it in: what becomes of the answer is not theirs to know. */
  readonly isOfOther?: boolean;
}

/** One of the organiser's own questions, with the control of its kind. */
export function AskedField({
  question,
  languages,
  name,
  answers,
  errorAt,
  isOfOther = false,
}: AskedFieldProps) {
  const wiring = {
    name,
    hint: useHint(question, languages, isOfOther),
    error: errorAt(fieldId(name)),
    isOptional: !question.required,
  };
  const label = <SaidText wording={question.label} languages={languages} />;
  const typed = answers.text(name);
  switch (question.kind) {
    case "choice":
    case "choices":
      return (
        <Options
          question={question}
          languages={languages}
          legend={label}
          wiring={wiring}
          chosen={answers.list(name)}
        />
      );
    case "scale":
      return (
        <RadioScale
          {...wiring}
          ends={<Ends question={question} languages={languages} />}
          legend={label}
          labels={[
            <End key="1" step={1} wording={question.low} languages={languages} />,
            "2",
            "3",
            "4",
            <End key="5" step={FORM_LIMITS.scaleMax} wording={question.high} languages={languages} />,
          ]}
          defaultValue={typed === "" ? undefined : Number(typed)}
        />
      );
    case "long_text":
      return (
        <Field {...wiring} label={label}>
          {(control) => (
            <TextArea {...control} rows={3} maxLength={FORM_LIMITS.longTextLengthMax} defaultValue={typed} />
          )}
        </Field>
      );
    case "number":
      return (
        <Field {...wiring} label={label}>
          {(control) => (
            <span className={styles.number}>
              <TextInput
                {...control}
                inputMode="decimal"
                width="narrow"
                autoComplete="off"
                defaultValue={typed}
              />
              <SaidText wording={question.unit} languages={languages} />
            </span>
          )}
        </Field>
      );
    case "date":
      return (
        <Field {...wiring} label={label}>
          {(control) => <TextInput {...control} type="date" width="narrow" defaultValue={typed} />}
        </Field>
      );
    case "short_text":
      return (
        <Field {...wiring} label={label}>
          {(control) => (
            <TextInput {...control} maxLength={FORM_LIMITS.shortTextLengthMax} defaultValue={typed} />
          )}
        </Field>
      );
  }
}

interface OptionsProps {
  readonly question: FormQuestion;
  readonly languages: readonly Locale[];
  readonly legend: ReactNode;
  readonly wiring: Omit<ComponentProps<typeof ChoiceGroup>, "legend" | "children">;
  readonly chosen: readonly string[];
}

/** More would be a long column. */
const ONE_COLUMN_MAX = 6;

function Options({ question, languages, legend, wiring, chosen }: OptionsProps) {
  const t = useTranslations("asked");
  const options = offeredOptions(question);
  const isOne = question.kind === "choice";
  return (
    <ChoiceGroup {...wiring} legend={legend} isPaired={options.length > ONE_COLUMN_MAX}>
      {options.map(({ key, label }) => (
        <Choice
          key={key}
          type={isOne ? "radio" : "checkbox"}
          name={wiring.name}
          value={key}
          label={<SaidText wording={label} languages={languages} />}
          defaultChecked={chosen.includes(key)}
        />
      ))}
      {isOne && !question.required && (
        // A radio once chosen cannot be let go.
        <Choice
          type="radio"
          id={`${fieldId(wiring.name)}--none`}
          name={wiring.name}
          value=""
          label={<span className="quiet">{t("noAnswer")}</span>}
          defaultChecked={chosen.length === 0}
        />
      )}
    </ChoiceGroup>
  );
}

/** What the ends of the scale mean, below it: the steps themselves are too narrow for words. */
function Ends({ question, languages }: Pick<AskedFieldProps, "question" | "languages">) {
  return (
    <>
      <span>
        <SaidText wording={question.low} languages={languages} />
      </span>
      <span>
        <SaidText wording={question.high} languages={languages} />
      </span>
    </>
  );
}

/** Heard with the step, seen below it. */
function End({
  step,
  wording,
  languages,
}: {
  readonly step: number;
  readonly wording: FormQuestion["low"];
  readonly languages: readonly Locale[];
}) {
  return (
    <>
      {step}
      <span className="visually-hidden">
        <SaidText wording={wording} languages={languages} />
      </span>
    </>
  );
}

/** The organiser's explanation, the limits of a number, and what becomes of the answer. */
function useHint(question: FormQuestion, languages: readonly Locale[], isOfOther: boolean) {
  const t = useTranslations("asked");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { min, max, hint } = question;
  const limits =
    question.kind !== "number"
      ? undefined
      : min !== null && max !== null
        ? t("between", { min: number(min), max: number(max) })
        : min !== null
          ? t("atLeast", { min: number(min) })
          : max !== null
            ? t("atMost", { max: number(max) })
            : undefined;
  const facts = [
    limits,
    ...(isOfOther
      ? []
      : [
          question.audience === "group" ? t("audience.group") : undefined,
          question.grouping !== "none" ? t("usedForGroups") : undefined,
          question.chart ? t("usedForChart") : undefined,
        ]),
  ].filter((fact) => fact !== undefined);
  const hasHint = Object.keys(hint).length > 0;
  if (!hasHint && facts.length === 0) return undefined;
  return (
    <>
      {hasHint && <SaidText wording={hint} languages={languages} />} {facts.join(" ")}
    </>
  );
}
