import { z } from "zod";
import { cleanLine } from "@/lib/text";

/** How many other words a theme may have, and how long one may be. */
export const THEME_WORDS_MAX = 12;
export const THEME_WORD_LENGTH_MAX = 40;
const THEMES_MAX = 24;
const THEME_LENGTH_MAX = 80;

const distinct = (words: string[]) => [...new Set(words)].filter((word) => word !== "");

const word = z.string().overwrite(cleanLine).max(THEME_WORD_LENGTH_MAX);

/** Other words for themes of a workshop, in any language. Nobody reads them: texts are compared by them. */
export const themeWordsSchema = z
  .array(
    z.object({
      theme: z.string().overwrite(cleanLine).max(THEME_LENGTH_MAX),
      words: z.array(word).overwrite(distinct).max(THEME_WORDS_MAX),
    }),
  )
  .max(THEMES_MAX)
  .describe(
    "Other words for the workshop's themes, in any language; texts that hold one are about the theme",
  );
export type ThemeWords = z.infer<typeof themeWordsSchema>;
