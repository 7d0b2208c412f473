import fc from "fast-check";
import { expect, test } from "vitest";
import { nameTables } from "@/lib/group-names/rules";

test("a theme that half of a group chose names it, before the words of its texts", () => {
  const themes = [["Cloud"], ["Cloud", "Vente"], ["Vente", "Cloud"], []];
  expect(nameTables([{ themes, phrase: "Données" }])).toEqual(["Cloud"]);
});

test("a theme that only one or few chose names nothing", () => {
  expect(nameTables([{ themes: [["Cloud"], [], []], phrase: "Données" }])).toEqual(["Données"]);
  expect(nameTables([{ themes: [["Cloud"]], phrase: "" }])).toEqual([""]);
});

test("the group most at home in a theme gets it, the other its next best", () => {
  const full = { themes: [["IA"], ["IA"]], phrase: "Textes" };
  const half = { themes: [["IA", "Santé"], ["IA", "Santé"], []], phrase: "Soins" };
  expect(nameTables([half, full])).toEqual(["Santé", "IA"]);
});

test("no two tables carry the same name, whatever was chosen", () => {
  const word = fc.constantFrom("", "IA", "ia", "Cloud", "Vente");
  const group = fc.record({ themes: fc.array(fc.array(word), { maxLength: 6 }), phrase: word });
  fc.assert(
    fc.property(fc.array(group), (groups) => {
      const names = nameTables(groups).filter(Boolean);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }),
  );
});
