import { describe, expect, it } from "vitest";
import { createMatcher } from "@/lib/matching/matcher";
import { readWordVectors } from "@/lib/matching/word-vectors";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAMPLE_LEXICON } from "./sample-lexicon";

const vectors = loadWordVectors();
const cosine = (
  a: readonly [string, "fr" | "de" | "it" | "en"],
  b: readonly [string, "fr" | "de" | "it" | "en"],
) => {
  const [one, other] = [vectors?.find(...a)?.vector, vectors?.find(...b)?.vector];
  return one && other ? one.reduce((sum, value, n) => sum + value * (other[n] ?? 0), 0) : Number.NaN;
};

describe("word meanings", () => {
  it.each([
    [
      ["hopital", "fr"],
      ["krankenhaus", "de"],
    ],
    [
      ["scuola", "it"],
      ["school", "en"],
    ],
    [
      ["voiture", "fr"],
      ["automobile", "it"],
    ],
    [
      ["gesundheit", "de"],
      ["sante", "fr"],
    ],
    [
      ["wasser", "de"],
      ["acqua", "it"],
    ],
  ] as const)("lie together across languages: %s, %s", (a, b) => {
    expect(cosine(a, b)).toBeGreaterThan(0.7);
  });

  it.each([
    [
      ["hopital", "fr"],
      ["krawatte", "de"],
    ],
    [
      ["scuola", "it"],
      ["fish", "en"],
    ],
    [
      ["impot", "fr"],
      ["giraffa", "it"],
    ],
    [
      ["hopital", "fr"],
      ["cravate", "fr"],
    ],
  ] as const)("lie apart for unrelated words, in one language or two: %s, %s", (a, b) => {
    expect(cosine(a, b)).toBeLessThan(0.35);
  });

  it("are found for other forms of a word", () => {
    for (const [form, word] of [
      ["hopitaux", "hopital"],
      ["voitures", "voiture"],
      ["mangeait", "manger"],
      ["benevoles", "benevole"],
      ["journaux", "journal"],
    ] as const) {
      expect(cosine([form, "fr"], [word, "fr"])).toBeGreaterThan(0.9);
    }
  });

  it("have length 1, and rarity grows from common words to rare ones", () => {
    const [common, rare] = [vectors?.find("government", "en"), vectors?.find("archivist", "en")];
    expect(common?.vector.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
    expect(common?.rarity ?? 1).toBeLessThan(rare?.rarity ?? 0);
  });

  it("know no nonsense", () => {
    for (const word of ["", "q", "xqzptl", "éé", "漢字"]) expect(vectors?.find(word, "fr")).toBeUndefined();
  });
});

describe("files that are not what they should be", () => {
  it.each([
    ["empty", new Uint8Array(), new Uint8Array()],
    ["something else", new Uint8Array(100), new Uint8Array(100)],
    [
      "cut",
      new TextEncoder().encode("ATV1aaaabbbbcccc"),
      new TextEncoder().encode("ATB1aaaabbbbccccddddeeeeffff"),
    ],
  ])("are refused: %s", (_, english, bridge) => {
    expect(readWordVectors(english, bridge)).toBeUndefined();
  });

  it("leave a matcher that works by concepts and spelling", () => {
    const plain = createMatcher({ lexicon: SAMPLE_LEXICON });
    const [a, b] = [plain.profile(["La vie privée"]), plain.profile(["Der Datenschutz"])];
    expect(a.meaning).toHaveLength(0);
    expect(plain.similarity(a, b)).toBeGreaterThan(0.5);
  });
});

describe("explanations by meaning", () => {
  const matcher = createMatcher({ vectors, lexicon: SAMPLE_LEXICON });
  const labels = (a: string, b: string, locale: string) =>
    matcher.explain(matcher.profile([a]), matcher.profile([b]), locale).map(({ label }) => label);

  it("pair words near each other that no concept holds, the reader's language first", () => {
    const [a, b] = [
      "Comment nourrir les vaches de la ferme ?",
      "Wer melkt am Sonntag die Kühe und Rinder?",
    ] as const;
    expect(labels(a, b, "fr").join()).toMatch(/vaches ~ (Kühe|Rinder)/);
    expect(labels(a, b, "de").join()).toMatch(/(Kühe|Rinder) ~ vaches/);
    expect(labels(b, a, "fr")).toEqual(labels(a, b, "fr"));
  });

  it("come after concepts, and pair no unrelated words", () => {
    const [first] = labels("Nos bénévoles à la ferme", "Freiwillige auf dem Bauernhof", "fr");
    expect(first).toBe("bénévolat");
    expect(labels("Une cravate pour le directeur", "Der Fisch im Wasser", "fr")).toEqual([]);
  });

  const house = createMatcher({ vectors });
  const told = (a: string, b: string) =>
    house
      .explain(house.profile([a]), house.profile([b]), "fr")
      .map(({ label, forms }) => `${label} ${forms.join(" ")}`);

  it.each([
    [
      "former, Formular",
      "Comment former nos bénévoles sans les lasser ?",
      "Wer füllt das Formular für die Reise aus?",
    ],
    ["former, Bilder", "Il faut former les nouveaux collègues.", "Wir sortieren die Bilder aus den Ferien."],
    ["become, bekommen", "Our shop has become too small.", "Wir bekommen das Geld zu spät."],
    ["internal, Internet", "Our internal rules are old.", "Das Kabel für das Internet ist kaputt."],
    [
      "recommencer, recommend",
      "Il faut tout recommencer au printemps.",
      "Who would you recommend for the choir?",
    ],
    ["chantier, cantina", "Le chantier prend du retard.", "La cantina è piena di botti."],
    ["samedi, soir", "On ferme le samedi.", "Le soir, personne ne répond."],
  ])("take no false friend for a reason: %s", (words, a, b) => {
    const [one = "", other = ""] = words.split(", ");
    for (const reason of told(a, b))
      expect(reason.includes(one) && reason.includes(other), reason).toBe(false);
  });

  it.each([
    ["commentaires, commenti", "Que répondre aux commentaires ?", "I commenti mi fanno paura."],
    ["méthode, metodo", "Quelle méthode suivre ?", "Quale metodo seguire?"],
  ])("know a learned word in two spellings: %s", (words, a, b) => {
    const [one = "", other = ""] = words.split(", ");
    expect(told(a, b).some((reason) => reason.includes(one) && reason.includes(other))).toBe(true);
  });
});
