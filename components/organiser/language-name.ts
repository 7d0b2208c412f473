import { formatLanguage } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

/** The name of a language standing by itself, as on a choice: with a capital, which French and Italian omit in a sentence. */
export function languageName(code: string, locale: Locale): string {
  const name = formatLanguage(code, locale);
  return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`;
}
