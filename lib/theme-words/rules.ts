import type { Theme } from "@/lib/matching/port";
import { type ThemeWords, themeWordsSchema } from "./schema";

/** What stands between a theme and its words where they are typed, with or without blanks around it. */
const SIGN = ":";

/** A workshop's themes with their other words, as texts are compared by them. Words of a theme that went count no more. */
export function wordedThemes({
  themes,
  themeWords,
}: {
  readonly themes: readonly string[];
  /** As a row keeps it. */
  readonly themeWords: unknown;
}): Theme[] {
  const words = new Map(storedWords(themeWords).map((one) => [one.theme, one.words]));
  return themes.map((label) => ({ label, synonyms: words.get(label) ?? [] }));
}

/** Out of a row. */
export function storedWords(themeWords: unknown): ThemeWords {
  return themeWordsSchema.catch([]).parse(themeWords);
}

/**
 * Reads "Vergers : cidre, pommes", one theme a line. A theme may hold the sign itself, so the longest that a line begins with
 * is meant; a line that begins with none keeps what stands before its first sign, to be refused by name.
 */
export function wordsOfLines(text: string, themes: readonly string[]): ThemeWords {
  const longestFirst = themes.map((theme) => theme.trim()).sort((a, b) => b.length - a.length);
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const known = longestFirst.find((theme) => theme !== "" && afterTheme(line, theme) !== undefined);
      const [first = ""] = line.split(SIGN);
      const theme = known ?? first.trim();
      return {
        theme,
        words: wordsOf(known === undefined ? line.slice(first.length + 1) : (afterTheme(line, known) ?? "")),
      };
    });
}

/** The same back: the lines of themes that a workshop still has. */
export function linesOfWords(themeWords: ThemeWords, themes: readonly string[]): string {
  return themeWords
    .filter(({ theme, words }) => words.length > 0 && themes.includes(theme))
    .map(({ theme, words }) => `${theme}${SIGN} ${words.join(", ")}`)
    .join("\n");
}

/** Where each of a list's themes is none of the workshop's; the paths are of the list. */
export function unknownThemes(themeWords: ThemeWords, themes: readonly string[]): string[] {
  return themeWords.flatMap(({ theme }, index) =>
    themes.includes(theme) ? [] : [`themeWords.${index}.theme`],
  );
}

/** What stands behind the theme and its sign; undefined where the line begins otherwise. */
function afterTheme(line: string, theme: string): string | undefined {
  if (!line.toLowerCase().startsWith(theme.toLowerCase())) return undefined;
  const rest = line.slice(theme.length).trimStart();
  return rest.startsWith(SIGN) ? rest.slice(SIGN.length) : undefined;
}

function wordsOf(list: string): string[] {
  return list
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
