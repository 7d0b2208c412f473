import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { check, lastLine, playwrightTally, sum, vitestTally } from "@/scripts/testing/tally";

function report(content: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "report-")), "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };

test("the last line counts, and names what was skipped", () => {
  expect(lastLine(sum([check(true), check(false), { passed: 5, failed: 0, skipped: 0 }]))).toBe(
    "6 passed, 1 failed",
  );
  expect(lastLine({ passed: 1, failed: 0, skipped: 2 })).toBe("1 passed, 0 failed, 2 skipped");
});

test("a run that ends badly without a failed test has failed", () => {
  expect(vitestTally(report(vitest), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  expect(vitestTally(report(vitest), 1)).toMatchObject({ failed: 1 });
  expect(vitestTally("/nowhere/report.json", 0)).toMatchObject({ failed: 1 });
});

test("a test file that cannot be loaded has failed", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(vitestTally(report({ ...vitest, testResults }), 1)).toMatchObject({ passed: 3, failed: 1 });
});

test("a browser test that passed only the second time has failed", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
  expect(playwrightTally(report({ stats, errors: [] }), 1)).toEqual({ passed: 4, failed: 2, skipped: 0 });
});
