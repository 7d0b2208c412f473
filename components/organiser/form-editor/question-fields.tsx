"use client";

import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { canBecome } from "@/lib/form-changes/rules";
import { FORM_LIMITS } from "@/lib/form-questions/fields";
import { canChart, canGroup, hasOptions } from "@/lib/form-questions/rules";
import { AUDIENCES, GROUPINGS, QUESTION_KINDS, type QuestionKind } from "@/lib/form-questions/schema";
import { FieldPair, LoneChoice } from "../form-part";
import { ConditionFields } from "./condition-fields";
import { ofKind } from "./draft";
import type { Editing } from "./editing";
import { OptionFields } from "./option-fields";
import { WordingField } from "./wording-field";

/** All that one question can be. */
export function QuestionFields({ editing }: { readonly editing: Editing }) {
  const t = useTranslations("forms");
  const { draft, index, known, errorAt, change } = editing;
  const path = (field: string) => `questions.${index}.${field}`;
  const answered = known?.answered ?? 0;
  const kinds = QUESTION_KINDS.filter((kind) => canBecome(known?.kind ?? kind, kind, answered));
  return (
    <>
      <WordingField
        editing={editing}
        name={path("label")}
        label={t("label")}
        error={errorAt("label")}
        value={draft.label}
        maxLength={FORM_LIMITS.labelLengthMax}
        onChange={(label) => change({ label })}
      />
      <WordingField
        editing={editing}
        name={path("hint")}
        label={t("hint")}
        hint={t("hintHint")}
        error={errorAt("hint")}
        value={draft.hint}
        maxLength={FORM_LIMITS.hintLengthMax}
        isOptional
        onChange={(hint) => change({ hint })}
      />
      <Field
        name={path("kind")}
        label={t("kind")}
        hint={answered > 0 ? t("kindFixed") : undefined}
        error={errorAt("kind")}
      >
        {(control) => (
          <Select
            {...control}
            value={draft.kind}
            onChange={(event) => change(ofKind(draft, event.currentTarget.value as QuestionKind))}
            options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
        )}
      </Field>
      {hasOptions(draft.kind) && <OptionFields editing={editing} />}
      {draft.kind === "scale" && <ScaleFields editing={editing} />}
      {draft.kind === "number" && <NumberFields editing={editing} />}
      <LoneChoice>
        <Choice
          name={path("required")}
          label={t("required")}
          hint={t("requiredHint")}
          checked={draft.required}
          onChange={(event) => change({ required: event.currentTarget.checked })}
        />
      </LoneChoice>
      <ConditionFields editing={editing} />
      <AudienceFields editing={editing} />
      {canGroup(draft.kind) && (
        <Field name={path("grouping")} label={t("grouping")} error={errorAt("grouping")}>
          {(control) => (
            <Select
              {...control}
              width="full"
              value={draft.grouping}
              onChange={(event) =>
                change({ grouping: GROUPINGS.find((one) => one === event.currentTarget.value) ?? "none" })
              }
              options={GROUPINGS.map((one) => ({ value: one, label: t(`groupings.${one}`) }))}
            />
          )}
        </Field>
      )}
      {canChart(draft.kind) && (
        <LoneChoice>
          <Choice
            name={path("chart")}
            label={t("chart")}
            hint={t("chartHint")}
            error={errorAt("chart")}
            checked={draft.chart}
            onChange={(event) => change({ chart: event.currentTarget.checked })}
          />
        </LoneChoice>
      )}
    </>
  );
}

function AudienceFields({ editing }: { readonly editing: Editing }) {
  const t = useTranslations("forms");
  const { draft, index, known, errorAt, change } = editing;
  const isFixed = known !== undefined && known.answered > 0 && known.audience === "organisers";
  return (
    <ChoiceGroup
      name={`questions.${index}.audience`}
      legend={t("audience")}
      hint={isFixed ? t("audienceFixed") : undefined}
      error={errorAt("audience")}
    >
      {AUDIENCES.filter((one) => !isFixed || one === "organisers").map((one) => (
        <Choice
          key={one}
          type="radio"
          name={`questions.${index}.audience`}
          value={one}
          label={t(`audiences.${one}`)}
          checked={draft.audience === one}
          onChange={() => change({ audience: one })}
        />
      ))}
    </ChoiceGroup>
  );
}

function ScaleFields({ editing }: { readonly editing: Editing }) {
  const t = useTranslations("forms");
  const { draft, index, errorAt, change } = editing;
  return (
    <FieldPair>
      {(["low", "high"] as const).map((end) => (
        <WordingField
          key={end}
          editing={editing}
          name={`questions.${index}.${end}`}
          label={t(end)}
          error={errorAt(end)}
          value={draft[end]}
          maxLength={FORM_LIMITS.endLengthMax}
          isOptional
          onChange={(wording) => change({ [end]: wording })}
        />
      ))}
    </FieldPair>
  );
}

function NumberFields({ editing }: { readonly editing: Editing }) {
  const t = useTranslations("forms");
  const { draft, index, errorAt, change } = editing;
  return (
    <>
      <WordingField
        editing={editing}
        name={`questions.${index}.unit`}
        label={t("unit")}
        hint={t("unitHint")}
        error={errorAt("unit")}
        value={draft.unit}
        maxLength={FORM_LIMITS.unitLengthMax}
        width="medium"
        isOptional
        onChange={(unit) => change({ unit })}
      />
      <FieldPair>
        {(["min", "max"] as const).map((end) => (
          <Field key={end} name={`questions.${index}.${end}`} label={t(end)} error={errorAt(end)} isOptional>
            {(control) => (
              <TextInput
                {...control}
                inputMode="decimal"
                width="narrow"
                value={draft[end]}
                onChange={(event) => change({ [end]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </FieldPair>
    </>
  );
}
