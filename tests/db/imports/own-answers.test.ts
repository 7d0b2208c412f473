import { expect, test } from "vitest";
import { correctAnswers } from "@/lib/form-answers/commands";
import { formAnswers, toAnswers } from "@/lib/form-answers/dto";
import { openImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm";
import type { ImportOptions } from "@/lib/imports/schema";
import { undoImport } from "@/lib/imports/undo";
import { bytesOf } from "../../unit/imports/files";
import { EVERY_KIND, makeFormScene, setForm } from "../form/form-kit";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

async function scene() {
  const form = await makeFormScene(db);
  await setForm(form, EVERY_KIND);
  const { context, workshopId } = form;
  const bring = async (text: string, options: Partial<ImportOptions> = {}) => {
    const file = { name: "liste.csv", bytes: bytesOf(text) };
    const { id: importId } = await openImport(context, { workshopId, file, options });
    return { importId, report: await confirmImport(context, { workshopId, importId }) };
  };
  const answersOf = async (emailKey: string) => {
    const where = { workshopId_emailKey: { workshopId, emailKey } };
    return toAnswers((await db.registration.findUniqueOrThrow({ where, include: formAnswers })).formAnswers);
  };
  return { ...form, bring, answersOf };
}

test("answers to the organiser's own questions come with their people, and each row says what was not understood", async () => {
  const { bring, answersOf } = await scene();
  const { report } = await bring(
    [
      "Nom;E-mail;Premier atelier;Pourquoi maintenant ?;answers.outils;À l’aise ?;Années;Arrivée",
      "Ada;ada@example.org;Ja;Par curiosité;Oui, Autre;5;12;22.4.2027",
      "Bob;bob@example.org;peut-être;;Marteau;;;",
    ].join("\n"),
  );
  expect(await answersOf("ada@example.org")).toEqual({
    premier: "oui",
    pourquoi: "Par curiosité",
    outils: ["oui", "autre"],
    aise: 5,
    annees: 12,
    arrivee: "2027-04-22",
  });
  expect(await answersOf("bob@example.org")).toEqual({});
  expect(report.rows).toMatchObject([
    { outcome: "seat", notes: [] },
    { outcome: "seat", notes: ["answer_unread"], unread: ["Premier atelier ?", "Outils"] },
  ]);
});

test("who is registered already keeps, completes or changes their answers as chosen, and an undo gives them back", async () => {
  for (const [duplicates, metier, annees] of [
    ["skip", "menuisière", undefined],
    ["fill", "menuisière", 3],
    ["update", "luthière", 3],
  ] as const) {
    const { bring, answersOf, workshopId, context } = await scene();
    const { id: registrationId } = await makeRegistration(db, { workshopId, email: "ada@example.org" });
    await db.$transaction((tx) =>
      correctAnswers(tx, {
        workshopId,
        registrationId,
        given: { metier: "menuisière", outils: ["autre"] },
        locale: "fr",
        isLenient: true,
      }),
    );
    const { importId } = await bring(
      "Nom,E-mail,answers.metier,answers.annees\nZoé Essai,ada@example.org,luthière,3\n",
      { duplicates },
    );
    expect(await answersOf("ada@example.org")).toEqual({
      metier,
      outils: ["autre"],
      ...(annees !== undefined && { annees }),
    });
    await undoImport(context, { workshopId, importId });
    expect(await answersOf("ada@example.org")).toEqual({ metier: "menuisière", outils: ["autre"] });
  }
});
