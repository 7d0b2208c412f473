import { z } from "zod";
import type { Facilitator } from "@/lib/allocation/facilitators";
import { guessColumns } from "@/lib/people-file/columns";
import { decode } from "@/lib/people-file/decode";
import { peopleOf } from "@/lib/people-file/rules";
import type { ColumnMap, FilePerson, PeopleTable } from "@/lib/people-file/schema";
import { readTable, type TableOutcome } from "@/lib/people-file/table";
import { plain, textOf } from "@/lib/people-file/values";
import type { RuleWishes } from "./options";
import { UsageError } from "./usage-error";

// The files beside the list of people: rules, plans of before, facilitators. Each tells what is wrong with it and where.

/** A table, or a UsageError that says why there is none. */
export function tableOf(file: string, bytes: Uint8Array) {
  const read = readTable(bytes);
  if (!read.ok) throw new UsageError(`${file}: ${unreadable(read)}`);
  return read;
}

function unreadable({ reason, line }: Extract<TableOutcome, { ok: false }>): string {
  switch (reason) {
    case "empty":
      return "the file is empty.";
    case "no_rows":
      return "there is nobody below the headers.";
    case "not_text":
      return "this is no text. Save the spreadsheet as CSV.";
    case "bad_csv":
      return `not readable as CSV${line === undefined ? "" : ` (line ${line})`}: a quote is opened and not closed.`;
    case "bad_json":
      return "not readable as JSON: a list of people is expected.";
    case "too_large":
      return "more than 20,000 people or 1,000 columns.";
  }
}

/** Who is meant by an id or, where no id is so, by a name that one person has. Unknown ones stay as they are. */
export function personFinder(people: readonly FilePerson[]): (text: string) => string {
  const ids = new Set(people.map(({ id }) => id));
  const named = new Map<string, string[]>();
  for (const { id, name } of people) named.set(plain(name), [...(named.get(plain(name)) ?? []), id]);
  return (text) => {
    if (ids.has(text)) return text;
    const [only, ...others] = named.get(plain(text)) ?? [];
    if (others.length > 0)
      throw new UsageError(
        `"${text}" is the name of several people: use their ids, ${[only, ...others].join(", ")}.`,
      );
    return only ?? text;
  };
}

const id = z.union([z.string(), z.number()]).transform(String);
const rulesSchema = z.strictObject({
  together: z.array(z.array(id).min(1)).default([]),
  apart: z.array(z.array(id).min(1)).default([]),
  pins: z.record(z.string(), z.number().int().min(1)).default({}),
  sharedLanguage: z.boolean().default(true),
});

/** Rules from a JSON file, groups of pins counted from 1. */
export function readRules(file: string, bytes: Uint8Array): RuleWishes {
  const outcome = rulesSchema.safeParse(json(file, bytes));
  if (!outcome.success) {
    const [issue] = outcome.error.issues;
    const where = issue?.path.length ? `at ${issue.path.join(".")}: ` : "";
    throw new UsageError(
      `${file}: ${where}${issue ? ruleWords(issue) : "not understood"}. Expected {"together": [["id", "id"]], "apart": [["id", "id"]], "pins": {"id": 1}, "sharedLanguage": true}.`,
    );
  }
  const { pins, ...rules } = outcome.data;
  return { ...rules, pins: Object.entries(pins).map(([person, group]) => ({ person, group })) };
}

const member = z.union([id, z.looseObject({ id }).transform((one) => one.id)]);
const groupSchema = z.union([
  z.array(member),
  z.looseObject({ members: z.array(member) }).transform(({ members }) => members),
]);
const planSchema = z.union([
  z
    .looseObject({ rounds: z.array(z.looseObject({ groups: z.array(groupSchema) })) })
    .transform(({ rounds }) => rounds.map(({ groups }) => groups)),
  z.looseObject({ groups: z.array(groupSchema) }).transform(({ groups }) => [groups]),
  z.array(groupSchema).transform((groups) => [groups]),
]);

/** What is wrong with one rule: zod speaks of types, and whoever writes a rule thinks of people and groups. */
function ruleWords(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys")
    return `there is no rule called ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
  switch (issue.path[0]) {
    case "together":
    case "apart":
      return "a list of lists of ids is needed, none of them empty";
    case "pins":
      return issue.path.length > 1
        ? "a group is a whole number from 1"
        : "a group number for each person is needed";
    case "sharedLanguage":
      return "true or false is needed";
    default:
      return "the rules are one object";
  }
}

/**
 * Plans as this command writes them, with --json or --out, one per round; or a plain list of lists of ids. Groups by
 * position, members by id.
 */
export function readPlans(file: string, bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const { text } = decode(bytes);
  if (/^\s*[[{]/.test(text)) {
    const outcome = planSchema.safeParse(json(file, bytes));
    if (!outcome.success)
      throw new UsageError(
        `${file}: no plan found. Expected what --json prints, or lists of ids as [["1", "2"], ["3", "4"]].`,
      );
    return outcome.data;
  }
  const { table } = tableOf(file, bytes);
  const at = (name: string) => table.headers.findIndex((header) => plain(header) === name);
  const [groupAt, idAt, roundAt] = [at("group"), at("id"), at("round")];
  if (groupAt < 0 || idAt < 0)
    throw new UsageError(`${file}: a plan as CSV needs the columns "group" and "id", as --out writes them.`);
  const rounds: string[][][] = [];
  table.rows.forEach((row, index) => {
    const group = number(row[groupAt]);
    const round = roundAt < 0 ? 1 : number(row[roundAt]);
    if (group === undefined || round === undefined || round > 50 || group > 20_000)
      throw new UsageError(`${file}: row ${index + 1}, column "group": expected a whole number from 1.`);
    while (rounds.length < round) rounds.push([]);
    const groups = rounds[round - 1] ?? [];
    while (groups.length < group) groups.push([]);
    groups[group - 1]?.push(textOf(row[idAt]).trim());
  });
  return rounds;
}

/** Facilitators: id, name, languages, themes as for people, and the columns `capacity` and `group` (numbers from 1). */
export function readFacilitators(
  file: string,
  bytes: Uint8Array,
): readonly (Facilitator & { readonly name: string })[] {
  const { table } = tableOf(file, bytes);
  const columns = { ...guessColumns(table), ...exactColumns(table) };
  if (columns.id === undefined && columns.name === undefined)
    throw new UsageError(`${file}: facilitators need a column "id" or "name".`);
  const outcome = peopleOf(table, columns);
  if (!outcome.ok)
    throw new UsageError(`${file}: rows ${outcome.rows.join(" and ")} have the same id, ${outcome.id}.`);
  const [unread] = outcome.unread.filter(({ field }) => field === "languages");
  if (unread)
    throw new UsageError(
      `${file}: row ${unread.row}, column "languages": "${unread.value}" is no language known.`,
    );
  return outcome.people.map(({ row, id: facilitatorId, name, languages, themes }) => {
    const capacity = numbersIn(file, table, { row, header: /^(?:capacity|capacite|kapazitat|capienza)$/ });
    const groups = numbersIn(file, table, { row, header: /^(?:groups?|groupes?|gruppen?|grupp[io])$/ });
    return {
      ...{ id: facilitatorId, name, languages, themes },
      ...(capacity[0] !== undefined && { capacity: capacity[0] }),
      ...(groups.length > 0 && { fixedGroups: groups.map((group) => group - 1) }),
    };
  });
}

/** Columns called as the help names them, which are believed whatever they hold: nothing shows the guess here. */
function exactColumns({ headers }: PeopleTable): ColumnMap {
  const found = (["id", "name", "languages", "themes"] as const).flatMap((field) => {
    const at = headers.findIndex((header) => plain(header) === field);
    return at < 0 ? [] : [[field, [at]] as const];
  });
  return Object.fromEntries(found);
}

function numbersIn(
  file: string,
  { headers, rows }: PeopleTable,
  { row, header }: { readonly row: number; readonly header: RegExp },
): number[] {
  const at = headers.findIndex((text) => header.test(plain(text)));
  const text = at < 0 ? "" : textOf(rows[row - 1]?.[at]);
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((part) => {
      const value = number(part);
      if (value === undefined)
        throw new UsageError(`${file}: row ${row}, column "${headers[at]}": expected whole numbers from 1.`);
      return value;
    });
}

function number(cell: string | readonly string[] | undefined): number | undefined {
  const value = Number(textOf(cell).trim());
  return Number.isInteger(value) && value >= 1 ? value : undefined;
}

function json(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes).text);
  } catch (error) {
    throw new UsageError(
      `${file}: not readable as JSON (${error instanceof Error ? error.message : error}).`,
    );
  }
}
