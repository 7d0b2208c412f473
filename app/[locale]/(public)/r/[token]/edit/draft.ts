import { targetId } from "@/components/public/sign-up/answers";
import type { Refusal } from "@/components/public/sign-up/use-sign-up";
import { ERROR_CODES } from "@/lib/errors";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";

/** What to say about a refused form, in the language of the page. */
export function editRefusal(draft: FormDraft, locale: Locale): Refusal {
  const errors = draft.errors.map((error) => ({
    fieldId: targetId(error.path),
    message: fieldMessage(error, locale),
  }));
  if (draft.code === "stale_version") {
    const own = translator(locale, "own");
    return { title: own("edit.staleTitle"), detail: own("edit.stale"), errors };
  }
  const code = ERROR_CODES.find((known) => known === draft.code);
  if (errors.length > 0 || !code) return { errors };
  const t = translator(locale, "errors");
  return { title: t(`problems.${code}.title`), detail: t(`problems.${code}.detail`), errors };
}
