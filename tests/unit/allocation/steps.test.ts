import { expect, test } from "vitest";
import { allocate } from "@/lib/allocation/allocate";
import { allocateInSteps } from "@/lib/allocation/steps";
import { drawWorkshop } from "./workshops";

const { attendees, similarities } = drawWorkshop(40, 12);
const options = { size: 6, seed: 4, iterations: 40_000 };

test("each step tells a whole plan, no worse than the one before, and the last is at least what allocate finds", () => {
  const steps = allocateInSteps(attendees, similarities, options);
  const seen: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    expect(step.value.best.groups.flat()).toHaveLength(40);
    seen.push(step.value.best.score);
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen).toHaveLength(4);
  expect(step.value.score).toBe(seen.at(-1));
  expect(step.value.score).toBeGreaterThanOrEqual(allocate(attendees, similarities, options).score);
});

test.each([0, 1, 5, 100, 300])(
  "stopped when asked for the %ith time, it ends with the best plan so far",
  (patience) => {
    let asked = 0;
    const steps = allocateInSteps(attendees, similarities, options, {
      shouldStop: () => asked++ >= patience,
    });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.groups.flat().sort()).toEqual(attendees.map(({ id }) => id).sort());
    expect(step.value.bound).toBeGreaterThanOrEqual(step.value.score);
    // Nothing goes on after the answer.
    expect(asked).toBeLessThanOrEqual(patience + 3);
  },
);
