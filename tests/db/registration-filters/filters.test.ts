import { describe, expect, it } from "vitest";
import { takeIn, undoCheckIn } from "@/lib/check-ins/commands";
import { publishPlan } from "@/lib/publication/commands";
import { listFilterChoices } from "@/lib/registration-filters/queries";
import { listRegistrations } from "@/lib/registrations/queries";
import { registrationTable } from "@/lib/registrations/sheet";
import { EVERY_KIND, makeFormScene, setForm } from "../form/form-kit";
import { makeScene, propose } from "../groups/scene";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();
process.env.BASE_URL = "https://atelier.example";
process.env.LOG_LEVEL = "silent";

describe("those signed up, narrowed", () => {
  it("to a table are those who were told it, not those whom an unannounced change would seat there", async () => {
    const scene = await makeScene(db, 12);
    const { workshopId } = scene;
    const at = async (table: number) =>
      (await listRegistrations(db, { workshopId, table })).registrations.map(({ id }) => id).sort();
    const plan = await propose(scene);
    expect(await at(1)).toEqual([]);
    await publishPlan(scene.context, { planId: plan.id });
    const [first, second] = plan.groups;
    const members = first?.members.map(({ registrationId }) => registrationId).sort() ?? [];
    expect(await at(1)).toEqual(members);
    await db.planMember.update({
      where: { planId_registrationId: { planId: plan.id, registrationId: members[0] ?? "" } },
      data: { groupId: second?.id },
    });
    expect(await at(1)).toEqual(members);
    expect(await at(99)).toEqual([]);
    const { tables } = await listFilterChoices(db, { workshopId, locale: "fr" });
    expect(tables.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("to who is here, and to who is missing among those with a seat; one who was taken back is missing again", async () => {
    const scene = await makeScene(db, 3);
    const { workshopId, context } = scene;
    await makeRegistration(db, { workshopId, status: "waitlisted" });
    const all = (await listRegistrations(db, { workshopId, status: "confirmed" })).registrations;
    const [first, second, third] = all.map(({ id }) => id);
    const who = async (arrival: "here" | "missing") =>
      (await listRegistrations(db, { workshopId, arrival })).registrations.map(({ id }) => id).sort();
    const hasArrivals = async () => (await listFilterChoices(db, { workshopId, locale: "fr" })).hasArrivals;
    expect(await hasArrivals()).toBe(false);
    const answers = await takeIn(context, {
      workshopId,
      scans: [{ registrationId: first }, { registrationId: second }, { registrationId: second }],
    });
    expect(await who("here")).toEqual([first, second].sort());
    expect(await who("missing")).toEqual([third]);
    await undoCheckIn(context, { workshopId, checkInId: answers[0]?.id ?? "" });
    expect(await who("here")).toEqual([second]);
    expect(await who("missing")).toEqual([first, third].sort());
    expect(await hasArrivals()).toBe(true);
    const { registrations } = await listRegistrations(db, { workshopId });
    expect(registrations.filter(({ arrivedAt }) => arrivedAt !== null).map(({ id }) => id)).toEqual([second]);
    const { headers, rows } = registrationTable(registrations, "x");
    const column = headers.indexOf("arrivedAt");
    expect(rows.filter((row) => row[column] instanceof Date)).toHaveLength(1);
    expect(registrationTable(all, "x").headers).not.toContain("arrivedAt");
  });

  it("to an answer are those who chose the option or the step, of this workshop alone", async () => {
    const scene = await makeFormScene(db);
    const { workshopId } = scene;
    await setForm(scene, EVERY_KIND);
    const questions = await db.formQuestion.findMany({ where: { workshopId } });
    const answer = async (key: string, columns: { choices?: string[]; number?: number }) => {
      const { id } = await makeRegistration(db, { workshopId });
      const question = questions.find((one) => one.key === key);
      if (!question) throw new Error("no such question");
      await db.formAnswer.create({
        data: { registrationId: id, questionId: question.id, kind: question.kind, choices: [], ...columns },
      });
      return id;
    };
    const yes = await answer("premier", { choices: ["oui"] });
    await answer("premier", { choices: ["non"] });
    const both = await answer("outils", { choices: ["oui", "autre"] });
    const easy = await answer("aise", { number: 5 });
    await answer("aise", { number: 4 });
    const who = async (value: string) =>
      (await listRegistrations(db, { workshopId, answer: value })).registrations.map(({ id }) => id);
    expect(await who("premier:oui")).toEqual([yes]);
    expect(await who("outils:autre")).toEqual([both]);
    expect(await who("aise:5")).toEqual([easy]);
    expect(await who("nobody:asked")).toEqual([]);
    const { answers } = await listFilterChoices(db, { workshopId, locale: "de" });
    expect(answers.slice(0, 2)).toEqual([
      { value: "premier:oui", label: "Premier atelier ? · Ja" },
      { value: "premier:non", label: "Premier atelier ? · Nein" },
    ]);
    expect(answers.filter(({ value }) => value.startsWith("aise:"))).toHaveLength(5);
  });
});
