import type { Actor } from "@/lib/auth/actor";
import type { DbClient } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { proposePlan } from "@/lib/groups/commands";
import type { PlanDto } from "@/lib/groups/schema";
import { findPublishedRounds } from "@/lib/publication/queries";
import { makeRegistration, makeTeam, makeUser, makeWorkshop } from "../harness/factories";

const QUESTIONS = [
  "Comment protéger les données de nos bénévoles dans le cloud ?",
  "Qui est responsable des données dans le cloud ?",
  "Comment vendre en ligne sans y passer mes nuits ?",
  "Une boutique en ligne vaut-elle la peine pour un petit commerce ?",
  "Comment animer une communauté dans la durée ?",
];

export interface Scene {
  readonly context: Context;
  readonly workshopId: string;
  readonly sessionId: string;
  readonly people: readonly string[];
}

/** A workshop with so many people, and an organiser of its team. */
export async function makeScene(
  db: DbClient,
  count: number,
  overrides: { showToGroup?: boolean } = {},
): Promise<Scene> {
  const team = await makeTeam(db);
  const user = await makeUser(db, { teamId: team.id });
  const workshop = await makeWorkshop(db, { teamId: team.id, capacity: Math.max(count, 1) + 2 });
  const people: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await makeRegistration(db, {
      workshopId: workshop.id,
      name: `Personne ${String(index + 1).padStart(2, "0")}`,
      questions: [QUESTIONS[index % QUESTIONS.length] ?? ""],
      projectTitle: index % 4 === 0 ? "Un guide pour les associations" : null,
      showToGroup: overrides.showToGroup ?? true,
      locale: index % 3 === 0 ? "de" : "fr",
    });
    people.push(id);
  }
  const actor: Actor = { kind: "user", userId: user.id, roles: [{ teamId: team.id, role: "organiser" }] };
  return {
    context: { db, actor, now: new Date() },
    workshopId: workshop.id,
    sessionId: workshop.session.id,
    people,
  };
}

export const propose = (
  { context, workshopId }: Scene,
  input: Parameters<typeof proposePlan>[1]["input"] = {},
) => proposePlan(context, { workshopId, input, locale: "fr" });

export const placement = (plan: PlanDto) =>
  plan.groups.map(({ members }) => members.map(({ registrationId }) => registrationId).sort());

export function firstMove(plan: PlanDto) {
  const [from, to] = plan.groups;
  const person = from?.members[0];
  if (!person || !to) throw new Error("two groups with people are needed");
  return { registrationId: person.registrationId, toGroupId: to.id };
}

/** Somebody's group as their page shows it, of a plan alone; null while nothing is published. */
export async function findPublishedGroup(...args: Parameters<typeof findPublishedRounds>) {
  const [first] = await findPublishedRounds(...args);
  return first?.group ?? null;
}
