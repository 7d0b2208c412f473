import type { SentenceValues } from "@/lib/errors";

// Without zod: the board brings these along.

/** The smallest and the largest group that can be allowed beside the usual size. */
export const SIZE_BOUNDS = { min: 2, max: 100 } as const;
export const GROUP_COUNTS = { min: 2, max: 1_000 } as const;

/** What decides how many groups there are. */
export const SIZINGS = ["size", "count"] as const;
export type Sizing = (typeof SIZINGS)[number];

/** How large groups are: about `size`, or `groupCount` of them. Without bounds of their own, they differ by at most one. */
export interface GroupSizes {
  readonly size: number;
  /** In place of `size`. */
  readonly groupCount?: number | null | undefined;
  readonly minSize?: number | null | undefined;
  readonly maxSize?: number | null | undefined;
}

/** Why sizes cannot be, beside the field that says so. */
export interface SizeError {
  readonly path: "groupCount" | "minSize" | "maxSize";
  readonly code: "too_low" | "too_high" | "groups_too_small" | "groups_too_few" | "sizes_do_not_fit";
  readonly values: SentenceValues;
}
