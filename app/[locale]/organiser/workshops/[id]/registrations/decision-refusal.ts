import type { DecisionRefusal } from "@/components/organiser/decisions/decision-form";
import { readDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../workshop-draft";

/** An answer to people who wait for one that was refused, as it was sent; undefined where none was. */
export async function decisionRefusal(
  workshopId: string,
  locale: Locale,
): Promise<DecisionRefusal | undefined> {
  const draft = await readDraft(`decide:${workshopId}`);
  if (!draft) return undefined;
  const errors = draft.errors.map((error) => [error.path, fieldMessage(error, locale)] as const);
  return {
    text: refusalText(draft.code, locale),
    errors: Object.fromEntries(errors),
    who: String(draft.values.who ?? ""),
    note: String(draft.values.note ?? ""),
  };
}
