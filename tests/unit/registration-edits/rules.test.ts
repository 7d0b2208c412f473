import { describe, expect, test } from "vitest";
import { type AnswersRow, editsBetween, snapshotOf } from "@/lib/registration-edits/rules";

const row: AnswersRow = {
  name: "Inès Müller",
  email: "ines@example.org",
  locale: "fr",
  organisation: null,
  role: "",
  languages: ["fr", "de"],
  level: 3,
  questions: ["À qui appartiennent nos données ?"],
  projectTitle: null,
  projectDescription: null,
  projectShared: false,
  themes: ["Confiance", "Outils"],
  accessNeeds: null,
  foodNeeds: null,
  houseRulesAt: null,
  showToGroup: true,
  photosAllowed: false,
  newsWanted: false,
};
const answers = { metier: "Enseignante", outils: ["papier", "écran"] };
const edits = (changes: Partial<AnswersRow>, own: Record<string, string | number | string[]> = answers) =>
  editsBetween(snapshotOf(row, answers), snapshotOf({ ...row, ...changes }, own));

describe("what an edit changed", () => {
  test("nothing, where nothing differs: order of languages, blank for absent", () => {
    expect(
      edits({ languages: ["de", "fr"], themes: ["Outils", "Confiance"], role: null, accessNeeds: "" }),
    ).toEqual([]);
  });

  test("each field before and after, in the order of the form", () => {
    expect(
      edits({ organisation: "École de Morges", questions: ["Autre ?"], name: "Inès M.", newsWanted: true }),
    ).toEqual([
      { field: "name", from: "Inès Müller", to: "Inès M." },
      { field: "organisation", from: null, to: "École de Morges" },
      { field: "questions", from: ["À qui appartiennent nos données ?"], to: ["Autre ?"] },
      { field: "news", from: false, to: true },
    ]);
  });

  test("the order of one's questions is a change", () => {
    const two = { ...row, questions: ["a", "b"] };
    const turned = { ...row, questions: ["b", "a"] };
    expect(editsBetween(snapshotOf(two, {}), snapshotOf(turned, {}))).toHaveLength(1);
  });

  test("answers to the organiser's own questions, given, changed and taken back", () => {
    expect(edits({}, { metier: "Ingénieure", annees: 4 })).toEqual([
      { field: "answers.annees", from: null, to: 4 },
      { field: "answers.metier", from: "Enseignante", to: "Ingénieure" },
      { field: "answers.outils", from: ["papier", "écran"], to: null },
    ]);
  });
});
