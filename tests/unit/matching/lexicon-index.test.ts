import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { houseFields } from "@/lib/matching/fields/house";
import { houseLexicon } from "@/lib/matching/lexicon/house";
import { TEXT_LANGUAGES } from "@/lib/matching/port";
import { tokensOf } from "@/lib/matching/reading";
import { type Entry, isSlip, phraseLength, singles } from "@/lib/matching/term-forms";

const texts = readFileSync("scripts/bench-matching/development/situations.tsv", "utf8")
  .split("\n")
  .filter((line) => /^d[0-9a-f]{8}\t/.test(line))
  .map((line) => line.split("\t"))
  .filter((_, at) => at % 40 === 0);

describe.each([
  ["the lexicon", houseLexicon()],
  ["the fields", houseFields().clues],
] as const)("looking words up in %s", (_, index) => {
  const entriesIn = new Map(
    TEXT_LANGUAGES.map((language) => [
      language,
      index.nodes.flatMap((node): Entry[] => node.concept.terms[language].map((term) => ({ node, term }))),
    ]),
  );

  it.each(TEXT_LANGUAGES)("finds what reading every term of %s would find, in its order", (language) => {
    const entries = entriesIn.get(language) ?? [];
    const alone = entries.filter(({ term }) => term.words.length === 1);
    const phrases = entries.filter(({ term }) => term.words.length > 1);
    const own = texts.filter((row) => row[2] === language).map((row) => row[3] ?? "");
    expect(own.length).toBeGreaterThan(2);
    for (const tokens of own.map((text) => tokensOf([text], language))) {
      for (const [at, token] of tokens.entries()) {
        const { folded } = token.word;
        expect(index.matchAloneAt(tokens, at, language)).toEqual(singles(alone, token, language));

        const lengths = tokens[at + 1]?.isJoined
          ? phrases.map((entry) => ({ entry, length: phraseLength(entry.term, tokens, at, language) }))
          : [];
        const said = lengths.filter(({ length }) => length > 0);
        const most = Math.max(0, ...said.map(({ entry }) => entry.term.words.length));
        const longest = said.filter(({ entry }) => entry.term.words.length === most);
        const match = index.matchPhraseAt(tokens, at, [language]);
        expect(match?.nodes.map(({ id }) => id) ?? []).toEqual([
          ...new Set(longest.map(({ entry }) => entry.node.id)),
        ]);
        expect(match?.length).toBe(longest.at(-1)?.length);

        const near = alone.filter(({ term }) => term.kind !== "exact" && isSlip(folded, term));
        if (folded.length >= 9)
          expect(new Set(index.matchTypo(folded, language)?.nodes)).toEqual(
            new Set(near.filter(isMetByASlip(folded)).map(({ node }) => node)),
          );
      }
    }
  });
});

// A slip is looked for where three letters at the beginning or four at the end are the term's.
function isMetByASlip(folded: string) {
  return ({ term: { words } }: Entry) => {
    const [only = ""] = words;
    return only.slice(0, 3) === folded.slice(0, 3) || only.slice(-4) === folded.slice(-4);
  };
}
