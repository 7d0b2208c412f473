import { allocate } from "@/lib/allocation/allocate";
import type { LinearSolver } from "@/lib/allocation/linear-program";
import { provePlan } from "@/lib/allocation/prove";
import { cpuSeconds } from "@/scripts/allocate/processor-time";
import { demonstration, drawn, type RealLike } from "./workshops";

export interface WorkshopProofRow {
  readonly workshop: string;
  /** Score of the search's plan, and of the plan at the end. */
  readonly search: number;
  readonly score: number;
  readonly gapPercent: number;
  readonly gapPercentAt5s: number;
  /** Processor seconds of the proof: in all, and until the gap is at most 1 % and 0.2 %; null = not reached. */
  readonly seconds: number;
  readonly secondsTo1Percent: number | null;
  readonly secondsTo02Percent: number | null;
  readonly unmet: number;
}

/** Workshops with everything on, some without any wish and some with all of them. */
export const WORKSHOPS: readonly RealLike[] = [
  ...[0, 1, 2, 3, 5].map((number) => demonstration(61, number)),
  ...[1, 2, 3].map((number) => demonstration(60, number)),
  ...[0, 1, 2, 3].map((number) => drawn(60, number)),
  ...[0, 1, 2, 3].map((number) => drawn(61, number)),
  ...[0, 3].map((number) => drawn(120, number)),
  ...[0, 3].map((number) => drawn(240, number)),
];

/** The search as in the product, then the proof for so many processor seconds. */
export function measureWorkshop(workshop: RealLike, seconds: number, solver: LinearSolver): WorkshopProofRow {
  const { attendees, similarities, options } = workshop.read();
  const { groups, score: search } = allocate(attendees, similarities, options);
  const startedAt = process.cpuUsage();
  const steps = provePlan(attendees, similarities, options, {
    plan: groups,
    solver,
    shouldStop: () => cpuSeconds(startedAt) >= seconds,
  });
  let gapAt5s = Number.POSITIVE_INFINITY;
  const reachedAt = new Map<number, number>();
  for (let step = steps.next(); ; step = steps.next()) {
    const { score, bound } = step.value;
    const gap = score > 0 ? (bound - score) / score : Number.POSITIVE_INFINITY;
    const spent = cpuSeconds(startedAt);
    if (spent <= 5) gapAt5s = gap;
    for (const goal of [0.01, 0.002]) if (gap <= goal && !reachedAt.has(goal)) reachedAt.set(goal, spent);
    if (!step.done) continue;
    return {
      workshop: workshop.name,
      search,
      score,
      gapPercent: 100 * gap,
      gapPercentAt5s: 100 * gapAt5s,
      seconds: spent,
      secondsTo1Percent: reachedAt.get(0.01) ?? null,
      secondsTo02Percent: reachedAt.get(0.002) ?? null,
      unmet: step.value.unmet.length,
    };
  }
}
