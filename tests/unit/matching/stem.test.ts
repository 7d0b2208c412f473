import { readFileSync } from "node:fs";
import { newStemmer } from "snowball-stemmers";
import { describe, expect, it } from "vitest";
import { houseFields } from "@/lib/matching/fields/house";
import { houseLexicon } from "@/lib/matching/lexicon/house";
import type { TextLanguage } from "@/lib/matching/port";
import { stem, stemAnew } from "@/lib/matching/stem";

const ALGORITHMS = { fr: "french", de: "german", it: "italian", en: "english" } as const;
const SHARE = 8;
/** One word in eight of ours and the commonest of the language, each with the endings that Snowball's rules speak of. */
const words = (language: TextLanguage) => {
  const terms = [...houseLexicon().nodes, ...houseFields().clues.nodes].flatMap(({ concept }) =>
    concept.terms[language].flatMap((term) => term.words),
  );
  const common = readFileSync(`tests/unit/matching/common-words/${language}.txt`, "utf8").toLowerCase();
  const plain = common.split("\n").filter((word) => /^[a-z]+$/.test(word));
  return [...new Set([...terms, ...plain])].filter((_, at) => at % SHARE === 0);
};
const ODD = [
  "",
  "a",
  "y",
  "qu",
  "aie",
  "yeux",
  "queue",
  "niss",
  "skies",
  "aaaa",
  "eeeed",
  "łodz",
  "q",
  "uu",
  "iii",
];

describe.each(["fr", "de", "it", "en"] as const)("stems of %s", (language) => {
  it("are Snowball's own, for words of the lexicon, common ones and odd ones", () => {
    const reference = newStemmer(ALGORITHMS[language]);
    const differing = [...words(language), ...ODD].filter((word) => {
      const snowball = reference.stem(word);
      return stem(word, language) !== (snowball.length >= 2 ? snowball : word);
    });
    expect(differing).toEqual([]);
  });

  it("are the same when they are asked for again", () => {
    for (const word of ODD) expect(stem(word, language)).toBe(stemAnew(word, language));
  });
});
