import { expect, test } from "vitest";
import { fromBytes, textsToRead, toBytes } from "@/lib/text-vectors/rules";

test("a vector comes back from its bytes as it was", () => {
  const vector = Float32Array.of(0.25, -1, 1e-8, 0);
  expect([...fromBytes(toBytes(vector))]).toEqual([...vector]);
});

test("a model gets each person's questions as one text and the project as another, and nothing that is empty", () => {
  const project = { title: "Carte", description: " " };
  expect([...textsToRead({ questions: [" Qui ? ", "", "Où ?"], project })]).toEqual([
    ["questions", "Qui ?\nOù ?"],
    ["project", "Carte"],
  ]);
  expect(textsToRead({ questions: ["  "], project: null }).size).toBe(0);
});
