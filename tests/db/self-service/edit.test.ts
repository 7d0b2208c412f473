import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { PATCH } from "@/app/api/registrations/[token]/route";
import { listChangedAnswers } from "@/lib/answer-marks/queries";
import { PUBLIC } from "@/lib/auth/actor";
import { proposePlan } from "@/lib/groups/commands";
import { changeOwnAnswers } from "@/lib/own-answers/commands";
import { ownAnswersChangeSchema, ownAnswersFormSchema } from "@/lib/own-answers/schema";
import { listEdits } from "@/lib/registration-edits/queries";
import { listLog } from "@/lib/registration-log/queries";
import { changeRegistration } from "@/lib/registrations/by-hand";
import { registrationCorrectionSchema } from "@/lib/registrations/schema";
import { changeSignUpSettings } from "@/lib/sign-up-settings/commands";
import { signUpSettingsChangeSchema } from "@/lib/sign-up-settings/schema";
import { manageToken } from "@/lib/signing/registration-link";
import { EVERY_KIND, makeFormScene, setForm } from "../form/form-kit";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

// Vite sets BASE_URL to "/".
process.env.BASE_URL = "http://localhost:3000";
const { db } = await createTestDb();

async function makePerson(overrides: Record<string, unknown> = {}) {
  const { id: workshopId } = await makeWorkshop(db, overrides);
  return makeRegistration(db, { workshopId, organisation: "École de Morges" });
}

function edit(
  registration: { readonly id: string; readonly linkVersion: number },
  change: z.input<typeof ownAnswersChangeSchema>,
  { now = new Date(), isWhole = false } = {},
) {
  const token = manageToken(registration);
  return changeOwnAnswers(
    { db, actor: PUBLIC, now },
    {
      token,
      change: ownAnswersChangeSchema.parse(change),
      isWhole,
    },
  );
}

const entries = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("an edit is logged with before and after", () => {
  test("the organiser reads each field as it was and as it is, beside a log that names fields only", async () => {
    const person = await makePerson();
    const { teamId } = await db.workshop.findUniqueOrThrow({
      where: { id: person.workshopId },
    });
    const elsewhere = await makeWorkshop(db, { teamId });
    const same = await makeRegistration(db, { workshopId: elsewhere.id, email: person.email });
    await edit(person, { organisation: "Commune de Morges", consents: { news: true } });
    expect((await db.registration.findUniqueOrThrow({ where: { id: same.id } })).newsWanted).toBe(true);
    const [entry] = await listLog(db, { subjectId: person.id });
    expect(entry).toMatchObject({
      action: "registration.edit",
      actorKind: "attendee",
      edits: [
        { field: "organisation", from: "École de Morges", to: "Commune de Morges" },
        { field: "news", from: false, to: true },
      ],
    });
    const [audit] = await entries(person.id);
    expect(JSON.stringify(audit?.changes)).not.toContain("Morges");
    expect(audit?.actorId).toBe(person.id);
  });

  test("no change, no entry, no new version", async () => {
    const person = await makePerson();
    expect(await edit(person, { organisation: " École de Morges ", languages: ["fr"] })).toEqual([]);
    expect(await entries(person.id)).toEqual([]);
    const after = await db.registration.findUniqueOrThrow({ where: { id: person.id } });
    expect([after.version, after.updatedAt]).toEqual([person.version, person.updatedAt]);
  });

  test("a correction by the organiser as well", async () => {
    const scene = await makeFormScene(db);
    const person = await makeRegistration(db, { workshopId: scene.workshopId, role: "Élève" });
    const correct = (role: string) =>
      changeRegistration(scene.context, { registrationId: person.id, change: { role } });
    await correct("Enseignante");
    await correct("Enseignante");
    const log = await listLog(db, { subjectId: person.id });
    expect(log.map(({ action, edits }) => ({ action, edits }))).toEqual([
      { action: "registration.change", edits: [{ field: "role", from: "Élève", to: "Enseignante" }] },
    ]);
  });

  test("a whole correction leaves an address that it does not say, and empties what it leaves blank", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, [{ key: "metier", kind: "short_text", label: { fr: "Métier" } }]);
    const email = "x1@import.invalid";
    const person = await makeRegistration(db, { workshopId: scene.workshopId, email, role: "Élève" });
    const correct = (form: object) =>
      changeRegistration(scene.context, {
        registrationId: person.id,
        change: registrationCorrectionSchema.parse({
          name: "Zoé Essai",
          locale: "fr",
          languages: ["fr"],
          ...form,
        }),
        isWhole: true,
      });
    await correct({ version: 1, role: "Élève", answers: { metier: "Potière" } });
    await correct({ version: 2 });
    const [last] = await listLog(db, { subjectId: person.id });
    expect(last?.edits.map(({ field, to }) => [field, to])).toEqual([
      ["role", null],
      ["answers.metier", null],
    ]);
    expect((await db.registration.findUniqueOrThrow({ where: { id: person.id } })).email).toBe(email);
  });

  test("what an edit changed goes with the person", async () => {
    const person = await makePerson();
    await edit(person, { organisation: "Commune" });
    expect((await listEdits(db, { registrationId: person.id })).size).toBe(1);
    await db.registration.delete({ where: { id: person.id } });
    expect(await db.registrationEdit.count({ where: { registrationId: person.id } })).toBe(0);
  });
});

describe("the deadline", () => {
  const deadline = new Date(Date.now() + 86_400_000);

  test("past it a direct post is refused and changes nothing", async () => {
    const person = await makePerson({ answersUntil: deadline });
    expect(await edit(person, { role: "Avant" }, { now: new Date(deadline.getTime() - 1) })).toHaveLength(1);
    await expect(edit(person, { role: "Après" }, { now: deadline })).rejects.toMatchObject({
      code: "editing_closed",
    });
    expect((await db.registration.findUniqueOrThrow({ where: { id: person.id } })).role).toBe("Avant");
  });

  test("without a limit it is the start of the workshop, also over HTTP", async () => {
    const startsAt = new Date(Date.now() - 60_000);
    const endsAt = new Date(Date.now() + 3_600_000);
    const person = await makePerson({ startsAt, endsAt });
    const token = manageToken(person);
    const request = new Request(`http://localhost:3000/api/registrations/${token}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ role: "Trop tard" }),
    });
    const response = await PATCH(request, { params: Promise.resolve({ token }) });
    expect([response.status, (await response.json()).code]).toEqual([409, "editing_closed"]);
  });

  test("what one agrees to can be withdrawn even later", async () => {
    const person = await makePerson({ answersUntil: deadline });
    const edits = await edit(person, { consents: { showToGroup: true } }, { now: deadline });
    expect(edits.map(({ field }) => field)).toEqual(["showToGroup"]);
  });

  test("an organiser sets it by the workshop's clock, and takes it away", async () => {
    const scene = await makeFormScene(db);
    const { workshopId } = scene;
    const set = async (answersUntil: string) => {
      const { version } = await db.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      const change = signUpSettingsChangeSchema.parse({ version, promotion: "seat", answersUntil });
      return (await changeSignUpSettings(scene.context, { workshopId, change })).answersUntil;
    };
    expect(await set("2027-07-01T09:30")).toBe("2027-07-01T07:30:00.000Z");
    expect(await set("2027-07-01T09:30:00Z")).toBe("2027-07-01T09:30:00.000Z");
    expect(await set("")).toBeNull();
  });
});

describe("what an edit may say", () => {
  test("an edit based on an older version is refused", async () => {
    const person = await makePerson();
    await edit(person, { version: 1, role: "Première" });
    await expect(edit(person, { version: 1, role: "Seconde" })).rejects.toMatchObject({
      code: "stale_version",
    });
  });

  test("two edits at once of one version: one is written", async () => {
    const person = await makePerson();
    const outcomes = await Promise.allSettled(
      ["A", "B", "C"].map((role) => edit(person, { version: 1, role })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await entries(person.id)).toHaveLength(1);
  });

  test("a theme never offered is refused; one offered no more may stay", async () => {
    const person = await makePerson();
    await db.registration.update({ where: { id: person.id }, data: { themes: ["Ancien"] } });
    await expect(edit(person, { themes: ["Inventé"] })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await edit(person, { themes: ["Ancien", "Outils"] })).toHaveLength(1);
  });

  test("house rules once accepted stay so; new ones must be accepted with the form", async () => {
    const person = await makePerson({ houseRules: "Se respecter." });
    const form = { consents: { houseRules: false } };
    await expect(edit(person, form)).rejects.toMatchObject({ code: "invalid_input" });
    await edit(person, { consents: { houseRules: true } });
    await edit(person, { ...form, role: "Invitée" });
    const { houseRulesAt } = await db.registration.findUniqueOrThrow({ where: { id: person.id } });
    expect(houseRulesAt).not.toBeNull();
  });

  test("a cancelled registration is not edited, nor by an ended link", async () => {
    const person = await makePerson();
    await db.registration.update({ where: { id: person.id }, data: { linkVersion: 2 } });
    await expect(edit(person, { role: "X" })).rejects.toMatchObject({ code: "not_found" });
    const gone = await makeRegistration(db, { workshopId: person.workshopId, status: "cancelled" });
    await expect(edit(gone, { role: "X" })).rejects.toMatchObject({ code: "wrong_state" });
  });
});

describe("the organiser's own questions", () => {
  test("a whole form replaces the answers: what it leaves blank is blank, what it requires is required", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    const person = await makeRegistration(db, { workshopId: scene.workshopId });
    const post = (version: number, answers: Record<string, unknown>) => {
      const form = { version, name: "Zoé Essai", locale: "fr", languages: ["fr"], questions: ["Pourquoi ?"] };
      return edit(person, ownAnswersFormSchema.parse({ ...form, answers }), { isWhole: true });
    };
    await expect(post(1, { metier: "Potière" })).rejects.toMatchObject({ code: "invalid_input" });
    await post(1, {
      premier: "oui",
      pourquoi: "Parce que",
      metier: "Potière",
      outils: ["oui"],
      annees: "12",
    });
    const edits = await post(2, { premier: "non", metier: "Potière" });
    expect(edits).toEqual([
      { field: "answers.annees", from: 12, to: null },
      { field: "answers.outils", from: ["oui"], to: null },
      { field: "answers.pourquoi", from: "Parce que", to: null },
      { field: "answers.premier", from: "oui", to: "non" },
    ]);
  });
});

test("a plan says that somebody answers otherwise since it was made", async () => {
  const scene = await makeFormScene(db);
  const { workshopId } = scene;
  const people = [];
  for (let index = 0; index < 8; index += 1) people.push(await makeRegistration(db, { workshopId }));
  const plan = await proposePlan(scene.context, { workshopId, input: { size: 4 }, locale: "fr" });
  const [person] = people;
  if (!person) throw new Error("eight people were made");
  expect(await listChangedAnswers(db, plan.id)).toEqual([]);
  await edit(person, { questions: ["Tout autre chose ?"] });
  const changed = await listChangedAnswers(db, plan.id);
  expect(changed.map(({ registrationId, isAnswers }) => [registrationId, isAnswers])).toEqual([
    [person.id, true],
  ]);
});
