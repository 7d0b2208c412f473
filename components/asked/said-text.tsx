import { useLocale } from "next-intl";
import { say } from "@/lib/form-questions/rules";
import type { Wording } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";

/** A text in the page's language, or in another one that is then named to who hears or translates the page. */
export function SaidText({
  wording,
  languages,
}: {
  readonly wording: Wording;
  readonly languages: readonly Locale[];
}) {
  const locale = useLocale();
  const said = say(wording, locale, languages);
  if (!said) return null;
  return said.locale === locale ? said.text : <span lang={said.locale}>{said.text}</span>;
}
