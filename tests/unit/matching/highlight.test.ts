import { expect, it } from "vitest";
import { wordsToUnderline } from "@/lib/matching/highlight";

const underlined = (text: string, ...forms: string[]) =>
  wordsToUnderline(text, [{ forms }]).map(({ start, end }) => text.slice(start, end));

it("finds forms whatever their case and accents, as whole words", () => {
  expect(underlined("Données : les donnees d’un donneur", "données")).toEqual(["Données", "donnees"]);
});

it("underlines a phrase as one stretch, with the longest form where several begin", () => {
  expect(underlined("La protection des données", "protection", "protection des données")).toEqual([
    "protection des données",
  ]);
});

it("joins stretches that overlap", () => {
  expect(underlined("vie privée numérique", "vie privée", "privée numérique")).toEqual([
    "vie privée numérique",
  ]);
});

it("takes a short acronym in capitals only", () => {
  expect(underlined("IT is not it", "IT")).toEqual(["IT"]);
});

it("gives offsets in the text as written, after letters that folding lengthens", () => {
  expect(underlined("Straße, œuvre, Cloud", "cloud")).toEqual(["Cloud"]);
});

it("finds nothing without forms or words", () => {
  expect(wordsToUnderline("", [{ forms: ["a"] }])).toEqual([]);
  expect(wordsToUnderline("texte", [])).toEqual([]);
});
