import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapQuestions } from "@/lib/matching/map";
import { createMatcher } from "@/lib/matching/matcher";
import { groupTerms, nameGroups } from "@/lib/matching/naming";
import { MAX_CHARS } from "@/lib/matching/port";
import { searchTexts } from "@/lib/matching/search";
import { loadWordVectors } from "@/lib/vectors/queries";

// All texts are invented.
const vectors = loadWordVectors();
const matcher = createMatcher({ vectors });
const similarity = (a: string, b: string) => matcher.similarity(matcher.profile([a]), matcher.profile([b]));
const labels = (a: string, b: string, locale: string) =>
  matcher.explain(matcher.profile([a]), matcher.profile([b]), locale).map(({ label }) => label);

describe("similarity", () => {
  it.each([
    ["the same text", "Comment archiver nos courriels ?", "Comment archiver nos courriels ?", 1, 1],
    ["the same but for case and accents", "Sécurité des données", "SECURITE DES DONNEES", 0.8, 1],
    [
      "one subject, other words around",
      "Qui répond de la protection des données ?",
      "La protection des données des bénévoles nous inquiète.",
      0.4,
      0.9,
    ],
    [
      "a plural and a singular",
      "Nos réseaux sociaux sont muets.",
      "Faut-il un réseau social d’entreprise ?",
      0.35,
      1,
    ],
    [
      "a learned word in two languages",
      "Améliorer la communication interne",
      "Die interne Kommunikation verbessern",
      0.3,
      1,
    ],
    [
      "unrelated subjects",
      "Comment archiver nos courriels ?",
      "Quelle caméra pour filmer un concert ?",
      0,
      0.2,
    ],
    [
      "only small words in common",
      "Que faire de plus pour les nôtres ?",
      "Que faire de moins pour les autres ?",
      0,
      0,
    ],
    [
      "only words that everybody writes",
      "Comment utiliser le numérique pour éditer un roman ?",
      "Comment utiliser le numérique pour soigner les vignes ?",
      0,
      0.35,
    ],
  ])("puts %s into its band", (_name, a, b, low, high) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(low);
    expect(similarity(a, b)).toBeLessThanOrEqual(high);
  });

  it("ranks one subject in another language above another subject in the same language", () => {
    const french = "La stratégie de communication de notre fondation culturelle";
    const german = "Die Kommunikationsstrategie unserer Kulturstiftung: welche Strategie?";
    const other = "La facturation de nos clients prend trop longtemps";
    expect(similarity(french, german)).toBeGreaterThan(similarity(french, other));
  });

  it("is symmetric, between 0 and 1, in steps of 0.0001, and the same in any order of calls, whatever is written", () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 80 }), fc.lorem()), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(texts, texts, texts, (one, two, three) => {
        const [a, b, c] = [matcher.profile(one), matcher.profile(two), matcher.profile(three)];
        const first = matcher.similarity(a, b);
        matcher.similarity(c, b);
        expect(matcher.similarity(b, a)).toBe(first);
        expect(createMatcher({ vectors }).similarity(matcher.profile(one), matcher.profile(two))).toBe(first);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(1);
        expect(Math.round(first * 1e4) / 1e4).toBe(first);
        if (!a.isUsable) expect(first).toBe(0);
        else expect(matcher.similarity(a, a)).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["ia", "Ĩà", "savoir-faire", "know-how", "IA"])(
    "of %s with itself is 1: small words can be a subject",
    (text) => {
      expect(similarity(text, text)).toBe(1);
    },
  );

  it("brings two texts closer when both name a theme of the workshop", () => {
    const themed = createMatcher({ themes: ["Vergers"] });
    const texts = ["Qui soigne les vergers du village ?", "Des vergers et des cidres"] as const;
    const [a, b] = [themed.profile([texts[0]]), themed.profile([texts[1]])];
    expect(a.concepts[0]?.node.isTheme).toBe(true);
    expect(themed.similarity(a, b)).toBeGreaterThan(similarity(...texts));
  });

  it("tells a theme that is called as a concept once, in the reader's words", () => {
    const themed = createMatcher({ themes: ["Protection des données"], vectors });
    const [a, b] = [
      themed.profile(["Qui répond de la protection des données ?"]),
      themed.profile(["La protection des données des bénévoles nous inquiète."]),
    ];
    const told = (locale: string) => themed.explain(a, b, locale).map(({ label }) => label);
    expect(told("fr")).toEqual(["protection des données"]);
    expect(told("de")).toEqual(["Datenschutz"]);
  });
});

describe("profile", () => {
  it.each([
    ["La 5G est-elle dangereuse ?", "mobile-networks"],
    ["5g : quels risques ?", "mobile-networks"],
    ["Welche 2FA empfehlt ihr?", "passwords"],
  ])("knows a word with a figure, however it is typed: %j", (text, id) => {
    expect(matcher.profile([text]).concepts.map(({ node }) => node.id)).toContain(id);
  });

  it.each([
    "",
    " ",
    "x",
    "?!…",
    "🙂🙃",
    "Привет, как дела?",
    "数字化转型",
    "oui",
    "je ne sais pas",
    "n/a",
    "-",
    "weiss nicht",
    "jsp",
  ])("flags %j as unusable", (text) => {
    const profile = matcher.profile([text]);
    expect(profile.isUsable).toBe(false);
    expect(profile.terms).toEqual([]);
    expect(profile.vector.keys).toHaveLength(0);
  });

  it.each([
    "Pas de question",
    "keine Frage",
    "Nessuna domanda",
    "No questions",
    "Tout m’intéresse !",
    "aucune idée, je viens pour écouter",
    "Lasse mich überraschen",
    "Nothing special",
  ])("flags %j as unusable: it says nothing but what everybody writes", (text) => {
    const profile = matcher.profile([text]);
    expect(profile.isUsable).toBe(false);
    expect(profile.vector.keys).toHaveLength(0);
  });

  it.each(["IA", "RGPD", "cloud", "E-Mail"])("takes %j, short as it is", (text) => {
    expect(matcher.profile([text]).isUsable).toBe(true);
  });

  it("takes no texts as unusable and never throws on broken Unicode", () => {
    expect(matcher.profile([]).isUsable).toBe(false);
  });

  it.each(["savoir-faire", "Know-how", "our know-how", "Was darf man?"])(
    "reads small words that say something together: %s",
    (text) => {
      const { isUsable, sureness } = matcher.profile([text]);
      expect(isUsable).toBe(true);
      expect(sureness).toBeGreaterThan(0);
      expect(() => matcher.profile(["\ud800 cloud \udfff", "a\u0300".repeat(50), "\u0000"])).not.toThrow();
    },
  );

  it("reads no more than the first MAX_CHARS characters", () => {
    const start = "mot ".repeat(MAX_CHARS / 4);
    expect(matcher.profile([`${start}cloud`])).toEqual(matcher.profile([start]));
  });

  it.each([
    ["emoji between its words", "🙂 Nos 🚀 bénévoles 👩‍👩‍👧 vieillissent 😢", ["bénévoles", "vieillissent"]],
    ["another script beside ours", "数字化 et nos bénévoles, добровольцы", ["bénévoles"]],
    ["one word and a lonely letter", "x bénévoles y", ["bénévoles"]],
    ["HTML around its words", "<script>alert('bénévoles')</script>", ["bénévoles"]],
  ])("reads a text with %s by its words", (_, text, words) => {
    const labels = matcher.profile([text], "fr").terms.map(({ label }) => label);
    for (const word of words) expect(labels).toContain(word);
  });

  it("reads neither tags, entities nor the beginnings of addresses as words", () => {
    const text = "<p class='x'>Nos bénévoles&nbsp;: <br/> https://www.vergers.ch</p>";
    expect(matcher.profile([text], "fr").terms.map(({ folded }) => folded)).toEqual(
      expect.arrayContaining(["benevoles", "vergers"]),
    );
    expect(matcher.profile([text], "fr").terms).toHaveLength(2);
  });

  it.each([
    ["ZORBILOS ET VERGERS", ["zorbilos", "vergers"]],
    ["DeepSeek est lent", ["DeepSeek"]],
  ])("tells the words of %j as a person would write them", (text, words) => {
    expect(matcher.profile([text], "fr").terms.map(({ label }) => label)).toEqual(
      expect.arrayContaining(words),
    );
  });

  it("is compared, explained, named, mapped and searched without an exception, whatever is written", () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.lorem()), {
      maxLength: 2,
    });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const people = [one, other, one].map((list) => matcher.profile(list));
        const [a, b] = people;
        if (!a || !b) return;
        for (const term of [...matcher.explain(a, b, "fr"), ...groupTerms(people, "de")]) {
          expect(term.label.trim()).not.toBe("");
          expect(term.weight).toBeGreaterThan(0);
        }
        expect(nameGroups([people, []], "it")).toHaveLength(2);
        expect(mapQuestions([[a], [b], []], "en").silentCount).toBe(1);
        expect(searchTexts(a, people, { locale: "fr", vectors }).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  });

  it("takes time in proportion to the length up to the limit, and none beyond", () => {
    const hostile = ["é".repeat(2e6), "a-".repeat(1e6), "l'".repeat(1e6), `${"x".repeat(39)} `.repeat(5e4)];
    const before = process.cpuUsage();
    for (const text of hostile) matcher.profile([text]);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

describe("explain", () => {
  it("names what two people share as a person would write it", () => {
    expect(
      labels("Comment garantir la protection des données ?", "Qui paie la protection des données ?", "fr"),
    ).toEqual(["protection des données"]);
    expect(labels("Zorbilo nous coûte du temps.", "Faut-il quitter Zorbilo ?", "fr")).toEqual(["Zorbilo"]);
  });

  it("uses the word of the reader's language for what two languages share", () => {
    const pair = [
      "Améliorer la communication dans l’équipe",
      "Wie verbessern wir die Kommunikation im Verein?",
    ] as const;
    expect(labels(...pair, "fr")).toEqual(["communication"]);
    expect(labels(...pair, "de")).toEqual(["Kommunikation"]);
  });

  it("says nothing of words that everybody writes, and gives every form to underline", () => {
    expect(
      labels("Un projet numérique pour les musées", "Un projet numérique pour les vignerons", "fr"),
    ).toEqual([]);
    const [term] = matcher.explain(
      matcher.profile(["Nos bénévoles vieillissent"]),
      matcher.profile(["Un bénévole seul"]),
      "fr",
    );
    expect(term?.forms).toEqual(["bénévole", "bénévoles"]);
  });

  it("says the same of a and b as of b and a", () => {
    const [a, b] = ["Les courriels et les archives", "Archives, courriels : que garder ?"] as const;
    expect(labels(a, b, "fr")).toEqual(labels(b, a, "fr"));
  });
});

describe("rows", () => {
  const texts = [
    "Comment archiver nos courriels ?",
    "",
    "Wer haftet für gestohlene Daten?",
    "Archives et courriels : que garder ?",
    "🙂",
    "Who answers for stolen data?",
    "Come archiviare la posta?",
    "xqzzt",
  ];

  it("hold the very figures of pairs, and are below 0 where somebody is missing or says nothing usable", () => {
    const left = texts.map((text) => matcher.profile([text]));
    const right = [...left.slice(0, 6), undefined, ...left.slice(6)];
    const rowOf = matcher.rows(left, right);
    for (const [at, a] of left.entries()) {
      const row = [...rowOf(at)].slice(at + 1);
      const expected = right
        .slice(at + 1)
        .map((b) => (b && a.isUsable && b.isUsable ? matcher.similarity(a, b) : -1));
      expect(row).toEqual(expected);
    }
    expect([...matcher.rows([undefined], left)(0)].every((value) => value < 0)).toBe(true);
  });

  it("are as good without word meanings, and of nobody", () => {
    const plain = createMatcher();
    const [a, b] = [plain.profile(["Nos archives"]), plain.profile(["Les archives du village"])];
    expect(plain.rows([a, b], [a, b])(0)[1]).toBe(plain.similarity(a, b));
    expect(plain.rows([], [])(0)).toHaveLength(0);
  });
});

describe("speed", () => {
  const subjects = [
    "bénévoles",
    "Datenschutz",
    "e-commerce",
    "fatturazione",
    "archives",
    "Schule",
    "privacy",
    "cantina",
  ];
  const people = Array.from({ length: 600 }, (_, n) =>
    matcher.profile([
      `Comment ${subjects[n % 8]} et ${subjects[(n * 5) % 7]} vont-ils changer notre fondation d'ici ${2020 + (n % 15)} ?`,
      `Wie gehen wir mit ${subjects[(n * 3) % 8]} um, wenn niemand Zeit hat und ${subjects[(n + 2) % 8]} dazukommt?`,
    ]),
  );
  it("compares all pairs of 600 people well inside a second on a busy machine", () => {
    const before = process.cpuUsage();
    let sum = 0;
    const rowOf = matcher.rows(people, people);
    for (const at of people.keys()) for (const value of rowOf(at).subarray(at + 1)) sum += value;
    expect(sum).toBeGreaterThan(0);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
