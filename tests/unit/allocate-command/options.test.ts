import { describe, expect, it } from "vitest";
import { readOptions, UsageError } from "@/scripts/allocate/options";

describe("readOptions", () => {
  it("gives what is not said its default", () => {
    expect(readOptions(["people.csv"])).toMatchObject({
      kind: "people",
      file: "people.csv",
      size: 6,
      seed: 1,
      prove: false,
      json: false,
    });
    expect(readOptions(["--matrix", "m.txt"])).toMatchObject({ kind: "matrix", file: "m.txt", seed: 1 });
    expect(readOptions(["--help"])).toEqual({ kind: "help" });
  });

  it("reads numbers, and a column that holds an equals sign itself", () => {
    const options = readOptions([
      "p.csv",
      "--size",
      "5",
      "--seconds",
      ".5",
      "--map",
      "1+1=2?=Question",
      "--map",
      "x=ignore",
    ]);
    expect(options).toMatchObject({
      size: 5,
      seconds: 0.5,
      corrections: [
        { column: "1+1=2?", field: "question" },
        { column: "x", field: "ignore" },
      ],
    });
  });

  it.each([
    [[], "Which list"],
    [["a.csv", "b.csv"], "One file"],
    [["a.csv", "--size", "1"], "--size 1"],
    [["a.csv", "--size", "6.5"], "--size 6.5"],
    [["a.csv", "--seed", "-1"], "--seed"],
    [["a.csv", "--seconds", "0"], "--seconds 0"],
    [["a.csv", "--seconds", "soon"], "--seconds soon"],
    [["a.csv", "--locale", "rm"], "--locale rm"],
    [["a.csv", "--map", "name"], "COLUMN=FIELD"],
    [["a.csv", "--map", "a=b"], 'no field "b"'],
    [["a.csv", "--matrix", "m.txt"], "not both"],
    [["--matrix", "m.txt", "--size", "5"], "--size has no meaning"],
    [["a.csv", "--unknown"], "--unknown"],
  ])("refuses %j and says why", (args, why) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(why);
  });
});
