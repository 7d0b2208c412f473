import { describe, expect, test } from "vitest";
import { reasonsFor } from "@/lib/allocation/explain";
import { prepareBoard } from "@/lib/allocation/moves";
import type { AllocationOptions } from "@/lib/allocation/problem";
import { person } from "./workshops";

const attendees = [
  person("ana", { organisation: "Ville de Morges", level: 1, themes: ["ai", "data"], hasProject: true }),
  person("ben", { organisation: "EPFL", level: 5, themes: ["ai"] }),
  person("carl", { organisation: "ville de  morges", level: 1, themes: ["law"] }),
  person("dora", { themes: ["law"] }),
];
const similarities = {
  questions: (i: number, j: number) => (i === 0 && j === 1 ? 0.9 : 0.1),
  complement: (i: number, j: number) => (i === 0 && j === 3 ? 0.8 : 0),
};
const words = {
  sharedTerms: (a: string, b: string) =>
    [a, b].sort().join() === "ana,ben" ? ["intelligence artificielle"] : [],
  projectTerms: (owner: string, asker: string) => (owner === "ana" && asker === "dora" ? ["formation"] : []),
};
const reasons = (id: string, members: readonly string[], options: Partial<AllocationOptions> = {}) =>
  reasonsFor(prepareBoard(attendees, similarities, { size: 2, seed: 1, ...options }), members, id, words);

describe("reasons", () => {
  test("the strongest first, at most three, each true of somebody named", () => {
    expect(reasons("ana", ["ana", "ben"])).toEqual([
      { kind: "sharedTerms", otherIds: ["ben"], terms: ["intelligence artificielle"] },
      { kind: "sharedThemes", otherIds: ["ben"], themes: ["ai"] },
      { kind: "onlyOfOrganisation", otherIds: ["ben"], organisation: "Ville de Morges" },
    ]);
  });

  test("a project that answers a question is told to both sides", () => {
    expect(reasons("ana", ["ana", "dora"])[0]).toEqual({
      kind: "projectAnswers",
      otherIds: ["dora"],
      terms: ["formation"],
    });
    expect(reasons("dora", ["ana", "dora"])[0]).toEqual({
      kind: "answeredByProject",
      otherIds: ["ana"],
      terms: ["formation"],
    });
  });

  test("nothing is said that is not so: same organisation, same level, no shared word", () => {
    expect(reasons("carl", ["ana", "carl"])).toEqual([]);
  });

  test("a rule that put somebody there comes before everything", () => {
    const constraints = { together: [["ana", "ben"]], pins: { ana: 0 } };
    expect(reasons("ana", ["ana", "ben"], { constraints }).map(({ kind }) => kind)).toEqual([
      "pinned",
      "together",
      "sharedTerms",
    ]);
    expect(reasons("ana", ["ana", "ben"], { constraints })[1]).toEqual({
      kind: "together",
      otherIds: ["ben"],
    });
  });

  test("alone, or unknown: no reasons", () => {
    expect(reasons("ana", ["ana"])).toEqual([]);
    expect(reasons("ghost", ["ana", "ben"])).toEqual([]);
  });
});
