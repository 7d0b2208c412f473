import { ERROR_CODES } from "@/lib/errors";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import type { FormDraft } from "./form-draft";
import { fieldMessage } from "./problems";

export interface Refusal {
  readonly errors: Readonly<Record<string, string>>;
  readonly failure?: { readonly title: string; readonly detail: string };
}

/** What a refused form says, in the language of the page: at its fields, or as a whole where no field is to blame. */
export function refusalOf(draft: FormDraft | undefined, locale: Locale): Refusal {
  const errors = Object.fromEntries(
    (draft?.errors ?? []).map((error) => [error.path, fieldMessage(error, locale)]),
  );
  const code = ERROR_CODES.find((known) => known === draft?.code);
  if (!code || Object.keys(errors).length > 0) return { errors };
  const t = translator(locale, "errors");
  return { errors, failure: { title: t(`problems.${code}.title`), detail: t(`problems.${code}.detail`) } };
}

/** A text of the draft, as typed; empty when there is none. */
export function typedText(draft: FormDraft | undefined, name: string): string {
  const value = draft?.values[name];
  return typeof value === "string" ? value : "";
}
