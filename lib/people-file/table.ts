import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { decode, type Encoding } from "./decode";
import type { Cell, PeopleTable } from "./schema";

const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Larger than any workshop; a file beyond it is a mistake, and is refused before it is read into people. */
export const ROWS_MAX = 20_000;
export const COLUMNS_MAX = 1_000;

export type TableOutcome =
  | {
      readonly ok: true;
      readonly table: PeopleTable;
      readonly encoding: Encoding;
      readonly delimiter?: Delimiter;
    }
  | {
      readonly ok: false;
      readonly reason: "empty" | "no_rows" | "not_text" | "bad_csv" | "bad_json" | "too_large";
      /** Line of the file from 1, where one is to blame. */
      readonly line?: number;
    };

/** Reads a CSV or JSON file: JSON when it begins like JSON, else CSV with whichever delimiter makes a table of it. */
export function readTable(bytes: Uint8Array): TableOutcome {
  const { text, encoding } = decode(bytes);
  if (text.includes("\0")) return { ok: false, reason: "not_text" };
  const trimmed = text.trim();
  if (trimmed === "") return { ok: false, reason: "empty" };
  const outcome = /^[[{]/.test(trimmed) ? readJson(trimmed) : readCsv(text);
  if (!outcome.ok) return outcome;
  const { headers, rows } = outcome.table;
  if (rows.length === 0) return { ok: false, reason: "no_rows" };
  if (rows.length > ROWS_MAX || headers.length > COLUMNS_MAX) return { ok: false, reason: "too_large" };
  return { ...outcome, encoding };
}

type Parsed =
  | { readonly ok: true; readonly table: PeopleTable; readonly delimiter?: Delimiter }
  | { readonly ok: false; readonly reason: "bad_csv" | "bad_json"; readonly line?: number };

function readCsv(text: string): Parsed {
  // Excel writes its delimiter above the table: "sep=;".
  const told = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = DELIMITERS.find((candidate) => candidate === told?.[1]) ?? guessDelimiter(body);
  try {
    const [headers = [], ...rows] = records(body, delimiter);
    const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
    return {
      ok: true,
      delimiter,
      table: {
        headers: headers.map(headerText),
        rows: rows.filter((cells) => !isBlank(cells)).map((cells) => headers.map((_, at) => cells[at] ?? "")),
      },
    };
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, reason: "bad_csv", line: lineOf(error) };
    throw error;
  }
}

function records(text: string, delimiter: Delimiter, toLine?: number): string[][] {
  return parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    // A quote inside an unquoted cell is a letter like others: 5" screens exist.
    relax_quotes: true,
    ...(toLine === undefined ? {} : { to: toLine }),
  });
}

function lineOf(error: CsvError): number | undefined {
  const { lines } = error as CsvError & { readonly lines?: unknown };
  return typeof lines === "number" ? lines : undefined;
}

// The delimiter under which the first records have as many cells as the header, and more than one. A file of one
// column has none: a tab, which nobody types, then leaves its texts whole.
function guessDelimiter(text: string): Delimiter {
  const judged = DELIMITERS.map((delimiter) => ({ delimiter, evenness: evenness(text, delimiter) }));
  const best = judged.reduce((a, b) => (b.evenness > a.evenness ? b : a));
  if (best.evenness > 0) return best.delimiter;
  // None reads to the end: a quote that is not closed is to be told, not taken for part of one wide column.
  return DELIMITERS.find((delimiter) => headerWidth(text, delimiter) > 1) ?? "\t";
}

function headerWidth(text: string, delimiter: Delimiter): number {
  try {
    return records(text, delimiter, 1)[0]?.length ?? 0;
  } catch {
    return 0;
  }
}

function evenness(text: string, delimiter: Delimiter): number {
  try {
    const [headers = [], ...rows] = records(text, delimiter, 50);
    if (headers.length < 2) return 0;
    const even = rows.filter((row) => row.length === headers.length).length;
    return (1 + even) / (1 + rows.length) + headers.length / (1_000 * COLUMNS_MAX);
  } catch {
    return 0;
  }
}

/** A header as text: form builders leave tags and entities in it. */
function headerText(header: string): string {
  return header
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/&nbsp;/gi, " ")
    .replace(/&amp;/gi, "&")
    .replace(/\s+/g, " ")
    .trim();
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const personJson = z.record(
  z.string(),
  z.union([scalar, z.array(scalar), z.record(z.string(), z.union([scalar, z.array(scalar)]))]),
);
const peopleJson = z.union([
  z.array(personJson),
  z.object({ data: z.array(personJson) }).transform(({ data }) => data),
]);

// A list of objects, alone or under `data` as the organiser's API answers. `project: {title}` becomes a column
// `project.title`.
function readJson(text: string): Parsed {
  const parsed = parsedJson(text);
  if (!parsed.success) return { ok: false, reason: "bad_json" };
  const people = parsed.data.map(flat);
  const headers = [...new Set(people.flatMap((person) => [...person.keys()]))];
  return {
    ok: true,
    table: { headers, rows: people.map((person) => headers.map((key) => person.get(key) ?? "")) },
  };
}

function parsedJson(text: string): ReturnType<typeof peopleJson.safeParse> | { readonly success: false } {
  try {
    return peopleJson.safeParse(JSON.parse(text));
  } catch {
    return { success: false };
  }
}

function flat(person: z.infer<typeof personJson>): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [key, value] of Object.entries(person)) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      for (const [inner, part] of Object.entries(value)) cells.set(`${key}.${inner}`, cell(part));
    } else cells.set(key, cell(value));
  }
  return cells;
}

type Scalar = z.infer<typeof scalar>;

function cell(value: Scalar | readonly Scalar[]): Cell {
  if (Array.isArray(value))
    return value.map((part: Scalar) => String(part ?? "")).filter((part) => part !== "");
  return value === null ? "" : String(value);
}
