import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll } from "vitest";
import { runAllocate } from "@/scripts/allocate/command";

// Without a database. All people are invented.
export const folder = mkdtempSync(join(tmpdir(), "atelier-allocate-"));
afterAll(() => rmSync(folder, { recursive: true }));
const run = promisify(execFile);
const { DATABASE_URL: _none, ...rest } = process.env;
export const env = rest;

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function allocate(...args: string[]): Promise<Outcome> {
  const printed = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const status = await runAllocate(args, { stdout: stream("stdout"), stderr: stream("stderr") });
  return { status, ...printed };
}

/** As people run it: a process of its own, as `npm run allocate` starts it. */
export async function allocateInProcess(...args: string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      ["--import", "tsx", "scripts/allocate.ts", ...args],
      { env },
    );
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

/** Pairs worth this and that, so that there is something to search. */
export function matrixOf(n: number): string {
  const pairs = Array.from({ length: n * n }, (_, k) => [Math.floor(k / n), k % n] as const)
    .filter(([i, j]) => i < j)
    .map(([i, j]) => `${i} ${j} ${((i * 7919 + j * 104729) % 1000) / 10}`);
  return [`${n} ${n / 5} ss ${"5 5 ".repeat(n / 5).trim()}`, ...pairs].join("\n");
}

export function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
