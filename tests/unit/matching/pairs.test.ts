import { expect, it } from "vitest";
import { createMatcher } from "@/lib/matching/matcher";
import { readPerson, similaritiesOf, termsBetween } from "@/lib/matching/pairs";

// All texts are invented.
const matcher = createMatcher();
const people = [
  { questions: ["Comment trouver des bénévoles ?"] },
  {
    questions: ["Que deviennent nos archives ?"],
    project: { title: "Une bourse aux bénévoles", description: "" },
  },
  { questions: [] },
  { questions: ["Comment garder nos bénévoles ?"] },
].map((person) => readPerson(matcher, person));
const { questions, complement } = similaritiesOf(matcher, people);

it("gives no similarity where one of the two wrote nothing", () => {
  expect(questions(0, 2)).toBeUndefined();
  expect(questions(0, 3)).toBeGreaterThan(0.3);
  expect(complement(0, 3)).toBeUndefined();
});

it("takes the better of the two directions for a project that answers a question, in either order", () => {
  expect(complement(0, 1)).toBeGreaterThan(0.2);
  expect(complement(1, 0)).toBe(complement(0, 1));
});

it("tells the words behind both, by id", () => {
  const terms = termsBetween(matcher, new Map(people.map((person, n) => [`p${n}`, person])), "fr");
  expect(terms.sharedTerms("p0", "p3").map(({ label }) => label)).toEqual(["bénévoles"]);
  expect(terms.projectTerms("p1", "p0").map(({ label }) => label)).toEqual(["bénévoles"]);
  expect(terms.sharedTerms("p0", "nobody")).toEqual([]);
});
