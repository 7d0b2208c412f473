import type { Prisma } from "@/lib/db/client";
import { DEMO_THEMES } from "./attendee";

export const DEMO_SEATS = 72;

const DAY_MS = 86_400_000;

const DESCRIPTION = `_Atelier de démonstration. Le lieu, les personnes, leurs organisations et leurs projets sont inventés ; rien n’est à payer et personne ne vous attend. Vous pouvez l’enlever d’un clic depuis l’espace d’organisation._

## À l’issue de la journée

- vous évoluez avec plus d’aisance dans l’univers numérique, ses opportunités et ses risques ;
- vous savez situer outils, usages et pratiques, et choisir ceux qui servent votre stratégie ;
- vous repartez avec des réponses à vos questions, et des personnes à qui en poser d’autres.

## Programme

- **9 h** Accueil, café, composition des tables
- **9 h 30** Ce qui dérange : un monde normé qui en bouscule d’autres
- **10 h 45** En groupe de six : vos questions
- **12 h 30** Repas en commun
- **14 h** En groupe de six : vos projets
- **15 h 45** Restitution : ce que chaque table retient
- **16 h 30** Et demain ? Qui rappelle qui, et pour quoi
- **17 h** Fin de la journée

## À qui s’adresse cette journée

À toutes celles et ceux que le numérique occupe, attire ou agace : direction, école, soin, commerce, commune, association. Aucune connaissance technique n’est demandée. Vous ne recevrez pas de recettes, mais une information claire, adaptée et illustrée, et du temps pour la mettre à l’épreuve de votre quotidien.

Une table peut travailler en français, en allemand, en italien ou en anglais : les groupes partagent toujours une langue.
`;

const HOUSE_RULES = `- Chaque question est bonne, y compris la plus simple.
- Ce qui se dit à une table y reste, sauf accord de la personne.
- On parle de ce que l’on vit ; on ne vend rien.
- Le téléphone reste dans le sac, sauf s’il sert à la table.
- Une place que l’on n’utilisera pas se libère dès que possible : quelqu’un l’attend peut-être.
`;

/**
 * The master class of Morges with what its announcement leaves open invented and marked so. Held on the next 22 April
 * whose sign-up is open at `now` and stays so for a day or more.
 */
export function demoWorkshop(
  now: Date,
): Omit<Prisma.WorkshopCreateInput, "team" | "slug"> & { slug: string } {
  const thisYear = now.getUTCFullYear();
  const year = closing(thisYear).getTime() > now.getTime() + DAY_MS ? thisYear : thisYear + 1;
  return {
    slug: `qu-est-ce-qui-derange-${year}`,
    status: "published",
    kicker: "Atelier – Master Class, Morges",
    title: "Qu’est-ce qui dérange tant dans le numérique ?",
    summary:
      "Une journée pour mieux comprendre le monde numérique que nous créons tous. Vous travaillez en groupe de six, autour des questions qui sont les vôtres et, peut-être, d’un projet que vous souhaitez partager.",
    description: DESCRIPTION,
    houseRules: HOUSE_RULES,
    priceText: "CHF 280, repas de midi compris (atelier de démonstration : rien n’est facturé)",
    hosts: ["Hélène Cornuz (nom inventé)", "Matthias Oberlin (nom inventé)"],
    timeZone: "Europe/Zurich",
    startsAt: morges(year, 22, 9),
    endsAt: morges(year, 22, 17),
    venueName: "Salle du Vieux-Pressoir (lieu inventé)",
    venueAddress: "Chemin des Roseaux 22, 1110 Morges (adresse inventée)",
    // The town, since the address does not exist.
    venueMapUrl: "https://www.openstreetmap.org/#map=15/46.5107/6.4983",
    languages: ["fr", "de", "it", "en"],
    themes: [...DEMO_THEMES],
    groupSize: 6,
    waitlist: true,
    opensAt: demoOpensAt(now),
    closesAt: closing(year),
    isDemo: true,
    publishedAt: demoOpensAt(now),
  };
}

/** Six weeks ago, so that the sign-ups of the invented attendees lie behind us. */
export function demoOpensAt(now: Date): Date {
  return new Date(now.getTime() - 42 * DAY_MS);
}

function closing(year: number): Date {
  return morges(year, 15, 18);
}

// Summer time (UTC+2) begins on the last Sunday of March, so all of April has it.
function morges(year: number, aprilDay: number, hour: number): Date {
  return new Date(Date.UTC(year, 3, aprilDay, hour - 2));
}
