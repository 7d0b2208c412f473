import { expect, test } from "vitest";
import { nameLines } from "@/components/groups/name-lines";

test.each([
  [1, ["Cloud", "Formation"]],
  [1, [""]],
  [2, ["Cloud", "Réseaux sociaux et communautés"]],
  [3, ["Enseignants et apprentissage professionnel", "Cloud"]],
  [3, ["Un nom que quelqu’un a écrit à la main et qui n’en finit pas"]],
])("the room above the meters is that of the longest name: %i", (lines, names) => {
  expect(nameLines(names.map((name) => ({ name })))).toBe(lines);
});
