import { readAnswers } from "@/lib/form-answers/rules";
import type { FormAnswers, GivenAnswers } from "@/lib/form-answers/schema";
import { offeredOptions, say } from "@/lib/form-questions/rules";
import type { FormQuestion } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";
import { itemsOf, plain } from "@/lib/people-file/values";
import type { NamedSession } from "./sessions";

/** The organiser's own questions and sessions, as they are now. */
export interface ImportForm {
  readonly questions: readonly FormQuestion[];
  /** The parallel sessions. */
  readonly sessions: readonly NamedSession[];
  /** The workshop's. */
  readonly languages: readonly Locale[];
}

export const NO_FORM: ImportForm = { questions: [], sessions: [], languages: [] };

/**
 * What the cells of a row answer to the organiser's own questions: options by key or by label in any language, numbers and
 * days as people write them. What cannot be read, or is not asked of this person, is left out and named in `unread`, by the
 * question's wording. `cellsOf`: by the question's key.
 */
export function readOwnAnswers(
  { questions, languages }: Pick<ImportForm, "questions" | "languages">,
  cellsOf: (key: string) => readonly string[],
  locale: Locale,
): { readonly own: FormAnswers; readonly unread: readonly string[] } {
  const given: Record<string, unknown> = {};
  for (const question of questions) {
    const cells = cellsOf(question.key);
    if (cells.length > 0) given[question.key] = givenOf(question, cells);
  }
  const { answers } = readAnswers(questions, given as GivenAnswers, { locale, languages, isLenient: true });
  const unread = questions.filter(({ key }) => Object.hasOwn(given, key) && !Object.hasOwn(answers, key));
  return {
    own: answers,
    unread: unread.map(({ key, label }) => say(label, languages[0] ?? locale, languages)?.text ?? key),
  };
}

function givenOf(question: FormQuestion, cells: readonly string[]): unknown {
  const text = cells.join("\n");
  switch (question.kind) {
    case "choice":
      return optionOf(question, text);
    case "choices":
      return cells.flatMap((cell) => optionsOf(question, cell));
    case "scale":
      // "4", "4 – souvent", "4/5"
      return /^\s*([1-9])\b/.exec(text)?.[1] ?? text;
    case "date":
      return dayOf(text);
    default:
      return text;
  }
}

/** The key of an option, or the text where it is none: the form then refuses it. */
function optionOf(question: FormQuestion, text: string): string {
  const wanted = plain(text);
  const option = offeredOptions(question).find(
    ({ key, label }) => key === text.trim() || Object.values(label).some((words) => plain(words) === wanted),
  );
  return option?.key ?? text;
}

/** Labels may hold the commas that part them: the whole cell is tried first, then its items. */
function optionsOf(question: FormQuestion, cell: string): string[] {
  const whole = optionOf(question, cell);
  if (whole !== cell) return [whole];
  return itemsOf(cell).map((item) => optionOf(question, item));
}

/** 22.4.2027, 22/04/2027 and 2027-04-22 (with an hour or not) are the same day. */
function dayOf(text: string): string {
  const [, day = "", month = "", year = ""] = /^\s*(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(text) ?? [];
  if (year !== "") return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^\s*(\d{4}-\d\d-\d\d)(?=$|[T\s])/.exec(text)?.[1] ?? text;
}
