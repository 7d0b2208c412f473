import { describe, expect, test } from "vitest";
import { excerptAround } from "@/lib/matching/excerpt";
import { createMatcher } from "@/lib/matching/matcher";
import { findWhoAsks, mapAsked, type WrittenBy } from "@/lib/questions/rules";
import { SAMPLE_LEXICON } from "../matching/sample-lexicon";

const matcher = createMatcher({ lexicon: SAMPLE_LEXICON });

function person(registrationId: string, questions: readonly string[], project?: string): WrittenBy {
  const read = (text: string) => ({ text, reading: matcher.profile([text]) });
  return {
    registrationId,
    locale: "fr",
    questions: questions.map(read),
    project: project === undefined ? undefined : read(project),
  };
}

const PEOPLE = [
  person("a", ["Faut-il un pare-feu ?", "Et la vie privée ?"]),
  person("b", ["Où sont les bénévoles ?"], "Un guide de la vie privée"),
  person("c", []),
];

describe("who asks about something", () => {
  test("each person is found once, with the text that fits", () => {
    const found = findWhoAsks(matcher.profile(["Datenschutz"]), PEOPLE, { locale: "fr" });
    expect(found.map(({ registrationId, match }) => [registrationId, match.text, match.isProject])).toEqual([
      ["a", "Et la vie privée ?", false],
      ["b", "Un guide de la vie privée", true],
    ]);
  });
});

describe("what is asked", () => {
  test("counts people, askers and questions, and leaves projects out", () => {
    const asked = mapAsked(PEOPLE, "fr");
    expect(asked).toMatchObject({ peopleCount: 3, askerCount: 2, questionCount: 3, themes: [] });
    expect(asked.apart.map(({ text }) => text)).toEqual(["Faut-il un pare-feu ?", "Où sont les bénévoles ?"]);
  });
});

describe("an excerpt", () => {
  const long = `${"avant ".repeat(80)}la vie privée ${"après ".repeat(80)}`.trim();

  test("a short text is whole", () => {
    expect(excerptAround("Et la vie privée ?", ["vie privée"])).toBe("Et la vie privée ?");
  });

  test("a long one shows the words that match, cut at blanks", () => {
    const excerpt = excerptAround(long, ["vie privée"]);
    expect(excerpt).toMatch(/^…avant .*vie privée.* après…$/);
    expect(excerpt.length).toBeLessThanOrEqual(282);
  });

  test("without a match it is the beginning; a text without blanks is cut somewhere", () => {
    expect(excerptAround(long, [])).toMatch(/^avant .*…$/);
    expect(excerptAround("x".repeat(700), ["y"]).length).toBeLessThanOrEqual(702);
  });
});
