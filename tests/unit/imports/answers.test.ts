import { describe, expect, test } from "vitest";
import type { FormQuestion } from "@/lib/form-questions/schema";
import { type FormQuestionInput, formChangeSchema } from "@/lib/form-questions/schema";
import { readOwnAnswers } from "@/lib/imports/answers";
import { guessImportColumns } from "@/lib/imports/columns";

function asked(questions: readonly object[]): readonly FormQuestion[] {
  const parsed: readonly FormQuestionInput[] = formChangeSchema.parse({ version: 1, questions }).questions;
  return parsed.map((question) => ({
    ...question,
    options: question.options.map((option) => ({ ...option, removed: false })),
  })) as never;
}

const yesNo = [
  { key: "oui", label: { fr: "Oui, déjà", de: "Ja, schon" } },
  { key: "non", label: { fr: "Non", de: "Nein" } },
];
const QUESTIONS = asked([
  { key: "premier", kind: "choice", label: { fr: "Déjà venu ?", de: "Schon da gewesen?" }, options: yesNo },
  {
    key: "pourquoi",
    kind: "long_text",
    label: { fr: "Pourquoi ?" },
    condition: { question: "premier", answers: ["oui"] },
  },
  {
    key: "outils",
    kind: "choices",
    label: { fr: "Outils" },
    options: [
      { key: "a", label: { fr: "Papier, crayon" } },
      { key: "b", label: { fr: "Écran" } },
    ],
  },
  { key: "aise", kind: "scale", label: { fr: "À l’aise ?" } },
  { key: "annees", kind: "number", label: { fr: "Années" }, min: 0, max: 60 },
  { key: "arrivee", kind: "date", label: { fr: "Arrivée" } },
]);

function read(cells: Readonly<Record<string, string>>) {
  const form = { questions: QUESTIONS, languages: ["fr", "de"] as const };
  return readOwnAnswers(form, (key) => (cells[key] === undefined ? [] : [cells[key]]), "fr");
}

describe("answers to the organiser's own questions in a file", () => {
  test("are read by key or label in any language, whatever the case, and numbers and days as people write them", () => {
    expect(
      read({
        premier: "ja, SCHON",
        pourquoi: "Par curiosité",
        outils: "ecran; Papier, crayon",
        aise: "4 – souvent",
        annees: "12,5",
        arrivee: "3.4.2027",
      }),
    ).toEqual({
      own: {
        premier: "oui",
        pourquoi: "Par curiosité",
        outils: ["a", "b"],
        aise: 4,
        annees: 12.5,
        arrivee: "2027-04-03",
      },
      unread: [],
    });
    expect(read({ outils: "Papier, crayon", premier: "non" }).own).toEqual({ outils: ["a"], premier: "non" });
    expect(read({ arrivee: "2027-04-22 09:00" }).own).toEqual({ arrivee: "2027-04-22" });
  });

  test("that cannot be read, or are not asked of this person, are left out and named; the others stay", () => {
    const { own, unread } = read({
      premier: "Non",
      pourquoi: "Parce que",
      outils: "Marteau",
      aise: "9",
      annees: "beaucoup",
      arrivee: "31.2.2027",
    });
    expect(own).toEqual({ premier: "non" });
    expect(unread).toEqual(["Pourquoi ?", "Outils", "À l’aise ?", "Années", "Arrivée"]);
  });
});

test("a column is an own question's by its words in any language, with or without the mark, and by our own header", () => {
  const headers = ["Nom", "Email", "schon da gewesen ?*", "answers.annees", "OUTILS:"];
  const rows = [["Ada", "ada@example.org", "Nein", "3", "Écran"]];
  const columns = guessImportColumns({ headers, rows }, QUESTIONS);
  expect(columns).toMatchObject({
    name: [0],
    email: [1],
    "answers.premier": [2],
    "answers.annees": [3],
    "answers.outils": [4],
  });
  expect(Object.keys(columns)).toHaveLength(5);
});
