import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { houseLexicon } from "@/lib/matching/lexicon/house";
import { createMatcher } from "@/lib/matching/matcher";
import { TEXT_LANGUAGES, type TextLanguage } from "@/lib/matching/port";
import { tokensOf } from "@/lib/matching/reading";
import { loadWordVectors } from "@/lib/vectors/queries";

const lexicon = houseLexicon();
const commonWords = (language: TextLanguage) =>
  readFileSync(`tests/unit/matching/common-words/${language}.txt`, "utf8").trim().split("\n");
const ownConcepts = (word: string, language: TextLanguage) =>
  new Set(
    tokensOf([word]).flatMap(({ word: { folded } }) => lexicon.matchWord(folded, language)?.nodes ?? []),
  );

describe.each(TEXT_LANGUAGES)("the commonest words of %s", (language) => {
  it.each([
    ["with what words mean", createMatcher({ vectors: loadWordVectors() })],
    ["without", createMatcher()],
  ])("fire no term of another language in a text of theirs, %s", (_, matcher) => {
    const fired = commonWords(language).flatMap((word) => {
      const own = ownConcepts(word, language);
      const { concepts } = matcher.profile([word.toLowerCase()], language);
      return concepts.filter(({ node }) => !own.has(node)).map(({ node }) => `${word}: ${node.id}`);
    });
    expect(fired).toEqual([]);
  });
});
