import type { UserActor } from "@/lib/auth/actor";
import { writeBroadcast } from "@/lib/broadcasts/commands";
import type { BroadcastInput } from "@/lib/broadcasts/schema";
import type { DbClient } from "@/lib/db/client";
import { makeRegistration, makeTeam, makeUser, makeWorkshop } from "@/tests/db/harness/factories";

export const TEXT = {
  subject: "Un mot au sujet de {workshop}",
  body: "Bonjour {name}\n\nVenez à l’heure.\n\n{link}",
};
const GERMAN = { subject: "Zu {workshop}", body: "Guten Tag {name}\n\nKommen Sie pünktlich.\n\n{link}" };

/** A workshop in two languages with an organiser of its team, who writes. */
export async function makeDesk(db: DbClient, overrides: { now?: Date } = {}) {
  const { now = new Date() } = overrides;
  const team = await makeTeam(db);
  const user = await makeUser(db, { teamId: team.id });
  const workshop = await makeWorkshop(db, { teamId: team.id, capacity: 40, languages: ["fr", "de"] });
  const actor: UserActor = { kind: "user", userId: user.id, roles: [{ teamId: team.id, role: "organiser" }] };
  const context = { db, actor, now };
  const person = (changes: Partial<Parameters<typeof makeRegistration>[1]> = {}) =>
    makeRegistration(db, { workshopId: workshop.id, ...changes });
  const write = (input: Partial<BroadcastInput> = {}) =>
    writeBroadcast(context, {
      workshopId: workshop.id,
      input: { audience: {}, isNews: false, texts: { fr: TEXT, de: GERMAN }, ...input },
    });
  const mails = (broadcastId: string) =>
    db.message.findMany({ where: { broadcastId, kind: "broadcast" }, orderBy: { toAddress: "asc" } });
  return { workshop, user, team, context, person, write, mails };
}
