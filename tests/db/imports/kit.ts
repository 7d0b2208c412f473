import type { Actor } from "@/lib/auth/actor";
import type { DbClient } from "@/lib/db/client";
import { openImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm";
import type { ImportOptions } from "@/lib/imports/schema";
import { bytesOf } from "../../unit/imports/files";
import { makeTeam, makeUser, makeWorkshop } from "../harness/factories";

// What tests of imports share.

/** A workshop of three seats, and its organiser with a file at hand. */
export async function importScene(db: DbClient, overrides: Parameters<typeof makeWorkshop>[1] = {}) {
  const { id: teamId } = await makeTeam(db);
  const { id: userId } = await makeUser(db, { teamId });
  const workshop = await makeWorkshop(db, { teamId, capacity: 3, themes: ["Outils"], ...overrides });
  const actor: Actor = { kind: "user", userId, roles: [{ teamId, role: "organiser" }] };
  const context = { db, actor, now: new Date() };
  const open = (text: string, options: Partial<ImportOptions> = {}) =>
    openImport(context, {
      workshopId: workshop.id,
      file: { name: "liste.csv", bytes: bytesOf(text) },
      options,
    });
  const bring = async (text: string, options: Partial<ImportOptions> = {}) => {
    const { id: importId } = await open(text, options);
    return { importId, report: await confirmImport(context, { workshopId: workshop.id, importId }) };
  };
  const people = () =>
    db.registration.findMany({
      where: { workshopId: workshop.id },
      orderBy: [{ lineNumber: { sort: "asc", nulls: "first" } }, { name: "asc" }],
      include: { seats: true },
    });
  return { teamId, userId, workshop, context, open, bring, people };
}

/** So many people, each with a question. */
export const list = (count: number, prefix = "p") =>
  `Nom,E-mail,Question\n${Array.from({ length: count }, (_, n) => `Personne ${n + 1},${prefix}${n + 1}@example.org,Où ?`).join("\n")}\n`;
