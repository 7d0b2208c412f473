import { stringify } from "csv-stringify/sync";
import type { OrganiserRegistration } from "./schema";

type Column = readonly [
  header: string,
  value: (row: OrganiserRegistration) => string | number | null | undefined,
];

const yesNo = (value: boolean) => (value ? "yes" : "no");

// Headers are the API's names: the same file opens in a spreadsheet and in `npm run allocate`, in any language.
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
  ["projectShared", (row) => row.project && yesNo(row.project.share)],
  ["themes", (row) => row.themes.join(", ")],
  ["accessNeeds", (row) => row.accessNeeds],
  ["foodNeeds", (row) => row.foodNeeds],
  ["houseRules", (row) => yesNo(row.consents.houseRules)],
  ["showToGroup", (row) => yesNo(row.consents.showToGroup)],
  ["photos", (row) => yesNo(row.consents.photos)],
  ["news", (row) => yesNo(row.consents.news)],
  ["source", (row) => row.source],
  ["createdAt", (row) => row.createdAt],
  ["cancelledAt", (row) => row.cancelledAt],
];

/**
 * A table for spreadsheets: UTF-8 with a byte order mark and semicolons, which Excel opens as it is where numbers have a
 * decimal comma. What would run as a formula gets an apostrophe before it: anybody can sign up with such a name.
 */
export function registrationsCsv(rows: readonly OrganiserRegistration[]): string {
  return stringify(
    rows.map((row) => COLUMNS.map(([, value]) => value(row) ?? "")),
    {
      header: true,
      columns: COLUMNS.map(([header]) => header),
      bom: true,
      delimiter: ";",
      record_delimiter: "windows",
      escape_formulas: true,
    },
  );
}
