import {
  messagesByField,
  valuesOfPost,
  type WorkshopFormValues,
} from "@/components/organiser/workshop-form/values";
import type { Refusal } from "@/components/organiser/workshop-form/workshop-form";
import { ERROR_CODES } from "@/lib/errors";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";

// A workshop's form that was refused without scripts, shown again.

export function valuesOfDraft(draft: FormDraft): WorkshopFormValues {
  return valuesOfPost(draft.values);
}

export function refusalOfDraft(draft: FormDraft, locale: Locale): Refusal {
  const errors = draft.errors.map((error) => ({ path: error.path, message: fieldMessage(error, locale) }));
  return { code: draft.code, text: refusalText(draft.code, locale), errors: messagesByField(errors) };
}

/** Why a form was refused as a whole, in the reader's words. */
export function refusalText(code: string, locale: Locale): string {
  const known = ERROR_CODES.find((one) => one === code) ?? "internal_error";
  return translator(locale, "errors")(`problems.${known}.detail`);
}

/** Zones to choose from, the server's own list. */
export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}
