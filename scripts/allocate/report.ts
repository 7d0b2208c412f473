import { stringify } from "csv-stringify/sync";
import { translator } from "@/lib/i18n/catalogue";
import { formatPercent, formatScore } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { ColumnMap, PeopleTable } from "@/lib/people-file/schema";
import { PERSON_FIELDS } from "@/lib/people-file/schema";
import { textOf } from "@/lib/people-file/values";
import { adviceText } from "./advice-text";
import type { MatrixReport } from "./matrix";
import type { PeopleReport, RebalanceReport, RoundsReport } from "./people";
import type { PlanReport } from "./plan-report";

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
  const proof = prove && report.bound !== null ? [proofLine(report.bound, report.gap)] : [];
  return [headLine(report, report.seed), ...proof, ...planLines(report, locale)].join("\n\n");
}

export function roundsText(report: RoundsReport, { locale }: { locale: Locale }): string {
  const fewest =
    report.repeats === report.repeatsAtLeast ? "no plan has fewer" : `at least ${report.repeatsAtLeast}`;
  const head = `${report.rounds.length} rounds, ${report.repeats} repeated meetings (${fewest}), seed ${report.seed}.`;
  const pairs = report.repeatedPairs.map(
    ({ ids, rounds }) => `  ${ids.join(" and ")} meet in round ${rounds.join(", ")}`,
  );
  const rounds = report.rounds.flatMap((plan, index) => [
    `Round ${index + 1}. ${headLine(plan)}`,
    ...planLines(plan, locale),
  ]);
  return [[head, ...pairs].join("\n"), ...rounds].join("\n\n");
}

const WHY: Readonly<Record<RebalanceReport["moves"][number]["why"], string>> = {
  arrival: "was not in the plan",
  closed: "the group is closed",
  rule: "a rule would be broken",
  crowded: "the group would be too large",
  filled: "the group would be too small",
  better: "a better match",
};

export function rebalanceText(report: RebalanceReport, { locale }: { locale: Locale }): string {
  const fewest =
    report.movedCount === report.movedAtLeast ? "no plan moves fewer" : `at least ${report.movedAtLeast}`;
  const head = `${report.movedCount} ${report.movedCount === 1 ? "person changes" : "people change"} groups (${fewest}). Score ${formatScore(report.scoreBefore, "en")} before, ${formatScore(report.score, "en")} now.`;
  const moves = report.moves.map(
    ({ name, from, to, why }) => `  ${name}: ${from ?? "none"} → ${to ?? "none"} (${WHY[why]})`,
  );
  return [[head, ...moves].join("\n"), ...planLines(report, locale)].join("\n\n");
}

function headLine({ groups, score }: PlanReport, seed?: number): string {
  const peopleCount = groups.reduce((sum, { members }) => sum + members.length, 0);
  const end = seed === undefined ? "" : `, seed ${seed}`;
  return `${peopleCount} people in ${groups.length} ${groups.length === 1 ? "group" : "groups"}. Score ${formatScore(score, "en")} (0 to 1)${end}.`;
}

function planLines(report: PlanReport, locale: Locale): string[] {
  const say = translator(locale, "groups");
  const groups = report.groups.map((group, index) => {
    const number = say("group.table", { number: index + 1 });
    const title = [number, group.name].filter(Boolean).join(" · ");
    const leader = group.facilitator;
    const told = leader && [...leader.languages, ...leader.themes].join(", ");
    const members = group.members.map(({ name, organisation, match, reasons }) => {
      const who = [name, organisation].filter(Boolean).join(", ");
      return [`  ${who} (${formatScore(match, locale)})`, ...reasons.map((reason) => `    ${reason}`)].join(
        "\n",
      );
    });
    return [
      `${title} · ${formatScore(group.score, locale)}`,
      ...(leader ? [`  Facilitator: ${leader.name}${told ? ` (${told})` : ""}`] : []),
      ...members,
    ].join("\n");
  });
  const without = (report.withoutFacilitator ?? []).map(({ group, reason }) =>
    reason === "languages"
      ? `No facilitator for group ${group}: none speaks a language of all its members.`
      : `No facilitator for group ${group}: all places are taken.`,
  );
  const wrong = (report.unmetFacilitators ?? []).map(
    ({ name, group, reason, memberIds }) =>
      `Facilitator ${name} for group ${group}: ${UNLED[reason]}${memberIds.length > 0 ? ` (${memberIds.join(", ")})` : ""}.`,
  );
  const unplaced = report.unplaced.length > 0 ? [`Without a group: ${report.unplaced.join(", ")}.`] : [];
  return [
    ...groups,
    ...report.unmet.map(({ message, conflict }) =>
      [
        `Not met: ${message}`,
        // One rule alone is what the sentence before says, except that it names neither facilitator nor table.
        ...(conflict.length > 1 || conflict[0]?.rule === "facilitator" ? conflict : []).map(
          (rule) => `  - ${rule.message}`,
        ),
      ].join("\n"),
    ),
    ...without,
    ...wrong,
    ...unplaced,
    ...costsLines(report.costs),
    ...(report.swaps ?? []).map(adviceText),
  ];
}

function costsLines(costs: PlanReport["costs"]): string[] {
  const taken = Object.entries(costs).filter(([, cost]) => cost > 0);
  const told = taken.map(([term, cost]) => `${term} ${cost.toFixed(4)}`).join(", ");
  return taken.length > 0 ? [`Group terms take from the score: ${told}.`] : [];
}

const UNLED = {
  unknown_group: "there is no such group",
  taken: "somebody else is fixed to it",
  capacity: "more groups than they can lead",
  languages: "no language in common with all members",
} as const;

export function matrixText(report: MatrixReport): string {
  const head = `Objective ${report.objective}, ${report.groups.length} groups, ${report.iterations} trials, seed ${report.seed}.`;
  const proof = report.bound === null ? [] : [proofLine(report.bound, report.gap)];
  return [head, ...proof, ...report.groups.map((members) => members.join(" "))].join("\n");
}

function proofLine(bound: number, gap: number | null): string {
  const distance = gap === null ? "" : `: the best possible is at most ${formatPercent(gap, "en")} better`;
  return `Proven: no plan can be above ${Math.ceil(bound * 1e4) / 1e4}${distance}.`;
}

/** One row per person, for a spreadsheet: with a byte-order mark, and with formulas that names could hold defused. */
export function peopleCsv(...plans: readonly PlanReport[]): string {
  const rows = plans.flatMap(({ groups }, round) =>
    groups.flatMap((group, index) =>
      group.members.map(({ id, name, organisation, match, reasons }) => ({
        round: round + 1,
        group: index + 1,
        groupName: group.name,
        id,
        name,
        organisation,
        match: match.toFixed(4),
        reasons: reasons.join(" "),
        facilitator: group.facilitator?.name ?? "",
      })),
    ),
  );
  const columns = [
    ...(plans.length > 1 ? ["round"] : []),
    ...["group", "groupName", "id", "name", "organisation", "match", "reasons"],
    ...(plans.some((plan) => plan.withoutFacilitator !== undefined) ? ["facilitator"] : []),
  ];
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
