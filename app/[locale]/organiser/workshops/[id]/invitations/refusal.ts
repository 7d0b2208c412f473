import type { InvitationRefusal } from "@/components/organiser/invitations/invitation-form";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../workshop-draft";

/** Why the form of a code was refused. */
export function refusalOf(draft: FormDraft, locale: Locale): InvitationRefusal {
  return {
    text: refusalText(draft.code, locale),
    errors: Object.fromEntries(draft.errors.map((error) => [error.path, fieldMessage(error, locale)])),
  };
}
