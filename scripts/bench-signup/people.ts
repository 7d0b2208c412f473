import type { DbClient } from "@/lib/db/client";

export const SEATS = 60;

const QUESTIONS = [
  "Comment garder la confiance quand tout passe à l’écran ?",
  "À qui appartiennent nos données une fois qu’elles ont quitté la maison ?",
  "Que faire de celles et ceux qui ne suivent plus ?",
];
const THEMES = ["Confiance", "Outils", "Données", "Travail"];

let people = 0;

/** A sign-up as a person of the master class fills it in; somebody else each time. */
export function person(): Record<string, unknown> {
  people += 1;
  return {
    name: `Zoé Numéro ${people}`,
    email: `personne-${people}@example.org`,
    locale: "fr",
    languages: ["fr", "en"],
    organisation: "Association des amis du lac",
    role: "Responsable",
    level: 1 + (people % 5),
    questions: QUESTIONS.slice(0, 1 + (people % 3)),
    project: { title: "Un guichet qui reste humain", description: "Deux mots sur ce projet.", share: true },
    themes: [THEMES[people % THEMES.length]],
    consents: { houseRules: true, showToGroup: true },
  };
}

/** A POST of JSON as bytes on the wire. `connection`: each speaks from an address of its own. */
export function post(path: string, body: unknown, connection: number): string {
  const json = Buffer.from(JSON.stringify(body));
  return [
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    "content-type: application/json",
    "accept-language: fr",
    `x-forwarded-for: ${address(connection)}`,
    `content-length: ${json.length}`,
    "",
    json.toString("latin1"),
  ].join("\r\n");
}

export function get(path: string, connection: number, headers: readonly string[] = []): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    "host: localhost",
    "accept-language: fr",
    `x-forwarded-for: ${address(connection)}`,
  ];
  return [...lines, ...headers, "", ""].join("\r\n");
}

function address(connection: number): string {
  return `10.0.${Math.floor(connection / 250)}.${1 + (connection % 250)}`;
}

let workshops = 0;

/** A published workshop with so many seats. */
export async function openWorkshop(db: DbClient, seats = SEATS) {
  workshops += 1;
  const startsAt = new Date(Date.now() + 30 * 86_400_000);
  const team = (await db.team.findFirst()) ?? (await db.team.create({ data: { name: "Bench" } }));
  const { id, slug, sessions } = await db.workshop.create({
    data: {
      teamId: team.id,
      slug: `rush-${workshops}`,
      status: "published",
      publishedAt: new Date(),
      title: "Atelier très demandé",
      summary: "Soixante places.",
      houseRules: "Chacun parle en son nom.",
      timeZone: "Europe/Zurich",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 8 * 3_600_000),
      languages: ["fr", "de"],
      themes: THEMES,
      sessions: { create: { kind: "day", capacity: seats } },
    },
    include: { sessions: true },
  });
  const sessionId = sessions[0]?.id ?? "";
  await db.seat.createMany({
    data: Array.from({ length: seats }, (_, index) => ({ sessionId, number: index + 1 })),
  });
  return { id, slug, sessionId, teamId: team.id };
}
