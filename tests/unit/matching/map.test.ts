import { describe, expect, test } from "vitest";
import { indexFields } from "@/lib/matching/fields";
import { parseFields } from "@/lib/matching/fields-format";
import { mapQuestions } from "@/lib/matching/map";
import { createMatcher } from "@/lib/matching/matcher";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAMPLE_LEXICON } from "./sample-lexicon";

const noFields = indexFields(parseFields([]), SAMPLE_LEXICON);
const read = (people: readonly (readonly string[])[], themes: readonly string[] = []) => {
  const matcher = createMatcher({ lexicon: SAMPLE_LEXICON, fields: noFields, themes });
  return people.map((texts) => texts.map((text) => matcher.profile([text])));
};
const map = (people: readonly (readonly string[])[], themes?: readonly string[], locale = "fr") =>
  mapQuestions(read(people, themes), locale);
const counts = (people: readonly (readonly string[])[], themes?: readonly string[]) =>
  map(people, themes).themes.map(({ label, people: askers }) => [label, askers.length]);

const PRIVACY = ["Comment protéger la vie privée au bureau ?"];
const DATENSCHUTZ = ["Wie viel Datenschutz braucht ein Verein?"];
const CHATBOT = ["Kann ein Chatbot unsere Mitglieder beraten?"];
const ROBOT = ["Un robot conversationnel peut-il mentir ?"];
const ALONE = ["Pourquoi ces fontaines coulent-elles ?"];

describe("what people ask", () => {
  test("questions of several languages meet in one theme, most people first, labelled for the reader", () => {
    const people = [CHATBOT, PRIVACY, DATENSCHUTZ, ROBOT, ["Privacy at work: what is allowed?"]];
    expect(counts(people)).toEqual([
      ["Protection des données", 3],
      ["Intelligence artificielle", 2],
    ]);
    expect(map(people, [], "de").themes[0]?.label).toBe("Datenschutz");
  });

  test("a person counts once per theme, however often they ask, and in each of several themes", () => {
    const insistent = [...PRIVACY, "Vie privée, encore : RGPD ?", ...ROBOT];
    expect(counts([insistent, DATENSCHUTZ, CHATBOT])).toEqual([
      ["Protection des données", 2],
      ["Intelligence artificielle", 2],
    ]);
  });

  test("quotes are of different people, one to three, with the words to underline", () => {
    const [theme] = map([PRIVACY, DATENSCHUTZ, PRIVACY, PRIVACY, PRIVACY]).themes;
    expect(theme?.quotes).toHaveLength(3);
    expect(new Set(theme?.quotes.map(({ person }) => person)).size).toBe(3);
    expect(theme?.quotes[0]).toMatchObject({ person: 0, text: 0, forms: ["vie privée"] });
  });

  test("the narrower theme tells the broader one where nearly the same people ask about both", () => {
    const both = ["La vie privée dans nos bases de données ?"];
    expect(counts([both, both, both])).toEqual([["Protection des données", 3]]);
    expect(
      counts([both, both, ["Nos bases de données débordent."], ["Un big data pour quoi faire ?"]]),
    ).toEqual([
      ["Données", 4],
      ["Protection des données", 2],
    ]);
  });

  test("what one person alone asks about the narrower counts for the broader", () => {
    expect(counts([PRIVACY, ["Nos bases de données débordent."]])).toEqual([["Données", 2]]);
  });

  test("a theme of the workshop takes in the concept that it repeats", () => {
    expect(counts([PRIVACY, DATENSCHUTZ, PRIVACY], ["Vie privée"])).toEqual([["Vie privée", 3]]);
  });

  test("what falls in no theme is listed, who asked nothing is counted, nobody is lost", () => {
    const people = [PRIVACY, [], ALONE, DATENSCHUTZ, ["🙂"], []];
    const { themes, apart, silentCount } = map(people);
    expect(apart.map(({ person }) => person)).toEqual([2, 4]);
    expect(silentCount).toBe(2);
    expect(
      new Set([...themes.flatMap((theme) => theme.people), ...apart.map(({ person }) => person)]).size,
    ).toBe(4);
  });

  test("nobody, one person, and people who share nothing make no theme", () => {
    expect(map([])).toEqual({ themes: [], apart: [], silentCount: 0 });
    expect(map([PRIVACY]).themes).toEqual([]);
    expect(map([PRIVACY]).apart).toHaveLength(1);
    expect(map([PRIVACY, CHATBOT, ALONE]).apart).toHaveLength(3);
  });

  test("what nobody asks about itself is no theme, whatever narrower things several people mention", () => {
    expect(counts([PRIVACY, ["L’informatique nous coûte cher."]])).toEqual([]);
    const house = createMatcher({ vectors: loadWordVectors() });
    const people = [
      "La banque ferme son guichet : comment payer les factures ?",
      "Auf der Baustelle findet niemand die Pläne.",
      "Una piccola impresa deve proteggere i dati: da dove comincia?",
    ].map((text) => [house.profile([text])]);
    expect(mapQuestions(people, "fr").themes.map(({ label }) => label)).not.toContain("Économie");
  });

  test("scenery is no theme, and those who name nothing meet in a field, as a heading for the reader", () => {
    const house = createMatcher({ vectors: loadWordVectors() });
    const people = [
      "Au village, une facture falsifiée est arrivée par courriel.",
      "Le village entier a cliqué sur le faux message de la banque.",
      "Wie merke ich, dass ein Anruf Betrug ist?",
      "Qualcuno ha svuotato il conto di mia zia.",
    ].map((text) => [house.profile([text])]);
    const { themes } = mapQuestions(people, "fr");
    expect(themes.map(({ label }) => label)).not.toContain("Quartier et voisinage");
    for (const { label } of themes) expect(label).toMatch(/^\p{Lu}/u);
    expect(new Set(themes.flatMap(({ people: askers }) => askers)).size).toBeGreaterThanOrEqual(3);
  });

  test("the same input gives the same map, and equal counts a fixed order", () => {
    const people = [ROBOT, PRIVACY, CHATBOT, DATENSCHUTZ];
    expect(map(people)).toEqual(map(people));
    expect(counts([...people].reverse())).toEqual(counts(people));
  });

  test("three thousand people are mapped in well under half a second, once read", () => {
    const texts = [PRIVACY, DATENSCHUTZ, CHATBOT, ROBOT, ALONE, [...PRIVACY, ...ROBOT]];
    const people = read(Array.from({ length: 3_000 }, (_, n) => texts[n % texts.length] ?? []));
    const before = process.cpuUsage();
    mapQuestions(people, "fr");
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(300);
  });
});
