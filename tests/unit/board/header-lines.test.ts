import { expect, test } from "vitest";
import { factLines, nameLines } from "@/components/groups/header-lines";

/** Among so many tables, which are as narrow as they get. */
const among = (texts: readonly string[]) => [...texts, "", "", "", ""];

test.each([
  [1, ["Cloud", "Formation"]],
  [1, []],
  [2, ["Cloud", "Réseaux sociaux et communautés"]],
  [3, ["Enseignants et apprentissage professionnel", "Cloud"]],
  [3, ["Un nom que quelqu’un a écrit à la main et qui n’en finit pas"]],
])("the room above the meters is that of the longest name: %i", (lines, names) => {
  expect(nameLines(among(names))).toBe(lines);
});

test.each([
  [1, ["Table 1", "Table 12"]],
  [2, ["Table 1, Animation\u00a0: Claire Dubochet", "Table 2"]],
  [3, ["Tavolo 1, Accompagnamento: Claire Dubochet"]],
])("and of whoever accompanies a table: %i", (lines, facts) => {
  expect(factLines(among(facts))).toBe(lines);
});

test("few tables are wider: a name that would break beside many stands in one line", () => {
  const name = "Outils de travail et cloud";
  expect([nameLines([name, ""]), nameLines(among([name]))]).toEqual([1, 2]);
});
