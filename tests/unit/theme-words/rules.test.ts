import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestThemes } from "@/lib/matching/suggest";
import { linesOfWords, unknownThemes, wordedThemes, wordsOfLines } from "@/lib/theme-words/rules";

const THEMES = ["Vergers", "IA", "IA : les risques"];

describe("other words for themes, as they are typed", () => {
  it("stand behind the theme and a colon, parted by commas or semicolons, blank lines between", () => {
    expect(wordsOfLines("Vergers : cidre, Obstbau ; mele\n\n  ia\u00a0: robots\n", THEMES)).toEqual([
      { theme: "Vergers", words: ["cidre", "Obstbau", "mele"] },
      { theme: "IA", words: ["robots"] },
    ]);
  });

  it("belong to the longest theme that the line begins with, for a theme may hold the sign", () => {
    expect(wordsOfLines("IA : les risques : dérives, emballement", THEMES)).toEqual([
      { theme: "IA : les risques", words: ["dérives", "emballement"] },
    ]);
  });

  it("of a theme that is none, or of a line without a theme, are told by their place", () => {
    const words = wordsOfLines("Vergers: cidre\nJardins: roses\nsans deux-points", THEMES);
    expect(unknownThemes(words, THEMES)).toEqual(["themeWords.1.theme", "themeWords.2.theme"]);
  });

  it("come back as they were written", () => {
    const word = fc.stringMatching(/^[a-zé'-]{1,20}( [a-zé]{1,10})?$/);
    const list = fc.uniqueArray(word, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.subarray(THEMES), list, (themes, words) => {
        const given = themes.map((theme) => ({ theme, words }));
        expect(wordsOfLines(linesOfWords(given, THEMES), THEMES)).toEqual(given);
      }),
    );
  });

  it("of a theme that the workshop no longer has are neither shown nor counted", () => {
    const themeWords = [{ theme: "Jardins", words: ["roses"] }];
    expect(linesOfWords(themeWords, THEMES)).toBe("");
    expect(wordedThemes({ themes: ["Vergers"], themeWords })).toEqual([{ label: "Vergers", synonyms: [] }]);
    expect(wordedThemes({ themes: ["Vergers"], themeWords: "no list" })).toHaveLength(1);
  });
});

it("a text that holds another word for a theme is about the theme, in any language, and not without it", () => {
  const row = {
    themes: ["Vergers", "Cloud"],
    themeWords: [{ theme: "Vergers", words: ["Mosterei", "bourdonneries"] }],
  };
  const touched = (text: string, themes = wordedThemes(row)) =>
    suggestThemes(text, themes).map(({ label }) => label);
  expect(touched("À quoi servent les bourdonneries ?")).toEqual(["Vergers"]);
  expect(touched("Wer betreibt die Mosterei?")).toEqual(["Vergers"]);
  expect(touched("À quoi servent les bourdonneries ?", wordedThemes({ ...row, themeWords: [] }))).toEqual([]);
});
