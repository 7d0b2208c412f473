import { describe, expect, test } from "vitest";
import { withoutCompanion, withoutMate, withoutWords } from "@/lib/mentions/rules";

describe("a mail that announced a group", () => {
  const table = (...names: string[]) => ({
    mates: names.map((name) => ({ name, questions: [] })),
    unnamedMates: 1,
    reasons: names.map((name) => `${name} et vous posez la même question.`),
  });

  test("counts who is gone instead of naming them, in each round, and leaves out what it said of them", () => {
    const params = { ...table("Anna Roth", "Léo Favre"), rounds: [table("Anna Roth"), table("Léo Favre")] };
    expect(withoutMate(params, ["Anna Roth"])).toEqual({
      ...table("Léo Favre"),
      unnamedMates: 2,
      rounds: [{ ...table(), unnamedMates: 2 }, table("Léo Favre")],
    });
  });

  test("that names them in a later round only is written anew too, and one that never did is left alone", () => {
    const params = { ...table("Léo Favre"), rounds: [table("Léo Favre"), table("Anna Roth")] };
    expect(withoutMate(params, ["Anna Roth"])).toMatchObject({
      rounds: [{}, { mates: [], unnamedMates: 2 }],
    });
    expect(withoutMate(table("Léo Favre"), ["Anna Roth"])).toBeUndefined();
    expect(withoutMate({ mates: "no list" }, ["Anna Roth"])).toBeUndefined();
  });
});

test("a reason about somebody alone goes; one about others too stays without them", () => {
  const reasons = [
    { kind: "sharedTerms", otherIds: ["a", "b"] },
    { kind: "together", otherIds: ["a"] },
    { kind: "pinned", otherIds: [] },
  ];
  expect(withoutCompanion(reasons, "a")).toEqual([
    { kind: "sharedTerms", otherIds: ["b"] },
    { kind: "pinned", otherIds: [] },
  ]);
});

describe("words about somebody", () => {
  const person = ["Anna O'Roth", "anna@example.org"];

  test("are blotted out in any case, wherever a value holds them, also as HTML writes them", () => {
    expect(
      withoutWords(
        {
          fr: { body: "anna  o'roth, écrivez à <Anna@example.org>." },
          html: "<p>Anna O&#x27;Roth</p>",
          n: 1,
        },
        person,
      ),
    ).toEqual({ fr: { body: "[…], écrivez à <[…]>." }, html: "<p>[…]</p>", n: 1 });
  });

  test("are whole words, and one word alone is left: it may mean something else", () => {
    const value = { text: "Joanna O'Rothschild, hanna@example.organic, Rose", list: ["Rose"] };
    expect(withoutWords(value, [...person, "Rose"])).toBe(value);
  });
});
