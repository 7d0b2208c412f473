import { describe, expect, test } from "vitest";
import { suggestThemes } from "@/lib/matching/suggest";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAMPLE_LEXICON } from "./sample-lexicon";

const options = { lexicon: SAMPLE_LEXICON, vectors: loadWordVectors() };
const THEMES = ["Vie privée", "Intelligence artificielle", "Réseaux sociaux", "Bénévolat"];
const suggest = (text: string, themes: Parameters<typeof suggestThemes>[1] = THEMES) =>
  suggestThemes(text, themes, options).map(({ label }) => label);

describe("themes that a text touches", () => {
  test.each([
    [
      "Que fait un robot conversationnel de mes données personnelles ?",
      ["Vie privée", "Intelligence artificielle"],
    ],
    ["Wie viel Datenschutz braucht ein Verein?", ["Vie privée"]],
    ["Come trovare volontari giovani?", ["Bénévolat"]],
    ["Should our social media team use AI?", ["Intelligence artificielle", "Réseaux sociaux"]],
  ])("%s", (text, themes) => {
    expect([...suggest(text)].sort()).toEqual([...themes].sort());
  });

  test("at most three, and labels as the organiser wrote them", () => {
    const text = "Vie privée, intelligence artificielle, réseaux sociaux et bénévoles : par où commencer ?";
    expect(suggest(text)).toHaveLength(3);
  });

  test("a theme is met by its synonyms too", () => {
    expect(suggest("Wer zahlt die Kurtaxe?", [{ label: "Gäste", synonyms: ["Kurtaxe"] }])).toEqual(["Gäste"]);
  });

  test.each(["", "a", "🎉", "Bonjour", "数据", "???", "Je ne sais pas encore quoi demander."])(
    "%j touches none",
    (text) => {
      expect(suggest(text)).toEqual([]);
    },
  );

  test("no themes, blank themes and themes without a word suggest nothing and never throw", () => {
    expect(suggest("Vie privée ?", [])).toEqual([]);
    expect(suggest("Vie privée ?", ["", " ", "🙂"])).toEqual([]);
  });

  test("ten thousand letters are answered quickly, and the same each time", () => {
    const text = `vie privée ${"x".repeat(10_000)} ${"bla ".repeat(2_000)}`;
    const before = process.cpuUsage();
    expect(suggest(text)).toEqual(suggest(text));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});
