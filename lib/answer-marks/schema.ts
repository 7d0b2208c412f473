import { z } from "zod";

/** What a plan reckons with of one person's answers: opaque values, another one as soon as an answer is another. */
export const answerMarkSchema = z.object({ languages: z.string(), answers: z.string() });
export type AnswerMark = z.infer<typeof answerMarkSchema>;

/** By registration id. */
export type AnswerMarks = ReadonlyMap<string, AnswerMark>;

/** Somebody of a plan who answers otherwise than the plan reckons with. */
export interface ChangedAnswers {
  readonly registrationId: string;
  readonly name: string;
  readonly isLanguages: boolean;
  readonly isAnswers: boolean;
  readonly kept: AnswerMark;
  readonly current: AnswerMark;
}
