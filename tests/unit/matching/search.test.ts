import { describe, expect, test } from "vitest";
import { wordsToUnderline } from "@/lib/matching/highlight";
import { createMatcher } from "@/lib/matching/matcher";
import { searchTexts } from "@/lib/matching/search";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAMPLE_LEXICON } from "./sample-lexicon";

const vectors = loadWordVectors();
const matcher = createMatcher({ lexicon: SAMPLE_LEXICON, vectors });

const TEXTS = [
  "Wie erkläre ich meinem Verein den Datenschutz?",
  "Comment anonymiser nos fichiers ?",
  "Kann ein Chatbot unsere Mitglieder beraten?",
  "Come trovare volontari giovani?",
  "Quelle règle pour la vie privée quand un robot conversationnel répond ?",
  "Faut-il un pare-feu à la maison ?",
  "Was kostet ein Brunnen für das Dorf?",
] as const;

function search(query: string, texts: readonly string[] = TEXTS, locale = "fr") {
  const readings = texts.map((text) => matcher.profile([text]));
  return searchTexts(matcher.profile([query]), readings, { locale, vectors });
}

const found = (query: string) => search(query).map(({ text }) => text);

describe("who asks about something", () => {
  test.each(["vie privée", "Datenschutz", "protezione dei dati", "data protection"])(
    "%s finds who asks about it in every language, and nobody else",
    (query) => {
      expect(found(query).sort()).toEqual([0, 1, 4]);
    },
  );

  test("a French query finds a German question, labelled in French, its own words to underline", () => {
    const [hit] = search("vie privée", [TEXTS[0]]);
    expect(hit?.terms.map(({ label }) => label)).toEqual(["protection des données"]);
    expect(wordsToUnderline(TEXTS[0], hit?.terms ?? [])).toEqual([{ start: 34, end: 45 }]);
  });

  test("labels are in the reader's language", () => {
    expect(search("vie privée", [TEXTS[1]], "it")[0]?.terms[0]?.label).toBe("protezione dei dati");
  });

  test("who asks about both comes before who asks about one", () => {
    expect(found("vie privée et intelligence artificielle")[0]).toBe(4);
  });

  test("a concept below the one asked counts nearly as much, one above does not", () => {
    expect(found("données")).toContain(0);
    expect(search("vie privée", ["Comment trier nos bases de données ?"])).toEqual([]);
  });

  test("a word that the lexicon does not know is found by itself, its beginning, a slip and its meaning", () => {
    expect(found("Brunnen")).toEqual([6]);
    expect(search("pension", ["Meine Pensionskasse schweigt."])).toHaveLength(1);
    expect(search("Brunnnen", [TEXTS[6]])).toHaveLength(1);
    const [hit] = search("fontaine", [TEXTS[6]]);
    expect(hit?.terms[0]).toMatchObject({ label: "fontaine ~ Brunnen", forms: ["Brunnen"] });
  });

  test("a word that everybody writes is found where it stands, not everywhere", () => {
    expect(search("équipe", ["Notre équipe hésite.", "Un projet numérique"]).map(({ text }) => text)).toEqual(
      [0],
    );
  });

  test("a subject that nobody asks about finds nobody", () => {
    expect(found("comptabilité")).toEqual([]);
    expect(found("apiculture")).toEqual([]);
  });

  test.each(["", " ", "a", "🎉🎉", "???", "数据保护", "<b></b>", "\u0000", "de la et"])(
    "%j, which has no word to compare, finds nobody",
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  test("unusable texts are never found", () => {
    expect(search("vie privée", ["", "🙂", "数据", "x"])).toEqual([]);
  });

  test("case, accents and a slip do not matter", () => {
    expect(found("VIE PRIVEE").sort()).toEqual([0, 1, 4]);
    expect(found("Datenshutz").sort()).toEqual([0, 1, 4]);
  });

  test("scores lie in (0, 1], the order is by score, and the same input gives the same answer", () => {
    const hits = search("vie privée, bénévoles et robots");
    for (const { score } of hits) expect(score > 0 && score <= 1).toBe(true);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    expect(search("vie privée, bénévoles et robots")).toEqual(hits);
  });

  test("a query of ten thousand letters, or a long sentence, is answered", () => {
    expect(search(`vie privée ${"blabla ".repeat(1_500)}`)).toEqual([]);
    const sentence =
      "Je me demande comment protéger la vie privée de nos bénévoles quand un robot conversationnel répond";
    expect(search(sentence)[0]?.text).toBe(4);
  });

  test("three thousand people are searched in well under a tenth of a second, once read", () => {
    const readings = Array.from({ length: 3_000 }, (_, n) =>
      matcher.profile([`${TEXTS[n % TEXTS.length]} ${n}`]),
    );
    const query = matcher.profile(["vie privée et fontaine"]);
    searchTexts(query, readings, { locale: "fr", vectors });
    // The fastest of five: what else the machine does is not the search's.
    const cpuMs = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      searchTexts(query, readings, { locale: "fr", vectors });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
    expect(Math.min(...cpuMs)).toBeLessThan(100);
  });
});

describe("who asks, in the words of the house", () => {
  const house = createMatcher({ vectors });
  const texts = [
    "Wie erkläre ich meinen Grosseltern Twint?",
    "Ma maman de 82 ans n’arrive plus à acheter ses billets CFF",
    "Bewerbung per Video??",
    "Trouver du taf grâce à LinkedIn",
    "Comment trier mes photos de vacances ?",
    "Trop de temps devant les écrans",
    "Comment recruter des bénévoles ?",
    "Mon fils ne quitte plus son smartphone",
  ];
  const who = (query: string) =>
    searchTexts(
      house.profile([query]),
      texts.map((text) => house.profile([text])),
      { locale: "fr", vectors },
    ).map(({ text }) => text);

  test.each([
    ["personnes âgées", [0, 1]],
    ["ältere Menschen", [0, 1]],
    ["emploi", [2, 3]],
    ["Jobsuche", [2, 3]],
    ["écrans", [5]],
    ["photos", [4]],
  ])("%s finds those whom it means and nobody else", (query, expected) => {
    expect(who(query).sort()).toEqual(expected);
  });
});
