import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { cleanLine } from "@/lib/text";
import { FORM_LIMITS } from "./fields";

// The organiser's own questions in the sign-up form. "Questions" alone are those that attendees bring.

export const QUESTION_KINDS = [
  "short_text",
  "long_text",
  "choice",
  "choices",
  "scale",
  "number",
  "date",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Who reads the answers. `group`: the people at one's table as well, where the person agreed to be shown to them. */
export const AUDIENCES = ["organisers", "group"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What an answer does when groups are formed. */
export const GROUPINGS = ["none", "alike", "mixed", "nobody_alone"] as const;
export type Grouping = (typeof GROUPINGS)[number];

const limits = FORM_LIMITS;

/** All fields at their limits in four languages. */
export const FORM_BODY_SIZE_MAX_BYTES = 1_024 * 1_024;

/** What an object or a form already means by itself (see nestedValues). */
const RESERVED_KEYS = new Set(["constructor", "prototype"]);

export function isKey(text: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(text) && text.length <= limits.keyLengthMax && !RESERVED_KEYS.has(text);
}

const key = z
  .string()
  .refine(isKey, "key_invalid")
  .describe("a–z, 0–9 and _; stays for good, also once removed");

/** One text in the languages in which it was written; blank ones are dropped. */
const wording = (lengthMax: number) =>
  z
    .partialRecord(z.enum(LOCALES), z.string().overwrite(cleanLine).max(lengthMax))
    .overwrite((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")))
    .describe("By language; where one is missing, the workshop's first language is shown");
export type Wording = Readonly<Partial<Record<(typeof LOCALES)[number], string>>>;

const limit = z.number().min(-limits.numberMax).max(limits.numberMax).nullable().default(null);

const conditionSchema = z
  .object({
    question: z
      .string()
      .max(limits.keyLengthMax)
      .describe("Key of an earlier question of kind choice or choices"),
    answers: z
      .array(z.string().max(limits.keyLengthMax))
      .max(limits.optionsMax)
      .describe("Keys of its options, one of which was chosen"),
  })
  .nullable()
  .default(null);
export type Condition = NonNullable<z.infer<typeof conditionSchema>>;

const optionSchema = z.object({ key, label: wording(limits.optionLengthMax) });

const asked = {
  key,
  kind: z.enum(QUESTION_KINDS),
  required: z.boolean().default(false),
  label: wording(limits.labelLengthMax),
  hint: wording(limits.hintLengthMax).default({}),
  low: wording(limits.endLengthMax).default({}).describe("Scale: what 1 means"),
  high: wording(limits.endLengthMax).default({}).describe("Scale: what 5 means"),
  unit: wording(limits.unitLengthMax).default({}).describe("Number: what is counted"),
  min: limit.describe("Number: the least"),
  max: limit.describe("Number: the most"),
  condition: conditionSchema.describe("Asked only where an earlier question was answered so"),
  audience: z.enum(AUDIENCES).default("organisers").describe("Who reads the answers"),
  grouping: z.enum(GROUPINGS).default("none").describe("What the answers do when groups are formed"),
  chart: z.boolean().default(false).describe("Counts, without names, in a chart"),
};

/** A question as an organiser sends it. */
export const formQuestionInputSchema = z
  .object({ ...asked, options: z.array(optionSchema).max(limits.optionsMax).default([]) })
  .meta({ id: "FormQuestionInput" });
export type FormQuestionInput = z.output<typeof formQuestionInputSchema>;

const keptOptions = z.array(
  optionSchema.extend({
    removed: z.boolean().describe("Chosen by somebody while it was offered, which it is not any more"),
  }),
);

/** A question as it is asked. */
export const formQuestionSchema = z.object({ ...asked, options: keptOptions }).meta({ id: "FormQuestion" });
export type FormQuestion = z.infer<typeof formQuestionSchema>;
export type FormOption = FormQuestion["options"][number];

/** What `FormQuestion.content` holds. */
export const contentSchema = z.object({
  label: asked.label,
  hint: asked.hint,
  options: keptOptions,
  low: asked.low,
  high: asked.high,
  unit: asked.unit,
  min: asked.min,
  max: asked.max,
  condition: asked.condition,
});

/** The whole form at once, in its order; what is left out is removed. */
export const formChangeSchema = z
  .object({
    version: z.int().min(1).describe("The version this is based on"),
    questions: z.array(formQuestionInputSchema).max(limits.questionsMax),
  })
  .meta({ id: "FormChange" });
export type FormChange = z.output<typeof formChangeSchema>;

/** What was answered, for who changes the form. */
const countsSchema = z.object({
  answered: z.int().describe("People who answered, those who cancelled included"),
  chosen: z.record(z.string(), z.int()).describe("By option"),
});
export const organiserFormSchema = z
  .object({
    version: z.int(),
    languages: z.array(z.enum(LOCALES)).describe("The workshop's, the first one first"),
    questions: z.array(formQuestionSchema.extend(countsSchema.shape)),
    removed: z
      .array(formQuestionSchema.extend(countsSchema.shape))
      .describe("Asked once; kept with their answers until they are deleted for good"),
  })
  .meta({ id: "OrganiserForm" });
export type OrganiserForm = z.infer<typeof organiserFormSchema>;
export type CountedQuestion = OrganiserForm["questions"][number];
