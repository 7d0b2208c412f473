import { namedQuestions, newKey } from "@/lib/form-changes/rules";
import { canChart, canGroup, hasOptions } from "@/lib/form-questions/rules";
import type {
  CountedQuestion,
  FormQuestion,
  FormQuestionInput,
  OrganiserForm,
  QuestionKind,
  Wording,
} from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";

/** A question while it is written: limits as typed, everything that some kind has. */
export type QuestionDraft = Omit<FormQuestionInput, "min" | "max"> & {
  readonly min: string;
  readonly max: string;
};

export function draftOf(question: FormQuestion | CountedQuestion): QuestionDraft {
  const { min, max, options, ...rest } = question;
  const offered = options.filter(({ removed }) => !removed).map(({ key, label }) => ({ key, label }));
  return {
    ...rest,
    options: offered,
    min: min === null ? "" : String(min),
    max: max === null ? "" : String(max),
  };
}

/** A new question of this kind, with what it cannot do without. */
export function newDraft(kind: QuestionKind, taken: Iterable<string>): QuestionDraft {
  return {
    key: newKey(taken),
    kind,
    required: false,
    label: {},
    hint: {},
    options: hasOptions(kind) ? [newOption([]), newOption(["new_1"])] : [],
    low: {},
    high: {},
    unit: {},
    min: "",
    max: "",
    condition: null,
    audience: "organisers",
    grouping: "none",
    chart: false,
  };
}

export function newOption(taken: Iterable<string>): QuestionDraft["options"][number] {
  return { key: newKey(taken), label: {} };
}

/** A question of another kind: it keeps what both kinds have. */
export function ofKind(draft: QuestionDraft, kind: QuestionKind): QuestionDraft {
  const needsOptions = hasOptions(kind) && draft.options.length === 0;
  return {
    ...draft,
    kind,
    options: needsOptions ? newDraft(kind, []).options : draft.options,
    grouping: canGroup(kind) ? draft.grouping : "none",
    chart: canChart(kind) && draft.chart,
  };
}

/** What is sent. A limit that is no number goes as typed, so that the server refuses it with its own words. */
export function inputsOf(drafts: readonly QuestionDraft[], form: OrganiserForm): FormQuestionInput[] {
  const inputs = drafts.map((draft): FormQuestionInput => {
    const { kind } = draft;
    const limit = (text: string) => (kind === "number" && text.trim() !== "" ? numberOf(text) : null);
    return {
      ...draft,
      options: hasOptions(kind) ? draft.options : [],
      low: kind === "scale" ? draft.low : {},
      high: kind === "scale" ? draft.high : {},
      unit: kind === "number" ? draft.unit : {},
      min: limit(draft.min),
      max: limit(draft.max),
    };
  });
  const taken = [...form.questions, ...form.removed].map(({ key }) => key);
  return namedQuestions(inputs, { taken, languages: form.languages });
}

/** As it is shown in the preview. */
export function previewOf(draft: QuestionDraft): FormQuestion {
  const limit = (text: string) =>
    /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.replace(",", ".")) : null;
  return {
    ...draft,
    min: limit(draft.min),
    max: limit(draft.max),
    options: draft.options.map((option) => ({ ...option, removed: false })),
  };
}

function numberOf(text: string): number {
  const number = Number(text.trim().replace(",", "."));
  // The type says number; the schema says what it thinks of another value.
  return Number.isNaN(number) ? (text as unknown as number) : number;
}

/** Texts that stand in the first language and not in this one. */
export function untranslated(draft: QuestionDraft, locale: Locale, languages: readonly Locale[]): number {
  const [first] = languages;
  if (!first || first === locale) return 0;
  const isMissing = (wording: Wording) => Boolean(wording[first]) && !wording[locale];
  const { kind, label, hint, options, low, high, unit } = draft;
  const texts = [
    label,
    hint,
    ...(hasOptions(kind) ? options.map((option) => option.label) : []),
    ...(kind === "scale" ? [low, high] : []),
    ...(kind === "number" ? [unit] : []),
  ];
  return texts.filter(isMissing).length;
}

/** The list with one question moved by so many places. */
export function moved<T>(items: readonly T[], index: number, by: number): readonly T[] {
  const to = index + by;
  const item = items[index];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.filter((_, place) => place !== index).toSpliced(to, 0, item);
}
