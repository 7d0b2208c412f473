import { z } from "zod";
import { REGISTRATION_LIMITS } from "@/lib/registrations/fields";

const limits = REGISTRATION_LIMITS;

/** How somebody's question or project answers "who asks about…". */
export const aboutMatchSchema = z
  .object({
    text: z.string().describe("The question that fits best, or the project"),
    isProject: z.boolean(),
    score: z.number().describe("Above 0 to 1"),
    terms: z
      .array(z.object({ label: z.string(), forms: z.array(z.string()) }))
      .describe(
        "What matches, strongest first, in the language of the request; forms as they stand in the text",
      ),
  })
  .meta({ id: "AboutMatch" });
export type AboutMatch = z.infer<typeof aboutMatchSchema>;

/** What is being typed in a sign-up form: questions and project together. */
export const themeSuggestionInputSchema = z
  .object({
    text: z
      .string()
      .max(
        limits.questionsMax * (limits.questionLengthMax + 1) +
          limits.projectTitleLengthMax +
          limits.projectDescriptionLengthMax +
          1,
      ),
  })
  .meta({ id: "ThemeSuggestionInput" });

export const themeSuggestionsSchema = z
  .object({
    themes: z
      .array(z.string())
      .describe("Of the workshop's themes those that the text touches, at most three, surest first"),
  })
  .meta({ id: "ThemeSuggestions" });
export type ThemeSuggestions = z.infer<typeof themeSuggestionsSchema>;

/** What people ask, for a page. Plain data. */
export interface AskedQuestions {
  /** People who hold a place or wait for one. */
  readonly peopleCount: number;
  readonly askerCount: number;
  readonly questionCount: number;
  /** Most people first. */
  readonly themes: readonly AskedThemeView[];
  /** Questions of people who ask about none of the themes. */
  readonly apart: readonly QuotedQuestion[];
}

export interface AskedThemeView {
  readonly id: string;
  readonly label: string;
  readonly peopleCount: number;
  /** One to three. */
  readonly quotes: readonly QuotedQuestion[];
}

export interface QuotedQuestion {
  readonly registrationId: string;
  /** Language of the person's pages, which is nearly always that of the text. */
  readonly locale: string;
  readonly text: string;
  /** What to underline. */
  readonly forms: readonly string[];
}
