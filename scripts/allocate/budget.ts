import { cpuUsage } from "node:process";
import { cpuSeconds } from "./processor-time";
import { heartbeat, UNWATCHED, type Watch } from "./watch";

/** A share of the budget is left unspent, since a search may take longer than the trial run told. */
const SPENDABLE = 0.94;
const TRIAL_ITERATIONS_MIN = 2_000;

interface Search<R> {
  /** Searches from scratch with so many trials; the same number gives the same result unless `shouldStop` ends it. */
  readonly run: (iterations: number, shouldStop: () => boolean) => R;
  readonly isBetter: (a: R, b: R) => boolean;
  /** What is told of a result on the way. */
  readonly worthOf: (result: R) => number;
  /** When no number is asked for and no time either. */
  readonly defaultIterations: number;
}

/**
 * The best result within a budget. The engine counts trials, not time, so that a plan can be made again anywhere;
 * seconds are turned into trials by timing short runs. What is returned is the result of one run with a known number, or,
 * interrupted, the best so far.
 */
export function searchWithin<R>(
  { iterations, seconds }: { readonly iterations?: number; readonly seconds?: number },
  { run, isBetter, worthOf, defaultIterations }: Search<R>,
  watch: Watch = UNWATCHED,
): R {
  const startedAt = cpuUsage();
  let found: R | undefined;
  const bestNow = () => (found === undefined ? undefined : worthOf(found));
  const shouldStop = heartbeat(watch, { startedAt, secondsMax: seconds, bestNow });
  const tell = () =>
    watch.onSearch?.({ seconds: cpuSeconds(startedAt), secondsMax: seconds, best: bestNow() });
  if (seconds === undefined) {
    found = run(iterations ?? defaultIterations, shouldStop);
    tell();
    return found;
  }
  const iterationsMax = iterations ?? Number.POSITIVE_INFINITY;
  let best = run(0, shouldStop);
  const overheadSeconds = cpuSeconds(startedAt);
  let trials = Math.min(iterationsMax, TRIAL_ITERATIONS_MIN);
  while (trials >= 1) {
    const runAt = cpuUsage();
    const result = run(trials, shouldStop);
    if (isBetter(result, best)) best = result;
    found = best;
    tell();
    if (watch.isInterrupted()) return best;
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
