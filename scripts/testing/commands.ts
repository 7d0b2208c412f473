import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { environmentWith } from "@/lib/env";

const GRACE_MS = 8_000;

export interface Outcome {
  readonly exitCode: number | null;
  /** What it said, where it was asked to be quiet. */
  readonly output: string;
}

/** Commands of installed packages, each in a process group of its own, ended together. */
export class Commands {
  readonly #running = new Set<ChildProcess>();
  readonly #environment: Readonly<Record<string, string | undefined>>;
  #isStopping = false;

  /** `environment` is on top of our own; undefined takes a variable away. */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  /** Runs a package's JavaScript file (from node_modules) with this process's streams. */
  show(
    file: string,
    args: readonly string[],
    changes: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> {
    return this.#run(process.execPath, [path.join("node_modules", file), ...args], "inherit", changes);
  }

  /** The same, keeping what it says. */
  hush(file: string, args: readonly string[]): Promise<Outcome> {
    return this.#run(process.execPath, [path.join("node_modules", file), ...args], "pipe", {});
  }

  /** A program of the system, keeping what it says. */
  system(program: string, args: readonly string[]): Promise<Outcome> {
    return this.#run(program, args, "pipe", {});
  }

  /** Ends whatever runs, and whatever that started. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const ends = [...this.#running].map((child) => new Promise((resolve) => child.once("close", resolve)));
    this.#signal("SIGINT");
    const force = setTimeout(() => this.#signal("SIGKILL"), GRACE_MS);
    await Promise.all(ends);
    clearTimeout(force);
  }

  #run(
    program: string,
    args: readonly string[],
    stdio: "inherit" | "pipe",
    changes: Readonly<Record<string, string>>,
  ): Promise<Outcome> {
    if (this.#isStopping) return Promise.resolve({ exitCode: null, output: "" });
    const child = spawn(program, args, {
      env: environmentWith({ ...this.#environment, ...changes }),
      stdio: ["ignore", stdio, stdio],
      detached: process.platform !== "win32",
    });
    this.#running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    return new Promise((resolve) => {
      child.once("error", (error) => resolve({ exitCode: null, output: error.message }));
      child.once("close", (exitCode) => resolve({ exitCode, output }));
    }).finally(() => this.#running.delete(child)) as Promise<Outcome>;
  }

  #signal(signal: NodeJS.Signals): void {
    for (const { pid } of this.#running) {
      if (pid === undefined) continue;
      try {
        process.kill(process.platform === "win32" ? pid : -pid, signal);
      } catch {
        // It ended meanwhile.
      }
    }
  }
}
