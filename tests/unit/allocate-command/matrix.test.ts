import { describe, expect, it } from "vitest";
import { createHighsSolver } from "@/lib/optimiser/highs";
import { allocateFromMatrix, readMatrix } from "@/scripts/allocate/matrix";

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

  it("refuses sizes that cannot hold everybody", () => {
    expect(() => allocateFromMatrix(read("4 1 ss 3 3"), SEARCH)).toThrow("exactly 4 people");
  });
});
