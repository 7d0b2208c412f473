import type { Cover } from "./cover";

/** More than any one group can be worth, or cost. */
export function largestValue({ space, classes }: Cover): number {
  const { pair, scale, projectCost, aloneCost, floorCost, floorThreshold, kinds } = space;
  let largestPair = 0;
  for (const value of pair) largestPair = Math.max(largestPair, Math.abs(value));
  const lack = floorThreshold > 0 ? (1 + largestPair / floorThreshold) ** 2 : 0;
  return classes.reduce((most, { max }) => {
    const pairs = ((scale[max] ?? 0) * largestPair * max * (max - 1)) / 2;
    return Math.max(most, pairs + max * (projectCost + aloneCost * kinds.length + floorCost * lack));
  }, 0);
}

/** The power of two that brings the value to between the target and its double. */
export function powerOfTwoTo(target: number, value: number): number {
  let scale = 1;
  while (value > 0 && value * scale < target && scale < 2 ** 40) scale *= 2;
  while (value * scale > target * 2 && scale > 2 ** -40) scale /= 2;
  return scale;
}
