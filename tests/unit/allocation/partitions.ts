/** All ways to cut the people into groups of the sizes, groups of one size in any order counted once. */
export function* partitions(people: readonly number[], sizes: readonly number[]): Generator<number[][]> {
  const [first, ...rest] = people;
  if (first === undefined) {
    yield sizes.map(() => []);
    return;
  }
  for (const size of new Set(sizes)) {
    if (size === 0) continue;
    const left = [...sizes];
    left.splice(left.indexOf(size), 1);
    for (const mates of subsets(rest, size - 1)) {
      const others = rest.filter((person) => !mates.includes(person));
      for (const groups of partitions(others, left)) yield [[first, ...mates], ...groups];
    }
  }
}

function* subsets(people: readonly number[], size: number): Generator<number[]> {
  const [first, ...rest] = people;
  if (size === 0) yield [];
  else if (first !== undefined) {
    for (const subset of subsets(rest, size - 1)) yield [first, ...subset];
    yield* subsets(rest, size);
  }
}

/** All lists of sizes from min to max, ascending, for so many groups of so many people. */
export function sizeLists(
  n: number,
  { groupCount, min, max }: { groupCount: number; min: number; max: number },
): number[][] {
  if (groupCount === 0) return n === 0 ? [[]] : [];
  const lists: number[][] = [];
  for (let size = min; size <= Math.min(max, n); size++) {
    for (const others of sizeLists(n - size, { groupCount: groupCount - 1, min: size, max }))
      lists.push([size, ...others]);
  }
  return lists;
}
