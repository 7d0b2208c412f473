import { describe, expect, test } from "vitest";
import { confirmImport } from "@/lib/imports/confirm";
import { countOutcomes } from "@/lib/imports/rules";
import { purgeExpired } from "@/lib/jobs/purge";
import { INDICO } from "../../unit/imports/files";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { importScene, list } from "./kit";

const { db } = await createTestDb();
const scene = (overrides?: Parameters<typeof importScene>[1]) => importScene(db, overrides);

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
