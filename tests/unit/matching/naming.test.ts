import { describe, expect, it } from "vitest";
import { indexFields } from "@/lib/matching/fields";
import { parseFields } from "@/lib/matching/fields-format";
import { parseLexicon } from "@/lib/matching/lexicon-format";
import { indexLexicon } from "@/lib/matching/lexicon-index";
import { createMatcher } from "@/lib/matching/matcher";
import { groupTerms, nameGroups } from "@/lib/matching/naming";
import { loadWordVectors } from "@/lib/vectors/queries";
import { SAMPLE_LEXICON } from "./sample-lexicon";

// All texts are invented.
const noFields = indexFields(parseFields([]), SAMPLE_LEXICON);
const matcher = createMatcher({ lexicon: SAMPLE_LEXICON, fields: noFields });
const TWO_IN_ONE = `
# hardware
fr Matériel: matériel, ordinateur
de Hardware: Hardware, Computer
it Hardware: hardware, computer
en Hardware: hardware, computer
# prices
fr Prix et tarifs: tarifs, prix
de Preise und Tarife: Tarife, Preise
it Prezzi e tariffe: tariffe, prezzi
en Prices and rates: rates, prices
# jobs
fr Formation et emploi: emploi, formation
de Bildung und Beruf: Beruf, Bildung
it Formazione e lavoro: lavoro, formazione
en Training and work: work, training
`;
const group = (...texts: string[]) => texts.map((text) => matcher.profile([text]));

describe("nameGroups", () => {
  it("names a group by the concept that most of its members share, in the reader's language", () => {
    const privacy = () =>
      group(
        "Qui répond de la vie privée ?",
        "Der Datenschutz im Verein",
        "Privacy at work",
        "La comptabilité",
      );
    expect(nameGroups([privacy()], "fr")).toEqual(["Protection des données"]);
    expect(nameGroups([privacy()], "de")).toEqual(["Datenschutz"]);
    expect(nameGroups([privacy()], "it")).toEqual(["Protezione dei dati"]);
    expect(nameGroups([privacy()], "en")).toEqual(["Data protection"]);
  });

  it("joins two concepts that are as strong, as a host would write them", () => {
    const both = () => group("Nos bénévoles et l’IA", "Künstliche Intelligenz für Freiwillige");
    expect(nameGroups([both()], "fr")).toEqual(["Bénévolat et intelligence artificielle"]);
    expect(nameGroups([both()], "de")).toEqual(["Freiwilligenarbeit und künstliche Intelligenz"]);
    expect(nameGroups([both()], "it")).toEqual(["Intelligenza artificiale e volontariato"]);
    expect(nameGroups([both()], "en")).toEqual(["Artificial intelligence and volunteering"]);
  });

  it("joins a name that is two already only where two tables need it, and writes no second “and” then", () => {
    const lexicon = indexLexicon(parseLexicon([TWO_IN_ONE]).concepts);
    const own = createMatcher({ lexicon, fields: noFields });
    const nameOf = (locale: string, texts: readonly string[], taken: readonly string[]) =>
      nameGroups([texts.map((text) => own.profile([text]))], locale, taken)[0];
    const hardware = ["Le matériel et les tarifs", "Hardware und Tarife"];
    expect(nameOf("fr", hardware, [])).toBe("Matériel");
    expect(nameOf("fr", hardware, ["Matériel"])).toBe("Matériel, prix et tarifs");
    expect(nameOf("de", hardware, ["Hardware"])).toBe("Hardware, Preise und Tarife");
    expect(nameOf("it", hardware, ["Hardware"])).toBe("Hardware, prezzi e tariffe");
    expect(nameOf("en", hardware, ["Hardware"])).toBe("Hardware, prices and rates");
    const jobs = ["Les tarifs et l’emploi", "Tarife und Beruf"];
    expect(nameOf("fr", jobs, ["Formation et emploi"])).toBe("Formation et emploi · prix et tarifs");
  });

  it("gives no two groups the same two concepts in another order", () => {
    const both = () => group("Nos bénévoles et l’IA", "Künstliche Intelligenz für Freiwillige");
    const [one = "", other = ""] = nameGroups([both(), both()], "fr").map((name) =>
      name.toLowerCase().split(" ").sort().join(" "),
    );
    expect(one).not.toBe(other);
  });

  it("says what is narrow before what is broad, and the broad where only that is shared", () => {
    expect(nameGroups([group("La vie privée et les données", "Vie privée : nos données")], "fr")).toEqual([
      "Protection des données",
    ]);
    expect(nameGroups([group("La protection des données", "Où sont nos données ?")], "fr")).toEqual([
      "Données",
    ]);
  });

  it("joins words where the lexicon knows none, as a phrase of the reader's language", () => {
    expect(
      nameGroups([group("Nos archives et nos tableaux", "Trier les tableaux, garder les archives")], "fr"),
    ).toEqual(["Archives et tableaux"]);
    expect(nameGroups([group("La cantina e la sua energia", "Una cantina senza energia")], "it")).toEqual([
      "Cantina ed energia",
    ]);
  });

  it("does not name a group by one weak word", () => {
    expect(
      nameGroups([group("Ma fille l’espère", "Sa fille le veut", "Un bus", "Une lampe", "Le ski")], "fr"),
    ).toEqual([""]);
  });

  it("gives no name twice in a plan, nor one that is taken, and leaves none empty that share a concept", () => {
    const same = () => group("La comptabilité nous occupe", "Automatiser la comptabilité");
    const names = nameGroups([same(), same(), same(), group("Les vignes", "Un musée"), []], "fr", [
      "comptabilite",
    ]);
    expect(new Set(names).size).toBe(4);
    for (const name of names.slice(0, 3)) expect(name).toMatch(/^Comptabilité \d$/);
    expect(names.slice(3)).toEqual(["", ""]);
  });

  it("keeps what names this group alone before what several groups share", () => {
    const names = nameGroups(
      [
        group("La sécurité de la commune", "Notre municipalité et la sécurité"),
        group("La sécurité des bénévoles", "Nos bénévoles et leur sécurité"),
      ],
      "fr",
    );
    expect(names[0]).toMatch(/Commune|commune/);
    expect(names[1]).toMatch(/Bénévolat|bénévolat/);
  });
});

describe("groupTerms", () => {
  it("puts first what most members share", () => {
    const terms = groupTerms(
      group("Les tableaux", "Des tableaux et une caisse", "La caisse", "La caisse"),
      "fr",
    );
    expect(terms.map(({ label }) => label)).toEqual(["caisse", "tableaux"]);
  });

  it("gives every form to underline", () => {
    const [term] = groupTerms(group("Nos bénévoles", "Die Freiwilligen im Verein"), "fr");
    expect(term).toMatchObject({ label: "bénévolat", forms: ["Freiwilligen", "bénévoles"] });
  });
});

describe("names on the table sign, from the house's lexicon and fields", () => {
  const house = createMatcher({ vectors: loadWordVectors() });
  const nameOf = (locale: string, texts: readonly string[]) =>
    nameGroups([texts.map((text) => house.profile([text]))], locale)[0];
  const SELLERS = [
    "Mes clients remplissent leur panier et s’en vont sans payer.",
    "Faut-il offrir les frais de port aux clients ?",
    "Un colis sur dix nous revient abîmé.",
    "Meine Kundschaft bestellt abends und will das Paket am Morgen.",
    "Come mostrare i nostri formaggi nel negozio online?",
  ];
  const CLUBS = [
    "Notre association publie-t-elle trop de photos des enfants sans leur accord ?",
    "Darf unser Verein die Adressen der Mitglieder weitergeben?",
    "Le comité garde les données des anciens membres : combien de temps ?",
    "La nostra associazione raccoglie dati personali: chi ne risponde?",
  ];
  const TOWNS = [
    "Notre commune a reçu une facture falsifiée par courriel.",
    "Wie merkt eine Gemeindeschreiberin, dass ein Mail gefälscht ist?",
    "Qui prévenir quand les ordinateurs de la commune sont bloqués par une rançon ?",
    "Il nostro comune usa la stessa password da dieci anni.",
  ];
  const LEARNERS = [
    "Comment apprendre l’ordinateur à soixante ans sans se sentir bête ?",
    "Ein Kurs am Abend reicht nicht, alles ist am nächsten Tag vergessen.",
    "Former nos collègues qui n’osent pas toucher au nouveau programme",
    "Dove imparare le basi con calma?",
  ];

  it.each([
    ["online sellers, not customers", SELLERS, /ommerce en ligne|outique en ligne/, /Onlinehandel|Webshop/],
    ["data protection, not the clubs that ask", CLUBS, /rotection des données/, /Datenschutz/],
    ["security, not the towns that ask", TOWNS, /écurité|raude/, /icherheit|Betrug/],
    ["learning, not the computer", LEARNERS, /ompétences|ormation/, /ompetenzen|bildung/],
  ])("say what is asked rather than who asks: %s", (_, texts, french, german) => {
    expect(nameOf("fr", texts)).toMatch(french);
    expect(nameOf("de", texts)).toMatch(german);
    expect(nameOf("fr", texts)).not.toMatch(/[Rr]elation client|[Aa]ssociation|[Cc]ommunes|[Mm]atériel/);
  });

  it("repeat no word", () => {
    const name = nameGroups(
      [TOWNS, [...TOWNS].reverse()].map((texts) => texts.map((text) => house.profile([text]))),
      "fr",
    );
    for (const one of name) expect(one).not.toMatch(/(écurité).*(écurité)/);
  });
});
