import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { environmentWith } from "@/lib/env";
import { withLock } from "./lock.mjs";
import { LaunchError, say } from "./say.mjs";
import { fingerprint, isStamped, unlessStamped } from "./stamps.mjs";

const SETUP_LOCK = ".data/build.lock";
const CLIENT = "lib/db/generated";
/** What a production build reads. The generated client stands for the schema. */
const BUILD_INPUTS = [
  ...["app", "components", "lib", "prisma/schema.prisma", "proxy.ts", "instrumentation.ts", "next.config.js"],
  ...["tsconfig.json", "package-lock.json"],
];

/** Generates the Prisma client unless it belongs to the schema as it is. */
export async function generateIfStale(stopping?: AbortSignal): Promise<void> {
  const stamp = path.join(CLIENT, ".stamp");
  const value = fingerprint(process.cwd(), [
    "prisma/schema.prisma",
    "node_modules/@prisma/client/package.json",
  ]);
  if (isStamped(stamp, value)) return;
  await withLock(SETUP_LOCK, () => unlessStamped(stamp, value, () => generate(stopping)), sayWaiting);
}

/** Builds the pages unless the last build was made of the same files. */
export async function buildIfStale(stopping?: AbortSignal): Promise<void> {
  // Next empties .next when it builds, so the stamp of an interrupted build is gone.
  const stamp = ".next/atelier-stamp";
  const value = fingerprint(process.cwd(), BUILD_INPUTS, [CLIENT]);
  if (isStamped(stamp, value)) return;
  await withLock(SETUP_LOCK, () => unlessStamped(stamp, value, () => build(stopping)), sayWaiting);
}

async function generate(stopping?: AbortSignal): Promise<void> {
  say("Generating the database client …");
  fs.rmSync(path.join(CLIENT, ".stamp"), { force: true });
  // Generating needs no schema engine, but Prisma's CLI would download one: any existing file passes for it.
  const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
  await runTool("prisma/build/index.js", ["generate", "--no-hints"], environment, stopping);
}

async function build(stopping?: AbortSignal): Promise<void> {
  say("Building the pages …");
  fs.rmSync(".next/atelier-stamp", { force: true });
  await runTool(
    "next/dist/bin/next",
    ["build"],
    { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    stopping,
  );
  say("Pages built");
}

function sayWaiting(): void {
  say("Another start builds, waiting …");
}

/** Runs a package's command quietly; what it said is shown when it fails. */
async function runTool(
  file: string,
  args: readonly string[],
  changes: Record<string, string>,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const child = spawn(process.execPath, [path.join("node_modules", file), ...args], {
    env: environmentWith(changes),
    stdio: ["ignore", "pipe", "pipe"],
    signal: stopping,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code === 0) return;
  const isDiskFull = /ENOSPC|No space left/i.test(output);
  const name = `${file.split("/")[0]} ${args[0]}`;
  throw new LaunchError(
    isDiskFull ? `${name} failed: no space left on the disk` : `${output.trim()}\n${name} failed`,
  );
}
