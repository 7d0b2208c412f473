import { expect, test } from "vitest";
import { barsOf } from "@/scripts/bench-matching/bars";

const row = { set: "workshop-questions", topics: 10, texts: 120, chance: 0.09 };
const alone = { ...row, languages: "fr", purity: 0.61, sameLanguage: null, sameLanguageByChance: null };
const mixed = { ...row, languages: "fr+de", purity: 0.59, sameLanguage: 0.4, sameLanguageByChance: 0.3 };

test("each bar of the matching is held against what was measured, and a missed one says so", () => {
  const order = [{ set: "news", languages: "fr→de", pairs: 10, above: 0.9 }];
  const speed = [{ texts: 60, pairs: 1, readMs: 1, compareMs: 1, totalMs: 51, barMs: 50 }];
  expect(barsOf({ purity: [alone, mixed], order, speed }).map(({ what, met }) => [what, met])).toEqual([
    ["purity of workshop-questions, fr", true],
    ["purity of workshop-questions, fr+de", false],
    ["same language at a table, over chance", false],
    ["random pairs that a translation is above", false],
    ["ms of processor for 60 texts", false],
  ]);
});

test("what was not measured has no bar", () => {
  expect(barsOf({ purity: [], order: [], speed: [] })).toEqual([]);
  expect(barsOf({ purity: [{ ...alone, set: "general" }], order: [], speed: [] })).toEqual([]);
});
