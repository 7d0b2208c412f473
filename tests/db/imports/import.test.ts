import { describe, expect, test } from "vitest";
import { POST as step } from "@/app/api/organiser/workshops/[id]/imports/[importId]/route";
import { POST as undoCall } from "@/app/api/organiser/workshops/[id]/imports/[importId]/undo/route";
import { POST as upload } from "@/app/api/organiser/workshops/[id]/imports/route";
import { POST as importCall } from "@/app/api/organiser/workshops/[id]/registrations/import/route";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { openImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm";
import { countOutcomes } from "@/lib/imports/rules";
import type { ImportOptions } from "@/lib/imports/schema";
import { undoImport } from "@/lib/imports/undo";
import { purgeExpired } from "@/lib/jobs/purge";
import { changeRegistration } from "@/lib/registrations/by-hand";
import { bytesOf, INDICO } from "../../unit/imports/files";
import { newNetwork } from "../auth/http";
import { makeRegistration, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

async function scene(overrides: Parameters<typeof makeWorkshop>[1] = {}) {
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

const list = (count: number, prefix = "p") =>
  `Nom,E-mail,Question\n${Array.from({ length: count }, (_, n) => `Personne ${n + 1},${prefix}${n + 1}@example.org,Où ?`).join("\n")}\n`;

describe("an import", () => {
  test("gives seats while there are any and then places in the line, in the order of the file, without a mail", async () => {
    const { bring, people, workshop } = await scene();
    const { report } = await bring(list(5));
    expect(countOutcomes(report.rows)).toMatchObject({ seat: 3, line: 2 });
    const all = await people();
    expect(all.map(({ name, status, source, seats }) => [name, status, source, seats.length])).toEqual([
      ["Personne 1", "confirmed", "import", 1],
      ["Personne 2", "confirmed", "import", 1],
      ["Personne 3", "confirmed", "import", 1],
      ["Personne 4", "waitlisted", "import", 0],
      ["Personne 5", "waitlisted", "import", 0],
    ]);
    expect(await db.message.count({ where: { workshopId: workshop.id } })).toBe(0);
  });

  test("stands behind those who wait, and never takes a seat from them", async () => {
    const { bring, people, workshop } = await scene({ capacity: 1 });
    await makeRegistration(db, { workshopId: workshop.id, name: "Assise" });
    await makeRegistration(db, { workshopId: workshop.id, name: "Attend", status: "waitlisted" });
    await bring(list(1));
    expect((await people()).filter(({ status }) => status === "waitlisted").map(({ name }) => name)).toEqual([
      "Attend",
      "Personne 1",
    ]);
  });

  test("refuses who finds neither seat nor line, and says so", async () => {
    const { bring, people } = await scene({ capacity: 1, waitlist: false });
    const { report } = await bring(list(2));
    expect(report.rows.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ["seat", undefined],
      ["failed", "workshop_full"],
    ]);
    expect(await people()).toHaveLength(1);
  });

  test("writes to each new person where asked, in their language, and to nobody without an address", async () => {
    const { bring, workshop } = await scene();
    const file =
      "Nom,E-mail,Langues,Question\nAnna,anna@example.org,Deutsch,Wo?\nSans Adresse,,français,Où ?\n";
    const { report } = await bring(file, { notify: true });
    expect(report.mails).toBe(1);
    const mails = await db.message.findMany({ where: { workshopId: workshop.id } });
    expect(mails.map(({ kind, toAddress, locale }) => [kind, toAddress, locale])).toEqual([
      ["registration_confirmed", "anna@example.org", "de"],
    ]);
  });

  test("merges people who are registered already as chosen, and never touches their address, seat or consent", async () => {
    for (const [duplicates, organisation, level] of [
      ["skip", "Alt AG", null],
      ["fill", "Alt AG", 4],
      ["update", "Neu AG", 4],
    ] as const) {
      const { bring, workshop } = await scene();
      const { id } = await makeRegistration(db, {
        workshopId: workshop.id,
        email: "Anna@example.org",
        organisation: "Alt AG",
        level: null,
      });
      await bring("Nom,E-mail,Organisation,Niveau\nAnna Neu,ANNA@example.org,Neu AG,4\n", {
        duplicates,
        agreed: true,
      });
      expect(await db.registration.findUniqueOrThrow({ where: { id } })).toMatchObject({
        organisation,
        level,
        email: "Anna@example.org",
        status: "confirmed",
        showToGroup: false,
      });
      expect(await db.registration.count({ where: { workshopId: workshop.id } })).toBe(1);
    }
  });

  test("of the same file twice adds nobody twice, not even who has no address", async () => {
    const { bring, people } = await scene({ capacity: 10 });
    await bring(INDICO);
    const { report } = await bring(INDICO);
    expect(countOutcomes(report.rows)).toMatchObject({ skipped: 3, seat: 0 });
    expect(await people()).toHaveLength(3);
  });

  test("adds the file's themes to the workshop, or leaves them out", async () => {
    const first = await scene();
    await first.bring(INDICO);
    const { themes } = await db.workshop.findUniqueOrThrow({ where: { id: first.workshop.id } });
    expect(themes).toEqual(["Outils", "Version control", "Automated testing", "Documentation"]);
    const second = await scene();
    const { report } = await second.bring(INDICO, { addThemes: false });
    expect(report.rows[0]?.notes).toContain("theme_left_out");
    expect((await second.people()).every((person) => person.themes.length === 0)).toBe(true);
  });

  test("is done once, however often it is confirmed, and keeps the file no longer", async () => {
    const { open, context, workshop, people } = await scene();
    const { id: importId } = await open(list(2));
    const confirm = () => confirmImport(context, { workshopId: workshop.id, importId });
    const results = await Promise.allSettled([confirm(), confirm()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await people()).toHaveLength(2);
    expect((await db.import.findUniqueOrThrow({ where: { id: importId } })).bytes).toBeNull();
  });

  test("beside sign-ups at the same moment never gives a seat twice", async () => {
    const { open, context, workshop } = await scene({ capacity: 4 });
    const drafts = await Promise.all([open(list(3, "a")), open(list(3, "b"))]);
    await Promise.all(
      drafts.map(({ id }) => confirmImport(context, { workshopId: workshop.id, importId: id })),
    );
    const count = (status: "confirmed" | "waitlisted") =>
      db.registration.count({ where: { workshopId: workshop.id, status } });
    expect([await count("confirmed"), await count("waitlisted")]).toEqual([4, 2]);
    expect(
      await db.seat.count({ where: { sessionId: workshop.session.id, registrationId: { not: null } } }),
    ).toBe(4);
  });

  test("that nobody confirmed is deleted after a day, with its file", async () => {
    const { open } = await scene();
    const { id } = await open(list(1));
    await purgeExpired(db, new Date(Date.now() + 25 * 3_600_000));
    expect(await db.import.findUnique({ where: { id } })).toBeNull();
  });
});

describe("undoing an import", () => {
  test("removes who came with it, restores what it changed, and gives the seats to who waits", async () => {
    const { bring, context, workshop, people } = await scene({ capacity: 2 });
    const known = await makeRegistration(db, {
      workshopId: workshop.id,
      email: "p1@example.org",
      questions: [],
    });
    const { importId } = await bring(list(2), { duplicates: "fill" });
    await makeRegistration(db, { workshopId: workshop.id, name: "Attend", status: "waitlisted" });
    const undo = await undoImport(context, { workshopId: workshop.id, importId });
    expect(undo).toEqual({ removed: 1, restored: 1, kept: [] });
    const left = await people();
    expect(left.map(({ status }) => status)).toEqual(["confirmed", "confirmed"]);
    expect(left.find(({ id }) => id === known.id)?.questions).toEqual([]);
    expect(left.some(({ name }) => name === "Attend")).toBe(true);
  });

  test("leaves alone, and names, who has changed since, who got a mail and whose group is known", async () => {
    const { bring, context, workshop, people } = await scene({ capacity: 5 });
    const { importId } = await bring(list(4), { notify: true });
    const [changed, told, , unsent] = await people();
    await changeRegistration(context, { registrationId: changed?.id ?? "", change: { role: "Cheffe" } });
    await db.message.updateMany({ where: { registrationId: told?.id }, data: { state: "sent" } });
    const undo = await undoImport(context, { workshopId: workshop.id, importId });
    expect(undo.removed).toBe(2);
    expect(undo.kept.map(({ registrationId, reason }) => [registrationId, reason]).sort()).toEqual(
      [
        [changed?.id, "changed"],
        [told?.id, "told"],
      ].sort(),
    );
    // The mail to who is gone is gone as well.
    expect(await db.message.count({ where: { registrationId: unsent?.id } })).toBe(0);
    await expect(undoImport(context, { workshopId: workshop.id, importId })).rejects.toMatchObject({
      code: "wrong_state",
    });
  });

  test("takes back the themes it added, save those that somebody has by now", async () => {
    const { bring, context, workshop } = await scene({ capacity: 5 });
    const { importId } = await bring(INDICO);
    await makeRegistration(db, { workshopId: workshop.id, themes: ["Documentation"] });
    await undoImport(context, { workshopId: workshop.id, importId });
    const { themes } = await db.workshop.findUniqueOrThrow({ where: { id: workshop.id } });
    expect(themes).toEqual(["Outils", "Documentation"]);
  });
});

describe("over HTTP", () => {
  async function bearer(userId: string) {
    const { token } = await createApiToken(db, { userId, name: "test", now: new Date(), actor: SYSTEM });
    return { authorization: `Bearer ${token}`, "x-forwarded-for": newNetwork() };
  }
  function post(
    handler: typeof upload,
    params: Record<string, string>,
    body: BodyInit,
    headers: Record<string, string>,
    query = "",
  ) {
    const request = new Request(`https://atelier.example.org/api/x${query}`, {
      method: "POST",
      body,
      headers: { "sec-fetch-site": "same-origin", "accept-language": "fr", ...headers },
    });
    return handler(request, { params: Promise.resolve(params) });
  }
  const form = (text: string, name = "liste.csv") => {
    const data = new FormData();
    data.set("file", new File([text], name));
    return data;
  };

  test("the contract's call takes a form with a file, and a file as it is, and reports each row", async () => {
    const { workshop, userId, people } = await scene({ capacity: 10 });
    const headers = await bearer(userId);
    const params = { id: workshop.id };
    const first = await post(importCall, params, form(list(2)), headers);
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({
      counts: { seat: 2 },
      mails: 0,
      rows: [{ row: 1, outcome: "seat" }, {}],
    });
    const csv = { ...headers, "content-type": "text/csv" };
    const second = await post(importCall, params, list(3, "q"), csv, "?notify=yes");
    expect(await second.json()).toMatchObject({ counts: { seat: 3 }, mails: 3 });
    expect(await people()).toHaveLength(5);
  });

  test("what is no list is refused with the reason at the field; more than 5 MB with 413", async () => {
    const { workshop, userId } = await scene();
    const headers = await bearer(userId);
    const params = { id: workshop.id };
    const refused = await post(importCall, params, form("Nom\n"), headers);
    expect([refused.status, (await refused.json()).errors[0]]).toMatchObject([
      422,
      { path: "file", code: "import_no_rows" },
    ]);
    const big = await post(importCall, params, form("x".repeat(6 * 1024 * 1024)), headers);
    expect(big.status).toBe(413);
    const none = await post(importCall, params, "a,b", { ...headers, "content-type": "text/html" });
    expect(none.status).toBe(415);
  });

  test("another team's organiser finds nothing, a facilitator may not, at any step", async () => {
    const { workshop, teamId, open } = await scene();
    const { id: importId } = await open(list(1));
    const stranger = await bearer((await makeUser(db, { teamId: (await makeTeam(db)).id })).id);
    const facilitator = await bearer((await makeUser(db, { teamId, role: "facilitator" })).id);
    const params = { id: workshop.id, importId };
    const json = { "content-type": "application/json" };
    for (const [headers, status] of [
      [stranger, 404],
      [facilitator, 403],
    ] as const) {
      const answers = await Promise.all([
        post(importCall, params, form(list(1)), headers),
        post(upload, params, form(list(1)), { ...headers, accept: "application/json" }),
        post(step, params, '{"act":"confirm"}', { ...headers, ...json }),
        post(undoCall, params, "{}", { ...headers, ...json }),
      ]);
      // A form's refusal goes back to its page.
      expect(answers.map((answer) => answer.status)).toEqual([status, 303, status, status]);
    }
    const other = await scene();
    const own = await bearer(other.userId);
    const crossed = await post(step, { id: other.workshop.id, importId }, '{"act":"confirm"}', {
      ...own,
      ...json,
    });
    expect(crossed.status).toBe(404);
    expect(await db.registration.count({ where: { workshopId: workshop.id } })).toBe(0);
  });
});
