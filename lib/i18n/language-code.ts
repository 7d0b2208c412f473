const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Whether `code` is a two-letter language code (ISO 639-1) that Unicode's CLDR knows by name. */
export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && names.of(code) !== undefined;
}
