import { AllocationInputError, requireInteger } from "./input-error";

export interface SizeOptions {
  readonly size: number;
  readonly minSize?: number | undefined;
  readonly maxSize?: number | undefined;
  readonly groupCount?: number | undefined;
}

/** How many groups, and how many people in each: any sizes in [min, max] that add up to the people placed. */
export interface Sizes {
  readonly groupCount: number;
  readonly min: number;
  readonly max: number;
  /** People without a seat in any group. More than 0 only with both `groupCount` and `maxSize`. */
  readonly unplacedCount: number;
  /** False when the wished minimum or number of groups cannot be had with so many people; then it was relaxed. */
  readonly isAsAsked: boolean;
  /** Those of the `groupCount` groups that hold nobody; absent = none. */
  readonly closed?: ReadonlySet<number>;
}

/** Smallest and largest size of one group. */
export function rangeOf(
  { min, max, closed }: Sizes,
  group: number,
): { readonly min: number; readonly max: number } {
  return closed?.has(group) ? { min: 0, max: 0 } : { min, max };
}

/**
 * Without more than a target size: ⌈n / size⌉ groups whose sizes differ by at most one, none above the target.
 * `groupCount` replaces the target; `minSize` and `maxSize` widen the range of sizes where they go beyond it.
 * A minimum that the balanced sizes miss lowers the number of groups where the maximum allows it.
 */
export function resolveSizes(n: number, options: SizeOptions): Sizes {
  const size = requireInteger(options.size, "size", { min: 1 });
  const { minSize, maxSize, groupCount } = options;
  if (minSize !== undefined) requireInteger(minSize, "minSize", { min: 1 });
  if (maxSize !== undefined) requireInteger(maxSize, "maxSize", { min: 1 });
  if (groupCount !== undefined) requireInteger(groupCount, "groupCount", { min: 1 });
  if ((minSize ?? 1) > (maxSize ?? (groupCount === undefined ? size : Number.MAX_SAFE_INTEGER))) {
    throw new AllocationInputError("size_range_empty", "minSize");
  }
  if (n === 0) return { groupCount: 0, min: 0, max: 0, unplacedCount: 0, isAsAsked: true };

  const count =
    groupCount === undefined ? countOfGroups(n, { size, minSize, maxSize }) : Math.min(groupCount, n);
  const placedCount = Math.min(n, count * (maxSize ?? n));
  const low = Math.floor(placedCount / count);
  const high = Math.ceil(placedCount / count);
  return {
    groupCount: count,
    min: Math.min(minSize ?? low, low),
    max: Math.max(maxSize ?? high, high),
    unplacedCount: n - placedCount,
    isAsAsked: low >= (minSize ?? 1) && placedCount === n && count === (groupCount ?? count),
  };
}

function countOfGroups(
  n: number,
  { size, minSize, maxSize }: { size: number; minSize: number | undefined; maxSize: number | undefined },
): number {
  const count = Math.ceil(n / Math.min(size, maxSize ?? size));
  if (minSize === undefined || Math.floor(n / count) >= minSize) return count;
  const fewer = Math.max(1, Math.floor(n / minSize));
  return Math.ceil(n / fewer) <= (maxSize ?? size) ? fewer : count;
}
