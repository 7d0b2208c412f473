import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { recordAudits } from "@/lib/audit/commands";
import { listLog } from "@/lib/audit/queries";
import { SYSTEM } from "@/lib/auth/actor";
import { makeRegistration, makeSession, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

test("the log names what was acted on and where it is read, and says of what is gone that nobody knows it", async () => {
  const { id: workshopId, session: day } = await makeWorkshop(db);
  const people = await Promise.all(
    ["Anna", "Bruno"].map((name) => makeRegistration(db, { workshopId, name })),
  );
  const session = await makeSession(db, { workshopId, title: "Qui garde nos données ?" });
  const invitation = await db.invitation.create({
    data: { workshopId, code: "K7MX3RQPTB", label: "Presse", usesMax: 3 },
  });
  const file = await db.import.create({
    data: { workshopId, fileName: "liste.csv", choices: {}, bytes: Buffer.from("Nom") },
  });
  const rule = await db.tableRule.create({
    data: {
      sessionId: day.id,
      kind: "apart",
      createdAt: new Date(),
      members: { create: people.map(({ id }) => ({ registrationId: id })) },
    },
  });
  const broadcast = await db.broadcast.create({
    data: {
      workshopId,
      audience: {},
      texts: { de: written("Das Programm"), fr: written("Le programme de {workshop}") },
    },
  });
  const subjects = [session.id, invitation.id, file.id, rule.id, broadcast.id, randomUUID()];
  const at = new Date();
  await recordAudits(
    db,
    subjects.map((subjectId) => ({ actor: SYSTEM, at, action: "thing.act", workshopId, subjectId })),
  );
  const { entries } = await listLog(db, { filter: { workshopId }, userId: null, limit: 10, offset: 0 });
  expect(entries.reverse().map(({ subject }) => [subject?.kind, subject?.name])).toEqual([
    ["session", "Qui garde nos données ?"],
    ["invitation", "Presse"],
    ["import", "liste.csv"],
    ["rule", "Anna, Bruno"],
    ["broadcast", "Le programme de Atelier d’essai"],
    ["other", null],
  ]);
});

function written(subject: string) {
  return { subject, body: "Bonjour" };
}
