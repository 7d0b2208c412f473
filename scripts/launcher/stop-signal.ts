import fs from "node:fs";
import { environmentWith } from "@/lib/env";

/** A terminal and npm both pass a Ctrl-C on: what follows this soon is the same one. */
const SAME_MS = 1_000;
const ORPHAN_CHECK_MS = 500;

/**
 * Aborted when this process should end: SIGINT, SIGTERM, SIGHUP, or the npm that started it killed. `force` is called
 * when somebody asks a second time.
 */
export function stopSignal(force: () => void): AbortSignal {
  const stopping = new AbortController();
  let askedAt = 0;
  const ask = () => {
    if (!stopping.signal.aborted) {
      askedAt = performance.now();
      stopping.abort();
    } else if (performance.now() - askedAt > SAME_MS) force();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
  if (environmentWith().npm_lifecycle_event) watchParents(ask, stopping.signal);
  return stopping.signal;
}

function watchParents(ask: () => void, stopping: AbortSignal): void {
  const before = parents();
  const watch = setInterval(() => {
    if (parents() !== before) ask();
  }, ORPHAN_CHECK_MS);
  watch.unref();
  stopping.addEventListener("abort", () => clearInterval(watch), { once: true });
}

/** Our parent and, on Linux, its own: between npm and us there is often a shell that outlives npm. */
function parents(): string {
  const stat = `/proc/${process.ppid}/stat`;
  try {
    const afterName = fs.existsSync(stat) ? fs.readFileSync(stat, "utf8").split(") ").at(-1) : "";
    return `${process.ppid} ${afterName?.split(" ")[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}
