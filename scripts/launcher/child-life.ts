import { HOPELESS } from "./children";

/** Tells the launcher, if one started us, that we do our work now. */
export function sayReady(): void {
  process.send?.("ready");
}

/** Resolves when we are asked to stop: by a signal, or because the launcher is gone. A second signal ends us at once. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    process.once("disconnect", () => resolve());
  });
}

/** Ends this process for a reason that a new start would meet again, in one line. */
export function giveUp(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(HOPELESS);
}
