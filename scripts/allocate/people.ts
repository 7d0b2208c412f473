import { allocate } from "@/lib/allocation/allocate";
import { defaultIterations } from "@/lib/allocation/improve";
import type { LinearSolver } from "@/lib/allocation/linear-program";
import { provePlan } from "@/lib/allocation/prove";
import { type MoveReason, rebalance } from "@/lib/allocation/rebalance";
import { planRounds } from "@/lib/allocation/rounds";
import { searchWithin } from "./budget";
import type { SearchOptions } from "./options";
import { type PlanReport, readerOf, reportOf } from "./plan-report";
import { cpuSeconds } from "./processor-time";
import { type OnProgress, proofBudget, runProof } from "./proof";
import { type Gathering, roomOf } from "./room";
import { heartbeat, UNWATCHED, type Watch } from "./watch";

/** What makes the same plan again. Nothing measured is in a report, so that it is the same bytes too. */
interface Effort {
  readonly seed: number;
  readonly iterations: number;
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
  watch: Watch = UNWATCHED,
): PeopleReport {
  const startedAt = process.cpuUsage();
  const { people, wishes } = gathering;
  const { seed } = options;
  const room = roomOf(gathering);
  const engineOptions = (iterations: number) => ({ ...wishes, seed, iterations });
  const measured = { people: people.length, startedAt, isProof: proof !== undefined };
  const share = proofBudget(options, measured, watch);
  const spent = cpuSeconds(startedAt);
  const budget = { ...options, seconds: share.searchSeconds && Math.max(0.001, share.searchSeconds - spent) };
  const found = searchWithin(
    budget,
    {
      run: (iterations, shouldStop) =>
        allocate(room.attendees, room.similarities, engineOptions(iterations), { shouldStop }),
      isBetter: (a, b) =>
        a.unmet.length < b.unmet.length || (a.unmet.length === b.unmet.length && a.score > b.score),
      worthOf: ({ score }) => score,
      defaultIterations: defaultIterations(people.length),
    },
    watch,
  );
  const result =
    proof && share.shouldStop
      ? runProof(
          provePlan(room.attendees, room.similarities, engineOptions(found.iterations), {
            ...{ plan: found.groups, solver: proof.solver, shouldStop: share.shouldStop },
          }),
          proof.onProgress,
        )
      : found;
  return { ...reportOf(gathering, room, result), ...effortOf(result) };
}

/** Several plans in which pairs meet again as little as possible. `seconds` ends the search with the best so far. */
export function planPeopleRounds(
  gathering: Gathering,
  { seed, iterations, seconds }: Search,
  rounds: number,
  watch: Watch = UNWATCHED,
): RoundsReport {
  const startedAt = process.cpuUsage();
  const room = roomOf(gathering);
  const planned = planRounds(
    room.attendees,
    room.similarities,
    { ...gathering.wishes, seed, iterations },
    { rounds, shouldStop: stopAfter(seconds, startedAt, watch) },
  );
  return {
    rounds: planned.rounds.map((result) => reportOf(gathering, room, result)),
    repeats: planned.repeats,
    repeatsAtLeast: planned.repeatsAtLeast,
    repeatedPairs: planned.repeatedPairs.map(({ ids, rounds: met }) => ({
      ids,
      rounds: met.map((round) => round + 1),
    })),
    ...effortOf(planned),
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
  watch: Watch = UNWATCHED,
): RebalanceReport {
  const startedAt = process.cpuUsage();
  const room = roomOf(gathering);
  const options = { ...gathering.wishes, seed, iterations };
  const result = rebalance(room.attendees, room.similarities, options, {
    ...{ plan, moveCost, shouldStop: stopAfter(seconds, startedAt, watch) },
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
    ...effortOf(result),
  };
}

function stopAfter(seconds: number | undefined, startedAt: NodeJS.CpuUsage, watch: Watch): () => boolean {
  const isInterrupted = heartbeat(watch, { startedAt, secondsMax: seconds });
  return () => isInterrupted() || (seconds !== undefined && cpuSeconds(startedAt) >= seconds);
}

function effortOf({ seed, iterations }: Effort): Effort {
  return { seed, iterations };
}
