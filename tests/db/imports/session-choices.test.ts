import { expect, test } from "vitest";
import { openImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm";
import { findImport, previewImport, readDraftTable } from "@/lib/imports/queries";
import type { ImportOptions } from "@/lib/imports/schema";
import { undoImport } from "@/lib/imports/undo";
import { listRegistrations } from "@/lib/registrations/queries";
import { registrationTable } from "@/lib/registrations/sheet";
import { writeXlsx } from "@/lib/spreadsheets/xlsx";
import { bytesOf } from "../../unit/imports/files";
import { makeRegistration, makeSession, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { organiser } from "../offers/line";
import { standing } from "../sessions/kit";

const { db } = await createTestDb();

/** A day for four with two sessions at different times, of one seat and of ten. */
async function scene() {
  const workshop = await makeWorkshop(db, { capacity: 4 });
  const { id: workshopId } = workshop;
  const { id: small } = await makeSession(db, { workshopId, title: "Confiance", capacity: 1 });
  const { id: large } = await makeSession(db, { workshopId, title: "Outils libres", capacity: 10, hour: 3 });
  const context = await organiser(db, workshop);
  const bring = async (file: string | Uint8Array, options: Partial<ImportOptions> = {}) => {
    const bytes = typeof file === "string" ? bytesOf(file) : file;
    const { id: importId } = await openImport(context, {
      workshopId,
      file: { name: "liste.csv", bytes },
      options,
    });
    const draft = await findImport(db, { workshopId, importId });
    const read = await readDraftTable(db, { importId });
    if (!draft || !read.ok) throw new Error("a draft");
    const { table } = read;
    const preview = await previewImport(db, { workshopId, table, choices: draft.choices, now: context.now });
    const report = await confirmImport(context, { workshopId, importId });
    // What was shown is what was done.
    expect(preview.rows.map(({ outcome, notes }) => [outcome, notes])).toEqual(
      report.rows.map(({ outcome, notes }) => [outcome, notes]),
    );
    return { importId, preview, report };
  };
  const idOf = async (emailKey: string) =>
    (await db.registration.findFirstOrThrow({ where: { workshopId, emailKey } })).id;
  const where = async (emailKey: string) => standing(db, await idOf(emailKey));
  return { workshopId, context, small, large, bring, where, idOf };
}

test("sessions come with their people: seats in the order of the file, then the session's line, and an undo takes all of it back", async () => {
  const { bring, where, context, workshopId, small } = await scene();
  const { importId, preview, report } = await bring(
    [
      "Nom;E-mail;Confiance;Autres sessions",
      "Ada;ada@example.org;x;Outils libres",
      "Bob;bob@example.org;oui;",
      "Cleo;cleo@example.org;;Jardin",
    ].join("\n"),
    { notify: true },
  );
  expect(preview.rows.map(({ sessions }) => sessions)).toEqual([
    ["Confiance", "Outils libres"],
    ["Confiance"],
    [],
  ]);
  expect(await where("ada@example.org")).toEqual(["confirmed", "confirmed"]);
  expect(await where("bob@example.org")).toEqual(["waitlisted 1"]);
  expect(report.rows.map(({ notes }) => notes)).toEqual([[], ["session_waits"], ["session_unread"]]);
  const mails = await db.message.findMany({ where: { workshopId } });
  expect(mails.map(({ kind }) => kind)).toEqual(Array(3).fill("registration_confirmed"));

  const undo = await undoImport(context, { workshopId, importId });
  expect(undo).toEqual({ removed: 3, restored: 0, kept: [] });
  expect(await db.seat.count({ where: { sessionId: small, registrationId: { not: null } } })).toBe(0);
  expect(await db.sessionPlace.count({ where: { sessionId: small } })).toBe(0);
});

test("who is registered already changes sessions where that was chosen; who waited gets what they left, and an undo gives it back", async () => {
  const { bring, where, context, workshopId, small, large } = await scene();
  const choose = async (email: string, sessionId: string, hasSeat: boolean) => {
    const { id } = await makeRegistration(db, { workshopId, email, name: email });
    const [next] = await db.$queryRaw<{ n: bigint }[]>`SELECT nextval('registration_line_seq') AS n`;
    const lineNumber = next?.n ?? 0n;
    await db.sessionPlace.create({ data: { registrationId: id, sessionId, lineNumber } });
    if (hasSeat) await db.seat.updateMany({ where: { sessionId, number: 1 }, data: { registrationId: id } });
  };
  await choose("ada@example.org", small, true);
  await choose("max@example.org", small, false);
  const file = "E-mail;Sessions\nada@example.org;Outils libres\n";
  await bring(file);
  expect(await where("ada@example.org")).toEqual(["confirmed"]);
  const { importId, report } = await bring(file, { duplicates: "update" });
  expect(report.rows).toMatchObject([{ outcome: "updated", notes: ["name_made_up"] }]);
  const chosen = async () => {
    const places = await db.sessionPlace.findMany({
      where: { session: { workshopId } },
      orderBy: { lineNumber: "asc" },
    });
    return places.map(({ sessionId }) => (sessionId === small ? "small" : "large"));
  };
  expect(await chosen()).toEqual(["small", "large"]);
  expect(await where("max@example.org")).toEqual(["confirmed"]);
  expect(await db.message.count({ where: { workshopId, kind: "session_promoted" } })).toBe(1);

  expect(await undoImport(context, { workshopId, importId })).toMatchObject({ restored: 1, kept: [] });
  // Max has the seat by now; her old place is the first of the line.
  expect(await where("ada@example.org")).toEqual(["waitlisted 1"]);
  expect(await db.seat.count({ where: { sessionId: large, registrationId: { not: null } } })).toBe(0);
});

test("our own file brings each choice back into another workshop", async () => {
  const one = await scene();
  await one.bring(
    "Nom;E-mail;Sessions\nAda;ada@example.org;Confiance, Outils libres\nBob;bob@example.org;Confiance\n",
  );
  const { registrations } = await listRegistrations(db, { workshopId: one.workshopId });
  const file = await writeXlsx(registrationTable(registrations, "Inscriptions"));
  const other = await scene();
  await other.bring(file);
  expect(await other.where("ada@example.org")).toEqual(["confirmed", "confirmed"]);
  expect(await other.where("bob@example.org")).toEqual(["waitlisted 1"]);
});
