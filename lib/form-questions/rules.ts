import type { FieldError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { FORM_LIMITS } from "./fields";
import type { FormOption, FormQuestion, FormQuestionInput, QuestionKind, Wording } from "./schema";

// What holds for a form of the organiser's own questions. Pure: the editor says the same as the server.

/** Kinds whose answers can be compared when groups are formed. */
export function canGroup(kind: QuestionKind): boolean {
  return kind === "choice" || kind === "choices" || kind === "scale" || kind === "number";
}

/** Kinds whose answers make a chart. */
export function canChart(kind: QuestionKind): boolean {
  return kind === "choice" || kind === "choices" || kind === "scale";
}

export function hasOptions(kind: QuestionKind): boolean {
  return kind === "choice" || kind === "choices";
}

export interface Said {
  readonly text: string;
  /** The language it is in, which may be another than the one asked for. */
  readonly locale: Locale;
}

/** A text in the language asked for, else in the first of `languages` that has it, else in any; undefined where it was never written. */
export function say(wording: Wording, locale: Locale, languages: readonly Locale[]): Said | undefined {
  const written = Object.keys(wording) as Locale[];
  for (const one of [locale, ...languages, ...written]) {
    const text = wording[one];
    if (text) return { text, locale: one };
  }
  return undefined;
}

/** The options that can be chosen now. */
export function offeredOptions(question: Pick<FormQuestion, "options">): readonly FormOption[] {
  return question.options.filter(({ removed }) => !removed);
}

/** What is wrong with a form, beside the field to correct: `questions.2.options.0.label`. Empty when all is well. */
export function formErrors(
  questions: readonly FormQuestionInput[],
  languages: readonly Locale[],
): FieldError[] {
  const first = languages[0];
  const said = (wording: Wording) => (first ? wording[first] : undefined) ?? "";
  const before = new Map<string, FormQuestionInput>();
  const labels = new Set<string>();
  return questions.flatMap((question, index) => {
    const errors: FieldError[] = [];
    const fail = (field: string, code: string) => errors.push({ path: `questions.${index}.${field}`, code });
    const label = said(question.label);
    if (label === "") fail("label", "question_label_required");
    else if (labels.has(sameText(label))) fail("label", "question_label_twice");
    if (before.has(question.key)) fail("key", "key_twice");
    if (hasOptions(question.kind)) errors.push(...optionErrors(question, index, said));
    const { min, max } = question;
    if (question.kind === "number" && min !== null && max !== null && min > max) fail("max", "max_below_min");
    const conditionError = conditionErrorOf(question, before);
    if (conditionError) fail("condition", conditionError);
    if (question.grouping !== "none" && !canGroup(question.kind)) fail("grouping", "grouping_not_for_kind");
    if (question.chart && !canChart(question.kind)) fail("chart", "chart_not_for_kind");
    labels.add(sameText(label));
    before.set(question.key, question);
    return errors;
  });
}

function optionErrors(
  { options }: FormQuestionInput,
  index: number,
  said: (wording: Wording) => string,
): FieldError[] {
  if (options.length < FORM_LIMITS.optionsMin) {
    return [{ path: `questions.${index}.options`, code: "options_too_few" }];
  }
  const labels = new Set<string>();
  const keys = new Set<string>();
  return options.flatMap(({ key, label }, place) => {
    const text = said(label);
    const code =
      text === ""
        ? "option_label_required"
        : labels.has(sameText(text))
          ? "option_label_twice"
          : keys.has(key)
            ? "key_twice"
            : undefined;
    labels.add(sameText(text));
    keys.add(key);
    return code ? [{ path: `questions.${index}.options.${place}.label`, code }] : [];
  });
}

/** A condition looks back, so there are no circles. */
function conditionErrorOf(
  { condition }: FormQuestionInput,
  before: ReadonlyMap<string, FormQuestionInput>,
): string | undefined {
  if (!condition) return undefined;
  const earlier = before.get(condition.question);
  if (!earlier) return "condition_not_earlier";
  if (!hasOptions(earlier.kind)) return "condition_needs_choice";
  const keys = new Set(earlier.options.map(({ key }) => key));
  const isKnown = condition.answers.length > 0 && condition.answers.every((answer) => keys.has(answer));
  return isKnown ? undefined : "condition_answers_unknown";
}

/** Two labels that a reader cannot tell apart. */
function sameText(text: string): string {
  return text.trim().toLowerCase();
}
