import { readFileSync, writeFileSync } from "node:fs";
import type { ProofProgress } from "@/lib/allocation/prove";
import { createHighsSolver } from "@/lib/optimiser/highs";
import { guessColumns } from "@/lib/people-file/columns";
import { correctColumns } from "@/lib/people-file/corrections";
import { peopleOf } from "@/lib/people-file/rules";
import type { FilePerson } from "@/lib/people-file/schema";
import { readTable, type TableOutcome } from "@/lib/people-file/table";
import { HELP, USAGE } from "./allocate/help";
import { allocateFromMatrix, readMatrix } from "./allocate/matrix";
import { type AllocateOptions, readOptions, type SearchOptions, UsageError } from "./allocate/options";
import { allocatePeople, usualLanguage } from "./allocate/people";
import { columnLines, matrixCsv, matrixText, peopleCsv, peopleText } from "./allocate/report";

// The engine as a command: a file in, groups out. No database, no server, no settings.

const DONE = 0;
const PARTIAL = 1;
const WRONG_USE = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    switch (options.kind) {
      case "help":
        process.stdout.write(HELP);
        return DONE;
      case "matrix":
        return await runMatrix(options);
      case "people":
        return await runPeople(options);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    note(`${error.message}\n\n${USAGE}\nMore: npm run allocate -- --help`);
    return WRONG_USE;
  }
}

async function runMatrix(options: Extract<AllocateOptions, { kind: "matrix" }>): Promise<number> {
  const problem = readMatrix(fileBytes(options.file));
  const report = allocateFromMatrix(problem, options, await proofOf(options));
  if (options.out) writeOut(options.out, matrixCsv(report));
  print(options.json ? JSON.stringify(report) : matrixText(report));
  return DONE;
}

async function runPeople(options: Extract<AllocateOptions, { kind: "people" }>): Promise<number> {
  const people = readPeople(options);
  const locale = options.locale ?? usualLanguage(people);
  const report = allocatePeople(people, { ...options, locale }, await proofOf(options));
  if (options.out) writeOut(options.out, peopleCsv(report));
  print(
    options.json ? JSON.stringify(report, null, 2) : peopleText(report, { locale, prove: options.prove }),
  );
  return report.unmet.length > 0 || report.unplaced.length > 0 ? PARTIAL : DONE;
}

/** The solver, and each step forward as a note. */
async function proofOf({ prove }: SearchOptions) {
  if (!prove) return undefined;
  const solver = await createHighsSolver();
  const onProgress = ({ gap, steps }: ProofProgress) =>
    note(`  step ${steps}: at most ${(100 * gap).toFixed(2)} % below the best possible`);
  return { solver, onProgress };
}

function readPeople({
  file,
  corrections,
}: Extract<AllocateOptions, { kind: "people" }>): readonly FilePerson[] {
  const read = readTable(fileBytes(file));
  if (!read.ok) throw new UsageError(`${file}: ${unreadable(read)}`);
  const { table, encoding, delimiter } = read;
  const corrected = correctColumns(table, guessColumns(table), corrections);
  if (!corrected.ok) {
    const why =
      corrected.reason === "no_such_column"
        ? "no column is called so"
        : "several columns fit; give its number";
    throw new UsageError(`--map ${corrected.column}: ${why}. ${columnsOf(table.headers)}`);
  }
  const outcome = peopleOf(table, corrected.columns);
  if (!outcome.ok)
    throw new UsageError(`${file}: rows ${outcome.rows.join(" and ")} have the same id, ${outcome.id}.`);
  if (outcome.people.length < 2) throw new UsageError(`${file}: groups need two people or more.`);
  const separated =
    delimiter === undefined ? "JSON" : { ",": "commas", ";": "semicolons", "\t": "tabs" }[delimiter];
  note(`${outcome.people.length} people in ${file} (${encoding}, ${separated}). Columns taken:`);
  for (const line of columnLines(table, corrected.columns)) note(line);
  for (const { row, field, value } of outcome.unread.slice(0, 5))
    note(`  row ${row}: ${field} "${value}" not understood, left out`);
  if (outcome.unread.length > 5) note(`  … and ${outcome.unread.length - 5} more cells left out`);
  return outcome.people;
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

function columnsOf(headers: readonly string[]): string {
  return `Columns: ${headers.map((header, position) => `${position + 1} "${header.slice(0, 60)}"`).join(", ")}`;
}

function fileBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${codeOf(error)}).`);
  }
}

function writeOut(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written (${codeOf(error)}).`);
  }
  note(`Groups written to ${file}.`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
