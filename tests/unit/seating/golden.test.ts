import { describe, expect, test } from "vitest";
import { type AllocationOptions, PRESETS } from "@/lib/allocation/problem";
import type { AttendeeCard } from "@/lib/attendees/schema";
import { noteSentence, reasonSentences } from "@/lib/reasons/rules";
import { TASKS } from "@/lib/threads/tasks";
import { unmetNote } from "@/lib/unmet-rules/rules";

// Small believable workshops, from what people typed to the sentences that an organiser reads: outcomes a host would agree with.

const HOOKS = { onProgress: () => undefined, shouldStop: () => false };

const plain = (sentence: string) => sentence.replaceAll("\u00a0", " ");

/** Somebody with a question. */
type Somebody = readonly [name: string, question: string, more?: Partial<AttendeeCard>];

/** In the order in which names are first heard: people are listed by id wherever groups are formed. */
const heard: string[] = [];

function idOf(name: string): string {
  if (!heard.includes(name)) heard.push(name);
  return `00000000-0000-4000-8000-${String(heard.indexOf(name)).padStart(12, "0")}`;
}

function room(people: readonly Somebody[]) {
  const cards = people.map(
    ([name, question, more = {}]): AttendeeCard => ({
      registrationId: idOf(name),
      name,
      organisation: null,
      languages: ["fr"],
      level: null,
      questions: question ? [question] : [],
      project: null,
      themes: [],
      locale: "fr",
      showToGroup: true,
      ...more,
    }),
  );
  const nameOf = (id: string) => cards.find(({ registrationId }) => registrationId === id)?.name;
  const workshop = { cards, themes: [], model: undefined, locale: "fr" as const };
  const names = (groups: readonly (readonly string[])[]) =>
    groups.map((ids) => ids.map((id) => nameOf(id) ?? ""));

  async function propose(options: Omit<AllocationOptions, "seed">) {
    const asked = { seed: 1, weights: PRESETS.balanced, ...options };
    const { allocation, assessment } = await TASKS.propose({ ...workshop, options: asked }, HOOKS);
    const reasons = new Map(
      assessment.groups.flatMap(({ members }) =>
        members.map((one) => [
          nameOf(one.registrationId) ?? "",
          reasonSentences(one.reasons, { locale: "fr", voice: "they", nameOf }),
        ]),
      ),
    );
    return {
      tables: names(allocation.groups),
      signs: assessment.groups.map(({ name }) => name),
      reasonsOf: (name: string) => (reasons.get(name) ?? []).map(plain),
      unmet: allocation.unmet.map((one) => noteSentence(unmetNote(one), { locale: "fr", nameOf })),
    };
  }
  return { cards, workshop, names, propose };
}

const DE: Partial<AttendeeCard> = { languages: ["de", "fr"], locale: "de" };
const IT: Partial<AttendeeCard> = { languages: ["it", "fr"], locale: "it" };

describe("a table is told what it shares", () => {
  test("two subjects in three languages are two tables, with a sign and a reason that names somebody", async () => {
    const { tables, signs, reasonsOf } = await room([
      ["Anne", "Comment protéger la vie privée de nos membres ?"],
      ["Emma", "L’intelligence artificielle va-t-elle remplacer les traductrices ?"],
      ["Beat", "Wie viel Datenschutz braucht ein kleiner Verein?", DE],
      ["Fritz", "Darf ich Texte von ChatGPT unterschreiben?", DE],
      ["Carla", "Chi può vedere i dati personali dei nostri soci?", IT],
      ["Gina", "Come riconoscere un’immagine creata dall’intelligenza artificiale?", IT],
      ["Denis", "Que faire des données personnelles que Google garde sur nous ?"],
      ["Hugo", "Un chatbot peut-il répondre à nos usagers ?"],
    ]).propose({ size: 4 });
    expect(tables).toEqual([
      ["Anne", "Beat", "Carla", "Denis"],
      ["Emma", "Fritz", "Gina", "Hugo"],
    ]);
    expect(signs).toEqual(["Protection des données", "Intelligence artificielle"]);
    expect(reasonsOf("Denis")).toEqual(["En commun avec Carla : protection des données."]);
    for (const name of ["Fritz", "Hugo"])
      expect(reasonsOf(name)[0]).toBe("En commun avec Emma : intelligence artificielle.");
  });

  test("who asks for what somebody's project brings sits beside it, and both are told", async () => {
    const project = {
      title: "Une plateforme pour recruter des bénévoles",
      description: "Chaque association dit ce qu’il lui faut, et les volontaires s’annoncent.",
      share: true,
    };
    const { tables, reasonsOf } = await room([
      ["Ida", "Comment trouver des bénévoles ?"],
      ["Kim", "Comment sécuriser nos mots de passe ?"],
      ["Max", "Quel logiciel libre pour remplacer Word ?"],
      ["Jean", "Nos outils coûtent cher, que faire ?", { project }],
      ["Lia", "Le piratage des comptes : comment l’éviter ?"],
      ["Noa", "Les logiciels libres suffisent-ils à une petite équipe ?"],
    ]).propose({ size: 2 });
    expect(tables).toContainEqual(["Ida", "Jean"]);
    expect(tables).toContainEqual(["Kim", "Lia"]);
    expect(tables).toContainEqual(["Max", "Noa"]);
    expect(reasonsOf("Ida")).toContain("Un projet présenté par Jean rejoint sa question (bénévolat).");
    expect(reasonsOf("Jean")).toContain("Son projet rejoint une question posée par Ida (bénévolat).");
    expect(reasonsOf("Lia")).toContain("En commun avec Kim : cybersécurité.");
  });
});

describe("a mixed table", () => {
  const organisations = ["Commune", "École", "Musée"];
  const people = Array.from(
    { length: 9 },
    (_, n): Somebody => [
      `P${n}`,
      "Comment rester joignables sans être dérangés ?",
      { organisation: organisations[Math.floor(n / 3)] ?? null, level: 1 + (n % 3) * 2 },
    ],
  );

  test("has one of each organisation and of each ease, and each is told so", async () => {
    const { tables, reasonsOf } = await room(people).propose({ size: 3, weights: PRESETS.mixed });
    for (const table of tables) {
      const numbers = table.map((name) => Number(name.slice(1)));
      expect(new Set(numbers.map((n) => Math.floor(n / 3))).size).toBe(3);
      expect(new Set(numbers.map((n) => n % 3)).size).toBe(3);
    }
    expect(reasonsOf("P4")).toEqual(
      expect.arrayContaining([
        "Aisance variée dans le groupe, de 1 à 5 sur 5.",
        "Seule personne de son organisation à cette table.",
      ]),
    );
  });

  test("leaves no beginner alone of their kind where the organiser asks for that, whatever they ask about", async () => {
    const beginner = { level: 1 };
    const experts: Somebody[] = Array.from({ length: 6 }, (_, n) => [
      `E${n}`,
      n < 3 ? "Faut-il quitter les réseaux sociaux ?" : "Comment archiver nos photos ?",
      { level: 4 },
    ]);
    const { tables } = await room([
      ["Rose", "Faut-il quitter les réseaux sociaux ?", beginner],
      ["Paul", "Comment archiver nos photos ?", beginner],
      ...experts,
    ]).propose({
      size: 4,
      weights: { questions: 1 },
      terms: { notAlone: { kinds: ["levels"], weight: 2 } },
    });
    expect(tables.filter((table) => table.includes("Rose") && table.includes("Paul"))).toHaveLength(1);
  });
});

describe("rules that cannot be kept", () => {
  const people = Array.from({ length: 14 }, (_, n): Somebody => [`P${n}`, "Comment garder un lien ?"]);

  test("are told in words with who is meant, and everybody else is placed", async () => {
    const { cards, propose } = room(people);
    const seven = cards.slice(0, 7).map(({ registrationId }) => registrationId);
    const { tables, unmet } = await propose({
      size: 6,
      constraints: { together: [seven], apart: [[idOf("P8"), idOf("P9")]] },
    });
    expect(unmet).toHaveLength(1);
    expect(unmet[0]).toContain("P0");
    expect(tables.flat().sort()).toEqual(people.map(([name]) => name).sort());
    expect(tables.some((table) => table.includes("P8") && table.includes("P9"))).toBe(false);
  });

  test("a contradiction of together and apart gives up one of the two, and says which", async () => {
    const { propose } = room(people);
    const pair = [idOf("P1"), idOf("P2")];
    const { unmet } = await propose({ size: 7, constraints: { together: [pair], apart: [pair] } });
    expect(unmet).toHaveLength(1);
    expect(unmet[0]).toMatch(/P1 et P2/);
  });
});

describe("later on", () => {
  const people = Array.from(
    { length: 12 },
    (_, n): Somebody => [
      `P${String(n).padStart(2, "0")}`,
      n % 3 === 0
        ? "Qui protège nos données ?"
        : n % 3 === 1
          ? "Comment utiliser l’IA ?"
          : "Comment vendre en ligne ?",
    ],
  );

  test("one who leaves and one who comes move nobody but who comes", async () => {
    const before = room(people);
    const { tables } = await before.propose({ size: 4 });
    const after = room([...people.slice(0, 11), ["Nouvelle", "Comment vendre en ligne ?"]]);
    const plan = tables.map((names) => names.map(idOf));
    const rebalanced = await TASKS.rebalance(
      { ...after.workshop, plan, options: { seed: 1, size: 4, weights: PRESETS.balanced } },
      HOOKS,
    );
    expect(rebalanced.movedCount).toBe(0);
    expect(rebalanced.moves.map(({ id }) => id)).toEqual([idOf("Nouvelle")]);
    const seat = (names: readonly string[]) => names.map((name) => (name === "P11" ? "Nouvelle" : name));
    expect(after.names(rebalanced.groups)).toEqual(tables.map(seat));
  });

  test("in three rounds of sixteen people at four tables nobody meets anybody twice", async () => {
    const sixteen = Array.from({ length: 16 }, (_, n): Somebody => [`P${n}`, "Comment garder un lien ?"]);
    const { workshop } = room(sixteen);
    const rounds = await TASKS.proposeRounds(
      {
        ...workshop,
        rounds: 3,
        rules: { together: [], pins: {} },
        options: { seed: 1, size: 4, weights: PRESETS.balanced },
      },
      HOOKS,
    );
    const pairs = rounds.flatMap(({ allocation }) =>
      allocation.groups.flatMap((ids) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${a} ${b}`))),
    );
    expect(pairs).toHaveLength(3 * 4 * 6);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test("each table gets the facilitator who speaks with everybody there, the one who knows its themes first", async () => {
    const speak = (language: string, theme: string): Partial<AttendeeCard> => ({
      languages: [language],
      themes: [theme],
    });
    const { cards } = room([
      ["Anna", "", speak("de", "Cloud")],
      ["Bea", "", speak("de", "Cloud")],
      ["Chloé", "", speak("fr", "Cloud")],
      ["Denis", "", speak("fr", "Cloud")],
      ["Émile", "", speak("fr", "École")],
      ["Fanny", "", speak("fr", "École")],
    ]);
    const plan = [
      ["Anna", "Bea"],
      ["Chloé", "Denis"],
      ["Émile", "Fanny"],
    ].map((names) => names.map(idOf));
    const facilitators = [
      { id: "maître d’école", languages: ["fr"], themes: ["École"], capacity: 1 },
      { id: "informaticienne", languages: ["fr"], themes: ["Cloud"], capacity: 1 },
      { id: "Lehrer", languages: ["de"], themes: ["École"], capacity: 1 },
    ];
    const led = await TASKS.lead({ cards, plan, facilitators }, HOOKS);
    expect(led.assignments.map(({ facilitatorId }) => facilitatorId)).toEqual([
      "Lehrer",
      "informaticienne",
      "maître d’école",
    ]);
  });
});
