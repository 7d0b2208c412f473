import type { SessionRefusal } from "@/components/organiser/sessions/session-form";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../workshop-draft";

/** Why a session's form was refused without scripts. */
export function refusalOf(draft: FormDraft, locale: Locale): SessionRefusal {
  return {
    text: refusalText(draft.code, locale),
    errors: Object.fromEntries(
      draft.errors.map((error) => [error.path.split(".")[0], fieldMessage(error, locale)]),
    ),
  };
}
