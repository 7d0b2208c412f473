import type {
  FacilitatorRefusal,
  FacilitatorValues,
} from "@/components/groups/facilitators/facilitator-form";
import type { FacilitatorDto } from "@/lib/facilitators/schema";
import type { FormDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { refusalText } from "../../../../workshop-draft";

// A facilitator's form: what it begins with, and what was refused without scripts.

/** Most accompany one table, and speak what the workshop speaks. */
export function newFacilitator(languages: readonly string[]): FacilitatorValues {
  return {
    name: "",
    email: "",
    languages: languages.slice(0, 1),
    themes: [],
    note: "",
    tableMax: "1",
    table: "",
  };
}

export function valuesOf({ name, email, languages, themes, note, tableMax, table }: FacilitatorDto) {
  return {
    name,
    email: email ?? "",
    languages,
    themes,
    note: note ?? "",
    tableMax: String(tableMax),
    table: table === null ? "" : String(table),
  };
}

export function valuesOfDraft({ values }: FormDraft): FacilitatorValues {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const list = (name: string) => {
    const value = values[name] ?? [];
    return (Array.isArray(value) ? value : [value]).map(String);
  };
  return {
    name: text("name"),
    email: text("email"),
    languages: list("languages"),
    themes: list("themes"),
    note: text("note"),
    tableMax: text("tableMax"),
    table: text("table"),
  };
}

export function refusalOf(draft: FormDraft, locale: Locale): FacilitatorRefusal {
  return {
    text: refusalText(draft.code, locale),
    errors: Object.fromEntries(
      draft.errors.map((error) => [error.path.split(".")[0], fieldMessage(error, locale)]),
    ),
  };
}
