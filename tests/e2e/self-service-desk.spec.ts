import type { Actor } from "@/lib/auth/actor";
import { setForm } from "../db/form/form-kit";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

// What an organiser sets for people's own pages, and does there in their stead.

/** Two options, so that there is one to correct. */
const OPTIONS = [
  { key: "oui", label: { fr: "Oui" } },
  { key: "non", label: { fr: "Non" } },
];

test("an organiser sets until when answers can be changed, and whether seats can be handed over", async ({
  page,
  seed,
  signIn,
}) => {
  const { teamId } = await signIn("organiser");
  const { id } = await seed.workshop({ teamId });
  await page.setViewportSize(PHONE);
  await page.goto(`/organiser/workshops/${id}/edit/sign-up`);
  await page.getByLabel("Réponses modifiables jusqu’au").fill("2027-07-01T09:30");
  const handover = page.getByLabel("Une personne qui a une place peut la céder");
  await expect(handover).not.toBeChecked();
  await handover.check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByLabel("Réponses modifiables jusqu’au")).toHaveValue("2027-07-01T09:30");
  const after = await seed.db.workshop.findUniqueOrThrow({ where: { id } });
  expect(after.answersUntil?.toISOString()).toBe("2027-07-01T07:30:00.000Z");
  expect(after.handover).toBe(true);
});

test("an organiser's own questions are asked by hand too, and corrected", async ({ page, seed, signIn }) => {
  const { teamId, userId } = await signIn("organiser");
  const actor: Actor = { kind: "user", userId, roles: [{ teamId, role: "organiser" }] };
  const { id: workshopId } = await seed.workshop({ teamId, houseRules: null });
  await setForm({ context: { db: seed.db, actor, now: new Date() }, workshopId, slug: "" }, [
    { key: "premier", kind: "choice", label: { fr: "Premier atelier ?" }, options: OPTIONS },
  ]);
  const home = `/organiser/workshops/${workshopId}/registrations`;
  await page.goto(`${home}/new`);
  await page.getByLabel("Prénom et nom").fill("Inès Müller");
  await page.getByLabel("Adresse e-mail").fill(`${seed.unique("ines")}@example.org`);
  await page.getByLabel("Oui", { exact: true }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inès Müller");
  const person = await seed.db.registration.findFirstOrThrow({
    where: { workshopId },
    include: { formAnswers: true },
  });
  expect(person.formAnswers.map(({ choices }) => choices)).toEqual([["oui"]]);

  await page.getByRole("link", { name: "Corriger", exact: true }).click();
  await expect(page.getByLabel("Oui", { exact: true })).toBeChecked();
  await page.getByLabel("Non", { exact: true }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inès Müller");
  const after = await seed.db.formAnswer.findMany({ where: { registrationId: person.id } });
  expect(after.map(({ choices }) => choices)).toEqual([["non"]]);
});
