import type { PaperContent, PaperPerson } from "@/lib/paper/schema";

/** Somebody with one question; what a test is about is overridden. */
export function paperPerson(name: string, overrides: Partial<PaperPerson> = {}): PaperPerson {
  return {
    registrationId: name,
    name,
    organisation: "Commune de Préverolles",
    role: null,
    languages: ["fr"],
    level: 3,
    questions: ["Comment protéger les données de nos bénévoles ?"],
    project: null,
    isShown: true,
    reasons: ["Parle de données, comme deux autres personnes."],
    ...overrides,
  };
}

/** People at tables of six. */
export function paperContent(
  people: readonly PaperPerson[],
  overrides: Partial<PaperContent> = {},
): PaperContent {
  const groups = Array.from({ length: Math.ceil(people.length / 6) }, (_, index) => ({
    round: null,
    table: index + 1,
    name: "Données et confiance",
    terms: [{ label: "données", forms: ["données"] }],
    notes: [],
    facilitators: [],
    people: people.slice(index * 6, index * 6 + 6),
  }));
  return {
    locale: "fr",
    workshop: {
      title: "Qu’est-ce qui dérange tant dans le numérique ?",
      startsAt: new Date("2027-04-22T07:00:00Z"),
      endsAt: new Date("2027-04-22T15:00:00Z"),
      timeZone: "Europe/Zurich",
      venueName: null,
    },
    planNumber: 1,
    rounds: [],
    printedAt: new Date("2027-04-20T10:00:00Z"),
    groups,
    unplaced: [],
    ...overrides,
  };
}
