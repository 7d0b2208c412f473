import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ThreadAnswer, ThreadRequest } from "./entry";
import type { TaskName, Tasks } from "./tasks";

export interface RunOptions<T extends TaskName> {
  /** Aborted: the task answers with the best so far, at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Tasks[T]["progress"]) => void;
}

/** Tasks under way in one process; more wait their turn, so that the machine has time for its pages. */
const THREADS_MAX = 2;
/** Asked with each move on a board, and done in a moment once its people are read: beyond, they wait for each other only. */
const QUICK_TASKS: ReadonlySet<TaskName> = new Set(["revise", "compare"]);
const QUICK_MAX = 1;
/** A thread without work is kept this long: starting one takes half a second. */
const IDLE_MS = 120_000;
/** A task that needs more ends with an error of its own, not with the process. */
const HEAP_MAX_MB = 2_048;

interface Idle {
  readonly thread: Worker;
  /** Takes it out of the idle ones: it got work, or died. */
  readonly forget: () => void;
}

/** Tasks that wait for each other. */
interface Lane {
  readonly runningMax: number;
  readonly waiting: (() => void)[];
  running: number;
}

interface Threads {
  readonly idle: Idle[];
  readonly all: Lane;
  /** For quick tasks while all others are taken. */
  readonly quick: Lane;
}

// One set per process, across hot reloads and the copies of this file that a bundler may make.
const shared = globalThis as unknown as { atelierThreads?: Threads };

/**
 * Does a task in a thread of its own, off this process's event loop. Rejects with what the task threw, or when its
 * thread died (such as for want of memory).
 */
export async function runInThread<T extends TaskName>(
  task: T,
  input: Tasks[T]["input"],
  options: RunOptions<T> = {},
): Promise<Tasks[T]["result"]> {
  const threads = threadsOfProcess();
  const lane = QUICK_TASKS.has(task) && isFull(threads.all) ? threads.quick : threads.all;
  if (isFull(lane)) await new Promise<void>((resolve) => lane.waiting.push(resolve));
  else lane.running += 1;
  try {
    return await ask(takeThread(threads), task, input, options);
  } finally {
    const next = lane.waiting.shift();
    // Whoever waited takes this turn over.
    if (next) next();
    else lane.running -= 1;
  }
}

/** Starts a thread ahead of the work that is about to come; does nothing where one is ready. */
export function warmThread(): void {
  const threads = threadsOfProcess();
  if (threads.idle.length === 0 && threads.all.running === 0) giveBack(startThread());
}

function threadsOfProcess(): Threads {
  shared.atelierThreads ??= { idle: [], all: laneOf(THREADS_MAX), quick: laneOf(QUICK_MAX) };
  return shared.atelierThreads;
}

function laneOf(runningMax: number): Lane {
  return { runningMax, waiting: [], running: 0 };
}

function isFull({ running, runningMax }: Lane): boolean {
  return running >= runningMax;
}

function ask<T extends TaskName>(
  thread: Worker,
  task: T,
  input: Tasks[T]["input"],
  { signal, onProgress }: RunOptions<T>,
): Promise<Tasks[T]["result"]> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = () => Atomics.store(stop, 0, 1);
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  const request: ThreadRequest<T> = { task, input, stop };
  return new Promise<Tasks[T]["result"]>((resolve, reject) => {
    const finish = (settle: () => void) => {
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      signal?.removeEventListener("abort", onAbort);
      settle();
    };
    const onMessage = (answer: ThreadAnswer<T>) => {
      if (answer.kind === "progress") return onProgress?.(answer.progress);
      giveBack(thread);
      finish(() => (answer.kind === "done" ? resolve(answer.result) : reject(answer.error)));
    };
    const onError = (error: unknown) => finish(() => reject(error));
    const onExit = () => finish(() => reject(new Error("a thread ended before it answered")));
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage(request);
  });
}

function takeThread({ idle }: Threads): Worker {
  // The one that worked last: it knows the people who are asked about again.
  const ready = idle.at(-1);
  if (!ready) return startThread();
  ready.forget();
  ready.thread.ref();
  return ready.thread;
}

/** Keeps a thread for a while; one that waits keeps no process alive. */
function giveBack(thread: Worker): void {
  const { idle } = threadsOfProcess();
  const timer = setTimeout(() => {
    forget();
    void thread.terminate();
  }, IDLE_MS).unref();
  const forget = () => {
    clearTimeout(timer);
    thread.off("exit", forget).off("error", forget);
    idle.splice(
      idle.findIndex((one) => one.thread === thread),
      1,
    );
  };
  thread.on("exit", forget).on("error", forget).unref();
  idle.push({ thread, forget });
}

/**
 * The thread's first words: our TypeScript needs its loader there too, which threads do not inherit. A bundler would
 * take a file that is named here into its bundle, hence the text: the thread finds the file by itself, from the
 * project's root, where every process of ours is started.
 */
export const THREAD_BOOT = `
  const { entry } = require("node:worker_threads").workerData;
  import("tsx/esm/api").then(({ register }) => {
    register();
    return import(entry);
  });
`;

function startThread(): Worker {
  return new Worker(THREAD_BOOT, {
    eval: true,
    workerData: { entry: pathToFileURL(path.resolve("lib", "threads", "entry.ts")).href },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MAX_MB },
  });
}
