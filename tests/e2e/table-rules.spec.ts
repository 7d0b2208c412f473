import { expect, expectAccessible, test } from "./harness/test";

test.describe("rules and facilitators by keyboard alone", () => {
  test("a rule is kept, a contradiction is told before anything runs, and a table gets its facilitator", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId, capacity: 12 });
    for (let index = 1; index <= 8; index += 1) {
      await seed.registration({ workshopId: workshop.id, name: `Personne ${index}` });
    }
    const check = async (name: string) => {
      await page.getByRole("checkbox", { name, exact: true }).focus();
      await page.keyboard.press("Space");
    };
    const press = async (name: string) => {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
    };

    await page.goto(`/organiser/workshops/${workshop.id}/groups/rules`);
    await expectAccessible(page);
    await check("Personne 1");
    await check("Personne 2");
    await press("Ajouter la règle");
    await expect(page.getByText("Règle ajoutée.")).toBeFocused();
    await expect(page.getByText("Ensemble : Personne 1 et Personne 2")).toBeVisible();

    await page.getByRole("radio", { name: /Jamais ensemble/ }).focus();
    await page.keyboard.press("Space");
    await check("Personne 1");
    await check("Personne 2");
    await press("Ajouter la règle");
    const summary = page.getByRole("alert").filter({ hasText: "ne peuvent pas tenir ensemble" });
    await expect(summary).toContainText("Jamais ensemble : Personne 1 et Personne 2");
    await expectAccessible(page);

    await page.goto(`/organiser/workshops/${workshop.id}/groups/facilitators`);
    await page.getByLabel("Nom", { exact: true }).fill("Zoé Favre");
    await press("Ajouter à la liste");
    await expect(page.getByText("Personne ajoutée.")).toBeFocused();
    await expectAccessible(page);

    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    await press("Proposer des groupes");
    await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/Animation\s: Zoé Favre/)).toBeVisible();
    await expect(page.getByText("avec Personne 2", { exact: true })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("row", { name: "Personne 3" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Pas avec…" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Pas avec Personne 3" });
    await dialog.getByRole("checkbox", { name: "Personne 1", exact: true }).focus();
    await page.keyboard.press("Space");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Ajouter la règle" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("pas avec Personne 1", { exact: true })).toBeVisible();
    await expect(page.getByText("pas avec Personne 3", { exact: true })).toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("rules are added, refused with the reason, and removed", async ({ page, seed, signIn }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId, capacity: 12 });
    for (let index = 1; index <= 7; index += 1) {
      await seed.registration({ workshopId: workshop.id, name: `Personne ${index}` });
    }
    await page.goto(`/organiser/workshops/${workshop.id}/groups/rules`);
    for (let index = 1; index <= 7; index += 1) await page.getByLabel(`Personne ${index}`).check();
    await page.getByRole("button", { name: "Ajouter la règle" }).click();
    await expect(page.getByRole("alert")).toContainText("2 tables de 3 à 4 personnes");
    for (const index of [5, 6, 7]) await page.getByLabel(`Personne ${index}`).uncheck();
    await page.getByRole("button", { name: "Ajouter la règle" }).click();
    await expect(page.getByText("Règle ajoutée.")).toBeVisible();
    await page.getByRole("button", { name: /Retirer la règle/ }).click();
    await expect(page.getByText("Règle retirée.")).toBeVisible();
  });
});
