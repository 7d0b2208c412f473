import type { QuestionKind } from "@/lib/form-questions/schema";
import { fromColumns } from "./rules";
import type { FormAnswers } from "./schema";

/** A stored answer with the name of its question. */
export interface AnswerRow {
  readonly kind: QuestionKind;
  readonly text: string | null;
  readonly number: number | null;
  readonly day: Date | null;
  readonly choices: readonly string[];
  readonly question: { readonly key: string };
}

/** What a query includes to get such rows. */
export const formAnswers = { formAnswers: { include: { question: { select: { key: true } } } } } as const;

/** By the question's key. */
export function toAnswers(rows: readonly AnswerRow[]): FormAnswers {
  return Object.fromEntries(
    rows.map(({ question, day, ...row }) => [
      question.key,
      fromColumns({ ...row, day: day?.toISOString().slice(0, 10) ?? null }),
    ]),
  );
}
