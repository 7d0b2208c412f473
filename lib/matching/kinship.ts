import type { ConceptNode } from "./lexicon-index";

/** Whether the first concept is above the second. */
export function isAbove(broad: ConceptNode, narrow: ConceptNode): boolean {
  let up = narrow.broader;
  for (let level = 0; up && level < 8; level++) {
    if (up === broad) return true;
    up = up.broader;
  }
  return false;
}
