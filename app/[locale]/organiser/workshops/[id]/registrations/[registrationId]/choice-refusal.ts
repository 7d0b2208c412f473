import type { ChoiceRefusal } from "@/components/sessions/choice-form";
import { fieldId } from "@/components/ui/field";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../../workshop-draft";

/** Why a choice of sessions was refused without scripts, beside each of them. */
export function choiceRefusal(draft: FormDraft, locale: Locale): ChoiceRefusal {
  return {
    text: refusalText(draft.code, locale),
    errors: draft.errors.map((error) => ({
      fieldId: fieldId(error.path),
      message: fieldMessage(error, locale),
    })),
  };
}
