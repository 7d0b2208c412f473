import { targetId } from "@/components/public/sign-up/answers";
import type { Refusal } from "@/components/public/sign-up/use-sign-up";
import { ERROR_CODES } from "@/lib/errors";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";

/** The name under which a refused sign-up form is kept for this page. */
export function draftKey(slug: string): string {
  return `sign-up:${slug}`;
}

/** What to say about a form that was refused without scripts, in the language of the page now shown. */
export function refusalOf(draft: FormDraft, locale: Locale): Refusal {
  const errors = draft.errors.map((error) => ({
    fieldId: targetId(error.path),
    message: fieldMessage(error, locale),
  }));
  const code = ERROR_CODES.find((known) => known === draft.code);
  if (errors.length > 0 || !code) return { errors };
  const t = translator(locale, "errors");
  return { title: t(`problems.${code}.title`), detail: t(`problems.${code}.detail`), errors };
}
