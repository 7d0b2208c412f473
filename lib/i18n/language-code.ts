const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Whether `code` is a two-letter language code (ISO 639-1) that Unicode's CLDR knows by name. */
export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && names.of(code) !== undefined;
}

/** What forms offer to tick, whoever fills them in: the four of our pages, then what is spoken most in Switzerland beside them. */
export const SPOKEN_LANGUAGES = ["fr", "de", "it", "en", "rm", "pt", "es", "sq"] as const;
