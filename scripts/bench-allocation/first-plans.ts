import { allocate } from "@/lib/allocation/allocate";
import { defaultIterations } from "@/lib/allocation/improve";
import { allocateMatrix } from "@/lib/allocation/matrix";
import { cpuSeconds } from "@/scripts/allocate/processor-time";
import type { Instance } from "./instances";
import type { PeerFigures } from "./peers";
import type { RealLike } from "./workshops";

export interface FirstPlanRow {
  readonly instance: string;
  /** Processor milliseconds of the whole call: the first in the process or since another kind of input, and the median. */
  readonly firstMs: number;
  readonly medianMs: number;
  readonly worth: number;
  /** Of the peers and everything else run on it, where it has been measured. */
  readonly bestSeen: number | null;
}

const RUNS = 9;

/** The plan that the product shows at once: what it costs and what it is worth. */
export function measureFirstPlan(instance: Instance, peer: PeerFigures | undefined): FirstPlanRow {
  const problem = instance.read();
  const iterations = defaultIterations(problem.n);
  const times = timed(() => allocateMatrix(problem, { seed: 1, iterations }).objective);
  return { instance: instance.name, ...times, bestSeen: peer?.bestSeen ?? null };
}

/** The same for people with all criteria, terms and rules. */
export function measureFirstGroups(workshop: RealLike): FirstPlanRow {
  const { attendees, similarities, options } = workshop.read();
  return {
    instance: workshop.name,
    ...timed(() => allocate(attendees, similarities, options).score),
    bestSeen: null,
  };
}

function timed(run: () => number): Pick<FirstPlanRow, "firstMs" | "medianMs" | "worth"> {
  let worth = 0;
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = process.cpuUsage();
    worth = run();
    return 1_000 * cpuSeconds(startedAt);
  });
  return {
    firstMs: times[0] ?? 0,
    medianMs: times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0,
    worth,
  };
}
