import type { BroadcastRefusal, BroadcastValues } from "@/components/organiser/broadcasts/broadcast-form";
import { audienceSchema } from "@/lib/broadcasts/schema";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../../workshop-draft";

// A message that was refused, shown again as it was typed.

export function valuesOfDraft({ values }: FormDraft): BroadcastValues {
  const texts = inside(values.texts);
  return {
    audience: audienceOf(inside(values.audience)),
    isNews: values.isNews === "true",
    texts: Object.fromEntries(
      LOCALES.flatMap((language) => {
        const { subject, body } = inside(texts[language]);
        const isTyped = subject !== undefined || body !== undefined;
        return isTyped ? [[language, { subject: String(subject ?? ""), body: String(body ?? "") }]] : [];
      }),
    ),
  };
}

/** What an address or a form says of whom; what is no filter is left out. */
export function audienceOf(fields: Readonly<Record<string, unknown>>): BroadcastValues["audience"] {
  const known = Object.entries(audienceSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(fields[name]);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Several things wrong with one field are told one after the other. */
export function refusalOfDraft(draft: FormDraft, locale: Locale): BroadcastRefusal {
  const errors: Record<string, string> = {};
  for (const error of draft.errors) {
    const message = fieldMessage(error, locale);
    errors[error.path] = errors[error.path] ? `${errors[error.path]} ${message}` : message;
  }
  return { text: refusalText(draft.code, locale), isStale: draft.code === "stale_version", errors };
}

function inside(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
