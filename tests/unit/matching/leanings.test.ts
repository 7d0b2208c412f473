import { describe, expect, it } from "vitest";
import { houseFields } from "@/lib/matching/fields/house";
import { EVERY_TEXT, hintsOf, readLeanings } from "@/lib/matching/leanings";
import { createMatcher } from "@/lib/matching/matcher";
import { loadWordVectors } from "@/lib/vectors/queries";
import { readExamples } from "@/scripts/leanings/examples";
import { fitRegression, likelihoods, sumsOf } from "@/scripts/leanings/regression";
import { digestOfSources } from "@/scripts/leanings/sources";
import { leaningsFile } from "@/scripts/leanings/write";
import { SAMPLE_LEXICON } from "./sample-lexicon";

const vectors = loadWordVectors();
const plain = createMatcher({ lexicon: SAMPLE_LEXICON });
const heardIn = (text: string) => plain.profile([text], "fr");

describe("leanings", () => {
  const hints = [EVERY_TEXT, "fr zorbilo", "fr plimat"];
  const file = leaningsFile(
    "a digest",
    ["selling", "safety"],
    hints,
    Float64Array.from([0.5, 0, 3, -3, -3, 3]),
  );
  const leanings = readLeanings(file);

  it("divide a text among the fields by its words, and by what every text says where it has none known", () => {
    const shares = leanings?.sharesOf(heardIn("Le zorbilo est beau.")) ?? new Map();
    expect(shares.get("selling")).toBeGreaterThan(0.9);
    const other = leanings?.sharesOf(heardIn("Le plimat est beau.")) ?? new Map();
    expect(other.get("safety")).toBeGreaterThan(0.9);
    const unknown = leanings?.sharesOf(heardIn("Le brimzu est beau.")) ?? new Map();
    expect((unknown.get("selling") ?? 0) + (unknown.get("safety") ?? 0)).toBeCloseTo(1);
    expect(unknown.get("selling")).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 2);
  });

  it("are told by everything a text holds, in an order of its own", () => {
    const names = hintsOf(heardIn("Le zorbilo et le plimat")).map(([name]) => name);
    expect(names[0]).toBe(EVERY_TEXT);
    expect(names).toEqual(expect.arrayContaining(["fr zorbilo", "fr plimat"]));
  });

  it("are undefined where the file is not what it should be", () => {
    for (const broken of [Buffer.alloc(0), Buffer.from("ATL1".padEnd(40)), file.subarray(0, -1)])
      expect(readLeanings(broken)).toBeUndefined();
  });
});

describe("the regression", () => {
  const examples = [
    { features: [[0, 1] as const, [1, 1] as const], label: 0 },
    { features: [[0, 1] as const, [2, 1] as const], label: 1 },
  ];
  const many = Array.from({ length: 40 }, () => examples).flat();

  it("finds which feature speaks for which class, the same each time", () => {
    const weights = fitRegression(many, { features: 3, classes: 2 });
    for (const one of examples) expect(likelihoods(sumsOf(one, weights, 2))[one.label]).toBeGreaterThan(0.8);
    expect(fitRegression(many, { features: 3, classes: 2 })).toEqual(weights);
  });

  it("believes few examples little", () => {
    const [one] = examples;
    const few = one && likelihoods(sumsOf(one, fitRegression(examples, { features: 3, classes: 2 }), 2));
    expect(few?.[0]).toBeGreaterThan(0.5);
    expect(few?.[0]).toBeLessThan(0.7);
  });
});

describe("the leanings of the house", () => {
  const ids = houseFields().clues.nodes.map(({ id }) => id);
  const examples = readExamples("scripts/leanings/examples");

  it("know every field", () => {
    expect(vectors?.leanings?.fields).toEqual(ids);
  });

  it("were learned from the lexicon, fields, examples and vectors as they are now", () => {
    const now = digestOfSources(examples);
    expect(vectors?.leanings?.learnedFrom, "lib/vectors/leanings.bin is stale: run `npm run leanings`").toBe(
      now,
    );
  });

  it("are of another digest when one word of what they were learned from is another", () => {
    const [first, ...others] = examples;
    if (!first) throw new Error("no example");
    expect(digestOfSources([{ ...first, text: `${first.text} ?` }, ...others])).not.toBe(
      digestOfSources(examples),
    );
  });

  it("were learned from examples of fields that there are, each language in all of them", () => {
    expect(examples.filter(({ field }) => !ids.includes(field))).toEqual([]);
    const languagesOf = new Map<string, Set<string>>();
    for (const { field, language } of examples)
      languagesOf.set(field, (languagesOf.get(field) ?? new Set()).add(language));
    expect([...languagesOf].filter(([, languages]) => languages.size < 4)).toEqual([]);
  });

  it("leave a text alone that says nothing", () => {
    expect(createMatcher({ vectors }).profile(["weiss nicht"]).sureness).toBe(0);
  });
});
