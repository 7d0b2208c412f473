import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { changeForm, deleteQuestion, readForm } from "@/lib/form-changes/commands";
import { addRegistration, changeRegistration } from "@/lib/registrations/by-hand";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { organiserRegistration } from "@/lib/registrations/queries";
import { organiserRegistrationInputSchema, registrationChangeSchema } from "@/lib/registrations/schema";
import { claimSeat } from "@/lib/registrations/seats";
import { duplicateWorkshop } from "@/lib/workshops/commands";
import { publicWorkshop } from "@/lib/workshops/queries";
import { createTestDb } from "../harness/test-db";
import { signUp } from "../registrations/sign-up-kit";
import { EVERY_KIND, type FormScene, makeFormScene, setForm } from "./form-kit";

const { db } = await createTestDb();

const FULL = {
  premier: "oui",
  pourquoi: "Parce que.",
  metier: "Ingénieure",
  outils: ["autre", "oui"],
  aise: "4",
  annees: "12,5",
  arrivee: "2027-04-21",
};

const KEPT = { ...FULL, outils: ["oui", "autre"], aise: 4, annees: 12.5 };

async function answersOf({ workshopId }: FormScene, email: string) {
  const { id } = await db.registration.findFirstOrThrow({ where: { workshopId, email } });
  return (await organiserRegistration(db, { workshopId, id }))?.answers;
}

/** The refusal's errors, as "path code". */
async function refusal(act: Promise<unknown>): Promise<string[]> {
  try {
    await act;
  } catch (error) {
    if (error instanceof AppError) {
      return (error.details.errors ?? []).map(({ path, code }) => `${path} ${code}`);
    }
    throw error;
  }
  return [];
}

describe("the organiser's own questions", () => {
  test("are asked in their order, in the public page's words, and duplicated with the workshop", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    await setForm(
      scene,
      [...EVERY_KIND].reverse().map(({ condition: _, ...question }) => question),
    );
    const page = await publicWorkshop(db, { slug: scene.slug, now: new Date() });
    expect(page?.questions.map(({ key }) => key)).toEqual(EVERY_KIND.map(({ key }) => key).reverse());
    const copy = await duplicateWorkshop(
      { ...scene.context, actor: scene.context.actor as never },
      { workshopId: scene.workshopId },
    );
    const form = await readForm(scene.context, copy.id);
    expect(form.questions.map(({ key }) => key)).toEqual(EVERY_KIND.map(({ key }) => key).reverse());
  });

  test("are refused whole where one is wrong, or where another version stands", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    expect(await refusal(setForm(scene, [{ ...EVERY_KIND[0], options: [] }, EVERY_KIND[1] ?? {}]))).toEqual([
      "questions.0.options options_too_few",
      "questions.1.condition condition_answers_unknown",
    ]);
    const { version } = await readForm(scene.context, scene.workshopId);
    const old = { workshopId: scene.workshopId, change: { version: version - 1, questions: [] } };

    await expect(changeForm(scene.context, old)).rejects.toMatchObject({
      code: "stale_version",
      details: { members: { current: { version } } },
    });
    expect((await readForm(scene.context, scene.workshopId)).questions).toHaveLength(EVERY_KIND.length);
  });

  test("get one answer of their kind each, and none where the condition does not hold", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    await signUp(db, scene.slug, { email: "a@example.org", answers: FULL });
    expect(await answersOf(scene, "a@example.org")).toEqual(KEPT);
    await signUp(db, scene.slug, { email: "b@example.org", answers: { ...FULL, premier: "non" } });
    const { pourquoi: _, ...others } = KEPT;
    expect(await answersOf(scene, "b@example.org")).toEqual({ ...others, premier: "non" });
  });

  test("refuse a sign-up field by field, and nothing is written", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    const answers = { premier: "oui", aise: 9, annees: 61, arrivee: "demain", other: "x" };
    expect(await refusal(signUp(db, scene.slug, { answers }))).toEqual([
      "answers.pourquoi answer_required",
      "answers.aise too_high",
      "answers.annees too_high",
      "answers.arrivee invalid_date",
      "answers.other unknown_field",
    ]);
    expect(await db.registration.count({ where: { workshopId: scene.workshopId } })).toBe(0);
  });

  test("a question removed while somebody fills in the form takes only its own answer along", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    await signUp(db, scene.slug, { answers: FULL });
    await setForm(
      scene,
      EVERY_KIND.filter(({ key }) => key !== "metier"),
    );
    await signUp(db, scene.slug, { email: "late@example.org", answers: FULL });
    const { metier: _, ...others } = KEPT;
    expect(await answersOf(scene, "late@example.org")).toEqual(others);
  });

  test("a form changed in the middle of a sign-up judges it again", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    let isChanged = false;

    const outcome = signUp(
      db,
      scene.slug,
      { answers: FULL },
      {
        claim: async (tx, session) => {
          if (!isChanged) {
            isChanged = true;
            await setForm(scene, [
              ...EVERY_KIND,
              { key: "nouvelle", kind: "short_text", label: { fr: "Nouvelle" }, required: true },
            ]);
          }
          return claimSeat(tx, session);
        },
      },
    );
    expect(await refusal(outcome)).toEqual(["answers.nouvelle answer_required"]);
  });

  test("removed ones and their answers stay until somebody deletes them for good", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    await signUp(db, scene.slug, { email: "a@example.org", answers: FULL });
    const form = await setForm(scene, [
      { ...EVERY_KIND[3], options: EVERY_KIND[3]?.options?.filter(({ key }) => key !== "autre") },
    ]);
    expect(form.questions[0]?.options.map(({ key, removed }) => [key, removed])).toEqual([
      ["oui", false],
      ["non", false],
      ["autre", true],
    ]);
    expect(form.questions[0]?.chosen).toEqual({ oui: 1, autre: 1 });
    expect(form.removed.map(({ key }) => key).sort()).toEqual(
      ["premier", "pourquoi", "metier", "aise", "annees", "arrivee"].sort(),
    );
    expect(await answersOf(scene, "a@example.org")).toEqual(KEPT);
    await expect(
      deleteQuestion(scene.context, { workshopId: scene.workshopId, key: "outils" }),
    ).rejects.toMatchObject({ code: "wrong_state" });
    await deleteQuestion(scene.context, { workshopId: scene.workshopId, key: "metier" });
    expect(await answersOf(scene, "a@example.org")).not.toHaveProperty("metier");
    const back = await setForm(scene, EVERY_KIND);
    expect(back.questions.find(({ key }) => key === "aise")?.answered).toBe(1);
    expect(back.questions.find(({ key }) => key === "metier")?.answered).toBe(0);
  });

  test("unanswered ones leave nothing behind", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    const form = await setForm(scene, []);
    expect([form.questions, form.removed]).toEqual([[], []]);
  });

  test("who comes back after cancelling answers anew", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    await signUp(db, scene.slug, { email: "a@example.org", answers: FULL });
    const { id } = await db.registration.findFirstOrThrow({ where: { workshopId: scene.workshopId } });
    await cancelRegistration(scene.context, { registrationId: id, by: "attendee" });
    await signUp(db, scene.slug, { email: "a@example.org", answers: { premier: "non", aise: 1 } });
    expect(await answersOf(scene, "a@example.org")).toEqual({ premier: "non", aise: 1 });
  });

  test("organisers may leave answers out and correct single ones; an option gone may stay where it was chosen", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    const input = organiserRegistrationInputSchema.parse({
      name: "Par la main",
      email: "main@example.org",
      languages: ["fr"],
      answers: { outils: ["autre"], aise: 2 },
    });
    const { id: registrationId } = await addRegistration(scene.context, {
      workshopId: scene.workshopId,
      input,
    });
    await setForm(
      scene,
      EVERY_KIND.map((question) =>
        question.key === "outils"
          ? { ...question, options: question.options?.filter(({ key }) => key !== "autre") }
          : question,
      ),
    );
    const change = (answers: Record<string, unknown>) =>
      changeRegistration(scene.context, {
        registrationId,
        change: registrationChangeSchema.parse({ answers }),
      });
    await change({ premier: "oui", aise: null });
    expect(await answersOf(scene, "main@example.org")).toEqual({ premier: "oui", outils: ["autre"] });
    await change({ outils: ["autre", "oui"] });
    expect(await answersOf(scene, "main@example.org")).toMatchObject({ outils: ["oui", "autre"] });
    await change({ outils: ["oui"] });
    expect(await refusal(change({ outils: ["autre"] }))).toEqual(["answers.outils invalid_choice"]);
  });
});

describe("the database itself", () => {
  test("holds that an answer has its question's kind, workshop and options", async () => {
    const [one, two] = [await makeFormScene(db), await makeFormScene(db)];
    await setForm(one, EVERY_KIND);
    await setForm(two, EVERY_KIND);
    await signUp(db, one.slug, { answers: FULL });
    const registration = await db.registration.findFirstOrThrow({ where: { workshopId: one.workshopId } });
    const of = (scene: FormScene, key: string) =>
      db.formQuestion.findFirstOrThrow({ where: { workshopId: scene.workshopId, key } });
    await db.formAnswer.deleteMany({ where: { registrationId: registration.id } });
    const write = (question: { id: string }, data: object) =>
      db.formAnswer.create({
        data: { registrationId: registration.id, questionId: question.id, kind: "choice", ...data },
      });
    const choice = await of(one, "premier");
    await expect(write(choice, { kind: "date", day: new Date(), choices: [] })).rejects.toThrow(
      /foreign key|Foreign key/i,
    );
    await expect(write(choice, { text: "oui", choices: ["oui"] })).rejects.toThrow(/form_answer_of_its_kind/);
    await expect(write(choice, { choices: ["oui", "non"] })).rejects.toThrow(/form_answer_of_its_kind/);
    await expect(write(choice, { choices: ["jamais"] })).rejects.toThrow(/none of its options/);
    await expect(write(await of(two, "premier"), { choices: ["oui"] })).rejects.toThrow(
      /not of the workshop/,
    );
    await write(choice, { choices: ["oui"] });
    const content = { label: { fr: "x" }, options: [] };
    await expect(db.formQuestion.update({ where: { id: choice.id }, data: { content } })).rejects.toThrow(
      /cannot go/,
    );
  });
});
