import type { SheetCell, SheetTable } from "@/lib/spreadsheets/table";
import type { OrganiserRegistration } from "./schema";

type Column = readonly [header: string, value: (row: OrganiserRegistration) => SheetCell | undefined];

const moment = (instant: string | null) => instant && new Date(instant);

// Headers are the API's names: the same file opens in a spreadsheet, in `npm run allocate` and in our own import, in any
// language.
const COLUMNS: readonly Column[] = [
  ["reference", (row) => row.reference],
  ["status", (row) => row.status],
  ["position", (row) => row.position],
  ["name", (row) => row.name],
  ["email", (row) => row.email],
  ["organisation", (row) => row.organisation],
  ["role", (row) => row.role],
  ["locale", (row) => row.locale],
  ["languages", (row) => row.languages.join(", ")],
  ["level", (row) => row.level],
  ["question1", (row) => row.questions[0]],
  ["question2", (row) => row.questions[1]],
  ["question3", (row) => row.questions[2]],
  ["projectTitle", (row) => row.project?.title],
  ["projectDescription", (row) => row.project?.description],
  ["projectShared", (row) => row.project?.share],
  ["themes", (row) => row.themes.join(", ")],
  ["accessNeeds", (row) => row.accessNeeds],
  ["foodNeeds", (row) => row.foodNeeds],
  ["houseRules", (row) => row.consents.houseRules],
  ["showToGroup", (row) => row.consents.showToGroup],
  ["photos", (row) => row.consents.photos],
  ["news", (row) => row.consents.news],
  ["source", (row) => row.source],
  ["createdAt", (row) => moment(row.createdAt)],
  ["cancelledAt", (row) => moment(row.cancelledAt)],
];

/** Registrations as a table for spreadsheets, a row for each. */
export function registrationTable(rows: readonly OrganiserRegistration[], name: string): SheetTable {
  return {
    name,
    headers: COLUMNS.map(([header]) => header),
    rows: rows.map((row) => COLUMNS.map(([, value]) => value(row) ?? null)),
  };
}
