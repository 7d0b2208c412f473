import { describe, expect, it } from "vitest";
import { publishPlan } from "@/lib/publication/commands";
import { listFilterChoices } from "@/lib/registration-filters/queries";
import { listRegistrations } from "@/lib/registrations/queries";
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
