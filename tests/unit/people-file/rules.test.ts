import { describe, expect, it } from "vitest";
import { peopleOf } from "@/lib/people-file/rules";
import { itemsOf, languagesOf, levelOf } from "@/lib/people-file/values";

// All people are invented.
describe("peopleOf", () => {
  it("reads one person per row, the row's number for an id, and leaves out what says nothing", () => {
    const outcome = peopleOf(
      {
        headers: ["n", "q", "p"],
        rows: [
          ["Ida", "Qui répond ?", "n/a"],
          ["", "–", "Un four à pain"],
        ],
      },
      { name: [0], question: [1], project: [2] },
    );
    expect(outcome).toEqual({
      ok: true,
      unread: [],
      people: [
        { id: "1", row: 1, name: "Ida", languages: [], questions: ["Qui répond ?"], themes: [] },
        {
          id: "2",
          row: 2,
          name: "",
          languages: [],
          questions: [],
          themes: [],
          project: { title: "Un four à pain", description: "" },
        },
      ],
    });
  });

  it("joins a name in parts, and takes a choice per column as themes unless it says none", () => {
    const outcome = peopleOf(
      {
        headers: ["Prénom", "Nom", "Data", "Law", "No documentation"],
        rows: [
          ["Ida", "Roux", "Data", "x", "No documentation"],
          ["Ugo", "Bo", "", "0", ""],
        ],
      },
      { name: [0, 1], themes: [2, 3, 4] },
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.people.map(({ name, themes }) => ({ name, themes }))).toEqual([
      { name: "Ida Roux", themes: ["Data", "Law"] },
      { name: "Ugo Bo", themes: [] },
    ]);
  });

  it("reports what it could not read and goes on", () => {
    const outcome = peopleOf(
      { headers: ["l", "s"], rows: [["7", "fr, klingon"]] },
      { level: [0], languages: [1] },
    );
    expect(outcome).toMatchObject({
      ok: true,
      people: [{ languages: ["fr"] }],
      unread: [
        { row: 1, field: "languages", value: "klingon" },
        { row: 1, field: "level", value: "7" },
      ],
    });
  });

  it("refuses two people with one id", () => {
    expect(peopleOf({ headers: ["id"], rows: [["a"], ["b"], ["a"]] }, { id: [0] })).toEqual({
      ok: false,
      reason: "duplicate_id",
      id: "a",
      rows: [1, 3],
    });
  });
});

describe("values", () => {
  it.each([
    ["4", 4],
    ["4/5", 4],
    ["3 - assez", 3],
    ["5 sur 5", 5],
    ["1.0", 1],
    ["Pas du tout", 1],
    ["un peu", 2],
    ["Assez", 3],
    ["bien", 4],
    ["Très à l’aise", 5],
    ["gar nicht", 1],
    ["Anfängerin", 2],
    ["sehr gut", 5],
    ["per niente", 1],
    ["abbastanza", 3],
    ["Not at all", 1],
    ["I am an expert", 5],
    ["I have no programming experience", 1],
    ["", undefined],
    ["6", undefined],
    ["2019", undefined],
    ["maybe", undefined],
  ])("reads the level in %j as %s", (text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  it.each([
    ["Français, Deutsch", ["fr", "de"]],
    ["fr/it", ["fr", "it"]],
    ["Englisch und Italienisch", ["en", "it"]],
    ["Deutsch (Muttersprache); fr-CH", ["de", "fr"]],
    ["Python", []],
  ])("reads the languages in %j", (text, codes) => {
    expect(languagesOf(text).codes).toEqual(codes);
  });

  it("splits lists at semicolons or lines first, so that a choice may hold a comma", () => {
    expect(itemsOf("Data, law; Art ; Art")).toEqual(["Data, law", "Art"]);
    expect(itemsOf("Data, Art")).toEqual(["Data", "Art"]);
    expect(itemsOf(["Data, law", "Art"])).toEqual(["Data, law", "Art"]);
  });
});
