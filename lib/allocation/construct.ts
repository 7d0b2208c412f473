import type { SearchSpace } from "./search-space";
import { NOBODY, Seating } from "./seating";

/**
 * A first plan within the sizes: people with a place in `start` there, then everyone else where they break the fewest
 * rules and add the most, those whose languages are rarest first. People of `unplaced` stay outside.
 * `start` must leave enough room (`arrange` sees to it). O(n · groups · size).
 */
export function construct(
  space: SearchSpace,
  start: ReadonlyMap<number, number>,
  unplaced: ReadonlySet<number>,
): Seating {
  const largestBlock = space.blocks.reduce((most, block) => Math.max(most, block.length), 1);
  const largestGroup = space.maxSizes.reduce((most, size) => Math.max(most, size), 0);
  const seating = new Seating(space, Math.min(space.n, largestGroup + largestBlock));
  for (const [person, group] of start) if (!unplaced.has(person)) seating.move(person, group);

  const waiting = rarestFirst(space).filter((person) => !start.has(person) && !unplaced.has(person));
  let left = waiting.length;
  for (const person of waiting) {
    let missing = 0;
    for (let group = 0; group < space.groupCount; group++) missing += missingIn(seating, group);
    const group = bestGroup(seating, person, missing >= left);
    seating.move(person, group);
    left--;
  }
  return seating;
}

function missingIn({ space, sizes }: Seating, group: number): number {
  return Math.max(0, (space.minSizes[group] ?? 0) - (sizes[group] ?? 0));
}

function bestGroup(seating: Seating, person: number, mustFillMinimum: boolean): number {
  const { space, sizes, values, breaks } = seating;
  let best = NOBODY;
  let fewestBreaks = Number.POSITIVE_INFINITY;
  let bestGain = Number.NEGATIVE_INFINITY;
  for (let group = 0; group < space.groupCount; group++) {
    if ((sizes[group] ?? 0) >= (space.maxSizes[group] ?? 0)) continue;
    if (mustFillMinimum && missingIn(seating, group) === 0) continue;
    const gain = seating.shifted(group, NOBODY, person) - (values[group] ?? 0);
    const added = seating.shiftedBreaks - (breaks[group] ?? 0);
    if (added > fewestBreaks || (added === fewestBreaks && gain <= bestGain)) continue;
    best = group;
    fewestBreaks = added;
    bestGain = gain;
  }
  return best;
}

function rarestFirst({ n, languageClass }: SearchSpace): number[] {
  const count = new Map<number, number>();
  for (const number of languageClass) count.set(number, (count.get(number) ?? 0) + 1);
  const commonness = (person: number) => count.get(languageClass[person] ?? 0) ?? 0;
  return Array.from({ length: n }, (_, person) => person).sort(
    (a, b) => commonness(a) - commonness(b) || a - b,
  );
}
