"use client";

import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { hasOptions, say } from "@/lib/form-questions/rules";
import type { Editing } from "./editing";

/** Of whom the question is asked: everybody, or who answered an earlier choice so. */
export function ConditionFields({ editing }: { readonly editing: Editing }) {
  const t = useTranslations("forms");
  const { draft, drafts, index, locale, languages, errorAt, change } = editing;
  const { condition } = draft;
  const earlier = drafts.slice(0, index).filter(({ kind }) => hasOptions(kind));
  const chosen = earlier.find(({ key }) => key === condition?.question);
  const words = (wording: Parameters<typeof say>[0]) =>
    say(wording, locale, languages)?.text || t("untitled");
  const isLost = condition !== null && !chosen;
  return (
    <>
      <Field
        name={`questions.${index}.condition`}
        label={t("condition")}
        hint={earlier.length === 0 ? t("conditionNeeds") : undefined}
        error={isLost ? t("conditionLost") : errorAt("condition")}
      >
        {(control) => (
          <Select
            {...control}
            width="full"
            value={condition?.question ?? ""}
            onChange={(event) => {
              const question = event.currentTarget.value;
              change({ condition: question === "" ? null : { question, answers: [] } });
            }}
            options={[
              { value: "", label: t("conditionNone") },
              ...earlier.map(({ key, label }) => ({
                value: key,
                label: t("conditionOn", { question: words(label) }),
              })),
              ...(isLost ? [{ value: condition.question, label: "–" }] : []),
            ]}
          />
        )}
      </Field>
      {condition && chosen && (
        <ChoiceGroup name={`questions.${index}.condition.answers`} legend={t("conditionAnswers")}>
          {chosen.options.map(({ key, label }) => (
            <Choice
              key={key}
              name={`questions.${index}.condition.answers`}
              value={key}
              label={words(label)}
              checked={condition.answers.includes(key)}
              onChange={(event) => {
                const others = condition.answers.filter((answer) => answer !== key);
                const answers = event.currentTarget.checked ? [...others, key] : others;
                change({ condition: { ...condition, answers } });
              }}
            />
          ))}
        </ChoiceGroup>
      )}
    </>
  );
}
