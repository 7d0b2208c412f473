import { z } from "zod";
import { distinct, label, WORKSHOP_LIMITS } from "@/lib/workshops/fields";

/** How many other words a theme may have, and how long one may be. */
export const THEME_WORDS_MAX = 12;
export const THEME_WORD_LENGTH_MAX = 40;

/** Other words for themes of a workshop, in any language. Nobody reads them: texts are compared by them. */
export const themeWordsSchema = z
  .array(
    z.object({
      theme: label(WORKSHOP_LIMITS.themeLengthMax),
      words: z.array(label(THEME_WORD_LENGTH_MAX)).overwrite(distinct).max(THEME_WORDS_MAX),
    }),
  )
  .max(WORKSHOP_LIMITS.themesMax)
  .describe(
    "Other words for the workshop's themes, in any language; texts that hold one are about the theme",
  );
export type ThemeWords = z.infer<typeof themeWordsSchema>;
