import { type AllocationResult, resultOf, seatAll, settingOf } from "./allocate";
import { defaultIterations } from "./improve";
import type { AllocationOptions, Attendee, Similarities } from "./problem";

/** How far a search has come. */
export interface AllocationProgress {
  /** The best plan so far. */
  readonly best: AllocationResult;
  /** Of all trials, 0 to 1. */
  readonly share: number;
}

/** Trials of each search as a share of those asked for: a plan at once, then better ones. */
const SHARES = [0, 1 / 64, 1 / 8, 1] as const;

/**
 * `allocate` in steps, for those who show the first plan at once and want to be able to stop: searches of growing
 * length, each told with the best plan so far, and the best of them as the result. At least as good as
 * `allocate`, at 14 % more trials. The same input gives the same steps.
 *
 * To end early, take no further step and keep the best told; to end within a step, let `shouldStop` answer true: the
 * step then ends with the best it has met, which depends on when it was asked.
 */
export function* allocateInSteps(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
  { shouldStop }: { readonly shouldStop?: (() => boolean) | undefined } = {},
): Generator<AllocationProgress, AllocationResult> {
  const setting = settingOf(attendees, similarities, options);
  const whole = options.iterations ?? defaultIterations(attendees.length);
  const search = (iterations: number) => {
    const seating = seatAll(setting, {
      ...{ seed: options.seed, iterations },
      ...(shouldStop && { shouldStop }),
    });
    return resultOf(setting, seating, iterations);
  };
  let best = search(0);
  yield { best, share: 0 };
  for (const share of SHARES.slice(1)) {
    if (shouldStop?.()) break;
    const found = search(Math.ceil(whole * share));
    if (isBetter(found, best)) best = found;
    yield { best, share };
  }
  return best;
}

function isBetter(a: AllocationResult, b: AllocationResult): boolean {
  return a.unmet.length < b.unmet.length || (a.unmet.length === b.unmet.length && a.score > b.score);
}
