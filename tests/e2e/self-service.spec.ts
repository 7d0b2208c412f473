import type { Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { manageToken } from "@/lib/signing/registration-link";
import { setForm } from "../db/form/form-kit";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const DAY_MS = 24 * 3_600_000;

/** Two options, so that a question can depend on one of them. */
const OPTIONS = [
  { key: "oui", label: { fr: "Oui" } },
  { key: "non", label: { fr: "Non" } },
];

async function see(page: Page, name: string) {
  if (!process.env.PICTURES) return;
  await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("answers are changed until the deadline, and the organiser reads what they were", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId, userId } = await signIn("organiser");
      const actor: Actor = { kind: "user", userId, roles: [{ teamId, role: "organiser" }] };
      const { id: workshopId } = await seed.workshop({ teamId, languages: ["fr", "de"], houseRules: null });
      await setForm({ context: { db: seed.db, actor, now: new Date() }, workshopId, slug: "" }, [
        { key: "premier", kind: "choice", label: { fr: "Premier atelier ?" }, options: OPTIONS },
      ]);
      const person = await seed.registration({ workshopId, name: "Inès Müller", organisation: "École" });
      const own = `/r/${manageToken(person)}`;
      await page.goto(own);
      await page.getByRole("link", { name: "Modifier mes réponses" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Modifier vos réponses");
      await expect(page.getByLabel("Adresse e-mail")).toHaveCount(0);
      await see(page, `edit-${javaScriptEnabled}`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel("Prénom et nom").fill("");
      await page.getByRole("textbox", { name: "Organisation" }).fill("Commune de Morges");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
      await expect(page.getByRole("textbox", { name: "Organisation" })).toHaveValue("Commune de Morges");
      await page.getByLabel("Prénom et nom").fill("Inès Müller-Rey");
      await page.getByLabel("Oui", { exact: true }).check();
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("status")).toContainText("Vos réponses sont enregistrées.");
      await expect(page.getByText("Commune de Morges")).toBeVisible();

      await page.goto(`/organiser/workshops/${workshopId}/registrations/${person.id}`);
      const log = page.locator("section", { has: page.locator("#log") });
      await log.locator("summary").click();
      await expect(log.locator("del").first()).toHaveText("Inès Müller");
      await expect(log.locator("ins").first()).toHaveText("Inès Müller-Rey");
      await see(page, `log-${javaScriptEnabled}`);
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("what somebody else saved meanwhile is not overwritten unseen", async ({ page, seed }) => {
      const { id: workshopId } = await seed.workshop({ houseRules: null });
      const person = await seed.registration({ workshopId });
      await page.goto(`/r/${manageToken(person)}/edit`);
      await seed.db.registration.update({ where: { id: person.id }, data: { role: "Corrigée", version: 2 } });
      await page.getByRole("textbox", { name: "Organisation" }).fill("La mienne");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByText("Votre inscription a changé entre-temps")).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Organisation" })).toHaveValue("La mienne");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("status")).toContainText("Vos réponses sont enregistrées.");
    });

    test("past the deadline the form is read-only, and only consents can change", async ({ page, seed }) => {
      const { id: workshopId } = await seed.workshop({ answersUntil: new Date(Date.now() - DAY_MS) });
      const person = await seed.registration({ workshopId, showToGroup: true });
      await page.goto(`/r/${manageToken(person)}`);
      await page.getByRole("link", { name: "Changer ce que j’accepte" }).click();
      await expect(page.getByLabel("Prénom et nom")).toHaveCount(0);
      await see(page, `closed-${javaScriptEnabled}`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel(/Les personnes de mon groupe voient/).uncheck();
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("status")).toContainText("Vos réponses sont enregistrées.");
      const after = await seed.db.registration.findUniqueOrThrow({ where: { id: person.id } });
      expect(after.showToGroup).toBe(false);
    });
  });
}

test("an organiser sets until when answers can be changed", async ({ page, seed, signIn }) => {
  const { teamId } = await signIn("organiser");
  const { id } = await seed.workshop({ teamId });
  await page.setViewportSize(PHONE);
  await page.goto(`/organiser/workshops/${id}/edit/sign-up`);
  await page.getByLabel("Réponses modifiables jusqu’au").fill("2027-07-01T09:30");
  await see(page, "settings");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByLabel("Réponses modifiables jusqu’au")).toHaveValue("2027-07-01T09:30");
  const after = await seed.db.workshop.findUniqueOrThrow({ where: { id } });
  expect(after.answersUntil?.toISOString()).toBe("2027-07-01T07:30:00.000Z");
});
