import { type Random, shuffle } from "./random";
import type { SearchSpace } from "./search-space";
import { NOBODY } from "./seating";

/**
 * A plan with whole groups of two others: in turn the best group left of one and of the other that has nobody placed
 * yet (Falkenauer's crossover for grouping, 1996), then everyone else at random. Group sizes are those of the first.
 * Groups must be exchangeable: nobody pinned. O(groups² · size).
 */
export function recombine(
  space: SearchSpace,
  {
    first,
    second,
    random,
  }: { readonly first: Int32Array; readonly second: Int32Array; readonly random: Random },
): Int32Array {
  const lines = [first, second].map((plan) => rankedGroups(space, plan));
  // Which groups of a size are still free, by size.
  const labels = new Map<number, number[]>();
  for (const [group, { length }] of groupsOf(space, first).entries()) {
    labels.set(length, [...(labels.get(length) ?? []), group]);
  }
  const child = new Int32Array(space.n).fill(NOBODY);
  let turn = random.below(2);
  for (let idle = 0; idle < 2; turn = 1 - turn) {
    const line = lines[turn] ?? [];
    const k = line.findIndex(
      (members) =>
        members.length > 0 &&
        (labels.get(members.length)?.length ?? 0) > 0 &&
        members.every((person) => child[person] === NOBODY),
    );
    const members = line[k];
    if (members === undefined) {
      idle++;
      continue;
    }
    idle = 0;
    const label = labels.get(members.length)?.shift() ?? NOBODY;
    for (const person of members) child[person] = label;
  }
  const rest = Array.from({ length: space.n }, (_, person) => person).filter(
    (person) => child[person] === NOBODY && first[person] !== NOBODY,
  );
  shuffle(rest, random);
  for (const [size, groups] of labels) {
    for (const group of groups) for (const person of rest.splice(0, size)) child[person] = group;
  }
  return child;
}

function groupsOf({ groupCount }: SearchSpace, plan: Int32Array): number[][] {
  const groups = Array.from({ length: groupCount }, (): number[] => []);
  for (const [person, group] of plan.entries()) groups[group]?.push(person);
  return groups;
}

function rankedGroups(space: SearchSpace, plan: Int32Array): number[][] {
  const { n, pair, scale } = space;
  const valued = groupsOf(space, plan).map((members) => {
    let sum = 0;
    for (const i of members) for (const j of members) sum += pair[i * n + j] ?? 0;
    return { members, value: ((scale[members.length] ?? 0) * sum) / Math.max(1, members.length) };
  });
  return valued.sort((a, b) => b.value - a.value).map(({ members }) => members);
}
