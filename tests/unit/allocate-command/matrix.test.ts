import { describe, expect, it } from "vitest";
import { createHighsSolver } from "@/lib/optimiser/highs";
import { allocateFromMatrix } from "@/scripts/allocate/matrix";
import { readMatrix } from "@/scripts/allocate/matrix-file";

const read = (text: string) => readMatrix(Buffer.from(text));
const SEARCH = { seed: 1, prove: false, json: true };

describe("readMatrix", () => {
  it("fills both halves, takes what is not told for 0, and reads any line ends", () => {
    expect(read("3 1 ss 3 3\r\n0 1 -2.5\r\n\r\n2 0 1e2")).toEqual({
      n: 3,
      sizes: [{ min: 3, max: 3 }],
      pairs: Float64Array.from([0, -2.5, 100, -2.5, 0, 0, 100, 0, 0]),
    });
  });

  it.each(["\ufeff", ""])("reads UTF-16 in either order, marked %j or not", (mark) => {
    const text = Buffer.from(`${mark}2 1 ss 2 2\r\n0 1 3`, "utf16le");
    const pairs = Float64Array.from([0, 3, 3, 0]);
    expect(readMatrix(text).pairs).toEqual(pairs);
    expect(readMatrix(text.swap16()).pairs).toEqual(pairs);
  });

  it("refuses a pair told twice with another value, names both lines, and takes the same value again", () => {
    expect(() => read("3 1 ss 3 3\n0 1 5\n\n0 2 1\n1 0 6")).toThrow(
      "Lines 2 and 5 of the matrix: the pair 1 0 is 5, then 6",
    );
    expect(() => read("2 1 ss 2 2\n0 1 0\n0 1 6")).toThrow("Lines 2 and 3");
    expect(read("2 1 ss 2 2\n0 1 5\n1 0 5").pairs).toEqual(Float64Array.from([0, 5, 5, 0]));
  });

  it("reads past a byte-order mark", () => {
    expect(read("\ufeff2 1 ss 2 2\n0 1 3").pairs).toEqual(Float64Array.from([0, 3, 3, 0]));
  });

  it.each([
    ["", "Line 1"],
    ["a b c", "Line 1"],
    ["4 2 ss 2 2 2", "two sizes"],
    ["2 1 ss 2 2\n0 2 1", "Line 2"],
    ["2 1 ss 2 2\n0 0 1", "Line 2"],
    ["2 1 ss 2 2\n\n0 1 x", "Line 3"],
    ["2 1 ss 2 2\n0 1", "Line 2"],
    ["2 1 ss 2 2\n0 1 1 1", "Line 2"],
  ])("refuses %j and names the line", (text, why) => {
    expect(() => read(text)).toThrow(why);
  });
});

describe("allocateFromMatrix", () => {
  // Two triangles that belong together, with negative pairs between them.
  const text = [
    "6 2 ss 3 3 3 3",
    "0 2 5",
    "0 4 5",
    "2 4 5",
    "1 3 4",
    "1 5 4",
    "3 5 4",
    "0 1 -3",
    "2 3 -3",
    "4 5 -3",
  ].join("\n");

  it("finds the groups, and tells a bound and a gap only when asked to prove", () => {
    const found = allocateFromMatrix(read(text), SEARCH);
    expect(found).toMatchObject({ objective: 27, bound: null, gap: null, seed: 1 });
    expect(found.groups.map((group) => group.join(" ")).sort()).toEqual(["0 2 4", "1 3 5"]);
    const proven = allocateFromMatrix(read(text), { ...SEARCH, prove: true });
    expect(proven.bound).toBeGreaterThanOrEqual(27);
    expect(proven.gap).toBeCloseTo(((proven.bound ?? 0) - 27) / 27, 12);
  });

  it("proves the groups to be the best when given a solver", async () => {
    const solver = await createHighsSolver();
    const steps: number[] = [];
    const proof = { solver, onProgress: ({ gap }: { gap: number }) => steps.push(gap) };
    const proven = allocateFromMatrix(read(text), { ...SEARCH, prove: true }, proof);
    expect(proven).toMatchObject({ objective: 27 });
    expect(proven.gap).toBeLessThan(1e-6);
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
  });

  it("can be made again from the seed and the trials it reports", () => {
    const timed = allocateFromMatrix(read(text), { ...SEARCH, seconds: 0.2 });
    const again = allocateFromMatrix(read(text), { ...SEARCH, iterations: timed.iterations });
    expect(again.groups).toEqual(timed.groups);
  });

  it("refuses numbers whose sums cannot be told", () => {
    expect(() => allocateFromMatrix(read("3 1 ss 3 3\n0 1 1e308\n0 2 1e308"), SEARCH)).toThrow("too large");
  });

  it("answers at once for a few groups of thousands, whose company would take minutes to rank one by one", () => {
    const n = 2_000;
    const pairs = new Float64Array(n * n).fill(1);
    const options = { ...SEARCH, prove: true, iterations: 0 };
    const startedAt = performance.now();
    const one = allocateFromMatrix({ n, pairs, sizes: [{ min: n, max: n }] }, options);
    const half = { min: n / 2, max: n / 2 };
    const two = allocateFromMatrix({ n, pairs, sizes: [half, half] }, options);
    expect(performance.now() - startedAt).toBeLessThan(2_500);
    expect(one).toMatchObject({ objective: (n * (n - 1)) / 2, gap: 0 });
    expect(two).toMatchObject({ objective: (n / 2) * (n / 2 - 1), gap: 0 });
  });

  it("refuses sizes that cannot hold everybody", () => {
    expect(() => allocateFromMatrix(read("4 1 ss 3 3"), SEARCH)).toThrow("exactly 4 people");
  });
});
