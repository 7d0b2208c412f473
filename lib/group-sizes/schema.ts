import { z } from "zod";
import { GROUP_COUNTS, SIZE_BOUNDS } from "./fields";

const bound = z.int().min(SIZE_BOUNDS.min).max(SIZE_BOUNDS.max);

export const groupCount = z.int().min(GROUP_COUNTS.min).max(GROUP_COUNTS.max);
export const minSize = bound.meta({ description: "The smallest group allowed." });
export const maxSize = bound.meta({ description: "The largest group allowed." });
