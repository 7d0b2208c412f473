import { resolveSizes, type SizeOptions } from "@/lib/allocation/sizes";
import { type GroupSizes, SIZE_BOUNDS, type SizeError, type Sizing } from "./fields";

/** The engine's options: what is not said is not there. */
export function sizeOptions({ size, groupCount, minSize, maxSize }: GroupSizes): SizeOptions {
  return {
    size,
    ...(groupCount && { groupCount }),
    ...(minSize && { minSize }),
    ...(maxSize && { maxSize }),
  };
}

/** How many tables so many people need. */
export function tableCountOf(peopleCount: number, sizes: GroupSizes): number {
  return resolveSizes(peopleCount, sizeOptions(sizes)).groupCount;
}

/** How many people a table may hold at most. */
export function largestTable(peopleCount: number, { size, groupCount, maxSize }: GroupSizes): number {
  return maxSize ?? (groupCount ? Math.max(1, Math.ceil(peopleCount / groupCount)) : size);
}

/** How many groups a change of settings asks for; null: as many as the size says. */
export function countAsked({
  by,
  groupCount,
}: {
  readonly by?: Sizing | undefined;
  readonly groupCount?: number | null | undefined;
}): number | null {
  return by === "size" ? null : (groupCount ?? null);
}

/** Why bounds contradict each other, or the size, whoever comes. */
export function boundsError({ size, groupCount, minSize, maxSize }: GroupSizes): SizeError | undefined {
  if (!groupCount && minSize && minSize > size) {
    return { path: "minSize", code: "too_high", values: { max: size } };
  }
  if (!groupCount && maxSize && maxSize < size) {
    return { path: "maxSize", code: "too_low", values: { min: size } };
  }
  if (minSize && maxSize && maxSize < minSize) {
    return { path: "maxSize", code: "too_low", values: { min: minSize } };
  }
}

/** Why so many people cannot be seated in groups of these sizes, whose bounds agree with each other. */
export function sizesError(peopleCount: number, sizes: GroupSizes): SizeError | undefined {
  const { size, groupCount, minSize, maxSize } = sizes;
  const people = peopleCount;
  if (groupCount) {
    const smallest = minSize ?? SIZE_BOUNDS.min;
    if (maxSize && groupCount * maxSize < people) {
      const values = { people, groups: groupCount, max: maxSize, needed: Math.ceil(people / maxSize) };
      return { path: "groupCount", code: "groups_too_few", values };
    }
    if (groupCount * smallest > people) {
      const values = { people, groups: groupCount, min: smallest, most: Math.floor(people / smallest) };
      return { path: "groupCount", code: "groups_too_small", values };
    }
    return;
  }
  if (!minSize || resolveSizes(people, sizeOptions(sizes)).isAsAsked) return;
  const max = maxSize ?? size;
  const values = { people, min: minSize, max, same: minSize === max ? "yes" : "no" };
  return { path: "minSize", code: "sizes_do_not_fit", values };
}
