import type { Audience, FormQuestion, Grouping, QuestionKind } from "./schema";
import { contentSchema } from "./schema";

/** A question's row, out of Prisma or out of `to_jsonb`. */
export interface FormQuestionRow {
  readonly id: string;
  readonly key: string;
  readonly kind: QuestionKind;
  readonly required: boolean;
  readonly content: unknown;
  readonly audience: Audience;
  readonly grouping: Grouping;
  readonly groupWeight: number;
  readonly chart: boolean;
  readonly removedAt: Date | string | null;
}

/** A question with what only the house needs of it. */
export interface StoredQuestion {
  readonly id: string;
  readonly isRemoved: boolean;
  /** 0 to 10. */
  readonly groupWeight: number;
  readonly question: FormQuestion;
}

export function toStoredQuestion(row: FormQuestionRow): StoredQuestion {
  const { key, kind, required, audience, grouping, chart } = row;
  return {
    id: row.id,
    isRemoved: row.removedAt !== null,
    groupWeight: row.groupWeight,
    question: { key, kind, required, ...contentSchema.parse(row.content), audience, grouping, chart },
  };
}

/** As it is shown to the public: what is not offered any more is nobody's concern. */
export function toPublicQuestion({ question }: StoredQuestion): FormQuestion {
  return { ...question, options: question.options.filter(({ removed }) => !removed) };
}
