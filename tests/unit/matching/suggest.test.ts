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

describe("themes of the field that a text is of", () => {
  const [CHILDREN, SENIORS, SELLING, SECURITY] = [
    "Enfants et écrans",
    "Seniors et numérique",
    "Commerce en ligne",
    "Sécurité en ligne",
  ];
  const ofHouse = (text: string) =>
    suggestThemes(text, [CHILDREN, SENIORS, SELLING, SECURITY], { vectors: options.vectors }).map(
      ({ label }) => label,
    );

  test.each([
    ["mon ado de 14 ans passe son temps sur tiktok", [CHILDREN]],
    ["Troppe ore davanti allo schermo, mia figlia non dorme più", [CHILDREN]],
    ["fortnite toute la nuit, que faire avec mon fils ?", [CHILDREN]],
    ["Mein Kind wird im Klassenchat gemobbt", [CHILDREN]],
    ["Ma maman de 82 ans n’arrive plus à acheter ses billets CFF", [SENIORS]],
    ["Wie erkläre ich meinen Grosseltern Twint?", [SENIORS]],
    ["J’ai reçu un sms de la poste avec un lien pour mon colis, c’est une arnaque ?", [SECURITY]],
    ["Comment vendre mes fromages sur internet ?", [SELLING]],
  ])("are suggested, and those touched in passing are not: %s", (text, themes) => {
    expect(ofHouse(text)).toEqual(themes);
  });

  test.each([
    "Quel logiciel de compta pour notre club ?",
    "Mon patron veut installer ChatGPT",
    "Je suis accro à mon téléphone, comment décrocher ?",
    "Comment trier mes photos ?",
    "Le conseil communal vote-t-il en ligne ?",
    "RAS",
  ])("are none where nothing fits, nor for people of another age: %s", (text) => {
    expect(ofHouse(text)).toEqual([]);
  });

  test("a theme that is named is suggested, whatever field the text is of", () => {
    expect(ofHouse("Ma maman de 82 ans craint le commerce en ligne")).toContain(SELLING);
  });

  test("a pause in typing costs a few milliseconds once read", () => {
    const text = "Ma maman de 82 ans n’arrive plus à acheter ses billets CFF sur internet";
    for (let at = 1; at <= text.length; at++) ofHouse(text.slice(0, at));
    const before = process.cpuUsage();
    for (let at = 1; at <= text.length; at++) ofHouse(text.slice(0, at));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000 / text.length).toBeLessThan(20);
  });
});
