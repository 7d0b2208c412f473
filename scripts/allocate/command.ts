import { readFileSync, writeFileSync } from "node:fs";
import { AllocationInputError } from "@/lib/allocation/input-error";
import type { ProofProgress } from "@/lib/allocation/prove";
import { createHighsSolver } from "@/lib/optimiser/highs";
import { gather, planBefore } from "./gathering";
import { HELP, USAGE } from "./help";
import { allocateFromMatrix, readMatrix } from "./matrix";
import {
  type AllocateOptions,
  type PeopleOptions,
  readOptions,
  type SearchOptions,
  UsageError,
} from "./options";
import { allocatePeople, planPeopleRounds, rebalancePeople } from "./people";
import type { PlanReport } from "./plan-report";
import { matrixCsv, matrixText, peopleCsv, peopleText, rebalanceText, roundsText } from "./report";

const DONE = 0;
// 1 is what an unforeseen failure ends with.
const WRONG_USE = 2;
const PARTIAL = 3;

/** Where the command prints: the result alone on `stdout`, notes for whoever looks on on `stderr`. */
export interface Streams {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
}

/** A file in, groups out; returns the exit code. Writes no file but that of --out. */
export async function runAllocate(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const options = readOptions(args);
    switch (options.kind) {
      case "help":
        streams.stdout.write(HELP);
        return DONE;
      case "matrix":
        return await runMatrix(options, streams);
      case "people":
        return await runPeople(options, streams);
    }
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
  if (error instanceof AllocationInputError) return `Not accepted: ${error.path} (${error.code}).`;
  return undefined;
}

async function runMatrix(
  options: Extract<AllocateOptions, { kind: "matrix" }>,
  streams: Streams,
): Promise<number> {
  const problem = readMatrix(fileBytes(options.file));
  const report = allocateFromMatrix(problem, options, await proofOf(options, streams));
  const text = options.json ? JSON.stringify(report) : matrixText(report);
  deliver({ out: options.out, table: () => matrixCsv(report), text }, streams);
  return DONE;
}

async function runPeople(options: PeopleOptions, streams: Streams): Promise<number> {
  const gathering = gather(options, { bytesOf: fileBytes, note: (text) => note(streams, text) });
  const { locale } = gathering;
  const { rounds, rebalanceFile, moveCost, json, prove } = options;
  const finish = (plans: readonly PlanReport[], text: string) => {
    deliver({ out: options.out, table: () => peopleCsv(...plans), text }, streams);
    return plans.every(isWhole) ? DONE : PARTIAL;
  };
  if (rebalanceFile !== undefined) {
    const plan = planBefore(rebalanceFile, gathering, fileBytes(rebalanceFile));
    const report = rebalancePeople(gathering, options, { plan, moveCost });
    return finish([report], json ? toJson(report) : rebalanceText(report, { locale }));
  }
  if (rounds > 1) {
    const report = planPeopleRounds(gathering, options, rounds);
    return finish(report.rounds, json ? toJson(report) : roundsText(report, { locale }));
  }
  const report = allocatePeople(gathering, options, await proofOf(options, streams));
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

function toJson(report: unknown): string {
  return JSON.stringify(report, null, 2);
}

/** The solver, and each step forward as a note where somebody looks. */
async function proofOf({ prove, progress }: SearchOptions, streams: Streams) {
  if (!prove) return undefined;
  const solver = await createHighsSolver();
  const onProgress = ({ gap, steps }: ProofProgress) =>
    note(streams, `  step ${steps}: at most ${(100 * gap).toFixed(2)} % below the best possible`);
  return { solver, ...((progress ?? streams.stderr.isTTY) && { onProgress }) };
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
