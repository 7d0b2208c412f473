import { resultOf, type Setting } from "./allocate";
import { isBetterMerit, type MoveMerit } from "./away-from-home";
import { construct } from "./construct";
import type { Unmet } from "./hard-rule";
import { AllocationInputError, requireWeight } from "./input-error";
import { searchNearHome } from "./move-search";
import type { AllocationOptions, Attendee, Similarities } from "./problem";
import { movesAtLeast, type OpenGroups, waysToOpen } from "./rebalance-sizes";
import { repair } from "./repair";
import { compileRules } from "./rules";
import { scorePlan } from "./score";
import { type SearchSpace, searchSpaceOf } from "./search-space";
import { NOBODY, type Seating } from "./seating";
import { buildProblem, type Problem } from "./validate";

export interface RebalanceOptions {
  /** The groups as they are, by attendee id. Their numbers stay; ids of people who are not here any more are left out. */
  readonly plan: readonly (readonly string[])[];
  /**
   * What each move must add to the sum of all matches. Undefined = as few people as possible move, and the best score
   * comes second; 0 = moving costs nothing.
   */
  readonly moveCost?: number | undefined;
  /** Asked now and then; true ends the search with the best so far, which then depends on when it was asked. */
  readonly shouldStop?: (() => boolean) | undefined;
}

/**
 * Why somebody sits elsewhere than before:
 * `arrival` had no seat; `closed` their group is no more; `rule` staying would break one; `crowded` their group would be
 * too large; `filled` another group would be too small; `better` the whole gains more than moves cost.
 */
export type MoveReason = "arrival" | "closed" | "rule" | "crowded" | "filled" | "better";

export interface PersonMove {
  readonly id: string;
  /** Group numbers from 0; null = in none. */
  readonly from: number | null;
  readonly to: number | null;
  readonly why: MoveReason;
}

export interface Rebalanced {
  /** By the plan's numbers, new groups last; a closed group is empty. Members in attendee order. */
  readonly groups: readonly (readonly string[])[];
  /** Only when the allowed groups have fewer seats than there are people. */
  readonly unplaced: readonly string[];
  /** Everybody who sits elsewhere than before, arrivals last; each list in attendee order. */
  readonly moves: readonly PersonMove[];
  /** Those of `moves` who had a seat. */
  readonly movedCount: number;
  /** No plan within the rules moves fewer, so far as counting tells: equal to `movedCount` = proven to be the fewest. */
  readonly movedAtLeast: number;
  /** The plan as it was, without those who left; who arrives counts 0. */
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  readonly unmet: readonly Unmet[];
  readonly seed: number;
  readonly iterations: number;
}

/** Enough for sixty people to sit best in well below a second, and for thousands in a few. */
const ITERATIONS_PER_PERSON = 4_000;
const ITERATIONS_MIN = 100_000;
const ITERATIONS_MAX = 1_000_000;
/** Ways to close groups that are searched, those that promise the fewest moves first. */
const SEARCHES_MAX = 12;

/**
 * Seats everybody of `attendees` again after late arrivals, no-shows or changed answers: rules and sizes first, then
 * as few moves as possible, then the best score. Arrivals need a seat, so they do not count as moves. The same input and
 * seed give the same groups. Throws AllocationInputError as `allocate` does, and when the plan names somebody twice.
 */
export function rebalance(
  attendees: readonly Attendee[],
  similarities: Similarities,
  options: AllocationOptions,
  { plan, moveCost, shouldStop }: RebalanceOptions,
): Rebalanced {
  if (moveCost !== undefined) requireWeight(moveCost, "moveCost");
  const problem = buildProblem(attendees, similarities, options);
  const home = homesOf(problem, plan);
  const present = plan.map((_, group) => home.reduce((count, at) => count + Number(at === group), 0));
  const pinnedTo = new Set(
    Object.entries(options.constraints?.pins ?? {})
      .filter(([id]) => problem.indexOf.has(id))
      .map(([, group]) => group),
  );
  for (const { group } of options.constraints?.facilitators ?? []) pinnedTo.add(group);
  const iterations =
    options.iterations ??
    Math.min(ITERATIONS_MAX, Math.max(ITERATIONS_MIN, ITERATIONS_PER_PERSON * attendees.length));

  const arrivals = attendees.length - home.filter((at) => at !== NOBODY).length;
  const ways = waysToOpen(attendees.length, options, { present, pinnedTo })
    .map((way) => ({ way, atLeast: movesAtLeast(way, { present, mustLeave: [], arrivals }) }))
    .sort((a, b) => a.atLeast - b.atLeast);
  let best: { readonly setting: Setting; readonly seating: Seating; readonly merit: MoveMerit } | undefined;
  let searches = 0;
  let movedAtLeast = Number.POSITIVE_INFINITY;
  for (const { way, atLeast: byCounts } of ways) {
    const known = best;
    const isWorse = (moves: number) =>
      known !== undefined && moveCost === undefined && known.merit.breaks === 0 && moves > known.merit.moves;
    if (searches >= SEARCHES_MAX || isWorse(byCounts)) {
      movedAtLeast = Math.min(movedAtLeast, byCounts);
      continue;
    }
    const setting = openSetting(problem, way);
    const mustLeave = leaversOf(setting, home, plan.length);
    const atLeast = movesAtLeast(way, { present, mustLeave, arrivals });
    movedAtLeast = Math.min(movedAtLeast, atLeast);
    if (isWorse(atLeast)) continue;
    searches++;
    const found = search(setting, home, { moveCost, seed: options.seed, iterations, shouldStop });
    if (!best || isBetterMerit(found.merit, best.merit)) best = { setting, ...found };
  }
  if (best === undefined) throw new AllocationInputError("size_range_empty", "size");
  const { setting, seating } = best;

  const result = resultOf(setting, seating, iterations, { keepsOrder: true });
  const before = plan.map((_, group) => [...home.keys()].filter((person) => home[person] === group));
  const moves = movesOf(setting, seating, { home, isPriced: moveCost !== undefined });
  return {
    groups: result.groups,
    unplaced: result.unplaced,
    moves,
    movedCount: moves.filter(({ from }) => from !== null).length,
    movedAtLeast,
    scoreBefore: scorePlan(problem, before).score,
    scoreAfter: result.score,
    unmet: result.unmet,
    seed: options.seed,
    iterations,
  };
}

function homesOf(problem: Problem, plan: readonly (readonly string[])[]): Int32Array {
  const home = new Int32Array(problem.attendees.length).fill(NOBODY);
  plan.forEach((ids, group) => {
    for (const id of ids) {
      const person = problem.indexOf.get(id);
      if (person === undefined) continue;
      if (home[person] !== NOBODY) throw new AllocationInputError("duplicate_attendee", `plan.${group}`);
      home[person] = group;
    }
  });
  return home;
}

/** The workshop with these groups open; a closed one holds nobody. */
function openSetting(problem: Problem, { sizes, isOpen }: OpenGroups): Setting {
  const closed = new Set(isOpen.flatMap((open, group) => (open ? [] : [group])));
  const opened: Problem = { ...problem, sizes: { ...sizes, groupCount: isOpen.length, closed } };
  const rules = compileRules(opened);
  return { problem: opened, rules, space: searchSpaceOf(opened, rules) };
}

/** How many of each group must leave it by the rules alone: pinned elsewhere, apart, without its language. */
function leaversOf({ space }: Setting, home: Int32Array, groupCount: number): number[] {
  const { n, pinned, speaks, languageCount, apartSetsOf } = space;
  const membersOf = Array.from({ length: groupCount }, (): number[] => []);
  for (let person = 0; person < n; person++) membersOf[home[person] ?? NOBODY]?.push(person);
  return membersOf.map((members, group) => {
    const sentAway = members.filter(
      (person) => (pinned[person] ?? NOBODY) !== NOBODY && pinned[person] !== group,
    );
    const perSet = new Map<number, number>();
    for (const set of members.flatMap((person) => apartSetsOf[person] ?? []))
      perSet.set(set, (perSet.get(set) ?? 0) + 1);
    const tooMany = Math.max(0, ...[...perSet.values()].map((count) => count - 1));
    let fewestSilent = languageCount === 0 ? 0 : members.length;
    for (let language = 0; language < languageCount; language++) {
      const silent = members.filter((person) => speaks[person * languageCount + language] === 0).length;
      fewestSilent = Math.min(fewestSilent, silent);
    }
    return Math.max(sentAway.length, tooMany, fewestSilent);
  });
}

interface SearchOptions {
  readonly moveCost: number | undefined;
  readonly seed: number;
  readonly iterations: number;
  readonly shouldStop: (() => boolean) | undefined;
}

function search(
  { space, rules }: Setting,
  home: Int32Array,
  options: SearchOptions,
): { readonly seating: Seating; readonly merit: MoveMerit } {
  const near = construct(space, startOf(space, rules.start, home, rules.unplaced), rules.unplaced);
  const found = { seating: near, merit: searchNearHome(near, { ...options, home }) };
  if (found.merit.breaks === 0) return found;
  // Where the way home is blocked by rules: from a plan that keeps them, back towards home.
  let afar = construct(space, rules.start, rules.unplaced);
  repair(afar, options);
  const lawful = afar.totalBreaks() > 0 ? rules.lawful() : undefined;
  if (lawful) afar = construct(space, lawful, rules.unplaced);
  const other = { seating: afar, merit: searchNearHome(afar, { ...options, home }) };
  return isBetterMerit(other.merit, found.merit) ? other : found;
}

/**
 * Everybody at home as far as pins, blocks and sizes allow, and a few kept back where small groups wait for them.
 * `lawful`, which holds the rules, is taken instead where blocks do not fit.
 */
function startOf(
  space: SearchSpace,
  lawful: ReadonlyMap<number, number>,
  home: Int32Array,
  unplaced: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const { n, groupCount, blocks, pinned, minSizes, maxSizes } = space;
  const start = new Map<number, number>();
  const load = new Int32Array(groupCount);
  const hasRoom = (group: number, count: number) => (load[group] ?? 0) + count <= (maxSizes[group] ?? 0);
  const seat = (people: readonly number[], group: number) => {
    for (const person of people) start.set(person, group);
    load[group] = (load[group] ?? 0) + people.length;
  };
  const groups = Array.from({ length: groupCount }, (_, group) => group);
  const inBlock = new Set(blocks.flat());
  const pinOf = (people: readonly number[]) =>
    people.map((person) => pinned[person] ?? NOBODY).find((group) => group !== NOBODY);
  const units = [
    ...blocks,
    ...[...home.keys()].filter((person) => !inBlock.has(person)).map((person) => [person]),
  ].filter(([first = NOBODY]) => !unplaced.has(first));
  for (const unit of units) {
    const pin = pinOf(unit);
    if (pin === undefined) continue;
    if (!hasRoom(pin, unit.length)) return lawful;
    seat(unit, pin);
  }
  const free = units.filter((unit) => pinOf(unit) === undefined).sort((a, b) => b.length - a.length);
  for (const unit of free) {
    const atHome = (group: number) => unit.filter((person) => home[person] === group).length;
    const wanted = groups.filter(
      (group) => hasRoom(group, unit.length) && (unit.length > 1 || atHome(group) > 0),
    );
    const [to] = wanted.sort((a, b) => atHome(b) - atHome(a) || a - b);
    if (to === undefined && unit.length > 1) return lawful;
    if (to !== undefined) seat(unit, to);
  }
  const missing = () =>
    groups.reduce((sum, group) => sum + Math.max(0, (minSizes[group] ?? 0) - (load[group] ?? 0)), 0);
  for (let waiting = n - unplaced.size - start.size; missing() > waiting; waiting++) {
    const giver = [...start]
      .filter(([person, group]) => {
        const isFree = pinned[person] === NOBODY && !inBlock.has(person);
        return isFree && (load[group] ?? 0) > (minSizes[group] ?? 0);
      })
      .sort(([, a], [, b]) => (load[b] ?? 0) - (load[a] ?? 0))[0];
    if (giver === undefined) return lawful;
    start.delete(giver[0]);
    load[giver[1]] = (load[giver[1]] ?? 0) - 1;
  }
  return start;
}

/** Who sits elsewhere, and why. */
function movesOf(
  { problem, space }: Setting,
  seating: Seating,
  { home, isPriced }: { readonly home: Int32Array; readonly isPriced: boolean },
): PersonMove[] {
  const held = new Set(space.blocks.flat());
  const present = new Int32Array(space.groupCount);
  for (const group of home) if (group !== NOBODY) present[group] = (present[group] ?? 0) + 1;
  const whyOf = (person: number, from: number, to: number): MoveReason => {
    if (from === NOBODY) return "arrival";
    if ((space.maxSizes[from] ?? 0) === 0) return "closed";
    if (space.pinned[person] !== NOBODY || held.has(person)) return "rule";
    seating.shifted(from, NOBODY, person);
    if (seating.shiftedBreaks > (seating.breaks[from] ?? 0)) return "rule";
    if ((present[from] ?? 0) > (space.maxSizes[from] ?? 0)) return "crowded";
    if (to !== NOBODY && (present[to] ?? 0) < (space.minSizes[to] ?? 0)) return "filled";
    // Where nobody moves for a better score, others made it necessary: the seat is taken, or missing where they went.
    if (isPriced) return "better";
    return (seating.sizes[from] ?? 0) >= (space.maxSizes[from] ?? 0) ? "crowded" : "filled";
  };
  const moves = problem.attendees.flatMap(({ id }, person): PersonMove[] => {
    const from = home[person] ?? NOBODY;
    const to = seating.groupOf[person] ?? NOBODY;
    if (from === to) return [];
    const toNumber = (group: number) => (group === NOBODY ? null : group);
    return [{ id, from: toNumber(from), to: toNumber(to), why: whyOf(person, from, to) }];
  });
  return [...moves.filter(({ why }) => why !== "arrival"), ...moves.filter(({ why }) => why === "arrival")];
}
