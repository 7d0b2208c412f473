import type { AllocationOptions } from "./problem";
import { resolveSizes, type Sizes } from "./sizes";

/** Which groups stay open, and how many people each may hold. */
export interface OpenGroups {
  readonly sizes: Sizes;
  /** By group: those of the plan, then new ones. A closed group holds nobody. */
  readonly isOpen: readonly boolean[];
}

/** Sets of groups to close that are tried per number of groups, those with the fewest people first. */
const CLOSINGS_MAX = 12;

interface Occupied {
  /** By group of the plan, how many of its people are here. */
  readonly present: readonly number[];
  /** Groups that somebody is pinned to: they stay open. */
  readonly pinnedTo: ReadonlySet<number>;
}

/**
 * Ways to keep, close or open groups for `n` people. As many groups as the options ask for, or up to as many as there
 * are now while none need be smaller than the smallest size (`minSize`, else half of `size`): closing a group moves
 * everybody in it.
 */
export function waysToOpen(n: number, options: AllocationOptions, occupied: Occupied): readonly OpenGroups[] {
  const { present } = occupied;
  if (n === 0) return [{ sizes: resolveSizes(0, options), isOpen: present.map(() => false) }];
  const asked = resolveSizes(n, options);
  const smallest = options.minSize ?? Math.max(2, Math.ceil(options.size / 2));
  const ways = [...openGroups(asked, occupied)];
  if (options.groupCount !== undefined) return ways;
  for (let count = asked.groupCount + 1; count <= present.length; count++) {
    if (Math.floor(n / count) < smallest) break;
    const sizes = resolveSizes(n, { ...options, groupCount: count });
    if (sizes.isAsAsked) ways.push(...openGroups(sizes, occupied));
  }
  return ways;
}

function* openGroups(sizes: Sizes, { present, pinnedTo }: Occupied): Generator<OpenGroups> {
  const length = Math.max(present.length, sizes.groupCount);
  const groups = Array.from({ length }, (_, group) => group);
  const closedCount = length - sizes.groupCount;
  const size = (group: number) => present[group] ?? 0;
  const closable = groups.filter((group) => !pinnedTo.has(group)).sort((a, b) => size(a) - size(b) || b - a);
  // More groups are pinned to than may stay open: the pins to the last ones will be named as broken.
  const line = [...closable, ...groups.filter((group) => pinnedTo.has(group)).reverse()];
  const pool = closable.length >= closedCount ? closable : line;
  let tried = 0;
  for (const closed of choices(pool, closedCount)) {
    yield { sizes, isOpen: groups.map((group) => !closed.includes(group)) };
    if (++tried === CLOSINGS_MAX) return;
  }
}

/** All ways to choose `count` of the list, those from its beginning first. */
function* choices(list: readonly number[], count: number): Generator<readonly number[]> {
  if (count === 0) yield [];
  for (let last = count - 1; count > 0 && last < list.length; last++) {
    for (const others of choices(list.slice(0, last), count - 1)) yield [...others, list[last] ?? 0];
  }
}

/**
 * At least so many people must leave their group, whatever else is asked: those whom a group cannot hold, those whom
 * rules send away (`mustLeave` by group), and those who must fill groups up when arrivals are too few.
 */
export function movesAtLeast(
  { sizes, isOpen }: OpenGroups,
  {
    present,
    mustLeave,
    arrivals,
  }: {
    readonly present: readonly number[];
    readonly mustLeave: readonly number[];
    readonly arrivals: number;
  },
): number {
  let leaving = 0;
  let missing = 0;
  isOpen.forEach((open, group) => {
    const here = present[group] ?? 0;
    const leave = open ? Math.max(here - sizes.max, mustLeave[group] ?? 0, 0) : here;
    leaving += leave;
    if (open) missing += Math.max(0, sizes.min - (here - leave));
  });
  return leaving + Math.max(0, missing - leaving - arrivals);
}
