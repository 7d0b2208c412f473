import type { FormAnswers } from "@/lib/form-answers/schema";
import type { Locale } from "@/lib/i18n/locales";
import { EDIT_FIELDS, type EditField, type EditValue, type FieldEdit } from "./schema";

// What an edit changed. Pure.

/** A registration's answers as they stand in its row. */
export interface AnswersRow {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly languages: readonly string[];
  readonly level: number | null;
  readonly questions: readonly string[];
  readonly projectTitle: string | null;
  readonly projectDescription: string | null;
  readonly projectShared: boolean;
  readonly themes: readonly string[];
  readonly accessNeeds: string | null;
  readonly foodNeeds: string | null;
  readonly houseRulesAt: Date | null;
  readonly showToGroup: boolean;
  readonly photosAllowed: boolean;
  readonly newsWanted: boolean;
}

export type Snapshot = ReadonlyMap<string, EditValue>;

/** All that somebody told us, field by field. */
export function snapshotOf(row: AnswersRow, answers: FormAnswers): Snapshot {
  const own = Object.entries(answers).map(
    ([key, value]) => [`answers.${key}`, typeof value === "object" ? [...value] : value] as const,
  );
  return new Map<string, EditValue>([
    ["name", row.name],
    ["email", row.email],
    ["locale", row.locale],
    ["organisation", row.organisation],
    ["role", row.role],
    ["languages", [...row.languages]],
    ["level", row.level],
    ["questions", [...row.questions]],
    ["projectTitle", row.projectTitle],
    ["projectDescription", row.projectDescription],
    ["projectShared", row.projectShared],
    ["themes", [...row.themes]],
    ...own,
    ["accessNeeds", row.accessNeeds],
    ["foodNeeds", row.foodNeeds],
    ["houseRules", row.houseRulesAt !== null],
    ["showToGroup", row.showToGroup],
    ["photos", row.photosAllowed],
    ["news", row.newsWanted],
  ]);
}

/** Sets, whose order says nothing. */
const UNORDERED = ["languages", "themes"];

/** The fields that differ, in the order of the form; empty where nothing was changed. */
export function editsBetween(before: Snapshot, after: Snapshot): FieldEdit[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort(
    (a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1),
  );
  return fields.flatMap((field) => {
    const [from, to] = [plain(before.get(field)), plain(after.get(field))];
    return isSame(field, from, to) ? [] : [{ field, from, to }];
  });
}

/** Nothing said is null, however it is written. */
function plain(value: EditValue | undefined): EditValue {
  if (value === undefined || value === "") return null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

function isSame(field: string, from: EditValue, to: EditValue): boolean {
  const text = (value: EditValue) =>
    JSON.stringify(UNORDERED.includes(field) && Array.isArray(value) ? [...value].sort() : value);
  return text(from) === text(to);
}

function placeOf(field: string): number {
  const base = field.split(".")[0];
  return EDIT_FIELDS.indexOf(base as EditField);
}
