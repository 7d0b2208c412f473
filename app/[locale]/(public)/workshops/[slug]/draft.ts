import {
  answersOf,
  type FormRules,
  ownAnswers,
  sessionErrors,
  targetId,
} from "@/components/public/sign-up/answers";
import type { Refusal } from "@/components/public/sign-up/use-sign-up";
import { ERROR_CODES, type FieldError } from "@/lib/errors";
import { readAnswers } from "@/lib/form-answers/rules";
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
 * unaccepted and the organiser's own questions are said along with the rest: the schema that refused the form does not
 * know the workshop's.
 */
export function refusalOf(draft: FormDraft, rules: FormRules & { readonly locale: Locale }): Refusal {
  const { locale } = rules;
  const errors = allErrors(draft, rules).map((error) => ({
    fieldId: targetId(error.path),
    message: fieldMessage(error, locale),
  }));
  const code = ERROR_CODES.find((known) => known === draft.code);
  if (errors.length > 0 || !code) return { errors };
  const t = translator(locale, "errors");
  return { title: t(`problems.${code}.title`), detail: t(`problems.${code}.detail`), errors };
}

function allErrors(
  { errors, values }: FormDraft,
  {
    hasHouseRules,
    questions,
    sessions,
    sessionRequired,
    invitationOnly,
    ...reading
  }: FormRules & { readonly locale: Locale },
): readonly FieldError[] {
  if (errors.length === 0) return errors;
  const path = "consents.houseRules";
  const isAccepted = !hasHouseRules || answersOf(values).isOn(path);
  // Said anew, since the form or the language of the page may have changed in the meantime.
  const own = readAnswers(questions, ownAnswers(values), reading).errors;
  const hasNoCode = invitationOnly && answersOf(values).text("code") === "";
  return [
    ...(hasNoCode ? [{ path: "code", code: "code_required" }] : []),
    ...errors.filter(
      (error) =>
        error.path !== path && error.code !== "code_required" && !/^(answers|sessions)\b/.test(error.path),
    ),
    // A session that filled up meanwhile says so itself by now; one that is gone, only the refusal knows.
    ...errors.filter(({ code }) => code === "session_unknown"),
    ...sessionErrors(values, { sessions, sessionRequired }),
    ...own.filter(({ code }) => code !== "unknown_field"),
    ...(isAccepted ? [] : [{ path, code: "house_rules_required" }]),
  ];
}
