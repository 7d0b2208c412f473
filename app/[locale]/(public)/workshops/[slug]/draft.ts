import { answersOf, targetId } from "@/components/public/sign-up/answers";
import type { Refusal } from "@/components/public/sign-up/use-sign-up";
import { ERROR_CODES, type FieldError } from "@/lib/errors";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";

/** The name under which a refused sign-up form is kept for this page. */
export function draftKey(slug: string): string {
  return `sign-up:${slug}`;
}

/**
 * What to say about a form that was refused without scripts, in the language of the page now shown. House rules left
 * unaccepted are said along with the rest: the schema that refused the form does not know the workshop's.
 */
export function refusalOf(
  draft: FormDraft,
  { locale, hasHouseRules }: { readonly locale: Locale; readonly hasHouseRules: boolean },
): Refusal {
  const errors = allErrors(draft, hasHouseRules).map((error) => ({
    fieldId: targetId(error.path),
    message: fieldMessage(error, locale),
  }));
  const code = ERROR_CODES.find((known) => known === draft.code);
  if (errors.length > 0 || !code) return { errors };
  const t = translator(locale, "errors");
  return { title: t(`problems.${code}.title`), detail: t(`problems.${code}.detail`), errors };
}

function allErrors({ errors, values }: FormDraft, hasHouseRules: boolean): readonly FieldError[] {
  const path = "consents.houseRules";
  const isKnown = errors.length === 0 || errors.some((error) => error.path === path);
  if (!hasHouseRules || isKnown || answersOf(values).isOn(path)) return errors;
  return [...errors, { path, code: "house_rules_required" }];
}
