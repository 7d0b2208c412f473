import { z } from "zod";
import type { AllocationOptions } from "@/lib/allocation/problem";
import { GROUPINGS } from "@/lib/form-questions/schema";
import { LOCALES } from "@/lib/i18n/locales";

/** One of the organiser's own questions as groups are formed by it; kept with a plan, which is judged by it later on. */
export const criterionQuestionSchema = z
  .object({
    key: z.string(),
    grouping: z.enum(GROUPINGS).exclude(["none"]),
    label: z.partialRecord(z.enum(LOCALES), z.string()),
    exact: z.boolean().describe("Alike means the same answer, not one close by"),
    shared: z.boolean().describe("The people of a group may know each other's answers"),
  })
  .meta({ id: "CriterionQuestion" });
export type CriterionQuestion = z.infer<typeof criterionQuestionSchema>;

/** The engine's options with the questions that its reasons may speak of. */
export interface AskedOptions extends AllocationOptions {
  readonly asked?: readonly CriterionQuestion[];
}
