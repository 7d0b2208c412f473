import { parentPort, workerData } from "node:worker_threads";
import { runAllocate, type Streams } from "./command";

// The far side of scripts/allocate.ts: the search keeps its thread busy for as long as it lasts, so no signal would be
// heard there. The main thread hears them, and what is printed reaches it by messages, in their order.

export interface ThreadOrder {
  /** This file, for lib/threads/run.ts. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly isTerminal: boolean;
  /** Holds 1 once somebody interrupts. */
  readonly stop: Int32Array;
}

export type ThreadWord =
  | { readonly kind: "print"; readonly stream: keyof Streams; readonly text: string }
  | { readonly kind: "done"; readonly status: number };

const { args, isTerminal, stop } = workerData as ThreadOrder;
const tell = (word: ThreadWord) => parentPort?.postMessage(word);
const stream = (name: keyof Streams) => ({
  write: (text: string) => tell({ kind: "print", stream: name, text }),
});
const status = await runAllocate(
  args,
  { stdout: stream("stdout"), stderr: { ...stream("stderr"), isTTY: isTerminal } },
  { isInterrupted: () => Atomics.load(stop, 0) === 1 },
);
tell({ kind: "done", status });
