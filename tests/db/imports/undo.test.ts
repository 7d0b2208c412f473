import { describe, expect, test } from "vitest";
import { undoImport } from "@/lib/imports/undo";
import { changeRegistration } from "@/lib/registrations/by-hand";
import { INDICO } from "../../unit/imports/files";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { importScene, list } from "./kit";

const { db } = await createTestDb();
const scene = (overrides?: Parameters<typeof importScene>[1]) => importScene(db, overrides);

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
