import type { FormAnswers } from "@/lib/form-answers/schema";
import type { FormQuestion } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";
import { useAnswerText } from "./use-answer-text";

/** The organiser's own questions, as pages need them to show what somebody answered. */
export interface AskedForm {
  readonly questions: readonly FormQuestion[];
  /** Asked no more, and shown where somebody answered them. */
  readonly removed: readonly FormQuestion[];
  readonly languages: readonly Locale[];
}

export interface GivenAnswerLine {
  readonly key: string;
  readonly label: string;
  /** Blank without an answer. */
  readonly answer: string;
  readonly isRetired: boolean;
}

/** What one person answered, question by question, in the page's language. */
export function useGivenAnswers(form: AskedForm, answers: FormAnswers): GivenAnswerLine[] {
  const { words, answer } = useAnswerText(form.languages);
  const lineOf = (question: FormQuestion, isRetired: boolean): GivenAnswerLine => {
    const value = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
    return {
      key: question.key,
      label: words(question.label),
      answer: value === undefined ? "" : answer(question, value),
      isRetired,
    };
  };
  return [
    ...form.questions.map((question) => lineOf(question, false)),
    ...form.removed.map((question) => lineOf(question, true)).filter((line) => line.answer !== ""),
  ];
}
