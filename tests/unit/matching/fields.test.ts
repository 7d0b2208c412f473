import { describe, expect, it } from "vitest";
import { indexFields } from "@/lib/matching/fields";
import { FIELD_TEXTS } from "@/lib/matching/fields/all";
import { parseFields } from "@/lib/matching/fields-format";
import { wordsToUnderline } from "@/lib/matching/highlight";
import { houseLexicon } from "@/lib/matching/lexicon/house";
import { createMatcher } from "@/lib/matching/matcher";
import { groupTerms } from "@/lib/matching/naming";
import { TEXT_LANGUAGES } from "@/lib/matching/port";
import { STOP_WORDS } from "@/lib/matching/stop-words";
import { FIELDS_AT, THEME_FIELDS_AT } from "@/lib/matching/vector";
import { SAMPLE_LEXICON } from "./sample-lexicon";

const FIELDS = `
# selling : e-commerce
fr panier, colis, commander
de Warenkorb, Paket, bestellen
it carrello, pacco, ordinare
en cart, parcel, order
# safety : security
= sécurité et arnaques | Sicherheit und Betrug | sicurezza e truffe | security and scams
fr vider le compte, rançon
de Lösegeld, Konto leer
it riscatto, conto svuotato
en ransom, emptied the account
`;
const sampleFields = indexFields(parseFields([FIELDS]), SAMPLE_LEXICON);
const matcher = createMatcher({ lexicon: SAMPLE_LEXICON, fields: sampleFields });
const similarity = (a: string, b: string) => matcher.similarity(matcher.profile([a]), matcher.profile([b]));

describe("fields", () => {
  it("join what people say around one subject without a word in common, in one language or two", () => {
    const cart = "Les gens remplissent leur panier et s’en vont.";
    const far = "On nous a vidé le compte en une nuit.";
    for (const near of ["Nos colis arrivent abîmés.", "Wer trägt das Porto, wenn das Paket zurückkommt?"])
      expect(similarity(cart, near)).toBeGreaterThan(similarity(cart, far) + 0.2);
  });

  it("take the concepts of the lexicon for clues to their field", () => {
    const [secure, ransom] = ["Quel antivirus pour nous ?", "On nous demande une rançon."];
    expect(similarity(secure, ransom)).toBeGreaterThan(
      similarity(secure, "Nos colis arrivent abîmés.") + 0.2,
    );
  });

  const explained = (texts: readonly [string, string], locale: string) => {
    const [a, b] = texts.map((text) => matcher.profile([text]));
    return a && b ? matcher.explain(a, b, locale) : [];
  };
  const labels = (texts: readonly [string, string], locale: string) =>
    explained(texts, locale).map(({ label }) => label);

  it("are told by name in the reader's language, with people's own words to underline, where nothing else is shared", () => {
    const texts = ["On nous a vidé le compte.", "Wer zahlt schon Lösegeld?"] as const;
    expect(labels(texts, "fr")).toEqual(["sécurité et arnaques"]);
    expect(labels(texts, "de")).toEqual(["Sicherheit und Betrug"]);
    expect(labels([texts[1], texts[0]], "fr")).toEqual(labels(texts, "fr"));
    expect(explained(texts, "fr")[0]?.forms).toEqual(["Lösegeld", "vidé le compte"]);
    expect(wordsToUnderline(texts[0], explained(texts, "fr"))).toHaveLength(1);
  });

  it("are no reason beside a concept or a word that both wrote, nor for who speaks of another field", () => {
    expect(labels(["Rançon : quel antivirus ?", "Lösegeld trotz Virenschutz?"], "fr")).toEqual(["sécurité"]);
    expect(labels(["Une rançon pour Zorbilo", "Zorbilo a vidé le compte."], "fr")).toEqual(["Zorbilo"]);
    expect(labels(["Nos colis arrivent abîmés.", "On nous demande une rançon."], "fr")).toEqual([]);
  });

  it("tell a table what its people say in common, where no concept does", () => {
    const people = ["Nos colis arrivent abîmés.", "Der Warenkorb bleibt leer.", "Il gatto dorme."];
    const [told, ...others] = groupTerms(
      people.map((text) => matcher.profile([text])),
      "fr",
    );
    expect(told).toMatchObject({ forms: ["Warenkorb", "colis"] });
    expect(told?.label).toBe("selling");
    expect(others).toEqual([]);
  });
});

describe("reading the format", () => {
  it("tells of what it cannot read, and leaves that out", () => {
    const { fields, problems } = parseFields([FIELDS.replace("it riscatto, conto svuotato\n", ""), "etwas"]);
    expect(fields.map(({ id }) => id)).toEqual(["selling"]);
    expect(problems).toEqual([expect.stringMatching(/not a line/), expect.stringMatching(/safety.*missing/)]);
  });

  it("wants a name in all four languages, or none", () => {
    const { problems } = parseFields([FIELDS.replace(" | security and scams", "")]);
    expect(problems).toEqual([expect.stringMatching(/safety: not four names/)]);
  });
});

describe("a field that goes on below", () => {
  const more = "# selling\nfr rabais\nde Rabatt\nit sconto\nen discount";

  it("has the clues of both, and one line a language each time", () => {
    const { fields, problems } = parseFields([FIELDS, more]);
    expect(problems).toEqual([]);
    expect(fields.map(({ id }) => id)).toEqual(["selling", "safety"]);
    expect(fields[0]?.clues.en.map(({ text }) => text)).toEqual(["cart", "parcel", "order", "discount"]);
    expect(parseFields([FIELDS, `${more}\nfr soldes`]).problems).toEqual([
      expect.stringMatching(/two lines for fr/),
    ]);
  });

  it("must have begun, and begins once", () => {
    expect(parseFields([more]).problems).toEqual([expect.stringMatching(/no concepts/)]);
    expect(parseFields([FIELDS, more.replace("# selling", "# selling : e-commerce")]).problems).toEqual([
      expect.stringMatching(/begun twice/),
    ]);
  });
});

describe("the fields of the house", () => {
  const { fields, problems } = parseFields(FIELD_TEXTS);
  const { byConcept } = indexFields({ fields, problems }, houseLexicon());

  it("are readable, each once", () => {
    expect(problems).toEqual([]);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });

  it("have places of their own in vectors", () => {
    expect(fields.length).toBeLessThanOrEqual(THEME_FIELDS_AT - FIELDS_AT);
    expect(houseLexicon().nodes.length).toBeLessThanOrEqual(FIELDS_AT);
  });

  it("name concepts that there are, and leave out none", () => {
    const { nodes } = houseLexicon();
    const known = new Set(nodes.map(({ id }) => id));
    expect([...byConcept.keys()].filter((id) => !known.has(id))).toEqual([]);
    const homeless = nodes.filter((node) => {
      for (let up: typeof node | undefined = node; up; up = up.broader)
        if (byConcept.has(up.id)) return false;
      return true;
    });
    expect(homeless.map(({ id }) => id)).toEqual([]);
  });

  it("hold no clue twice in one field, and none that is a word of every sentence", () => {
    const wrong = fields.flatMap(({ id, clues }) =>
      TEXT_LANGUAGES.flatMap((language) =>
        clues[language]
          .filter(({ words, isCapitals }, at, all) => {
            const [only = ""] = words;
            const isSmall = words.length === 1 && !isCapitals && STOP_WORDS[language].has(only);
            const first = all.findIndex((other) => other.words.join(" ") === words.join(" "));
            return isSmall || first !== at;
          })
          .map(({ text }) => `${id} ${language} ${text}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
