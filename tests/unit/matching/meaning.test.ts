import { describe, expect, it } from "vitest";
import { EQUIVALENTS } from "@/lib/matching/equivalents";
import { fold } from "@/lib/matching/fold";
import { createMatcher } from "@/lib/matching/matcher";
import { TEXT_LANGUAGES } from "@/lib/matching/port";

// All texts are invented.
const matcher = createMatcher();
const shared = (a: string, b: string, locale: string) =>
  matcher.explain(matcher.profile([a]), matcher.profile([b]), locale).map(({ label }) => label);

describe("words that four languages share", () => {
  it("have a label in each, and no word stands in two rows of its language", () => {
    for (const language of TEXT_LANGUAGES) {
      const words = EQUIVALENTS.flatMap((row) => row[language].map(fold));
      expect(words.filter((word) => word.trim() === "")).toEqual([]);
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    }
  });

  it.each([
    [
      "Qui répond de la protection des données ?",
      "Wie halten wir es mit dem Datenschutz?",
      "fr",
      "protection des données",
    ],
    [
      "Qui répond de la protection des données ?",
      "Wie halten wir es mit dem Datenschutz?",
      "de",
      "Datenschutz",
    ],
    [
      "L’IA va-t-elle écrire nos rapports ?",
      "Wer schreibt, wenn die künstliche Intelligenz schreibt?",
      "it",
      "intelligenza artificiale",
    ],
    ["Nous cherchons des bénévoles.", "How do we keep our volunteers?", "en", "volunteers"],
    ["Les réseaux sociaux nous fatiguent.", "Brauchen wir soziale Netzwerke?", "fr", "réseaux sociaux"],
    ["La commune et son guichet", "Ein Schalter für unsere Gemeinde", "fr", "commune"],
  ])("“%s” and “%s” share, for a reader of %s, “%s”", (a, b, locale, label) => {
    expect(shared(a, b, locale)).toContain(label);
    expect(matcher.similarity(matcher.profile([a]), matcher.profile([b]))).toBeGreaterThan(0.3);
  });

  it("name a phrase once, not also its words", () => {
    expect(
      shared("L’intelligence artificielle au musée", "Die künstliche Intelligenz im Verein", "fr"),
    ).toEqual(["intelligence artificielle"]);
  });

  it("let somebody who asks about data meet somebody who asks about data protection", () => {
    expect(shared("Où sont nos données ?", "Der Datenschutz im Verein", "fr")).toEqual(["données"]);
  });

  it("keep words apart that only look alike", () => {
    expect(shared("La commune et ses routes", "La communication de notre club", "fr")).toEqual([]);
  });
});
