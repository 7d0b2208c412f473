import type { CriteriaRefusal, CriteriaValues } from "@/components/groups/criteria/criteria-form";
import { presetOf } from "@/lib/group-settings/rules";
import { type GroupSettings, settingsWeightsSchema, WEIGHED, WEIGHT_MAX } from "@/lib/group-settings/schema";
import { SIZINGS } from "@/lib/group-sizes/fields";
import { ALONE_KINDS } from "@/lib/groups/fields";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../../workshop-draft";

/** A form that was refused without scripts, as it was typed. */
export function settingsOfDraft({ values }: FormDraft, settings: GroupSettings): CriteriaValues {
  const typed = isFields(values.weights) ? values.weights : {};
  const parsed = settingsWeightsSchema.safeParse(
    Object.fromEntries(WEIGHED.map((criterion) => [criterion, Number(typed[criterion] ?? 0)])),
  );
  const weights = parsed.success ? parsed.data : settings.weights;
  return {
    version: settings.version,
    weights,
    questions: settings.questions.map((question) => {
      const weight = Number(isFields(values.answers) ? values.answers[question.key] : Number.NaN);
      return Number.isInteger(weight) && weight >= 0 && weight <= WEIGHT_MAX
        ? { ...question, weight }
        : question;
    }),
    preset: values.preset === "own" ? null : presetOf(weights),
    by: SIZINGS.find((one) => one === values.by),
    groupSize: String(values.groupSize ?? ""),
    groupCount: String(values.groupCount ?? ""),
    minSize: String(values.minSize ?? ""),
    maxSize: String(values.maxSize ?? ""),
    sharedLanguage: values.sharedLanguage !== undefined,
    spreadProjects: values.spreadProjects !== undefined,
    nobodyLeft: values.nobodyLeft !== undefined,
    notAlone: ALONE_KINDS.filter((kind) => [values.notAlone].flat().includes(kind)),
  };
}

/** Why it was refused, beside the fields of this form. */
export function refusalOfDraft({ code, errors }: FormDraft, locale: Locale): CriteriaRefusal {
  const byField = errors.map((error) => [error.path, fieldMessage(error, locale)] as const);
  return { text: refusalText(code, locale), errors: Object.fromEntries(byField) };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
