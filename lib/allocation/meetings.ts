import type { Problem } from "./validate";

/** People by position. */
export type Groups = readonly (readonly number[])[];

/** Pairs that a rule seats together in every round: they meet again by wish, and do not count as repeats. */
export interface WishedPairs {
  readonly has: (i: number, j: number) => boolean;
  readonly count: number;
}

export function wishedPairs(
  n: number,
  { blocks, pinned }: { readonly blocks: Groups; readonly pinned: Int32Array },
): WishedPairs {
  const setOf = new Int32Array(n).fill(-1);
  blocks.forEach((block, number) => {
    for (const person of block) setOf[person] = number;
  });
  // People pinned to one group, and whoever comes with them, form one set.
  const setOfGroup = new Map<number, number>();
  pinned.forEach((group, person) => {
    if (group < 0) return;
    const known = setOfGroup.get(group);
    const own = setOf[person] ?? -1;
    if (known === undefined) {
      const number = own < 0 ? blocks.length + setOfGroup.size : own;
      setOfGroup.set(group, number);
      setOf[person] = number;
    } else if (own < 0) setOf[person] = known;
    else if (own !== known)
      setOf.forEach((number, other) => {
        if (number === own) setOf[other] = known;
      });
  });
  const sizes = new Map<number, number>();
  for (const number of setOf) if (number >= 0) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  let count = 0;
  for (const size of sizes.values()) count += (size * (size - 1)) / 2;
  return { count, has: (i, j) => (setOf[i] ?? -1) >= 0 && setOf[i] === setOf[j] };
}

/** Pairs who met before the day, i < j, each once. */
export function pairsMetBefore({ attendees, indexOf }: Problem): (readonly [number, number])[] {
  const seen = new Set<number>();
  return attendees.flatMap(({ metBefore }, i) =>
    (metBefore ?? []).flatMap((id): (readonly [number, number])[] => {
      const j = indexOf.get(id);
      if (j === undefined || j === i) return [];
      const pair = [Math.min(i, j), Math.max(i, j)] as const;
      const key = pair[0] * attendees.length + pair[1];
      if (seen.has(key)) return [];
      seen.add(key);
      return [pair];
    }),
  );
}

export interface RepeatedPair {
  readonly pair: readonly [number, number];
  /** Rounds in which they share a group, from 0. */
  readonly rounds: readonly number[];
  readonly hasMetBefore: boolean;
}

/** Pairs who meet more than once, those who met before the day included; and how many meetings are one too many. */
export function repeatsOf(
  n: number,
  rounds: readonly Groups[],
  {
    wished,
    metBefore,
  }: { readonly wished: WishedPairs; readonly metBefore: Iterable<readonly [number, number]> },
): { readonly repeats: number; readonly pairs: readonly RepeatedPair[] } {
  const meetings = new Map<number, number[]>();
  rounds.forEach((groups, round) => {
    for (const members of groups) {
      for (const i of members) {
        for (const j of members) {
          if (i >= j || wished.has(i, j)) continue;
          const met = meetings.get(i * n + j);
          if (met) met.push(round);
          else meetings.set(i * n + j, [round]);
        }
      }
    }
  });
  const before = new Set([...metBefore].map(([i, j]) => i * n + j));
  let repeats = 0;
  const pairs: RepeatedPair[] = [];
  for (const [key, met] of [...meetings].sort(([a], [b]) => a - b)) {
    const hasMetBefore = before.has(key);
    const tooMany = met.length - (hasMetBefore ? 0 : 1);
    repeats += tooMany;
    if (tooMany > 0) pairs.push({ pair: [Math.floor(key / n), key % n], rounds: met, hasMetBefore });
  }
  return { repeats, pairs };
}

/**
 * No rounds with groups of these sizes repeat fewer meetings: there are only so many pairs, each person has only so many
 * others to meet, and a group of one round that is larger than the number of groups cannot part completely in the next
 * (pigeonholes). Who met before the day is not counted. `sizes` are those of one round, balanced or not.
 */
export function repeatsAtLeast(
  sizes: readonly { readonly min: number; readonly max: number }[],
  { n, rounds, wishedCount }: { readonly n: number; readonly rounds: number; readonly wishedCount: number },
): number {
  const groupCount = sizes.filter(({ max }) => max > 0).length;
  if (rounds < 2 || groupCount === 0) return 0;
  const balanced = (people: number, parts: number) => {
    const low = Math.floor(people / parts);
    const larger = people % parts;
    return (larger * (low + 1) * low + (parts - larger) * low * (low - 1)) / 2;
  };
  // The even split has the fewest pairs of all sizes; ranges that exclude it only have more.
  const perRound = balanced(n, groupCount);
  const byPairs = rounds * (perRound - wishedCount) - ((n * (n - 1)) / 2 - wishedCount);
  const smallest = Math.max(1, Math.min(...sizes.map(({ min }) => min)));
  const perPerson = Math.max(0, rounds * (smallest - 1) - (n - 1));
  const byPeople = Math.ceil((n * perPerson) / 2) - (rounds - 1) * wishedCount;
  // Of n people in groups, at least so many pairs of one round meet again in each later one.
  const low = Math.floor(n / groupCount);
  const larger = n % groupCount;
  const stuck = larger * balanced(low + 1, groupCount) + (groupCount - larger) * balanced(low, groupCount);
  const byPigeonholes = (rounds - 1) * (stuck - wishedCount);
  return Math.max(0, byPairs, byPeople, byPigeonholes);
}
