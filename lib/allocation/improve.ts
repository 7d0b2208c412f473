import { Annealer } from "./anneal";
import type { SearchSpace } from "./search-space";
import type { Seating } from "./seating";

export interface ImproveOptions {
  readonly seed: number;
  /** Trials of one swap, or as much other work. */
  readonly iterations: number;
  /** Asked a few hundred times; true ends the search with the best so far. For bounds on time, which the caller owns. */
  readonly shouldStop?: (() => boolean) | undefined;
}

/** Trials, times people squared, of an anneal that another one is worth more than a longer one; and how many at most. */
const ALONE = { length: 12_000, most: 8 } as const;
/** The same where plans are crossed, so that short ones will do. */
const CROSSED_LENGTH = 1_000;
/**
 * How plans are crossed by a search that is worth `from` anneals: how many at most, what they take of the work, and a child
 * of one such. Fewer than three are not worth it; a long search does better with many plans and short children.
 */
const BREEDING = [
  { from: 24, most: 12, firstShare: 0.3, childLength: 0.4 },
  { from: 3, most: 6, firstShare: 0.5, childLength: 1 },
] as const;

/** Trials that keep sixty people with all criteria and rules well below 300 ms, less per person in large workshops. */
export function defaultIterations(n: number): number {
  return Math.min(200_000 * n, 100_000_000);
}

/**
 * Improves the seating in place and leaves it at the best plan met: fewest broken rules first, then value. Never worse
 * than it was. Same seating, seed and iterations: same result on every machine.
 *
 * Simulated annealing on swaps and moves (Kirkpatrick et al. 1983; for this problem Palubeckis et al. 2011), with
 * temperatures from a probe. Longer searches anneal several times, and where groups are exchangeable and only pairs
 * count, they cross what they found: the company that two plans agree on stays, and the rest is annealed anew.
 */
export function improve(
  seating: Seating,
  { seed, iterations, shouldStop = () => false }: ImproveOptions,
): void {
  const movable = seating.movablePeople();
  const { space } = seating;
  if (movable.length === 0 || space.groupCount < 2 || iterations < 1) return;
  const isPure = countsOnlyPairs(space);
  const annealer = new Annealer(seating, { movable, seed, isPure, shouldStop });
  const probed = annealer.probe(iterations);
  const left = iterations - probed;
  const worth = (length: number) => Math.floor(iterations / (length * movable.length * movable.length));
  const crossable = isPure && movable.length === space.n ? worth(CROSSED_LENGTH) : 0;
  const breeding = BREEDING.find(({ from }) => crossable >= from);
  const anneals = breeding
    ? Math.min(breeding.most, crossable)
    : Math.max(1, Math.min(ALONE.most, worth(ALONE.length)));
  const length = ((breeding?.firstShare ?? 1) * left) / anneals;
  const plans: { plan: Int32Array; value: number }[] = [];
  for (let k = 0; k < anneals; k++) plans.push(annealer.anneal(length, { isFresh: k > 0 }));
  if (breeding) {
    const child = breeding.childLength * length;
    for (let rest = left - length * anneals; rest > 0 && !shouldStop(); rest -= child) {
      annealer.cross(plans, Math.min(rest, child));
    }
  }
  annealer.restoreBest();
}

/** Neither terms nor rules can make a difference. */
function countsOnlyPairs(space: SearchSpace): boolean {
  const { n, languageCount, speaks, apartSetCount, blocks } = space;
  if (space.projectCost > 0 || space.aloneCost > 0 || space.floorCost > 0) return false;
  if (apartSetCount > 0 || blocks.length > 0 || space.groupSpeaks !== undefined) return false;
  if (languageCount === 0) return true;
  for (let language = 0; language < languageCount; language++) {
    let speakers = 0;
    for (let person = 0; person < n; person++) speakers += speaks[person * languageCount + language] ?? 0;
    if (speakers === n) return true;
  }
  return false;
}
