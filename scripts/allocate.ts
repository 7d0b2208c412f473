import { readFileSync, writeFileSync } from "node:fs";
import type { ProofProgress } from "@/lib/allocation/prove";
import { createHighsSolver } from "@/lib/optimiser/highs";
import { gather, planBefore } from "./allocate/gathering";
import { HELP, USAGE } from "./allocate/help";
import { allocateFromMatrix, readMatrix } from "./allocate/matrix";
import {
  type AllocateOptions,
  type PeopleOptions,
  readOptions,
  type SearchOptions,
  UsageError,
} from "./allocate/options";
import { allocatePeople, planPeopleRounds, rebalancePeople } from "./allocate/people";
import type { PlanReport } from "./allocate/plan-report";
import { matrixCsv, matrixText, peopleCsv, peopleText, rebalanceText, roundsText } from "./allocate/report";

// The engine as a command: a file in, groups out. No database, no server, no settings.

const DONE = 0;
// 1 is what an unforeseen failure ends with.
const WRONG_USE = 2;
const PARTIAL = 3;

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

async function runPeople(options: PeopleOptions): Promise<number> {
  const gathering = gather(options, { bytesOf: fileBytes, note });
  const { locale } = gathering;
  const { rounds, rebalanceFile, moveCost, json, prove } = options;
  if (rebalanceFile !== undefined) {
    const plan = planBefore(rebalanceFile, gathering, fileBytes(rebalanceFile));
    const report = rebalancePeople(gathering, options, { plan, moveCost });
    return finish(options, [report], json ? toJson(report) : rebalanceText(report, { locale }));
  }
  if (rounds > 1) {
    const report = planPeopleRounds(gathering, options, rounds);
    return finish(options, report.rounds, json ? toJson(report) : roundsText(report, { locale }));
  }
  const report = allocatePeople(gathering, options, await proofOf(options));
  return finish(options, [report], json ? toJson(report) : peopleText(report, { locale, prove }));
}

function finish({ out }: PeopleOptions, plans: readonly PlanReport[], text: string): number {
  if (out) writeOut(out, peopleCsv(...plans));
  print(text);
  const isWhole = plans.every(
    ({ unmet, unplaced, withoutFacilitator = [], unmetFacilitators = [] }) =>
      unmet.length + unplaced.length + withoutFacilitator.length + unmetFacilitators.length === 0,
  );
  return isWhole ? DONE : PARTIAL;
}

function toJson(report: unknown): string {
  return JSON.stringify(report, null, 2);
}

/** The solver, and each step forward as a note where somebody looks. */
async function proofOf({ prove, progress = process.stderr.isTTY }: SearchOptions) {
  if (!prove) return undefined;
  const solver = await createHighsSolver();
  const onProgress = ({ gap, steps }: ProofProgress) =>
    note(`  step ${steps}: at most ${(100 * gap).toFixed(2)} % below the best possible`);
  return { solver, ...(progress && { onProgress }) };
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
