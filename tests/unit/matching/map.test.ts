import { describe, expect, it } from "vitest";
import { mapQuestions } from "@/lib/matching/map";
import { createMatcher } from "@/lib/matching/matcher";
import { suggestThemes } from "@/lib/matching/suggest";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAMPLE_LEXICON } from "./sample-lexicon";

// All texts are invented.
const vectors = loadWordVectors();
const matcher = createMatcher({ lexicon: SAMPLE_LEXICON, vectors });
const heard = (id: string, ...texts: string[]) => ({ id, texts, profile: matcher.profile(texts) });
const people = [
  heard("ada", "Bonjour à tous. Qui répond de la vie privée de nos membres ?"),
  heard("bob", "Wie halten wir es mit dem Datenschutz?"),
  heard("cleo", "La privacy in ufficio", "E i nostri volontari?"),
  heard("dan", "How do we thank our volunteers?"),
  heard("eve", "Le ski de fond en avril"),
  heard("fay", ""),
];

describe("what people ask", () => {
  const { themes, others } = mapQuestions(people, { locale: "fr" });

  it("is a list of themes, most asked first, with everybody who asks", () => {
    expect(themes.map(({ label }) => label)).toEqual(["Protection des données", "Bénévolat"]);
    expect(themes.map(({ people: ids }) => ids)).toEqual([
      ["ada", "bob", "cleo"],
      ["cleo", "dan"],
    ]);
  });

  it("quotes the sentence that says it, with what to underline", () => {
    expect(themes[0]?.quotes).toContainEqual({
      id: "ada",
      text: "Qui répond de la vie privée de nos membres ?",
      forms: ["vie privée"],
    });
  });

  it("says who fits in no theme, and leaves out who wrote nothing", () => {
    expect(others).toEqual(["eve"]);
  });

  it("is worded for the reader", () => {
    expect(mapQuestions(people, { locale: "de" }).themes[0]?.label).toBe("Datenschutz");
  });

  it("is short when asked to, and empty for nobody", () => {
    expect(mapQuestions(people, { locale: "fr", themesMax: 1 }).themes).toHaveLength(1);
    expect(mapQuestions([], { locale: "fr" })).toEqual({ themes: [], others: [] });
  });

  it("is made in a blink for six hundred people", () => {
    const many = Array.from({ length: 100 }, (_, n) =>
      people.map((one) => ({ ...one, id: `${one.id}${n}` })),
    ).flat();
    const startedAt = process.cpuUsage();
    mapQuestions(many, { locale: "fr" });
    expect(process.cpuUsage(startedAt).user / 1e3).toBeLessThan(500);
  });
});

describe("themes suggested from what is typed", () => {
  const themes = ["Vie privée", "Bénévoles", { label: "Vergers", synonyms: ["frutteto"] }, "Chiffres"];
  const suggest = (text: string) =>
    suggestThemes(text, themes, { vectors, lexicon: SAMPLE_LEXICON }).map(({ label }) => label);

  it.each([
    ["Comment garder nos bénévoles ?", ["Bénévoles"]],
    ["Der Datenschutz und unsere Freiwilligen", ["Bénévoles", "Vie privée"]],
    ["Il frutteto del comune", ["Vergers"]],
    ["Le ski de fond", []],
    ["", []],
    ["🙂", []],
  ])("for “%s” are %j", (text, expected) => {
    expect([...suggest(text)].sort()).toEqual(expected);
  });

  it("are three at most, and none without themes", () => {
    const many = ["Données", "données", "Les données", "Nos données", "Data"];
    expect(
      suggestThemes("nos données", many, { vectors, lexicon: SAMPLE_LEXICON }).length,
    ).toBeLessThanOrEqual(3);
    expect(suggestThemes("nos données", [], { vectors, lexicon: SAMPLE_LEXICON })).toEqual([]);
  });
});
