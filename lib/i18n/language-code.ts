const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const TWO_LETTERS = /^[a-z]{2}$/;

/** At most 676 answers: looking names up would be a good part of what reading a sign-up costs. */
const known = new Map<string, boolean>();

/** Whether `code` is a two-letter language code (ISO 639-1) that Unicode's CLDR knows by name. */
export function isLanguageCode(code: string): boolean {
  if (!TWO_LETTERS.test(code)) return false;
  const isKnown = known.get(code) ?? names.of(code) !== undefined;
  known.set(code, isKnown);
  return isKnown;
}

/** What forms offer to tick, whoever fills them in: the four of our pages, then what is spoken most in Switzerland beside them. */
export const SPOKEN_LANGUAGES = ["fr", "de", "it", "en", "rm", "pt", "es", "sq"] as const;
