import { describe, expect, it } from "vitest";
import { lexiconProblems } from "@/lib/matching/lexicon-check";
import { createMatcher } from "@/lib/matching/matcher";
import { isOneEdit } from "@/lib/matching/spelling";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAMPLE_CONCEPTS, SAMPLE_LEXICON } from "./sample-lexicon";

// All texts are invented.
const vectors = loadWordVectors();
const matcher = createMatcher({ lexicon: SAMPLE_LEXICON, vectors });
const conceptsOf = (text: string) => matcher.profile([text]).concepts.map(({ node }) => node.id);
const shared = (a: string, b: string, locale: string) =>
  matcher.explain(matcher.profile([a]), matcher.profile([b]), locale).map(({ label }) => label);
const similarity = (a: string, b: string) => matcher.similarity(matcher.profile([a]), matcher.profile([b]));

describe("a text's concepts", () => {
  it("come from a lexicon that holds to its rules", () => {
    expect(lexiconProblems(SAMPLE_CONCEPTS)).toEqual([]);
  });

  it.each([
    ["without accents", "reseaux sociaux et donnees personnelles", ["data-protection", "social-networks"]],
    [
      "in capitals",
      "LES RÉSEAUX SOCIAUX ET LA VIE PRIVÉE DE NOS BÉNÉVOLES",
      ["data-protection", "social-networks", "volunteering"],
    ],
    [
      "with one letter wrong",
      "Comment garder nos bénévolles et la comptabilitté ?",
      ["accounting", "volunteering"],
    ],
    ["with two letters swapped", "Die Buchahltung und der Datenshcutz", ["accounting", "data-protection"]],
    [
      "in the plural and inflected",
      "Les données personnelles d’une donnée anonymisée",
      ["data-protection", "data"],
    ],
    ["with small words between", "La protection de toutes nos données", ["data"]],
    ["through linking words", "La protection de nos données", ["data-protection"]],
    ["in a German compound", "Das Datenschutzgesetz verunsichert unseren Verein", ["data-protection", "law"]],
    ["in a compound with a linking letter", "Unsere Kommunikationsstrategie ist alt", ["communication"]],
    ["with umlauts written out", "Die Privatsphaere unserer Gemeinde", ["data-protection", "municipality"]],
    ["with ss for ß", "Schutzmassnahme oder Schutzmaßnahme?", ["security"]],
    [
      "in two languages in one text",
      "Nous parlons de la vie privée des gens. Wie halten wir es mit den sozialen Medien im Verein?",
      ["data-protection", "social-networks"],
    ],
    [
      "as a borrowed word",
      "Est-ce que le machine learning remplace nos collègues ?",
      ["artificial-intelligence"],
    ],
    ["as an acronym typed small", "Que change le rgpd pour nous ?", ["data-protection"]],
    [
      "inside HTML",
      "<p>Les <b>bénévoles</b> &amp; la <a href='x'>comptabilité</a></p>",
      ["accounting", "volunteering"],
    ],
  ])("are found %s", (_, text, expected) => {
    expect(conceptsOf(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    ["a small word that looks like an acronym", "Ma l’impegno? It is not it, e lo sai."],
    ["a word that only begins alike", "Un point commun avec la communion"],
    ["part of a word", "Le loisir et l’emploi"],
    ["words of two sentences", "Nous aimons les réseaux. Sociaux, nous le sommes."],
    ["nothing", ""],
  ])("are none for %s", (_, text) => {
    expect(conceptsOf(text)).toEqual([]);
  });

  it("take the phrase before its words", () => {
    expect(conceptsOf("La protection des données")).toEqual(["data-protection"]);
    expect(conceptsOf("Les données du club")).toEqual(["data"]);
  });

  it("fire on an acronym in capitals only, where it could be a word", () => {
    expect(conceptsOf("Unser IT-Team braucht Hilfe")).toEqual(["informatics"]);
    expect(conceptsOf("Do you want it?")).toEqual([]);
  });
});

describe("two languages", () => {
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
    ["Où commence la vie privée ?", "Where does privacy begin?", "it", "protezione dei dati"],
    [
      "L’IA va-t-elle écrire nos rapports ?",
      "Wer schreibt, wenn die künstliche Intelligenz schreibt?",
      "it",
      "intelligenza artificiale",
    ],
    ["Nous cherchons des bénévoles.", "How do we keep our volunteers?", "en", "volunteering"],
    ["Les réseaux sociaux nous fatiguent.", "Brauchen wir soziale Netzwerke?", "fr", "réseaux sociaux"],
    ["La commune et son guichet", "Ein Schalter für unsere Gemeinde", "fr", "commune"],
    ["Améliorer la communication interne", "Die interne Kommunikation verbessern", "en", "communication"],
  ])("meet: “%s” and “%s” share, for a reader of %s, “%s”", (a, b, locale, label) => {
    expect(shared(a, b, locale)).toContain(label);
    expect(similarity(a, b)).toBeGreaterThan(0.3);
  });

  it("meet in the narrower concept's broader one, named once", () => {
    expect(shared("Où sont nos données ?", "Der Datenschutz im Verein", "fr")).toEqual(["données"]);
    expect(
      shared("L’intelligence artificielle au musée", "Die künstliche Intelligenz im Verein", "fr"),
    ).toEqual(["intelligence artificielle"]);
  });

  it("do not meet in words that only look alike", () => {
    expect(shared("La commune et ses routes", "La communication de notre club", "fr")).toEqual([]);
  });

  it("rank one subject in another language above another subject in the same language", () => {
    const french = "La protection des données de notre fondation culturelle";
    expect(similarity(french, "Unsere Kulturstiftung und der Datenschutz")).toBeGreaterThan(
      similarity(french, "La comptabilité de notre fondation prend trop longtemps"),
    );
  });
});

describe("themes of a workshop", () => {
  it("are met by their label, by a synonym in any language, and by what the label means elsewhere", () => {
    const themed = createMatcher({
      lexicon: SAMPLE_LEXICON,
      vectors,
      themes: ["Vie privée", { label: "Vergers", synonyms: ["Obstgarten", "frutteto", "apple trees"] }],
    });
    const themesOf = (text: string) =>
      themed.profile([text]).concepts.flatMap(({ node }) => (node.isTheme ? [node.concept.labels.fr] : []));
    expect(themesOf("Où commence la vie privée au bureau ?")).toEqual(["Vie privée"]);
    expect(themesOf("Wem gehört meine Privatsphäre?")).toEqual(["Vie privée"]);
    expect(themesOf("Ein Obstgarten für die Gemeinde")).toEqual(["Vergers"]);
    expect(themesOf("Who waters the apple trees?")).toEqual(["Vergers"]);
    expect(themesOf("La comptabilité")).toEqual([]);
  });
});

describe("the lexicon of the house, where words look like others", () => {
  const house = createMatcher({ vectors });
  const housesOf = (text: string) => house.profile([text]).concepts.map(({ node }) => node.id);

  it.each([
    [
      "a verb's form for a slip of another word",
      "Les abonnements coûtent plus, on en garde deux",
      "sacred-places",
    ],
    ["a verb's form for a slip of another word", "À quoi servent ces outils ?", "animals"],
    ["an irregular form for a slip of another word", "Que contient ce fichier ?", "continents"],
    ["a verb's form for a noun of another language", "Le téléphone sonne à midi", "weather"],
    ["the stems of one language for a phrase of another", "Qui note les heures ?", "music"],
  ])("take not %s: %s", (_, text, concept) => {
    expect(housesOf(text)).not.toContain(concept);
  });

  it.each([
    ["a slip", "Une visite du monastére et du couvant", "sacred-places"],
    ["a word of another language", "Unser Verein und seine bénévoles", "volunteering"],
    ["a phrase of another language", "Pour notre community management", "community-management"],
    ["a form with its accents gone", "Une montre fabriquee ici", "industry-manufacturing"],
  ])("still take %s: %s", (_, text, concept) => {
    expect(housesOf(text)).toContain(concept);
  });
});

describe("a slip by one letter inside a phrase", () => {
  const house = createMatcher({ vectors });
  const housesOf = (text: string) => house.profile([text]).concepts.map(({ node }) => node.id);

  it.each([
    ["resaux sociaux", "social-networks"],
    ["Que publier sur les réseaux socaiux ?", "social-networks"],
    ["inteligence artificielle", "artificial-intelligence"],
    ["À quoi sert l’intelligence artficielle ?", "artificial-intelligence"],
    ["artifical intelligence", "artificial-intelligence"],
    ["Künstliche Inteligenz im Verein", "artificial-intelligence"],
    ["la vie privé", "data-protection"],
    ["e comerce", "e-commerce"],
    ["Mon e commerce stagne", "e-commerce"],
    ["un resau social pour le quartier", "social-networks"],
  ])("leaves its concept where it is, less sure than as written: %s", (text, concept) => {
    expect(housesOf(text)).toContain(concept);
  });

  it("is told as it was typed, and says less than the phrase as it is written", () => {
    const [slip] = house.profile(["Nos resaux sociaux dorment"]).concepts;
    const [plain] = house.profile(["Nos réseaux sociaux dorment"]).concepts;
    expect(slip?.forms).toEqual(["resaux sociaux"]);
    expect(slip?.node).toBe(plain?.node);
    expect(slip?.weight).toBeLessThan(plain?.weight ?? 0);
  });

  it.each([
    ["a word that the language has", "Les oiseaux sociaux de la forêt", "social-networks"],
    ["a slip in each of two words", "les resaux sociax", "social-networks"],
    ["words of two sentences", "Il répare des resaux. Sociaux, ils le sont.", "social-networks"],
    ["a word of four letters", "la vye privée de tous", "data-protection"],
  ])("is none for %s", (_, text, concept) => {
    expect(housesOf(text)).not.toContain(concept);
  });

  it("costs no more a word in a long text than in a short one", () => {
    const timeOf = (times: number) => {
      const text = "protction des donees persnelles et resaux sociaux, ".repeat(times);
      const before = process.cpuUsage();
      for (let n = 0; n < 400 / times; n++) house.profile([text]);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    timeOf(40);
    // The same words in four hundred texts and in ten: quadratic time would be forty times as long.
    expect(timeOf(40)).toBeLessThan(5 * timeOf(1));
  });
});

describe("an age", () => {
  const house = createMatcher({ vectors });
  const housesOf = (text: string) => house.profile([text]).concepts.map(({ node }) => node.id);

  it.each([
    "Ma maman de 82 ans et les billets CFF",
    "Meine 82-jährige Mutter hat ein Handy",
    "Mia mamma ha 82 anni e un telefonino",
    "My dad is 82 years old and hates his phone",
    "Mon père a 102 ans",
  ])("says that somebody is old: %s", (text) => {
    expect(housesOf(text)).toContain("elderly");
  });

  it.each([
    "Mon ado de 14 ans et son téléphone",
    "Notre chœur existe depuis 80 ans",
    "Il y a 80 ans, rien de tout cela",
    "Unser Verein feiert 75 Jahre",
    "Le club a 90 ans",
    "82 billets vendus",
  ])("says so of nobody else, nor how long something has lasted: %s", (text) => {
    expect(housesOf(text)).not.toContain("elderly");
  });
});

describe("an answer that says nothing", () => {
  const house = createMatcher({ vectors });

  it.each(["RAS", "ras", "test", "Test", "TEST", "tests"])("is not read as a subject: %s", (text) => {
    const { concepts, clues, isUsable } = house.profile([text]);
    expect([concepts, clues, isUsable]).toEqual([[], [], false]);
  });

  it("“j’accompagne mon mari” is about no skill", () => {
    const { fields } = house.profile(["j’accompagne mon mari"]);
    expect(fields.filter(({ field, share }) => field.id === "skills" && share >= 0.1)).toEqual([]);
  });

  it("“reparieren” and “Krankenakte” are told in the reader's language, for what they are", () => {
    const told = (text: string, locale: string) =>
      house.explain(house.profile([text]), house.profile([text]), locale).map(({ label }) => label);
    expect(told("Wer kann das reparieren?", "it")).toEqual(["vecchi apparecchi e riparazione"]);
    expect(told("Wer kann das reparieren?", "en")).toEqual(["old devices and repair"]);
    expect(told("Krankenakte", "fr")).toEqual(["médecins et patients"]);
  });
});

describe("a slip of the keyboard", () => {
  it.each([
    ["donnees", "donees", true],
    ["donnees", "donneess", true],
    ["donnees", "donmees", true],
    ["donnees", "dnonees", true],
    ["donnees", "donnees", false],
    ["donnees", "dnnes", false],
    ["abcd", "dcba", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(isOneEdit(a, b)).toBe(expected);
    expect(isOneEdit(b, a)).toBe(expected);
  });
});
