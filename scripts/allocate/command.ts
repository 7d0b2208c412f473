import { readFileSync, writeFileSync } from "node:fs";
import { AllocationInputError, type InputErrorCode } from "@/lib/allocation/input-error";
import type { ProofProgress } from "@/lib/allocation/prove";
import { createHighsSolver } from "@/lib/optimiser/highs";
import { gather, planBefore } from "./gathering";
import { HELP, USAGE } from "./help";
import { allocateFromMatrix } from "./matrix";
import { readMatrix } from "./matrix-file";
import { type AllocateOptions, type PeopleOptions, readOptions, type SearchOptions } from "./options";
import { allocatePeople, planPeopleRounds, rebalancePeople } from "./people";
import type { PlanReport } from "./plan-report";
import { cpuSeconds } from "./processor-time";
import { matrixCsv, matrixText, peopleCsv, peopleText, rebalanceText, roundsText } from "./report";
import { UsageError } from "./usage-error";
import { type SearchProgress, UNWATCHED, type Watch } from "./watch";

const DONE = 0;
// 1 is what an unforeseen failure ends with.
const WRONG_USE = 2;
const PARTIAL = 3;
// What shells tell of a program that Ctrl-C ended.
export const INTERRUPTED = 130;

/** Where the command prints: the result alone on `stdout`, notes for whoever looks on on `stderr`. */
export interface Streams {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
}

/**
 * A file in, groups out; returns the exit code. Writes no file but that of --out. Once `isInterrupted` is true, what is
 * printed is the best plan so far.
 */
export async function runAllocate(
  args: readonly string[],
  streams: Streams,
  { isInterrupted }: Pick<Watch, "isInterrupted"> = UNWATCHED,
): Promise<number> {
  const startedAt = process.cpuUsage();
  try {
    const options = readOptions(args);
    if (options.kind === "help") {
      streams.stdout.write(HELP);
      return DONE;
    }
    const watch = { isInterrupted, ...(isWatched(options, streams) && { onSearch: tellSearch(streams) }) };
    const status =
      options.kind === "matrix"
        ? await runMatrix(options, streams, watch)
        : await runPeople(options, streams, watch);
    note(streams, `Took ${cpuSeconds(startedAt).toFixed(2)} s of processor time.`);
    if (!isInterrupted()) return status;
    note(streams, "Interrupted: this is the best plan so far.");
    return INTERRUPTED;
  } catch (error) {
    const why = complaintOf(error);
    if (why === undefined) throw error;
    note(streams, `${why}\n\n${USAGE}\nMore: npm run allocate -- --help`);
    return WRONG_USE;
  }
}

/** What the caller did wrong; undefined for a failure of ours. */
function complaintOf(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  // What the options let through and only the engine can tell, such as answers too far apart for numbers.
  if (error instanceof AllocationInputError) return `Not accepted: ${error.path}: ${REFUSED[error.code]}.`;
  return undefined;
}

const REFUSED: Readonly<Record<InputErrorCode, string>> = {
  not_an_integer: "a whole number is needed",
  out_of_range: "the number is too small or too large",
  weight_invalid: "a number of at least 0 is needed",
  weights_all_zero: "at least one criterion must weigh more than 0",
  size_range_empty: "the smallest size is above the largest",
  duplicate_attendee: "two people have the same id",
  duplicate_facilitator: "two facilitators have the same id",
  similarity_invalid: "two values are too far apart to be compared",
  matrix_invalid: "the numbers are too large, or no numbers",
};

async function runMatrix(
  options: Extract<AllocateOptions, { kind: "matrix" }>,
  streams: Streams,
  watch: Watch,
): Promise<number> {
  const problem = readMatrix(fileBytes(options.file));
  const report = allocateFromMatrix(problem, options, await proofOf(options, streams), watch);
  const text = options.json ? JSON.stringify(marked(report, watch)) : matrixText(report);
  deliver({ out: options.out, table: () => matrixCsv(report), text }, streams);
  return DONE;
}

async function runPeople(options: PeopleOptions, streams: Streams, watch: Watch): Promise<number> {
  const gathering = gather(options, { bytesOf: fileBytes, note: (text) => note(streams, text) });
  const { locale } = gathering;
  const { rounds, rebalanceFile, moveCost, json, prove } = options;
  const toJson = (report: object) => JSON.stringify(marked(report, watch), null, 2);
  const finish = (plans: readonly PlanReport[], text: string) => {
    deliver({ out: options.out, table: () => peopleCsv(...plans), text }, streams);
    return plans.every(isWhole) ? DONE : PARTIAL;
  };
  if (rebalanceFile !== undefined) {
    const plan = planBefore(rebalanceFile, gathering, fileBytes(rebalanceFile));
    const report = rebalancePeople(gathering, options, { plan, moveCost }, watch);
    return finish([report], json ? toJson(report) : rebalanceText(report, { locale }));
  }
  if (rounds > 1) {
    const report = planPeopleRounds(gathering, options, rounds, watch);
    return finish(report.rounds, json ? toJson(report) : roundsText(report, { locale }));
  }
  const report = allocatePeople(gathering, options, await proofOf(options, streams), watch);
  return finish([report], json ? toJson(report) : peopleText(report, { locale, prove }));
}

/** Whether everybody sits, every rule holds and every group that should be led is. */
function isWhole({ unmet, unplaced, withoutFacilitator = [], unmetFacilitators = [] }: PlanReport): boolean {
  return unmet.length + unplaced.length + withoutFacilitator.length + unmetFacilitators.length === 0;
}

function deliver(
  {
    out,
    table,
    text,
  }: { readonly out?: string | undefined; readonly table: () => string; readonly text: string },
  streams: Streams,
): void {
  if (out) {
    writeOut(out, table());
    note(streams, `Groups written to ${out}.`);
  }
  streams.stdout.write(`${text}\n`);
}

/** Its trials do not make an interrupted plan again, so it says what it is. */
function marked(report: object, { isInterrupted }: Watch): object {
  return isInterrupted() ? { ...report, interrupted: true } : report;
}

function isWatched({ progress }: SearchOptions, { stderr }: Streams): boolean {
  return progress ?? stderr.isTTY ?? false;
}

function tellSearch(streams: Streams) {
  return ({ seconds, secondsMax, best }: SearchProgress) => {
    const spent =
      secondsMax === undefined ? seconds.toFixed(1) : `${seconds.toFixed(1)} of ${secondsMax.toFixed(1)}`;
    const found = best === undefined ? "" : `, best so far ${Number(best.toPrecision(6))}`;
    note(streams, `  search: ${spent} s${found}`);
  };
}

/** The solver, and each step forward as a note where somebody looks. */
async function proofOf(options: SearchOptions, streams: Streams) {
  if (!options.prove) return undefined;
  const solver = await createHighsSolver();
  const onProgress = ({ gap, steps }: ProofProgress) =>
    note(streams, `  step ${steps}: at most ${(100 * gap).toFixed(2)} % below the best possible`);
  return { solver, ...(isWatched(options, streams) && { onProgress }) };
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
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function note({ stderr }: Streams, text: string): void {
  stderr.write(`${text}\n`);
}
