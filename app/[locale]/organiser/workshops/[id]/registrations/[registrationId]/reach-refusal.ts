import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../../workshop-draft";

/** An address that was refused, shown again as it was typed. */
export function reachRefusal({ code, values, errors }: FormDraft, locale: Locale) {
  const wrong = errors.find(({ path }) => path === "email");
  return {
    email: String(values.email ?? ""),
    error: wrong && fieldMessage(wrong, locale),
    text: refusalText(code, locale),
  };
}
