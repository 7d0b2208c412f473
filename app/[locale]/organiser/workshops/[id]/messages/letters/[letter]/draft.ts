import type { WordingRefusal, WordingValues } from "@/components/organiser/letters/letter-form";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../../../workshop-draft";

// Words that were refused, shown again as they were typed.

export function valuesOfDraft({ values }: FormDraft): WordingValues {
  return { subject: String(values.subject ?? ""), body: String(values.body ?? "") };
}

/** Several things wrong with one field are told one after the other. */
export function refusalOfDraft(draft: FormDraft, locale: Locale): WordingRefusal {
  const errors: Record<string, string> = {};
  for (const error of draft.errors) {
    const message = fieldMessage(error, locale);
    errors[error.path] = errors[error.path] ? `${errors[error.path]} ${message}` : message;
  }
  return { text: refusalText(draft.code, locale), isStale: draft.code === "stale_version", errors };
}
