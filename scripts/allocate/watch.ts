import { cpuSeconds } from "./processor-time";

/** Who looks on while the command searches: they may interrupt it, and hear how far it is. */
export interface Watch {
  /** Once true, the search and the proof end with the best plan so far. */
  readonly isInterrupted: () => boolean;
  readonly onSearch?: ((progress: SearchProgress) => void) | undefined;
}

export interface SearchProgress {
  /** Processor time spent, and what it may take; undefined = counted in trials. */
  readonly seconds: number;
  readonly secondsMax: number | undefined;
  /** Value of the best plan so far; undefined before there is one. */
  readonly best: number | undefined;
}

export const UNWATCHED: Watch = { isInterrupted: () => false };

const TELL_EVERY_SECONDS = 1;

/**
 * The question that an engine asks a few hundred times in a search. Each second at most it is taken as a sign of life
 * for whoever looks on, since the search itself is one call that nothing else can look into.
 */
export function heartbeat(
  { isInterrupted, onSearch }: Watch,
  {
    startedAt,
    secondsMax,
    bestNow = () => undefined,
  }: {
    readonly startedAt: NodeJS.CpuUsage;
    readonly secondsMax: number | undefined;
    readonly bestNow?: () => number | undefined;
  },
): () => boolean {
  if (!onSearch) return isInterrupted;
  let told = cpuSeconds(startedAt);
  return () => {
    const seconds = cpuSeconds(startedAt);
    if (seconds - told >= TELL_EVERY_SECONDS) {
      told = seconds;
      onSearch({ seconds, secondsMax, best: bestNow() });
    }
    return isInterrupted();
  };
}
