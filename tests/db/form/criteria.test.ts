import { describe, expect, test } from "vitest";
import { changeGroupSettings, readGroupSettings } from "@/lib/group-settings/commands";
import { proposePlan, readPlan } from "@/lib/groups/commands";
import { fingerprintPeople } from "@/lib/proofs/queries";
import { findDay } from "@/lib/seating/queries";
import { createTestDb } from "../harness/test-db";
import { signUp } from "../registrations/sign-up-kit";
import { makeFormScene, setForm } from "./form-kit";

const { db } = await createTestDb();

const options = ["nord", "sud", "est"].map((key) => ({ key, label: { fr: key } }));

/** Twelve people, four of each answer, in an order that mixes them; all ask the same. */
async function makeDay(grouping: string) {
  const scene = await makeFormScene(db);
  const question = { key: "region", kind: "choice", label: { fr: "Région ?" }, options, grouping };
  await setForm(scene, [question]);
  for (let index = 0; index < 12; index += 1) {
    const region = options[index % 3]?.key;
    await signUp(db, scene.slug, { name: `P${index}`, answers: { region } });
  }
  const answers = new Map(
    (await db.formAnswer.findMany({ where: { registration: { workshopId: scene.workshopId } } })).map(
      ({ registrationId, choices }) => [registrationId, choices[0]],
    ),
  );
  return { ...scene, question, answers };
}

const PROPOSAL = { size: 4, weights: { "answer:region": 1 as number } } as const;

describe("an organiser's question as a criterion", () => {
  test("brings the same answers together, with the reason on each card", async () => {
    const { context, workshopId, answers } = await makeDay("alike");
    const plan = await proposePlan(context, { workshopId, input: PROPOSAL, locale: "fr" });
    for (const { members } of plan.groups) {
      expect(new Set(members.map(({ registrationId }) => answers.get(registrationId))).size).toBe(1);
      for (const { reasons } of members) {
        expect(reasons.some((reason) => /la même réponse que .* à «\u00a0Région ?/.test(reason))).toBe(true);
      }
    }
    expect(plan.questions).toMatchObject([{ key: "region", grouping: "alike" }]);
    expect(plan.criteria["answer:region"]).toBe(1);
  });

  test("mixes them", async () => {
    const { context, workshopId, answers } = await makeDay("mixed");
    const plan = await proposePlan(context, { workshopId, input: { ...PROPOSAL, size: 3 }, locale: "fr" });
    for (const { members } of plan.groups) {
      expect(new Set(members.map(({ registrationId }) => answers.get(registrationId))).size).toBe(3);
    }
  });

  test("leaves nobody alone with an answer", async () => {
    const { context, workshopId, answers } = await makeDay("nobody_alone");
    const plan = await proposePlan(context, {
      workshopId,
      input: { size: 4, weights: { organisations: 1 } },
      locale: "fr",
    });
    for (const { members } of plan.groups) {
      const given = members.map(({ registrationId }) => answers.get(registrationId));
      for (const one of given) expect(given.filter((other) => other === one).length).toBeGreaterThan(1);
    }
  });

  test("counts as much as the criteria page says, and a plan keeps what it was made by", async () => {
    const scene = await makeDay("alike");
    const { context, workshopId } = scene;
    const settings = await readGroupSettings(context, workshopId);
    expect(settings.questions).toMatchObject([{ key: "region", weight: 4 }]);
    const changed = await changeGroupSettings(context, {
      workshopId,
      change: {
        version: settings.version,
        preset: "balanced",
        answers: { region: 9, other: 3 },
        groupSize: 4,
        sharedLanguage: true,
        spreadProjects: true,
        nobodyLeft: true,
      },
    });
    expect(changed.questions).toMatchObject([{ key: "region", weight: 9 }]);
    const plan = await proposePlan(context, { workshopId, input: {}, locale: "fr" });
    expect(plan.weights).toMatchObject({ questions: 7, "answer:region": 9 });
    await setForm(scene, [{ ...scene.question, grouping: "none" }]);
    const kept = await readPlan(context, { planId: plan.id, locale: "fr" });
    expect(kept).toMatchObject({ weights: plan.weights, questions: [{ key: "region" }] });
    expect((await readGroupSettings(context, workshopId)).questions).toEqual([]);
    await expect(proposePlan(context, { workshopId, input: PROPOSAL, locale: "fr" })).rejects.toMatchObject({
      details: { errors: [{ path: "weights.answer:region" }] },
    });
  });

  test("outdates a proof when an organiser gives a theme other words, by which texts are compared", async () => {
    const { workshopId } = await makeDay("alike");
    const session = await db.session.findFirstOrThrow({ where: { workshopId } });
    const before = await fingerprintPeople(db, session.id);
    const themeWords = [{ theme: "Outils", words: ["marteau"] }];
    await db.workshop.update({ where: { id: workshopId }, data: { themeWords } });
    expect(await fingerprintPeople(db, session.id)).not.toBe(before);
    expect(await findDay(db, { workshopId })).toMatchObject({
      themes: expect.arrayContaining([{ label: "Outils", synonyms: ["marteau"] }]),
    });
  });

  test("outdates a proof when somebody answers otherwise", async () => {
    const { workshopId } = await makeDay("alike");
    const session = await db.session.findFirstOrThrow({ where: { workshopId } });
    const before = await fingerprintPeople(db, session.id);
    const answer = await db.formAnswer.findFirstOrThrow({ where: { registration: { workshopId } } });
    const { registrationId, questionId, choices } = answer;
    await db.formAnswer.update({
      where: { registrationId_questionId: { registrationId, questionId } },
      data: { choices: choices[0] === "nord" ? ["sud"] : ["nord"] },
    });
    expect(await fingerprintPeople(db, session.id)).not.toBe(before);
  });
});
