import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePairs, readTexts, toEngineSimilarities } from "@/lib/attendees/rules";
import type { AttendeeCard } from "@/lib/attendees/schema";
import { createMatcher } from "@/lib/matching/matcher";

const card = (index: number, question: string, project: string): AttendeeCard => ({
  registrationId: `00000000-0000-4000-8000-00000000000${index}`,
  name: `P${index}`,
  organisation: null,
  languages: ["fr"],
  level: null,
  questions: question ? [question] : [],
  project: project ? { title: project, description: "", share: true } : null,
  themes: [],
  locale: "fr",
  showToGroup: true,
});

test("the table that travels to the browser gives back each pair's similarity, either way round", () => {
  const text = fc.constantFrom("", "Les données dans le cloud", "Une boutique en ligne", "cloud et données");
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 2, maxLength: 8 }), (answers) => {
      const matcher = createMatcher();
      const cards = answers.map(([question, project], index) => card(index, question, project));
      const texts = readTexts(cards, matcher);
      const { questions, complement } = toEngineSimilarities(comparePairs(texts, matcher), cards.length);
      for (const [i, a] of texts.entries()) {
        for (const [j, b] of texts.entries()) {
          if (i === j) continue;
          const isComparable = a.questions.isUsable && b.questions.isUsable;
          const expected = isComparable ? matcher.similarity(a.questions, b.questions) : undefined;
          if (expected === undefined) expect(questions(i, j)).toBeUndefined();
          else expect(questions(i, j)).toBeCloseTo(expected, 6);
          expect(questions(i, j)).toBe(questions(j, i));
          expect(complement(i, j)).toBe(complement(j, i));
        }
      }
    }),
    { numRuns: 40 },
  );
});
