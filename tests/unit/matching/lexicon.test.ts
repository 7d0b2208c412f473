import { describe, expect, it } from "vitest";
import { DOMAINS } from "@/lib/matching/lexicon/all";
import { lexiconProblems } from "@/lib/matching/lexicon-check";
import { parseLexicon, termOf } from "@/lib/matching/lexicon-format";

const GOOD = `
# data-protection < law ~ security
fr Protection des données: protection des données, données personnelles, RGPD=, anonymis*
de Datenschutz: Datenschutz, personenbezogene Daten, DSGVO=, anonymis*
it Protezione dei dati: protezione dei dati, dati personali, GDPR=, anonimizz*
en Data protection: data protection, personal data, GDPR=, anonymis*
# law
fr Droit: droit, loi, juridique, juriste
de Recht: Gesetz, Jurist, Gericht, Paragraf
it Diritto: legge, giurista, norma, codice
en Law: law, legal, lawyer, statute
# security
fr Sécurité: sécurité, sûreté, antivirus, pare-feu
de Sicherheit: Sicherheit, Virenschutz, Firewall, Schutz
it Sicurezza: sicurezza, antivirus, firewall, protezione
en Security: security, antivirus, firewall, safety
`;
const problemsOf = (text: string) => lexiconProblems(parseLexicon([text]));

describe("the lexicon", () => {
  it("holds to its format and rules, term by term", () => {
    expect(lexiconProblems(parseLexicon(DOMAINS))).toEqual([]);
  });
});

describe("reading the format", () => {
  it("gives ids, relations, labels and terms", () => {
    const { concepts, problems } = parseLexicon([GOOD]);
    expect(problems).toEqual([]);
    expect(concepts.map(({ id }) => id)).toEqual(["data-protection", "law", "security"]);
    expect(concepts[0]).toMatchObject({ broader: "law", related: ["security"] });
    expect(concepts[0]?.labels.de).toBe("Datenschutz");
    expect(problemsOf(GOOD)).toEqual([]);
  });

  it.each([
    ["protection des données", { kind: "stem", words: ["protection", "donnees"], isCapitals: false }],
    ["anonymis*", { kind: "prefix", words: ["anonymis"], isCapitals: false }],
    ["IT=", { kind: "exact", words: ["it"], isCapitals: true }],
    ["chat=", { kind: "exact", words: ["chat"], isCapitals: false }],
    ["pare-feu", { kind: "stem", words: ["pare", "feu"], isCapitals: false }],
    ["en ligne", { kind: "stem", words: ["en", "ligne"], isCapitals: false }],
    ["AI at work", { kind: "stem", words: ["ai", "at", "work"], isCapitals: false }],
    ["il giorno dei lavori", { kind: "stem", words: ["giorno", "lavori"], isCapitals: false }],
    ["hors ligne", { kind: "stem", words: ["hors", "ligne"], isCapitals: false }],
  ])("reads the term %s", (term, expected) => {
    expect(termOf(term)).toMatchObject(expected);
  });
});

describe("the check", () => {
  it.each([
    ["a broken head", GOOD.replace("# law", "# The Law"), /not a head/],
    ["a missing language", GOOD.replace(/it Diritto.*\n/, ""), /law: no line for it/],
    [
      "two lines of one language",
      GOOD.replace("# security", "en Law: a law, laws, act, code\n# security"),
      /two lines/,
    ],
    ["a line without a label", GOOD.replace("fr Droit: ", "fr "), /not a line/],
    ["an id given twice", GOOD.replace("# security", "# law"), /law: two concepts/],
    ["an unknown relation", GOOD.replace("< law", "< laws"), /there is no concept laws/],
    ["a ring of broader concepts", GOOD.replace("# law", "# law < data-protection"), /broader than itself/],
    ["too few terms", GOOD.replace("antivirus, pare-feu", "antivirus"), /3 terms/],
    ["a term given twice", GOOD.replace("sûreté", "SECURITE"), /twice/],
    ["a greedy beginning", GOOD.replace("anonymis*", "ano*"), /too short a beginning/],
    ["figures that no text is read for", GOOD.replace("juriste", "code de 1907"), /loses its figures/],
    ["a small word", GOOD.replace("juriste", "avec"), /everybody writes/],
    [
      "a long label",
      GOOD.replace("fr Droit:", "fr Droit, lois, règlements, jurisprudence et usages:"),
      /table sign/,
    ],
  ])("sees %s", (_, text, expected) => {
    expect(problemsOf(text).join("\n")).toMatch(expected);
  });

  it("lets a term stand in three concepts, not in four", () => {
    const more = ["a", "b", "c"].map((id) =>
      GOOD.slice(GOOD.indexOf("# law")).split("# sec")[0]?.replace("# law", `# ${id}`),
    );
    expect(problemsOf([GOOD, ...more.slice(0, 2)].join("\n"))).toEqual([]);
    expect(problemsOf([GOOD, ...more].join("\n")).join("\n")).toContain('fr "droit" stands in 4 concepts');
  });
});
