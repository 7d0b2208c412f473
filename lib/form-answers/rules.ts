import type { FieldError, SentenceValues } from "@/lib/errors";
import { FORM_LIMITS } from "@/lib/form-questions/fields";
import { offeredOptions, say } from "@/lib/form-questions/rules";
import type { FormQuestion, QuestionKind } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";
import { cleanLine, cleanText } from "@/lib/text";
import type { AnswerColumns, AnswerValue, FormAnswers, GivenAnswers } from "./schema";

// From what was sent to what is kept. Pure: the form in the browser and the server judge alike.

export interface Reading {
  /** The language of the sentences, which name the question. */
  readonly locale: Locale;
  /** The workshop's. */
  readonly languages: readonly Locale[];
  /** Keys of questions that are asked no more: an answer to one of them is no mistake, and is not kept. */
  readonly retired?: readonly string[];
  /** Organisers may leave out what the form requires. */
  readonly isLenient?: boolean;
}

export interface ReadAnswers {
  /** Of the questions that were asked, by key. */
  readonly answers: FormAnswers;
  /** At `answers.<key>`, in the order of the form. */
  readonly errors: readonly FieldError[];
}

/**
 * Reads answers to a form. A question whose condition does not hold was not asked: it is neither required nor kept.
 * Takes numbers as people type them ("1 200", "2,5").
 */
export function readAnswers(
  questions: readonly FormQuestion[],
  given: GivenAnswers,
  { locale, languages, retired = [], isLenient = false }: Reading,
): ReadAnswers {
  const kept = new Map<string, AnswerValue>();
  const errors: FieldError[] = [];
  for (const question of questions) {
    const { key } = question;
    if (!isAsked(question, (earlier) => kept.get(earlier))) continue;
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const outcome = isBlank(value)
      ? isLenient || !question.required
        ? undefined
        : { code: "answer_required" }
      : readOne(question, value);
    if (outcome === undefined) continue;
    if ("code" in outcome) {
      const label = say(question.label, locale, languages)?.text ?? key;
      errors.push({
        path: `answers.${key}`,
        code: outcome.code,
        values: { question: label, ...outcome.values },
      });
    } else {
      kept.set(key, outcome.value);
    }
  }
  const known = new Set([...questions.map(({ key }) => key), ...retired]);
  const unknown = Object.keys(given).filter((key) => !known.has(key));
  return {
    answers: Object.fromEntries(kept) as FormAnswers,
    errors: [...errors, ...unknown.map((key) => ({ path: `answers.${key}`, code: "unknown_field" }))],
  };
}

/** Whether a question is asked, given the answers to those before it. */
export function isAsked(
  { condition }: Pick<FormQuestion, "condition">,
  answerTo: (key: string) => unknown,
): boolean {
  if (!condition) return true;
  const chosen = [answerTo(condition.question)].flat();
  return chosen.some((answer) => typeof answer === "string" && condition.answers.includes(answer));
}

/** The keys of the questions that are asked of who gave these answers so far. */
export function askedKeys(
  questions: readonly Pick<FormQuestion, "key" | "condition">[],
  given: GivenAnswers,
): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const question of questions) {
    // An answer to a question that is not asked any more opens nothing.
    const answerTo = (key: string) => (asked.has(key) && Object.hasOwn(given, key) ? given[key] : undefined);
    if (isAsked(question, answerTo)) asked.add(question.key);
  }
  return asked;
}

/** The question as somebody with these answers may answer it: with the options they chose while those were offered. */
export function withChosen(question: FormQuestion, before: FormAnswers): FormQuestion {
  const chosen = [Object.hasOwn(before, question.key) ? before[question.key] : undefined].flat();
  return {
    ...question,
    options: question.options.map((option) => ({
      ...option,
      removed: option.removed && !chosen.includes(option.key),
    })),
  };
}

type Outcome = { readonly value: AnswerValue } | { readonly code: string; readonly values?: SentenceValues };

function readOne(question: FormQuestion, given: unknown): Outcome {
  switch (question.kind) {
    case "short_text":
      return readText(given, cleanLine, FORM_LIMITS.shortTextLengthMax);
    case "long_text":
      return readText(given, cleanText, FORM_LIMITS.longTextLengthMax);
    case "choice":
    case "choices":
      return readChoices(question, given);
    case "scale":
      return readNumber(given, { min: 1, max: FORM_LIMITS.scaleMax, isWhole: true });
    case "number":
      return readNumber(given, question);
    case "date":
      return readDay(given);
  }
}

function readText(given: unknown, clean: (text: string) => string, max: number): Outcome {
  if (typeof given !== "string") return { code: "not_text" };
  const value = clean(given);
  return value.length > max ? { code: "too_long", values: { max } } : { value };
}

function readChoices(question: FormQuestion, given: unknown): Outcome {
  const wanted = [given].flat();
  const offered = offeredOptions(question).map(({ key }) => key);
  const isOffered = wanted.every((one) => typeof one === "string" && offered.includes(one));
  if (!isOffered || (question.kind === "choice" && wanted.length > 1)) return { code: "invalid_choice" };
  // In the order of the form, each once.
  const value = offered.filter((option) => wanted.includes(option));
  return { value: question.kind === "choice" ? (value[0] ?? "") : value };
}

function readNumber(
  given: unknown,
  limits: { readonly min: number | null; readonly max: number | null; readonly isWhole?: true },
): Outcome {
  const value = typeof given === "number" ? given : typeof given === "string" ? numberOf(given) : Number.NaN;
  if (!Number.isFinite(value)) return { code: "not_a_number" };
  if (limits.isWhole && !Number.isInteger(value)) return { code: "not_an_integer" };
  const min = limits.min ?? -FORM_LIMITS.numberMax;
  const max = limits.max ?? FORM_LIMITS.numberMax;
  if (value < min) return { code: "too_low", values: { min } };
  if (value > max) return { code: "too_high", values: { max } };
  return { value };
}

/** "1’200,5" → 1200.5: blanks and apostrophes part thousands, a comma is a point. */
function numberOf(text: string): number {
  const plain = text.replace(/[\s'’]/g, "").replace(",", ".");
  return /^[+-]?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) : Number.NaN;
}

function readDay(given: unknown): Outcome {
  if (typeof given !== "string" || !isCalendarDay(given.trim())) return { code: "invalid_date" };
  return { value: given.trim() };
}

function isCalendarDay(text: string): boolean {
  const [year = ""] = /^\d{4}(?=-\d\d-\d\d$)/.exec(text) ?? [];
  const day = new Date(`${text}T00:00:00Z`);
  // Date takes 31 February for 3 March.
  return (
    year >= "1900" && year <= "2100" && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return [value].flat().every((one) => typeof one === "string" && one.trim() === "");
}

/** An answer as stored. */
export function toColumns(kind: QuestionKind, value: AnswerValue): AnswerColumns {
  const none = { kind, text: null, number: null, day: null, choices: [] };
  if (typeof value === "number") return { ...none, number: value };
  if (typeof value !== "string") return { ...none, choices: value };
  if (kind === "choice") return { ...none, choices: [value] };
  return kind === "date" ? { ...none, day: value } : { ...none, text: value };
}

/** The answer out of its columns. */
export function fromColumns({ kind, text, number, day, choices }: AnswerColumns): string | number | string[] {
  if (kind === "choices") return [...choices];
  if (kind === "choice") return choices[0] ?? "";
  return number ?? day ?? text ?? "";
}
