import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { environmentWith } from "@/lib/env";
import { say } from "./say.mjs";

/** A child's exit code for "starting me again will not help": what it wrote on its way out says why. */
export const HOPELESS = 78;
const GRACE_MS = 20_000;
const PAUSE_MS_MIN = 500;
const PAUSE_MS_MAX = 30_000;
/** A child that ran this long was healthy: the pauses after its failure begin anew. */
const HEALTHY_MS = 60_000;

export interface Program {
  readonly name: string;
  /** TypeScript file, from the project's root. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Child {
  /** Resolves once it has said that it is ready. */
  readonly ready: Promise<void>;
  /** Resolves when it ended in a way that starting it again would not mend. */
  readonly hopeless: Promise<void>;
  /** Asks it to finish its work and waits; after 20 s it is killed. */
  stop(): Promise<void>;
  kill(): void;
}

/**
 * Runs a program until stopped; when it ends by itself it is started again, after a pause that doubles up to 30 s. It
 * leads a process group of its own, so that Ctrl-C reaches only the launcher, which stops things in order; when the
 * launcher dies, the channel between them closes and the child stops by itself.
 */
export function keepRunning(program: Program): Child {
  const stopping = new AbortController();
  let current: ChildProcess | undefined;
  let sayReady = () => {};
  let giveUp = () => {};
  const ready = new Promise<void>((resolve) => {
    sayReady = resolve;
  });
  const hopeless = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const ended = (async () => {
    for (
      let pauseMs = PAUSE_MS_MIN;
      !stopping.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, PAUSE_MS_MAX)
    ) {
      const begunAt = performance.now();
      current = spawnProgram(program);
      current.on("message", (message) => message === "ready" && sayReady());
      const end = await endOf(current);
      if (stopping.signal.aborted) return;
      if (end === HOPELESS) return giveUp();
      if (performance.now() - begunAt > HEALTHY_MS) pauseMs = PAUSE_MS_MIN;
      say(`${program.name} ended (${end}), starting it again in ${pauseMs / 1000} s`);
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  const kill = () => killGroup(current, "SIGKILL");
  return {
    ready,
    hopeless,
    kill,
    async stop() {
      stopping.abort();
      current?.kill("SIGTERM");
      const force = setTimeout(kill, GRACE_MS);
      await ended;
      clearTimeout(force);
    },
  };
}

function spawnProgram({ file, environment }: Program): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", file], {
    env: environmentWith(environment),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
}

/** Exit code, or the signal that ended it. What is left of its group ends with it. */
function endOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    const finish = (end: number | string) => {
      killGroup(child, "SIGKILL");
      resolve(end);
    };
    child.once("error", (error) => finish(error.message));
    child.once("exit", (code, signal) => finish(code ?? signal ?? "unknown"));
  });
}

function killGroup(child: ChildProcess | undefined, signal: NodeJS.Signals): void {
  if (child?.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // Nobody is left.
  }
}
