import type { SettingsValues } from "@/components/organiser/sign-up-settings/settings-form";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { localDateTime } from "@/lib/i18n/local-time";
import type { Locale } from "@/lib/i18n/locales";
import type { SignUpSettings } from "@/lib/sign-up-settings/schema";
import { refusalText } from "../../../../workshop-draft";

// The form of the sign-up settings: as kept, and as it was refused.

export function valuesOfSettings(settings: SignUpSettings, timeZone: string): SettingsValues {
  const { answersUntil } = settings;
  return {
    invitationOnly: settings.invitationOnly,
    addressCheck: settings.addressCheck,
    approval: settings.approval,
    promotion: settings.promotion,
    offerHours: String(settings.offerHours),
    completeTables: settings.completeTables,
    tableMin: String(settings.tableMin),
    lineGoesOn: settings.lineGoesOn,
    handover: settings.handover,
    answersUntil: answersUntil ? localDateTime(new Date(answersUntil), timeZone) : "",
  };
}

export function valuesOfDraft({ values }: FormDraft): SettingsValues {
  const text = (name: string) => String(values[name] ?? "");
  return {
    invitationOnly: values.invitationOnly !== undefined,
    addressCheck: values.addressCheck !== undefined,
    approval: values.approval !== undefined,
    promotion: text("promotion"),
    offerHours: text("offerHours"),
    completeTables: values.completeTables !== undefined,
    tableMin: text("tableMin"),
    lineGoesOn: values.lineGoesOn !== undefined,
    handover: values.handover !== undefined,
    answersUntil: text("answersUntil"),
  };
}

export function refusalOfForm(draft: FormDraft, locale: Locale) {
  const errors = draft.errors.map((error) => [error.path, fieldMessage(error, locale)] as const);
  return { text: refusalText(draft.code, locale), errors: Object.fromEntries(errors) };
}
