import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field, fieldId } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { REGISTRATION_LIMITS } from "@/lib/registrations/fields";
import type { FormPart } from "./form-part";
import { ThemeSuggestions } from "./theme-suggestions";

/** A project to work on, and the workshop's themes. */
export function ProjectFields({
  answers,
  errorAt,
  themes,
  suggested,
}: FormPart & { readonly themes: readonly string[]; readonly suggested: readonly string[] }) {
  const t = useTranslations("public.signUp");
  const chosen = answers.list("themes");
  return (
    <>
      <Field
        name="project.title"
        label={t("projectTitle")}
        hint={t("projectTitleHint")}
        error={errorAt("project-title")}
        isOptional
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={REGISTRATION_LIMITS.projectTitleLengthMax}
            defaultValue={answers.text("project.title")}
          />
        )}
      </Field>
      <Field
        name="project.description"
        label={t("projectDescription")}
        error={errorAt("project-description")}
        isOptional
      >
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            maxLength={REGISTRATION_LIMITS.projectDescriptionLengthMax}
            defaultValue={answers.text("project.description")}
          />
        )}
      </Field>
      <Choice name="project.share" label={t("projectShare")} defaultChecked={answers.isOn("project.share")} />
      {themes.length > 0 && (
        <ChoiceGroup name="themes" legend={t("themes")} error={errorAt("themes")} isOptional isPaired>
          {themes.map((theme, index) => (
            <Choice
              key={theme}
              id={`${fieldId("themes")}-${index + 1}`}
              name="themes"
              value={theme}
              label={theme}
              defaultChecked={chosen.includes(theme)}
            />
          ))}
        </ChoiceGroup>
      )}
      {themes.length > 0 && <ThemeSuggestions suggested={suggested} />}
    </>
  );
}
