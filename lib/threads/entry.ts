import { parentPort } from "node:worker_threads";
import { TASKS, type TaskHooks, type TaskName, type Tasks } from "./tasks";

// The far side of lib/threads/run.ts: does one task at a time and answers by messages.

/** What a thread is asked. `stop` holds 1 once the answer should be what there is. */
export interface ThreadRequest<T extends TaskName = TaskName> {
  readonly task: T;
  readonly input: Tasks[T]["input"];
  readonly stop: Int32Array;
}

export type ThreadAnswer<T extends TaskName = TaskName> =
  | { readonly kind: "progress"; readonly progress: Tasks[T]["progress"] }
  | { readonly kind: "done"; readonly result: Tasks[T]["result"] }
  | { readonly kind: "failed"; readonly error: unknown };

parentPort?.on("message", (request: ThreadRequest) => void answer(request));

async function answer<T extends TaskName>({ task, input, stop }: ThreadRequest<T>): Promise<void> {
  const hooks: TaskHooks<T> = {
    shouldStop: () => Atomics.load(stop, 0) === 1,
    onProgress: (progress) => tell({ kind: "progress", progress }),
  };
  try {
    tell({ kind: "done", result: await TASKS[task](input, hooks) });
  } catch (error) {
    tell({ kind: "failed", error });
  }

  function tell(message: ThreadAnswer<T>): void {
    parentPort?.postMessage(message);
  }
}
