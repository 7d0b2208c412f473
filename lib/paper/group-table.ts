import { translator } from "@/lib/i18n/catalogue";
import type { SheetCell, SheetTable } from "@/lib/spreadsheets/table";
import type { PaperContent, PaperPerson } from "./schema";

// Headers are the API's names, as in the file of registrations: the same columns in any language, for a mail merge, for
// `npm run allocate`, and for our own import.
const HEADERS = [
  "table",
  "group",
  "name",
  "organisation",
  "role",
  "languages",
  "level",
  "question1",
  "question2",
  "question3",
  "projectTitle",
  "projectDescription",
  "projectShared",
  "showToGroup",
  "reasons",
] as const;
const WIDTHS = [7, 28, 28, 28, 22, 12, 7, 40, 40, 40, 28, 40, 12, 12, 60];

/** A plan's groups, a row for each person, by table; those without a group last, without a table. */
export function groupTable(content: PaperContent): SheetTable {
  const placed = content.groups.flatMap(({ table, name, people }) =>
    people.map((person) => rowOf(person, table, name)),
  );
  const unplaced = content.unplaced.map((person) => rowOf(person, null, ""));
  return {
    name: translator(content.locale, "paper")("groups.title"),
    headers: HEADERS,
    rows: [...placed, ...unplaced],
    widths: WIDTHS,
  };
}

function rowOf(person: PaperPerson, table: number | null, group: string): SheetCell[] {
  const { name, organisation, role, languages, level, questions, project, isShown, reasons } = person;
  return [
    table,
    group,
    name,
    organisation,
    role,
    languages.join(", "),
    level,
    questions[0] ?? null,
    questions[1] ?? null,
    questions[2] ?? null,
    project?.title ?? null,
    project?.description ?? null,
    project?.share ?? null,
    isShown,
    reasons.join(" "),
  ];
}
