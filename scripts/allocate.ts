import { pathToFileURL } from "node:url";
import { getHeapStatistics } from "node:v8";
import { Worker } from "node:worker_threads";
import { THREAD_BOOT } from "@/lib/threads/run";
import { INTERRUPTED } from "./allocate/command";
import type { ThreadOrder, ThreadWord } from "./allocate/thread";
import { stopSignal } from "./launcher/stop-signal";

// The engine as a command: a file in, groups out. No database, no server, no settings. The work is done in a thread of
// its own, so that this one is free to hear Ctrl-C: the first asks for the best plan so far, a second one ends at once.

const stop = new Int32Array(new SharedArrayBuffer(4));
const stopping = stopSignal(() => process.exit(INTERRUPTED));
stopping.addEventListener("abort", () => {
  Atomics.store(stop, 0, 1);
  process.stderr.write("Interrupted: finishing with the best plan so far. Once more ends at once.\n");
});

process.exitCode = await runInThread();

function runInThread(): Promise<number> {
  const order: ThreadOrder = {
    entry: pathToFileURL(`${import.meta.dirname}/allocate/thread.ts`).href,
    args: process.argv.slice(2),
    isTerminal: process.stderr.isTTY ?? false,
    stop,
  };
  const thread = new Worker(THREAD_BOOT, {
    eval: true,
    workerData: order,
    // Threads get less by themselves, and large workshops need as much as a process may have.
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20) },
  });
  return new Promise((resolve, reject) => {
    thread.on("message", (word: ThreadWord) => {
      if (word.kind === "print") process[word.stream].write(word.text);
      else resolve(word.status);
    });
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The search ended without a result (${code}).`)));
  });
}
