import { type AllocationResult, resultOf, type Setting, seatAll, settingOf } from "./allocate";
import { construct } from "./construct";
import { improve } from "./improve";
import { requireInteger } from "./input-error";
import {
  type Groups,
  pairsMetBefore,
  repeatsAtLeast,
  repeatsOf,
  type WishedPairs,
  wishedPairs,
} from "./meetings";
import type { AllocationOptions, Attendee, Similarities } from "./problem";
import { createRandom } from "./random";
import { designedRounds } from "./round-design";
import type { SearchSpace } from "./search-space";
import type { Seating } from "./seating";

export interface RoundsOptions {
  /** How many times people change groups, plus one; at least 1. */
  readonly rounds: number;
  /** Asked now and then; true ends the search with the best so far, which then depends on when it was asked. */
  readonly shouldStop?: (() => boolean) | undefined;
}

export interface PlannedRounds {
  /** One plan each, with its own score and bound; rules hold in every round. */
  readonly rounds: readonly AllocationResult[];
  /** Meetings of people who met in an earlier round or before the day, but for pairs that a rule seats together. */
  readonly repeats: number;
  /** No rounds with groups of these sizes repeat fewer: equal to `repeats` = proven to be the fewest. */
  readonly repeatsAtLeast: number;
  readonly repeatedPairs: readonly {
    readonly ids: readonly [string, string];
    /** Rounds in which they share a group, from 0. */
    readonly rounds: readonly number[];
    readonly hasMetBefore: boolean;
  }[];
  readonly seed: number;
  /** Trials of one search for one round. */
  readonly iterations: number;
}

const ITERATIONS_PER_PERSON = 40_000;
const ITERATIONS_MAX = 20_000_000;
/** Times that all rounds are searched again, each against all others, while pairs still repeat. */
const PASSES_MAX = 16;
/** So many of them in a row without fewer repeats end the search. */
const QUIET_PASSES = 4;
const RELABEL_TRIALS_PER_PERSON = 300;
const ROUNDS_MAX = 50;

/**
 * Plans several rounds in which pairs meet again as little as found possible (the social golfer problem), and with as
 * good groups as that allows. Each round is searched by the local search of `allocate`, where the groups of the other
 * rounds count as sets of people to keep apart; all rounds in turn, until nobody meets twice or nothing improves. Where
 * that leaves repeats that a known design avoids, the design is taken and people are exchanged within it. The same input
 * and seed give the same rounds. Throws AllocationInputError as `allocate` does.
 */
export function planRounds(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
  { rounds: roundCount, shouldStop }: RoundsOptions,
): PlannedRounds {
  requireInteger(roundCount, "rounds", { min: 1, max: ROUNDS_MAX });
  const setting = settingOf(attendees, similarities, options);
  const { space, problem, rules } = setting;
  const { n } = space;
  const iterations = options.iterations ?? Math.min(ITERATIONS_MAX, ITERATIONS_PER_PERSON * n);
  const day: Day = {
    setting,
    wished: wishedPairs(n, space),
    metBefore: pairsMetBefore(problem),
    atLeast: repeatsAtLeast(
      [...space.minSizes].map((min, group) => ({ min, max: space.maxSizes[group] ?? 0 })),
      { n: n - rules.unplaced.size, rounds: roundCount, wishedCount: wishedPairs(n, space).count },
    ),
    seed: options.seed,
    iterations,
    shouldStop,
  };
  let best = searchedRounds(day, roundCount, { isFlat: false });
  for (const other of [designed, flatRounds]) {
    const found = best.repeats > day.atLeast ? other(day, roundCount) : undefined;
    if (found && isBetter(found, best)) best = found;
  }
  return {
    rounds: best.rounds.map((groups) => resultOf(setting, seated(space, groups, rules.unplaced), iterations)),
    repeats: best.repeats,
    repeatsAtLeast: day.atLeast,
    repeatedPairs: repeatsOf(n, best.rounds, day).pairs.map(({ pair: [i, j], ...pair }) => ({
      ids: [attendees[i]?.id ?? "", attendees[j]?.id ?? ""],
      ...pair,
    })),
    seed: options.seed,
    iterations,
  };
}

interface Day {
  readonly setting: Setting;
  readonly wished: WishedPairs;
  readonly metBefore: readonly (readonly [number, number])[];
  readonly atLeast: number;
  readonly seed: number;
  readonly iterations: number;
  readonly shouldStop: (() => boolean) | undefined;
}

interface Candidate {
  readonly rounds: readonly Groups[];
  /** Rules broken, all rounds together. */
  readonly breaks: number;
  readonly repeats: number;
  readonly value: number;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.breaks !== b.breaks) return a.breaks < b.breaks;
  if (a.repeats !== b.repeats) return a.repeats < b.repeats;
  return a.value > b.value + 1e-9;
}

function rated(day: Day, rounds: readonly Groups[]): Candidate {
  const { space, rules } = day.setting;
  const seatings = rounds.map((groups) => seated(space, groups, rules.unplaced));
  return {
    rounds,
    breaks: seatings.reduce((sum, seating) => sum + seating.totalBreaks(), 0),
    repeats: repeatsOf(space.n, rounds, day).repeats,
    value: seatings.reduce((sum, seating) => sum + seating.totalValue(), 0),
  };
}

/** `isFlat`: the first rounds are searched without values too, which can pull people together too strongly. */
function searchedRounds(day: Day, roundCount: number, { isFlat }: { readonly isFlat: boolean }): Candidate {
  const { setting, seed, iterations, shouldStop } = day;
  const rounds: Groups[] = [];
  for (let round = 0; round < roundCount; round++) {
    rounds.push(
      round === 0 && day.metBefore.length === 0 && !isFlat
        ? groupsOf(seatAll(setting, { seed, iterations, ...(shouldStop && { shouldStop }) }))
        : searchRound(day, rounds, { seed: seed + round, from: undefined, isFlat }),
    );
  }
  let best = rated(day, [...rounds]);
  let quiet = 0;
  for (let pass = 1; pass <= PASSES_MAX && best.repeats > day.atLeast && quiet < QUIET_PASSES; pass++) {
    if (roundCount === 1 || shouldStop?.()) break;
    quiet++;
    for (let round = 0; round < roundCount; round++) {
      rounds[round] = searchRound(day, othersOf(rounds, round), {
        seed: seed + pass * roundCount + round,
        // The same start leads to the same groups, and so may values that pull the same people together.
        from: pass % 2 === 0 ? undefined : rounds[round],
        isFlat: isFlat || pass % 3 !== 1,
      });
    }
    const found = rated(day, [...rounds]);
    if (found.breaks < best.breaks || found.repeats < best.repeats) quiet = 0;
    if (isBetter(found, best)) best = found;
    else if (quiet === QUIET_PASSES >> 1) rounds.splice(0, roundCount, ...best.rounds);
  }
  return polished(day, best);
}

function flatRounds(day: Day, roundCount: number): Candidate {
  return searchedRounds(day, roundCount, { isFlat: true });
}

/** Better values at as few repeats: a search never leaves a start for a plan with more broken rules. */
function polished(day: Day, best: Candidate): Candidate {
  const rounds = [...best.rounds];
  if (rounds.length > 1) {
    rounds.forEach((from, round) => {
      rounds[round] = searchRound(day, othersOf(rounds, round), { seed: day.seed + round, from });
    });
  }
  const found = rated(day, [...rounds]);
  return isBetter(found, best) ? found : best;
}

function othersOf(rounds: readonly Groups[], round: number): readonly Groups[] {
  return rounds.filter((_, other) => other !== round);
}

/** One round against the others; `from` is where the search starts, and `isFlat` leaves all values out of it. */
function searchRound(
  day: Day,
  others: readonly Groups[],
  {
    seed,
    from,
    isFlat = false,
  }: { readonly seed: number; readonly from: Groups | undefined; readonly isFlat?: boolean },
): Groups {
  const { setting, iterations, shouldStop } = day;
  const { rules } = setting;
  const valued = withMeetings(day, others);
  const space = isFlat ? flat(valued) : valued;
  const start = from ? placesOf(from) : rules.start;
  const seating = construct(space, start, rules.unplaced);
  improve(seating, { seed, iterations, shouldStop });
  const found = groupsOf(seating);
  const lawful = seated(setting.space, found, rules.unplaced);
  if (lawful.totalBreaks() === 0) return found;
  // A repeat weighs as much as a broken rule there. Where one was traded for the other, rules come first.
  const strict = seatAll(setting, { seed, iterations, ...(shouldStop && { shouldStop }) });
  return strict.totalBreaks() < lawful.totalBreaks() ? groupsOf(strict) : found;
}

/** The rules, and the groups of other rounds and pairs of former days as sets of people to keep apart. */
function withMeetings({ setting, wished, metBefore }: Day, others: readonly Groups[]): SearchSpace {
  const { space } = setting;
  const apartSetsOf = space.apartSetsOf.map((sets) => [...sets]);
  let apartSetCount = space.apartSetCount;
  const keepApart = (people: readonly number[]) => {
    // Of those who come together by a rule, one stands for all: their own meetings are wished for.
    const apart: number[] = [];
    for (const person of people) if (!apart.some((other) => wished.has(person, other))) apart.push(person);
    if (apart.length < 2) return;
    for (const person of apart) apartSetsOf[person]?.push(apartSetCount);
    apartSetCount++;
  };
  for (const groups of others) for (const members of groups) keepApart(members);
  for (const pair of metBefore) keepApart(pair);
  return { ...space, apartSetsOf, apartSetCount };
}

function flat(space: SearchSpace): SearchSpace {
  const pair = new Float32Array(space.pair.length);
  return { ...space, pair, projectCost: 0, aloneCost: 0, floorCost: 0, kinds: [] };
}

/** A design without repeats, with people exchanged in all rounds at once while rules or values gain by it. */
function designed(day: Day, roundCount: number): Candidate | undefined {
  const { setting, seed, shouldStop } = day;
  const { space, rules } = setting;
  const isBound = space.blocks.length > 0 || space.pinned.some((group) => group >= 0);
  const hasRange = space.minSizes.some((min, group) => (space.maxSizes[group] ?? 0) - min > 1);
  if (isBound || hasRange || rules.unplaced.size > 0 || day.metBefore.length > 0) return undefined;
  const rounds = designedRounds(space.n, { groupCount: space.groupCount, rounds: roundCount });
  if (rounds === undefined) return undefined;
  const seatings = rounds.map((groups) => seated(space, groups, rules.unplaced));
  const random = createRandom(seed);
  const worth = () => {
    let value = 0;
    for (const seating of seatings) value += seating.totalValue() - 1e6 * seating.totalBreaks();
    return value;
  };
  let current = worth();
  for (let trial = 0; trial < RELABEL_TRIALS_PER_PERSON * space.n; trial++) {
    if (trial % 64 === 0 && shouldStop?.()) break;
    const a = random.below(space.n);
    const b = random.below(space.n);
    if (a === b) continue;
    const exchange = () => {
      for (const seating of seatings) if (seating.groupOf[a] !== seating.groupOf[b]) seating.swap(a, b);
    };
    exchange();
    const changed = worth();
    if (changed >= current) current = changed;
    else exchange();
  }
  return rated(day, seatings.map(groupsOf));
}

function groupsOf(seating: Seating): Groups {
  return Array.from({ length: seating.space.groupCount }, (_, group) =>
    seating.members(group).sort((a, b) => a - b),
  );
}

function placesOf(groups: Groups): ReadonlyMap<number, number> {
  return new Map(groups.flatMap((members, group) => members.map((person) => [person, group] as const)));
}

function seated(space: SearchSpace, groups: Groups, unplaced: ReadonlySet<number>): Seating {
  return construct(space, placesOf(groups), unplaced);
}
