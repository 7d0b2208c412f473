import { cpuUsage } from "node:process";

/** A share of the budget is left unspent, since a search may take longer than the trial run told. */
const SPENDABLE = 0.94;
const TRIAL_ITERATIONS_MIN = 2_000;

/** Seconds of processor time that this process used since `since`. */
export function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(since);
  return (user + system) / 1e6;
}

interface Search<R> {
  /** Searches from scratch with so many trials; the same number gives the same result. */
  readonly run: (iterations: number) => R;
  readonly isBetter: (a: R, b: R) => boolean;
  /** When no number is asked for and no time either. */
  readonly defaultIterations: number;
}

/**
 * The best result within a budget. The engine counts trials, not time, so that a plan can be made again anywhere;
 * seconds are turned into trials by timing short runs. What is returned is the result of one run with a known number.
 */
export function searchWithin<R>(
  { iterations, seconds }: { readonly iterations?: number; readonly seconds?: number },
  { run, isBetter, defaultIterations }: Search<R>,
): R {
  if (seconds === undefined) return run(iterations ?? defaultIterations);
  const startedAt = cpuUsage();
  const iterationsMax = iterations ?? Number.POSITIVE_INFINITY;
  let best = run(0);
  const overheadSeconds = cpuSeconds(startedAt);
  let trials = Math.min(iterationsMax, TRIAL_ITERATIONS_MIN);
  while (trials >= 1) {
    const runAt = cpuUsage();
    const result = run(trials);
    if (isBetter(result, best)) best = result;
    const rate = trials / Math.max(1e-4, cpuSeconds(runAt) - overheadSeconds);
    const left = seconds * SPENDABLE - cpuSeconds(startedAt) - overheadSeconds;
    const affordable = Math.floor(Math.min(iterationsMax, rate * left));
    // The first runs are slow while the code warms up: grow towards the long run, which is worth most.
    const next = trials * 20 < affordable * 0.04 ? trials * 20 : affordable;
    if (left <= 0 || next <= trials) return best;
    trials = next;
  }
  return best;
}
