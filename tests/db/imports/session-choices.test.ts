import { expect, test } from "vitest";
import { openImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm";
import { findImport, previewImport, readDraftTable } from "@/lib/imports/queries";
import type { ImportOptions } from "@/lib/imports/schema";
import { undoImport } from "@/lib/imports/undo";
import { listRegistrations } from "@/lib/registrations/queries";
import { registrationTable } from "@/lib/registrations/sheet";
import { chooseSessionsFor } from "@/lib/session-choices/commands";
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
    const { welcome, moved, served } = preview.mails;
    expect(welcome + moved + served).toBe(report.mails);
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
  await chooser({ workshopId }, "ada@example.org", { [small]: "seat" });
  await chooser({ workshopId }, "max@example.org", { [small]: "line" });
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

/** Somebody with the day, who chose these sessions and has a seat in each, or waits for it. */
async function chooser(
  { workshopId }: { readonly workshopId: string },
  email: string,
  chosen: Readonly<Record<string, "seat" | "line">>,
): Promise<string> {
  const { id: registrationId } = await makeRegistration(db, { workshopId, email, name: email });
  for (const [sessionId, place] of Object.entries(chosen)) {
    const [next] = await db.$queryRaw<{ n: bigint }[]>`SELECT nextval('registration_line_seq') AS n`;
    const lineNumber = next?.n ?? 0n;
    await db.sessionPlace.create({ data: { registrationId, sessionId, lineNumber } });
    const where = { sessionId, registrationId: null };
    const free = await db.seat.findFirst({ where, orderBy: { number: "asc" } });
    if (place === "seat" && free)
      await db.seat.update({
        where: { sessionId_number: { sessionId, number: free.number } },
        data: { registrationId },
      });
  }
  return registrationId;
}

const owed = (workshopId: string) =>
  db.message.findMany({
    where: { workshopId },
    orderBy: [{ kind: "asc" }, { toAddress: "asc" }, { createdAt: "asc" }],
  });

test("who gets other sessions by an import is told once, as by hand, whatever was chosen for newcomers; the preview counts each mail", async () => {
  const { bring, workshopId, context, small, large } = await scene();
  const ada = await chooser({ workshopId }, "ada@example.org", { [small]: "seat" });
  await chooser({ workshopId }, "max@example.org", { [small]: "line" });
  await chooser({ workshopId }, "zoe@example.org", { [small]: "line" });
  const file = [
    "E-mail;Organisation;Sessions",
    "ada@example.org;;Outils libres",
    "zoe@example.org;Coop;Confiance",
    "nova@example.org;;Outils libres",
  ].join("\n");
  const { preview, report } = await bring(file, { duplicates: "update" });
  expect(preview.mails).toEqual({ welcome: 0, moved: 1, served: 1 });
  const mails = await owed(workshopId);
  expect(mails.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
    ["session_promoted", "max@example.org"],
    ["sessions_changed", "ada@example.org"],
  ]);
  expect(report.mails).toBe(mails.length);
  expect(mails[1]?.params).toMatchObject({
    by: "organiser",
    left: [{ id: small, title: "Confiance" }],
    registration: { sessions: [{ id: large, status: "confirmed" }] },
  });

  // Nothing changes for her any more, and she is told nothing more.
  expect((await bring(file, { duplicates: "update" })).report.mails).toBe(0);
  expect(await owed(workshopId)).toHaveLength(2);
  // A change by hand says the same in the same words.
  await chooseSessionsFor(context, { registrationId: ada, sessionIds: [] });
  const [, byImport, byHand] = await owed(workshopId);
  expect(Object.keys(byHand?.params ?? {})).toEqual(Object.keys(byImport?.params ?? {}));
});

test("who waits for two sessions and is told of all of theirs gets no second mail for the seat that another leaves", async () => {
  const { bring, workshopId, small } = await scene();
  await chooser({ workshopId }, "ada@example.org", { [small]: "seat" });
  await chooser({ workshopId }, "max@example.org", { [small]: "line" });
  const { preview } = await bring(
    "E-mail;Sessions\nada@example.org;Outils libres\nmax@example.org;Confiance, Outils libres\n",
    { duplicates: "update" },
  );
  expect(preview.mails).toEqual({ welcome: 0, moved: 2, served: 0 });
  const mails = await owed(workshopId);
  expect(mails.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
    ["sessions_changed", "ada@example.org"],
    ["sessions_changed", "max@example.org"],
  ]);
});

test("an undo takes back what has not been told yet, and tells who was told what they have again", async () => {
  const { bring, workshopId, context, small, large } = await scene();
  await chooser({ workshopId }, "ada@example.org", { [small]: "seat" });
  await chooser({ workshopId }, "bea@example.org", {});
  const file = "E-mail;Sessions\nada@example.org;Outils libres\nbea@example.org;Outils libres\n";
  const { importId } = await bring(file, { duplicates: "update" });
  await db.message.updateMany({ where: { toAddress: "ada@example.org" }, data: { state: "sent" } });
  await undoImport(context, { workshopId, importId });
  const mails = await owed(workshopId);
  expect(mails.map(({ toAddress, state }) => [toAddress, state])).toEqual([
    ["ada@example.org", "sent"],
    ["ada@example.org", "queued"],
  ]);
  expect(mails[1]?.params).toMatchObject({
    left: [{ id: large }],
    registration: { sessions: [{ id: small, status: "confirmed" }] },
  });
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
