import type { Cover } from "./cover";

/** The sizes that a group of each class can have when all groups together hold everybody. */
export function possibleSizes({ classes, people }: Cover): number[][] {
  const sum = (pick: "min" | "max") =>
    classes.reduce((total, item) => total + item[pick] * item.groups.length, 0);
  const least = sum("min");
  const most = sum("max");
  return classes.map(({ min, max, required, groups }) => {
    const sizes: number[] = [];
    if (groups.length === 0) return sizes;
    for (let size = Math.max(min, required.length); size <= max; size++) {
      const left = people.length - size;
      if (left >= least - min && left <= most - max) sizes.push(size);
    }
    return sizes;
  });
}

/**
 * The most that all groups together can be worth beyond the prices, given the most that one group of each class and
 * size can be: sizes are chosen so that everybody has a seat. O(groups · people · sizes).
 */
export function bestSizes(cover: Cover, mostOf: (classNumber: number, size: number) => number): number {
  const { classes, people } = cover;
  const sizes = possibleSizes(cover);
  let sums = new Float64Array(people.length + 1).fill(Number.NEGATIVE_INFINITY);
  sums[0] = 0;
  classes.forEach(({ groups }, classNumber) => {
    const worth = (sizes[classNumber] ?? []).map((size) => ({ size, most: mostOf(classNumber, size) }));
    for (let k = 0; k < groups.length; k++) {
      const next = new Float64Array(people.length + 1).fill(Number.NEGATIVE_INFINITY);
      for (const { size, most } of worth) {
        for (let seats = size; seats <= people.length; seats++) {
          const total = (sums[seats - size] ?? 0) + most;
          if (total > (next[seats] ?? 0)) next[seats] = total;
        }
      }
      sums = next;
    }
  });
  return sums[people.length] ?? Number.NEGATIVE_INFINITY;
}
