import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { LETTER_NAMES, PLACEHOLDERS, type PlaceholderName } from "@/lib/mail/schema";
import { cleanLine, cleanText } from "@/lib/text";

export const WORDING_LIMITS = { subjectLengthMax: 200, bodyLengthMax: 10_000 } as const;

const language = z.enum(LOCALES);
const letter = z.enum(LETTER_NAMES);

/** Words as they are typed; whether their placeholders are right is for the letter to say (rules.ts). */
export const wordingSchema = z
  .object({
    subject: z
      .string()
      .overwrite(cleanLine)
      .min(1)
      .max(WORDING_LIMITS.subjectLengthMax)
      .describe("One line with placeholders such as {workshop}"),
    body: z
      .string()
      .overwrite(cleanText)
      .min(1)
      .max(WORDING_LIMITS.bodyLengthMax)
      .describe("Markdown with placeholders such as {name}; a first heading is the letter's title"),
  })
  .meta({ id: "LetterWording" });

const baseVersion = z.coerce.number("invalid_value").int().min(0).describe("The version this is based on");

export const letterChangeSchema = wordingSchema.extend({ version: baseVersion }).meta({ id: "LetterChange" });
export type LetterChange = z.output<typeof letterChangeSchema>;

export const letterRestoreSchema = z.object({ version: baseVersion });

export const lettersParams = z.object({ id: z.uuid() });
export const letterParams = z.object({ id: z.uuid(), letter, language });

const placeholderNames = Object.keys(PLACEHOLDERS) as [PlaceholderName, ...PlaceholderName[]];

/** One line of the list: a letter, and in which languages its words are the organiser's. */
export const letterSummarySchema = z
  .object({ letter, reworded: z.array(language).describe("Languages in which the words are your own") })
  .meta({ id: "LetterSummary" });
export type LetterSummary = z.infer<typeof letterSummarySchema>;
export const letterListSchema = z.object({ data: z.array(letterSummarySchema) });

const words = z.object({ subject: z.string(), body: z.string() });

export const letterSchema = z
  .object({
    letter,
    language,
    version: z.int().describe("0 while nobody changed anything"),
    isOriginal: z.boolean(),
    ...words.shape,
    original: words.describe("Our own words"),
    placeholders: z
      .array(
        z.object({
          name: z.enum(placeholderNames),
          kind: z
            .enum(["text", "link", "block"])
            .describe("A block, and a link as a button, stand alone on a line"),
          isRequired: z.boolean(),
        }),
      )
      .describe("What the letter knows of its reader"),
    changedAt: z.iso.datetime().nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: "Letter" });
export type LetterDto = z.infer<typeof letterSchema>;

/** An earlier version, for its reader to compare and take up again. */
export interface LetterPast {
  readonly version: number;
  /** null: our own words. */
  readonly wording: { readonly subject: string; readonly body: string } | null;
  readonly changedAt: string;
  readonly changedBy: string | null;
}
