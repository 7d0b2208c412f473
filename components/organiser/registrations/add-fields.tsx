import { useLocale, useTranslations } from "next-intl";
import { AskedFields } from "@/components/asked/asked-fields";
import type { AskedForm } from "@/components/asked/given-answers";
import { answersOf } from "@/components/public/sign-up/answers";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { SPOKEN_LANGUAGES } from "@/lib/i18n/language-code";
import { LOCALES } from "@/lib/i18n/locales";
import { FieldPair, FormPart, LoneChoice } from "../form-part";
import { LanguageChoices } from "../language-choices";
import { languageName } from "../language-name";
import type { AddErrors } from "./add-form";
import { type AddValues, CONSENTS, type Consent } from "./add-values";

interface AddFieldsProps {
  readonly values: AddValues;
  readonly errors: AddErrors;
  readonly themes: readonly string[];
  readonly hasHouseRules: boolean;
  /** The organiser's own questions, with what is asked by the answers so far. */
  readonly form: Pick<AskedForm, "questions" | "languages"> & { readonly asked: ReadonlySet<string> };
  /** Without: what somebody agrees to is theirs to change. */
  readonly hasConsents?: boolean;
}

const PERSON = ["name", "email", "organisation", "role", "languages", "locale"];

/** Whether a control, by its id, is one of PersonFields. */
export function isOfPerson(fieldId: string): boolean {
  return PERSON.some((name) => fieldId === name || fieldId.startsWith(`${name}-`));
}

const QUESTION_NUMBERS = [1, 2, 3] as const;
const LEVELS = [1, 2, 3, 4, 5] as const;
const CONSENT_LABELS = {
  houseRules: "consentRules",
  showToGroup: "consentGroup",
  photos: "consentPhotos",
  news: "consentNews",
} as const satisfies Record<Consent, string>;

export function AddFields(props: AddFieldsProps) {
  return (
    <>
      <PersonFields {...props} />
      <MoreFields {...props} />
    </>
  );
}

/** What can be left out, and asked later. */
export function MoreFields(props: AddFieldsProps) {
  return (
    <>
      <TopicFields {...props} />
      <OwnQuestionFields {...props} />
      <DayFields {...props} />
    </>
  );
}

export function PersonFields({ values, errors }: AddFieldsProps) {
  const t = useTranslations("organiser.add");
  const labels = useTranslations("organiser.registration");
  const locale = useLocale();
  return (
    <FormPart title={t("sectionPerson")}>
      <Field name="name" label={t("name")} error={errors.name}>
        {(control) => <TextInput {...control} autoComplete="off" defaultValue={values.name} />}
      </Field>
      <Field name="email" label={labels("email")} hint={t("emailHint")} error={errors.email}>
        {(control) => <TextInput {...control} type="email" autoComplete="off" defaultValue={values.email} />}
      </Field>
      <FieldPair>
        <Field name="organisation" label={labels("organisation")} error={errors.organisation} isOptional>
          {(control) => <TextInput {...control} autoComplete="off" defaultValue={values.organisation} />}
        </Field>
        <Field name="role" label={labels("role")} error={errors.role} isOptional>
          {(control) => <TextInput {...control} autoComplete="off" defaultValue={values.role} />}
        </Field>
      </FieldPair>
      <LanguageChoices
        legend={labels("languages")}
        error={errors.languages}
        offered={SPOKEN_LANGUAGES}
        chosen={values.languages}
      />
      <Field name="locale" label={labels("locale")} error={errors.locale}>
        {(control) => (
          <Select
            {...control}
            defaultValue={values.locale}
            options={LOCALES.map((value) => ({ value, label: languageName(value, locale) }))}
          />
        )}
      </Field>
    </FormPart>
  );
}

function TopicFields({ values, errors, themes }: AddFieldsProps) {
  const t = useTranslations("organiser.add");
  const labels = useTranslations("organiser.registration");
  return (
    <FormPart title={t("sectionTopic")}>
      {QUESTION_NUMBERS.map((number) => (
        <Field
          key={number}
          name="questions"
          id={`questions-${number - 1}`}
          label={t("question", { number })}
          hint={number === 1 ? t("questionHint") : undefined}
          error={errors[`questions-${number - 1}`]}
          isOptional
        >
          {(control) => <TextArea {...control} rows={2} defaultValue={values.questions[number - 1]} />}
        </Field>
      ))}
      <Field name="level" label={labels("level")} error={errors.level} isOptional>
        {(control) => (
          <Select
            {...control}
            defaultValue={values.level}
            options={[
              { value: "", label: t("levelNone") },
              ...LEVELS.map((level) => ({ value: String(level), label: labels("levelValue", { level }) })),
            ]}
          />
        )}
      </Field>
      {themes.length > 0 && (
        <ChoiceGroup name="themes" legend={labels("themes")} error={errors.themes} isInline isOptional>
          {themes.map((theme, index) => (
            <Choice
              key={theme}
              id={`themes-${index}`}
              name="themes"
              value={theme}
              label={theme}
              defaultChecked={values.themes.includes(theme)}
            />
          ))}
        </ChoiceGroup>
      )}
      <Field name="project.title" label={t("projectTitle")} error={errors["project-title"]} isOptional>
        {(control) => <TextInput {...control} autoComplete="off" defaultValue={values.projectTitle} />}
      </Field>
      <Field
        name="project.description"
        label={t("projectDescription")}
        error={errors["project-description"]}
        isOptional
      >
        {(control) => <TextArea {...control} defaultValue={values.projectDescription} />}
      </Field>
      <LoneChoice>
        <Choice
          name="project.share"
          id="project-share"
          value="on"
          label={t("projectShare")}
          defaultChecked={values.projectShare}
        />
      </LoneChoice>
    </FormPart>
  );
}

function OwnQuestionFields({ values, errors, form }: AddFieldsProps) {
  const t = useTranslations("asked");
  if (form.questions.length === 0) return null;
  return (
    <FormPart title={t("given")}>
      <AskedFields
        questions={form.questions}
        languages={form.languages}
        asked={form.asked}
        answers={answersOf({ answers: values.answers })}
        errorAt={(id) => errors[id]}
        isOfOther
      />
    </FormPart>
  );
}

function DayFields({ values, errors, hasHouseRules, hasConsents = true }: AddFieldsProps) {
  const t = useTranslations("organiser.add");
  const labels = useTranslations("organiser.registration");
  const asked = CONSENTS.filter((name) => hasHouseRules || name !== "houseRules");
  return (
    <FormPart title={t("sectionDay")}>
      <Field
        name="accessNeeds"
        label={labels("accessNeeds")}
        hint={labels("sensitive")}
        error={errors.accessNeeds}
        isOptional
      >
        {(control) => <TextArea {...control} rows={2} defaultValue={values.accessNeeds} />}
      </Field>
      <Field name="foodNeeds" label={labels("foodNeeds")} error={errors.foodNeeds} isOptional>
        {(control) => <TextArea {...control} rows={2} defaultValue={values.foodNeeds} />}
      </Field>
      {hasConsents && (
        <ChoiceGroup name="consents" legend={t("consentsLegend")} error={errors.consents} isOptional>
          {asked.map((name) => (
            <Choice
              key={name}
              id={`consents-${name}`}
              name={`consents.${name}`}
              value="on"
              label={t(CONSENT_LABELS[name])}
              error={errors[`consents-${name}`]}
              defaultChecked={values.consents.includes(name)}
            />
          ))}
        </ChoiceGroup>
      )}
    </FormPart>
  );
}
