import type { LinearSolver } from "@/lib/allocation/linear-program";
import { allocateFromMatrix } from "@/scripts/allocate/matrix";
import { cpuSeconds } from "@/scripts/allocate/processor-time";
import type { Instance } from "./instances";
import type { PeerFigures } from "./peers";

export interface QualityRow {
  readonly instance: string;
  readonly seconds: number;
  readonly best: number;
  readonly median: number;
  /** Of the peers, where they have been measured on it. */
  readonly peers: number | null;
  readonly bestSeen: number | null;
  /** Our median against the better peer: above 0 is better. */
  readonly leadPercent: number | null;
}

export interface ProofRow {
  readonly instance: string;
  readonly seconds: number;
  readonly objective: number;
  readonly bound: number;
  readonly gapPercent: number;
}

export interface ScaleRow {
  readonly people: number;
  readonly seconds: number;
  readonly objective: number;
  readonly perPerson: number;
  /** Processor milliseconds of a first full plan, without a search, for each person in it. */
  readonly firstPlanMsPerPerson: number;
  /** The most that the process ever held. */
  readonly memoryMegabytesMax: number;
}

/** The search alone, in the processor time given, from several seeds. */
export function measureQuality(
  instance: Instance,
  {
    seconds,
    seeds,
    peer,
  }: { readonly seconds: number; readonly seeds: number; readonly peer: PeerFigures | undefined },
): QualityRow {
  const problem = instance.read();
  const objectives = Array.from(
    { length: seeds },
    (_, k) => allocateFromMatrix(problem, { seed: k + 1, seconds, prove: false, json: true }).objective,
  ).sort((a, b) => b - a);
  const median = objectives[Math.floor((objectives.length - 1) / 2)] ?? 0;
  return {
    instance: instance.name,
    seconds,
    best: objectives[0] ?? 0,
    median,
    peers: peer?.best ?? null,
    bestSeen: peer?.bestSeen ?? null,
    leadPercent: peer ? 100 * (median / peer.best - 1) : null,
  };
}

/** Search and proof together. */
export function measureProof(instance: Instance, seconds: number, solver: LinearSolver): ProofRow {
  const problem = instance.read();
  const startedAt = process.cpuUsage();
  const report = allocateFromMatrix(problem, { seed: 1, seconds, prove: true, json: true }, { solver });
  const spent = cpuSeconds(startedAt);
  const bound = report.bound ?? Number.POSITIVE_INFINITY;
  return {
    instance: instance.name,
    seconds: spent,
    objective: report.objective,
    bound,
    gapPercent: 100 * (report.gap ?? Number.POSITIVE_INFINITY),
  };
}

/** A first plan, then one search, in a large workshop. Memory is the process's, so measure small ones first. */
export function measureScale(instance: Instance, seconds: number): ScaleRow {
  const problem = instance.read();
  const options = { seed: 1, prove: false, json: true };
  const firstAt = process.cpuUsage();
  allocateFromMatrix(problem, { ...options, iterations: 0 });
  const firstPlanSeconds = cpuSeconds(firstAt);
  const startedAt = process.cpuUsage();
  const report = allocateFromMatrix(problem, { ...options, seconds });
  return {
    people: instance.people,
    seconds: cpuSeconds(startedAt),
    objective: report.objective,
    perPerson: report.objective / instance.people,
    firstPlanMsPerPerson: (1_000 * firstPlanSeconds) / instance.people,
    memoryMegabytesMax: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
  };
}
