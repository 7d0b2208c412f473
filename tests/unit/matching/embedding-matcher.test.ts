import { describe, expect, test } from "vitest";
import { calibrate, calibrationTexts, toUnit, withEmbeddings } from "@/lib/matching/embedding-matcher";
import { createMatcher } from "@/lib/matching/matcher";

const engine = createMatcher();
const SCALE = { unrelated: 0.2, same: 0.8 };
/** Two texts that share no word. */
const PAPER = "Comment classer nos factures ?";
const SCREEN = "Meine Tochter schaut jeden Abend Filme.";

function vectors(entries: Readonly<Record<string, readonly number[]>>) {
  return new Map(
    Object.entries(entries).map(([text, vector]) => [text, toUnit(vector) ?? new Float32Array(0)]),
  );
}

describe("a sentence model beside the engine", () => {
  test("brings together what shares no word but one meaning", () => {
    const matcher = withEmbeddings(engine, vectors({ [PAPER]: [1, 0], [SCREEN]: [1, 0.1] }), SCALE);
    const [a, b] = [matcher.profile([PAPER]), matcher.profile([SCREEN])];
    expect(engine.similarity(a, b)).toBeLessThan(0.2);
    expect(matcher.similarity(a, b)).toBeGreaterThan(0.65);
    expect(matcher.similarity(b, a)).toBe(matcher.similarity(a, b));
  });

  test("rows hold the figures of pairs, with the model where it has read both", () => {
    const matcher = withEmbeddings(engine, vectors({ [PAPER]: [1, 0], [SCREEN]: [1, 0.1] }), SCALE);
    const people = [PAPER, SCREEN, "Qui classe nos factures ?", ""].map((text) => matcher.profile([text]));
    const rowOf = matcher.rows(people, people);
    for (const [at, a] of people.entries())
      for (const [other, b] of people.entries())
        if (other > at) expect(rowOf(at)[other]).toBe(b.isUsable ? matcher.similarity(a, b) : -1);
  });

  test("a text that the model has not read compares by the engine alone", () => {
    const matcher = withEmbeddings(engine, vectors({ [PAPER]: [1, 0] }), SCALE);
    const [a, b] = [matcher.profile([PAPER]), matcher.profile([SCREEN])];
    expect(matcher.similarity(a, b)).toBe(engine.similarity(a, b));
  });

  test("vectors of another length are never compared", () => {
    const matcher = withEmbeddings(engine, vectors({ [PAPER]: [1, 0], [SCREEN]: [1, 0, 0] }), SCALE);
    const [a, b] = [matcher.profile([PAPER]), matcher.profile([SCREEN])];
    expect(matcher.similarity(a, b)).toBe(engine.similarity(a, b));
  });

  test("cosines below those of unrelated texts are no similarity, whatever the model's scale", () => {
    const matcher = withEmbeddings(engine, vectors({ [PAPER]: [1, 0], [SCREEN]: [-1, 0.2] }), SCALE);
    const score = matcher.similarity(matcher.profile([PAPER]), matcher.profile([SCREEN]));
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThan(0.2);
  });
});

describe("a model's scale", () => {
  const texts = calibrationTexts();

  test("is read from fixed texts in pairs of two languages", () => {
    expect(texts.length % 2).toBe(0);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("is found for a model that tells translations from other texts", () => {
    const model = texts.map((_, index) =>
      Float32Array.from({ length: texts.length }, (__, k) => (k === index >> 1 ? 1 : 0.01 * (index % 2))),
    );
    const scale = calibrate(model.map((vector) => toUnit(vector) ?? vector));
    expect(scale?.same).toBeGreaterThan(0.9);
    expect(scale?.unrelated).toBeLessThan(0.2);
  });

  test("is refused for a model to which all texts are one", () => {
    expect(calibrate(texts.map(() => Float32Array.of(1, 0)))).toBeUndefined();
  });
});
