import fs from "node:fs";

/** How many tests and checks went how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    NOTHING,
  );
}

/** One check that has no tests of its own, such as the types. */
export function check(isPassed: boolean): Tally {
  return { ...NOTHING, [isPassed ? "passed" : "failed"]: 1 };
}

/** The line that people and machines look for at the end. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Counts of a vitest run from its JSON report; a file that could not even be loaded counts as one failed test. */
export function vitestTally(reportFile: string, exitCode: number | null): Tally {
  const report: VitestReport | undefined = read(reportFile);
  if (!report) return orFailed(NOTHING, exitCode);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return orFailed(tally, exitCode);
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/** Counts of a Playwright run from its JSON report. A test that passed only when repeated has failed. */
export function playwrightTally(reportFile: string, exitCode: number | null): Tally {
  const report: PlaywrightReport | undefined = read(reportFile);
  if (!report) return orFailed(NOTHING, exitCode);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orFailed({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, exitCode);
}

/** A run that ended badly, or that ran nothing, without naming a failed test has failed all the same. */
function orFailed(tally: Tally, exitCode: number | null): Tally {
  const isEmpty = tally.passed + tally.failed + tally.skipped === 0;
  return tally.failed === 0 && (exitCode !== 0 || isEmpty) ? { ...tally, failed: 1 } : tally;
}

function read<T>(file: string): T | undefined {
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, "utf8"));
}
