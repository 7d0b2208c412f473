import { expect, test } from "vitest";
import { createRandom, EXPONENTIAL } from "@/lib/allocation/random";

test("a seed gives this stream, on every machine and in every version: published plans depend on it", () => {
  const random = createRandom(42);
  expect(Array.from({ length: 4 }, () => random.next())).toMatchInlineSnapshot(`
    [
      1849552023,
      4223452576,
      118919111,
      3893884377,
    ]
  `);
});

test("seeds that differ in any bit give different streams", () => {
  const firsts = [0, 1, -1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER].map((seed) =>
    createRandom(seed).next(),
  );
  expect(new Set(firsts).size).toBe(firsts.length);
});

test("below stays below, and reaches every value", () => {
  const random = createRandom(7);
  expect(new Set(Array.from({ length: 500 }, () => random.below(6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

test("the exponential quantiles agree with the logarithm and have mean one", () => {
  EXPONENTIAL.forEach((value, k) => {
    expect(value).toBeCloseTo(-Math.log((k + 0.5) / EXPONENTIAL.length), 11);
  });
  expect(EXPONENTIAL.reduce((sum, value) => sum + value, 0) / EXPONENTIAL.length).toBeCloseTo(1, 3);
});
