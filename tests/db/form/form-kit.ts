import type { Actor } from "@/lib/auth/actor";
import type { DbClient } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { changeForm } from "@/lib/form-changes/commands";
import { type FormQuestionInput, formChangeSchema } from "@/lib/form-questions/schema";
import { makeTeam, makeUser, makeWorkshop } from "../harness/factories";

export interface FormScene {
  readonly context: Context;
  readonly workshopId: string;
  readonly slug: string;
}

/** A published workshop with an organiser of its team. */
export async function makeFormScene(db: DbClient, overrides: { capacity?: number } = {}): Promise<FormScene> {
  const team = await makeTeam(db);
  const user = await makeUser(db, { teamId: team.id });
  const { id, slug } = await makeWorkshop(db, { teamId: team.id, languages: ["fr", "de"], ...overrides });
  const actor: Actor = { kind: "user", userId: user.id, roles: [{ teamId: team.id, role: "organiser" }] };
  return { context: { db, actor, now: new Date() }, workshopId: id, slug };
}

/** Makes these the workshop's questions, whatever stands there. */
export async function setForm({ context, workshopId }: FormScene, questions: readonly object[]) {
  const { formVersion } = await context.db.workshop.findUniqueOrThrow({ where: { id: workshopId } });
  const change = formChangeSchema.parse({ version: formVersion, questions });
  return changeForm(context, { workshopId, change });
}

const yesNo = [
  { key: "oui", label: { fr: "Oui", de: "Ja" } },
  { key: "non", label: { fr: "Non", de: "Nein" } },
];

/** One question of each kind, and one that is asked only of who said yes. */
export const EVERY_KIND: readonly (Partial<FormQuestionInput> & object)[] = [
  { key: "premier", kind: "choice", label: { fr: "Premier atelier ?" }, options: yesNo, required: true },
  {
    key: "pourquoi",
    kind: "long_text",
    label: { fr: "Pourquoi maintenant ?" },
    required: true,
    condition: { question: "premier", answers: ["oui"] },
  },
  { key: "metier", kind: "short_text", label: { fr: "Métier" } },
  {
    key: "outils",
    kind: "choices",
    label: { fr: "Outils" },
    options: [...yesNo, { key: "autre", label: { fr: "Autre" } }],
  },
  { key: "aise", kind: "scale", label: { fr: "À l’aise ?" } },
  { key: "annees", kind: "number", label: { fr: "Années" }, min: 0, max: 60 },
  { key: "arrivee", kind: "date", label: { fr: "Arrivée" } },
];
