import { describe, expect, it } from "vitest";
import { readOptions } from "@/scripts/allocate/options";
import { UsageError } from "@/scripts/allocate/usage-error";

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

  it("reads what counts, rules and terms", () => {
    const args = [
      "p.csv",
      "--preset",
      "close",
      "--weight",
      "themes=.4",
      "--apart",
      "1, 2 ,3",
      "--pin",
      "Ida Rey=2",
    ];
    const more = [
      "--term",
      "project=0.2",
      "--term",
      "notAlone=0.1:levels",
      "--any-language",
      "--mixed",
      "Team",
    ];
    expect(readOptions([...args, ...more])).toMatchObject({
      preset: "close",
      weights: { themes: 0.4 },
      answers: [{ column: "Team", mode: "mixed" }],
      rules: {
        together: [],
        apart: [["1", "2", "3"]],
        pins: [{ person: "Ida Rey", group: 2 }],
        sharedLanguage: false,
      },
      terms: { project: 0.2, notAlone: { weight: 0.1, kinds: ["levels"] } },
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
    [["--matrix", "m.txt", "--together", "1,2"], "--together has no meaning"],
    [["a.csv", "--weight", "themes"], "CRITERION=NUMBER"],
    [["a.csv", "--weight", "themes=-1"], "CRITERION=NUMBER"],
    [["a.csv", "--weight", "themes=NaN"], "CRITERION=NUMBER"],
    [["a.csv", "--weight", "luck=1"], 'no criterion "luck"'],
    [["a.csv", "--preset", "best"], "--preset best"],
    [["a.csv", "--together", "Ida"], "two people or more"],
    [["a.csv", "--pin", "3=0"], "groups counted from 1"],
    [["a.csv", "--term", "luck=1"], "--term luck=1"],
    [["a.csv", "--term", "notAlone=0.1:names"], "--term notAlone"],
    [["a.csv", "--term", "notAlone=0.1:answer:"], "--term notAlone"],
    [["a.csv", "--rounds", "0"], "--rounds 0"],
    [["a.csv", "--rounds", "2", "--swaps", "Ida"], "--swaps is for one plan"],
    [["a.csv", "--rounds", "2", "--prove"], "one new plan"],
    [["a.csv", "--rounds", "2", "--rebalance", "p.json"], "cannot be asked for together"],
    [["a.csv", "--move-cost", "1"], "without --rebalance"],
    [["a.csv", "--min-size", "7"], "--min-size 7 is above"],
    [["a.csv", "--unknown"], "--unknown is no option of this command."],
    [["a.csv", "-x"], "-x is no option of this command."],
    [["a.csv", "--size", "-1"], "--size -1: expected a whole number from 2 to 50."],
    [["a.csv", "--size", "--json"], "--size needs a value."],
    [["a.csv", "--size"], "--size needs a value."],
    [["a.csv", "--json=1"], "--json takes no value."],
  ])("refuses %j and says why", (args, why) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(why);
  });
});
