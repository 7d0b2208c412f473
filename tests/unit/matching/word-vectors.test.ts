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
});
