import fs from "node:fs";
import { SETTING_NAMES } from "@/lib/env";
import { joinServer } from "../postgres/server";
import { ensureBrowser } from "../testing/browser";
import { Commands, type Outcome } from "../testing/commands";
import { check, lastLine, NOTHING, playwrightTally, sum, type Tally, vitestTally } from "../testing/tally";
import { buildIfStale, generateIfStale } from "./build";
import { LaunchError, say } from "./say.mjs";
import { stopSignal } from "./stop-signal";

const DATA_DIR = ".data/test";
const REPORTS = `${DATA_DIR}/reports`;
const PARTS = ["unit", "db", "e2e"] as const;
type Part = (typeof PARTS)[number];

/** `npm test`: everything, or `npm test -- unit|db|e2e [filter]`: a part. The last line counts. */
export async function main([part, ...filter]: readonly string[]): Promise<void> {
  if (part !== undefined && !isPart(part)) throw new LaunchError("usage: npm test [-- unit|db|e2e [filter]]");
  const stopping = stopSignal(() => process.exit(1));
  await generateIfStale(stopping);
  const server = await joinServer({ dataDir: DATA_DIR, isThrowaway: true });
  const commands = new Commands(testEnvironment(server.adminUrl("postgres")));
  stopping.addEventListener("abort", () => void commands.stop());
  fs.mkdirSync(REPORTS, { recursive: true });
  try {
    const tally = await (part ? runPart(commands, part, filter, stopping) : runAll(commands, stopping));
    if (stopping.aborted) throw new LaunchError("Stopped");
    if (tally.failed > 0) process.exitCode = 1;
    process.stdout.write(`${lastLine(tally)}\n`);
  } finally {
    await commands.stop();
    await server.leave();
  }
}

function isPart(text: string): text is Part {
  return PARTS.some((part) => part === text);
}

/** No setting of the person who runs the tests may decide how they go. */
function testEnvironment(adminUrl: string): Record<string, string | undefined> {
  const unset = Object.fromEntries(SETTING_NAMES.map((name) => [name, undefined]));
  return {
    ...unset,
    NODE_ENV: "test",
    TZ: "Asia/Kathmandu",
    NEXT_TELEMETRY_DISABLED: "1",
    TEST_DATABASE_URL: adminUrl,
  };
}

async function runAll(commands: Commands, stopping: AbortSignal): Promise<Tally> {
  // The build keeps one core busy, the tests that need no build the other.
  const build = attempt("build", () => buildIfStale(stopping));
  const browser = attempt("browser", () => ensureBrowser(commands));
  const lint = await inspect("lint", () =>
    commands.hush("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]),
  );
  const fast = await vitest(commands, []);
  const built = await build;
  const types = built.failed ? NOTHING : await checkTypes(commands);
  const isReady = sum([built, await browser]).failed === 0;
  return sum([lint, types, fast, built, await browser, isReady ? await playwright(commands, []) : NOTHING]);
}

async function runPart(
  commands: Commands,
  part: Part,
  filter: readonly string[],
  stopping: AbortSignal,
): Promise<Tally> {
  if (part !== "e2e") return vitest(commands, ["--project", part, ...filter]);
  await Promise.all([buildIfStale(stopping), ensureBrowser(commands)]);
  return playwright(commands, filter);
}

async function vitest(commands: Commands, args: readonly string[]): Promise<Tally> {
  const report = freshReport("vitest");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { exitCode } = await commands.show("vitest/vitest.mjs", ["run", ...reporters, ...args]);
  say("Unit and database tests done");
  return vitestTally(report, exitCode);
}

async function playwright(commands: Commands, filter: readonly string[]): Promise<Tally> {
  const report = freshReport("playwright");
  say("End-to-end tests …");
  const { exitCode } = await commands.show(
    "@playwright/test/cli.js",
    // A filter means these files, and not what the whole run puts before them.
    ["test", "--reporter=list,json", ...(filter.length > 0 ? ["--no-deps"] : []), ...filter],
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      NODE_OPTIONS: `--import=${new URL("../testing/json-modules.mjs", import.meta.url)}`,
    },
  );
  say("End-to-end tests done");
  return playwrightTally(report, exitCode);
}

/** A bare clone lacks the types that Next generates. */
async function checkTypes(commands: Commands): Promise<Tally> {
  const generated = await commands.hush("next/dist/bin/next", ["typegen"]);
  if (generated.exitCode !== 0) return inspect("types", async () => generated);
  return inspect("types", () =>
    commands.hush("typescript/bin/tsc", ["--noEmit", "--pretty", "-p", "scripts/testing/tsconfig.json"]),
  );
}

async function inspect(name: string, work: () => Promise<Outcome>): Promise<Tally> {
  const { exitCode, output } = await work();
  if (exitCode !== 0) process.stdout.write(`${output.trim()}\n`);
  say(`${name}: ${exitCode === 0 ? "fine" : "FAILED"}`);
  return check(exitCode === 0);
}

/** Something that the tests need: it counts only when it fails. */
async function attempt(name: string, work: () => Promise<void>): Promise<Tally> {
  try {
    await work();
    return NOTHING;
  } catch (error) {
    say(`${name}: FAILED\n${error instanceof LaunchError ? error.message : String(error)}`);
    return check(false);
  }
}

function freshReport(name: string): string {
  const file = `${REPORTS}/${name}.json`;
  fs.rmSync(file, { force: true });
  return file;
}
