import { stringify } from "csv-stringify/sync";
import { translator } from "@/lib/i18n/catalogue";
import { formatPercent, formatScore } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { ColumnMap, PeopleTable } from "@/lib/people-file/schema";
import { PERSON_FIELDS } from "@/lib/people-file/schema";
import { textOf } from "@/lib/people-file/values";
import type { MatrixReport } from "./matrix";
import type { PeopleReport } from "./people";

/** What was taken for what, one line per field, for the notes. */
export function columnLines(table: PeopleTable, columns: ColumnMap): string[] {
  const lines = PERSON_FIELDS.flatMap((field) => {
    const positions = columns[field] ?? [];
    return positions.map((position, index) => {
      const filled = table.rows.filter((row) => textOf(row[position]) !== "").length;
      const shown = filled === 0 ? "empty" : `${filled} of ${table.rows.length} filled`;
      return `  ${(index === 0 ? field : "").padEnd(19)}← ${position + 1} "${shortened(table.headers[position] ?? "")}" (${shown})`;
    });
  });
  const missing = PERSON_FIELDS.filter((field) => columns[field] === undefined);
  const takenCount = new Set(Object.values(columns).flat()).size;
  return [
    ...lines,
    ...(missing.length > 0 ? [`  no column found for: ${missing.join(", ")}`] : []),
    `  left out: ${table.headers.length - takenCount} of ${table.headers.length} columns. Correct with --map "COLUMN=FIELD".`,
  ];
}

/** The groups for reading: names and reasons in the people's language, the rest in English. */
export function peopleText(
  report: PeopleReport,
  { locale, prove }: { locale: Locale; prove: boolean },
): string {
  const say = translator(locale, "groups");
  const peopleCount = report.groups.reduce((sum, { members }) => sum + members.length, 0);
  const head = `${peopleCount} people in ${report.groups.length} groups. Score ${formatScore(report.score, "en")} (0 to 1), seed ${report.seed}.`;
  const groups = report.groups.map((group, index) => {
    const number = say("group.table", { number: index + 1 });
    const title = [number, group.name].filter(Boolean).join(" · ");
    const members = group.members.map(({ name, organisation, match, reasons }) => {
      const who = [name, organisation].filter(Boolean).join(", ");
      return [`  ${who} (${formatScore(match, locale)})`, ...reasons.map((reason) => `    ${reason}`)].join(
        "\n",
      );
    });
    return [`${title} · ${formatScore(group.score, locale)}`, ...members].join("\n");
  });
  const unmet = report.unmet.map(({ message }) => `Not met: ${message}`);
  return [head, ...(prove ? [proofLine(report.bound, report.gap)] : []), ...groups, ...unmet].join("\n\n");
}

export function matrixText(report: MatrixReport): string {
  const head = `Objective ${report.objective}, ${report.groups.length} groups, ${report.iterations} trials in ${report.seconds} s of processor time, seed ${report.seed}.`;
  const proof = report.bound === null ? [] : [proofLine(report.bound, report.gap)];
  return [head, ...proof, ...report.groups.map((members) => members.join(" "))].join("\n");
}

function proofLine(bound: number, gap: number | null): string {
  const distance = gap === null ? "" : `: the best possible is at most ${formatPercent(gap, "en")} better`;
  return `Proven: no plan can be above ${Math.ceil(bound * 1e4) / 1e4}${distance}.`;
}

/** One row per person, for a spreadsheet: with a byte-order mark, and with formulas that names could hold defused. */
export function peopleCsv(report: PeopleReport): string {
  const rows = report.groups.flatMap((group, index) =>
    group.members.map(({ id, name, organisation, match, reasons }) => ({
      group: index + 1,
      groupName: group.name,
      id,
      name,
      organisation,
      match: match.toFixed(4),
      reasons: reasons.join(" "),
    })),
  );
  const columns = ["group", "groupName", "id", "name", "organisation", "match", "reasons"];
  return stringify(rows, { header: true, bom: true, columns, escape_formulas: true });
}

/** One row per position of the matrix, from 0. */
export function matrixCsv(report: MatrixReport): string {
  const rows = report.groups.flatMap((members, index) => members.map((id) => ({ group: index + 1, id })));
  return stringify(rows, { header: true, columns: ["group", "id"] });
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89)}…`;
}
