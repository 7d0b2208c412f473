import { allocate } from "@/lib/allocation/allocate";
import { defaultIterations } from "@/lib/allocation/improve";
import type { LinearSolver } from "@/lib/allocation/linear-program";
import { provePlan } from "@/lib/allocation/prove";
import { type MoveReason, rebalance } from "@/lib/allocation/rebalance";
import { planRounds } from "@/lib/allocation/rounds";
import { cpuSeconds, searchWithin } from "./budget";
import type { SearchOptions } from "./options";
import { type PlanReport, readerOf, reportOf } from "./plan-report";
import { type OnProgress, proofBudget, runProof } from "./proof";
import { type Gathering, roomOf } from "./room";

interface Effort {
  readonly seed: number;
  readonly iterations: number;
  /** Processor time, comparing the texts included. */
  readonly seconds: number;
}

export type PeopleReport = PlanReport & Effort;

export interface RoundsReport extends Effort {
  readonly rounds: readonly PlanReport[];
  /** Meetings of people who met in an earlier round or workshop. */
  readonly repeats: number;
  /** No rounds of such groups repeat fewer. */
  readonly repeatsAtLeast: number;
  readonly repeatedPairs: readonly {
    readonly ids: readonly [string, string];
    readonly rounds: readonly number[];
  }[];
}

export interface RebalanceReport extends PeopleReport {
  readonly scoreBefore: number;
  readonly movedCount: number;
  readonly movedAtLeast: number;
  /** Group numbers from 1; null = none. */
  readonly moves: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: number | null;
    readonly to: number | null;
    readonly why: MoveReason;
  }[];
}

type Search = Pick<SearchOptions, "seed" | "iterations" | "seconds" | "prove">;

/**
 * Groups of everybody in the file, with names and reasons in `locale`. Needs two people or more. A proof needs the
 * solver; without it, the bound is the quick, loose one.
 */
export function allocatePeople(
  gathering: Gathering,
  options: Search,
  proof?: { readonly solver: LinearSolver; readonly onProgress?: OnProgress },
): PeopleReport {
  const startedAt = process.cpuUsage();
  const { people, wishes } = gathering;
  const { seed } = options;
  const room = roomOf(gathering);
  const engineOptions = (iterations: number) => ({ ...wishes, seed, iterations });
  const share = proofBudget(options, { people: people.length, startedAt, isProof: proof !== undefined });
  const spent = cpuSeconds(startedAt);
  const budget = { ...options, seconds: share.searchSeconds && Math.max(0.001, share.searchSeconds - spent) };
  const found = searchWithin(budget, {
    run: (iterations) => allocate(room.attendees, room.similarities, engineOptions(iterations)),
    isBetter: (a, b) =>
      a.unmet.length < b.unmet.length || (a.unmet.length === b.unmet.length && a.score > b.score),
    defaultIterations: defaultIterations(people.length),
  });
  const result =
    proof && share.shouldStop
      ? runProof(
          provePlan(room.attendees, room.similarities, engineOptions(found.iterations), {
            ...{ plan: found.groups, solver: proof.solver, shouldStop: share.shouldStop },
          }),
          proof.onProgress,
        )
      : found;
  return { ...reportOf(gathering, room, result), ...effortOf(result, startedAt) };
}

/** Several plans in which pairs meet again as little as possible. `seconds` ends the search with the best so far. */
export function planPeopleRounds(
  gathering: Gathering,
  { seed, iterations, seconds }: Search,
  rounds: number,
): RoundsReport {
  const startedAt = process.cpuUsage();
  const room = roomOf(gathering);
  const planned = planRounds(
    room.attendees,
    room.similarities,
    { ...gathering.wishes, seed, iterations },
    { rounds, shouldStop: stopAfter(seconds, startedAt) },
  );
  return {
    rounds: planned.rounds.map((result) => reportOf(gathering, room, result)),
    repeats: planned.repeats,
    repeatsAtLeast: planned.repeatsAtLeast,
    repeatedPairs: planned.repeatedPairs.map(({ ids, rounds: met }) => ({
      ids,
      rounds: met.map((round) => round + 1),
    })),
    ...effortOf(planned, startedAt),
  };
}

/** The plan of before with the people of the file, as few as possible of whom move. */
export function rebalancePeople(
  gathering: Gathering,
  { seed, iterations, seconds }: Search,
  {
    plan,
    moveCost,
  }: { readonly plan: readonly (readonly string[])[]; readonly moveCost: number | undefined },
): RebalanceReport {
  const startedAt = process.cpuUsage();
  const room = roomOf(gathering);
  const options = { ...gathering.wishes, seed, iterations };
  const result = rebalance(room.attendees, room.similarities, options, {
    ...{ plan, moveCost, shouldStop: stopAfter(seconds, startedAt) },
  });
  const { nameOf } = readerOf(gathering);
  const numbered = (group: number | null) => (group === null ? null : group + 1);
  return {
    ...reportOf(gathering, room, { ...result, score: result.scoreAfter }),
    scoreBefore: result.scoreBefore,
    movedCount: result.movedCount,
    movedAtLeast: result.movedAtLeast,
    moves: result.moves.map(({ id, from, to, why }) => ({
      ...{ id, name: nameOf(id) ?? id, from: numbered(from), to: numbered(to), why },
    })),
    ...effortOf(result, startedAt),
  };
}

function stopAfter(seconds: number | undefined, startedAt: NodeJS.CpuUsage): (() => boolean) | undefined {
  return seconds === undefined ? undefined : () => cpuSeconds(startedAt) >= seconds;
}

function effortOf(
  { seed, iterations }: { readonly seed: number; readonly iterations: number },
  startedAt: NodeJS.CpuUsage,
): Effort {
  return { seed, iterations, seconds: Math.round(cpuSeconds(startedAt) * 1e3) / 1e3 };
}
