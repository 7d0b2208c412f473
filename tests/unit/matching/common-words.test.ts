import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cluesOf } from "@/lib/matching/concepts";
import { houseFields } from "@/lib/matching/fields/house";
import { fold } from "@/lib/matching/fold";
import { houseLexicon } from "@/lib/matching/lexicon/house";
import { createMatcher } from "@/lib/matching/matcher";
import { TEXT_LANGUAGES, type TextLanguage } from "@/lib/matching/port";
import { tokensOf } from "@/lib/matching/reading";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAME_WORD_OTHER_THING, SAME_WORD_SAME_THING } from "./common-words/reviewed";

const lexicon = houseLexicon();
const { clues } = houseFields();
const vectors = loadWordVectors();
/** Read, and right or harmless: what works works as a tool does, a hospital is a house, and Bill pays none; an Augenblick has eyes. */
const REVIEWED_CLUES = ["funktioniert", "krankenhaus", "bill", "augenblick"];
const commonWords = (language: TextLanguage) =>
  readFileSync(`tests/unit/matching/common-words/${language}.txt`, "utf8").trim().split("\n");
const others = (language: TextLanguage) => TEXT_LANGUAGES.filter((other) => other !== language);
/** By each of its parts ("Etats-Unis" is two words) and by all together. */
const ownConcepts = (word: string, language: TextLanguage) =>
  new Set(
    tokensOf([word], language).flatMap(({ word: { folded } }, at, tokens) => [
      ...(lexicon.matchWord(folded, language)?.nodes ?? []),
      ...(lexicon.matchAt(tokens, at, language)?.nodes ?? []),
    ]),
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

  it("are a clue to no field by a slip, a compound's part or another language's word, save those that were reviewed", () => {
    const fired = commonWords(language).flatMap((word) =>
      tokensOf([word.toLowerCase()], language).flatMap((token) => {
        const { folded } = token.word;
        const own = new Set(clues.matchWord(folded, language)?.nodes ?? []);
        const nodes = cluesOf([token], clues, vectors).flatMap((clue) => clue.nodes);
        const strange = nodes.filter((node) => !own.has(node));
        return REVIEWED_CLUES.includes(folded) ? [] : strange.map(({ id }) => `${word}: ${id}`);
      }),
    );
    expect(fired).toEqual([]);
  });

  it("are written like no term of another language for another thing, save those that were reviewed", () => {
    const reviewed = new Set(
      [...SAME_WORD_SAME_THING, ...SAME_WORD_OTHER_THING].flatMap(([term, common, words]) =>
        words.split(" ").map((word) => `${term} ${common} ${word}`),
      ),
    );
    const unseen = commonWords(language).flatMap((word) => {
      const folded = fold(word);
      const own = ownConcepts(word, language);
      return others(language).flatMap((other) => {
        const match = lexicon.matchWord(folded, other);
        const isSame = match?.nodes.some((node) => own.has(node));
        return match?.isVerbatim && !isSame && !reviewed.has(`${other} ${language} ${folded}`)
          ? [`${other} ${language} ${folded}: ${match.nodes.map(({ id }) => id).join(", ")}`]
          : [];
      });
    });
    expect(unseen).toEqual([]);
  });
});

describe("words of one stem and two meanings", () => {
  it.each([
    ["fr", "cuir jura guère loupe enseigne foirer désigner soupir pouls compte équipe"],
    ["de", "Rahmen Rappen gehalten Schutz Dichte Regie Herd taub Gläubiger Sticker betonen verbunden"],
    ["it", "schermo anzi razza saldare pianto bugia negoziato bocciare martire basilare stallo"],
    ["en", "authority account improve reserves designate politely gifted dogged compassion exhaustive"],
  ] as const)("are told apart in %s", (language, words) => {
    const strange = [
      "cooking",
      "swiss-places",
      "medical-treatment",
      "animals",
      "trade-fairs",
      "crafts-design",
    ]
      .concat([
        "livestock",
        "dairy",
        "concerts-bands",
        "wages",
        "weapons",
        "novels-comics",
        "national-government",
      ])
      .concat([
        "birds-insects",
        "religion",
        "making-collecting",
        "construction",
        "cooperation",
        "combat-sports",
      ])
      .concat([
        "elderly",
        "spaceflight",
        "promotions",
        "forests-plants",
        "outages",
        "local-commerce",
        "astronomy",
      ])
      .concat([
        "golf-precision",
        "sacred-places",
        "books-publishing",
        "transparency",
        "performing-arts",
        "politics",
      ])
      .concat(["online-booking", "celebrations", "pets", "maps-orientation", "burnout"]);
    const fired = words.split(" ").flatMap((word) => {
      const nodes = lexicon.matchWord(fold(word), language)?.nodes ?? [];
      return nodes.filter(({ id }) => strange.includes(id)).map(({ id }) => `${word}: ${id}`);
    });
    expect(fired).toEqual([]);
  });
});
