import { z } from "zod";
import type { QuestionKind } from "@/lib/form-questions/schema";

/** As sent, by the question's key; what is in it only the workshop's form can judge (readAnswers). */
export const givenAnswersSchema = z
  .record(
    z.string(),
    z.union([z.string(), z.number(), z.array(z.string()).max(100), z.null()], { error: "invalid_value" }),
  )
  .describe(
    "Answers to the workshop's own questions by their key: text, number, date (YYYY-MM-DD), an option's key or a list of them",
  );
export type GivenAnswers = Readonly<Record<string, unknown>>;

/** Text, ISO date, option key; number or step of the scale; option keys. */
export type AnswerValue = string | number | readonly string[];

/** By the question's key. */
export const answersSchema = z
  .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
  .describe("Answers to the workshop's own questions by their key");
export type FormAnswers = z.infer<typeof answersSchema>;

/** One answer as stored: exactly the column of its kind is set. */
export interface AnswerColumns {
  readonly kind: QuestionKind;
  readonly text: string | null;
  readonly number: number | null;
  /** YYYY-MM-DD */
  readonly day: string | null;
  readonly choices: readonly string[];
}
