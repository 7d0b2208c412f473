import { expect, it } from "vitest";
import { correctColumns } from "@/lib/people-file/corrections";

const table = { headers: ["Nom", "Votre attente", "Autre", "Autre", "Thèmes"], rows: [] };
const guessed = { name: [0], question: [1], themes: [4] } as const;

it("gives a told field its column and takes the column from the field it was guessed for", () => {
  expect(correctColumns(table, guessed, [{ column: "votre ATTENTE", field: "project" }])).toEqual({
    ok: true,
    columns: { name: [0], project: [1], themes: [4] },
  });
});

it("takes several columns for one field in the order told, and forgets the guess", () => {
  const told = [
    { column: "4", field: "themes" },
    { column: "attente", field: "themes" },
  ] as const;
  expect(correctColumns(table, guessed, told)).toEqual({ ok: true, columns: { name: [0], themes: [3, 1] } });
});

it("leaves out what it is told to ignore", () => {
  expect(correctColumns(table, guessed, [{ column: "Thèmes", field: "ignore" }])).toEqual({
    ok: true,
    columns: { name: [0], question: [1] },
  });
});

it("does not choose between two columns, and says when there is none", () => {
  expect(correctColumns(table, guessed, [{ column: "Autre", field: "role" }])).toMatchObject({
    reason: "ambiguous_column",
  });
  expect(correctColumns(table, guessed, [{ column: "Alter", field: "role" }])).toMatchObject({
    reason: "no_such_column",
  });
  expect(correctColumns(table, guessed, [{ column: "", field: "role" }])).toMatchObject({
    reason: "no_such_column",
  });
});
