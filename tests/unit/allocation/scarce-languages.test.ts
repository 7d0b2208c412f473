import { describe, expect, test } from "vitest";
import { allocate } from "@/lib/allocation/allocate";
import { drawn } from "@/scripts/bench-allocation/workshops";

/** Proven by column generation: npm run bench:allocation -- --only workshops. */
const BEST_SCORES = [
  { people: 60, number: 0, best: 0.5771 },
  { people: 61, number: 0, best: 0.6189 },
  { people: 61, number: 1, best: 0.5688 },
  { people: 120, number: 0, best: 0.5796 },
] as const;

describe("where few people link the languages", () => {
  test.each(BEST_SCORES)(
    "the plan at once keeps the shared language within 1 % of the best: $people people, #$number",
    ({ people, number, best }) => {
      const { attendees, similarities, options } = drawn(people, number).read();
      const { score, unmet } = allocate(attendees, similarities, options);
      expect(unmet).toEqual([]);
      expect(score).toBeGreaterThanOrEqual(0.99 * best);
    },
  );
});
