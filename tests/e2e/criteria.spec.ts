import { expect, expectAccessible, PHONE, SCREENS, test } from "./harness/test";

test.describe("criteria of the groups", () => {
  for (const { name, size, colorScheme } of SCREENS) {
    test(`by keyboard: a preset, a slider, proposed and remembered (${name})`, async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      const workshop = await seed.workshop({ teamId, capacity: 12 });
      for (let index = 0; index < 8; index += 1) await seed.registration({ workshopId: workshop.id });
      await page.goto(`/organiser/workshops/${workshop.id}/groups`);
      await page.getByRole("link", { name: "Critères\u00a0: Équilibré" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Critères des groupes" })).toBeVisible();
      await expectAccessible(page);

      const slider = page.getByRole("slider", { name: "Questions proches" });
      await expect(slider).toHaveValue("7");
      await page.getByRole("radio", { name: /^Équilibré/ }).focus();
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("radio", { name: /^Questions proches/ })).toBeChecked();
      await expect(slider).toHaveValue("10");
      await expect(slider).toHaveAttribute("aria-valuetext", "compte pour 50\u00a0%");
      await slider.focus();
      await page.keyboard.press("ArrowLeft");
      await expect(page.getByRole("radio", { name: /^Réglage personnel/ })).toBeChecked();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);

      await page.getByLabel("Personnes par table").fill("quatre");
      await page.getByRole("button", { name: "Enregistrer", exact: true }).press("Enter");
      await expect(page.getByRole("alert").filter({ has: page.getByRole("link") })).toBeFocused();
      await expect(page.getByLabel("Personnes par table")).toHaveAttribute("aria-invalid", "true");
      await expectAccessible(page);

      await page.getByLabel("Personnes par table").fill("4");
      await page.getByRole("button", { name: "Enregistrer et proposer" }).press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();
      const plan = await seed.db.plan.findFirstOrThrow({ where: { session: { workshopId: workshop.id } } });
      expect(plan.options).toMatchObject({ size: 4, weights: { questions: 9, themes: 6 } });

      if (size === PHONE) await page.getByRole("button", { name: "Outils" }).press("Enter");
      await page.getByRole("link", { name: "Critères", exact: true }).press("Enter");
      await expect(page.getByRole("slider", { name: "Questions proches" })).toHaveValue("9");
      await page.getByRole("radio", { name: /^Mélange/ }).check();
      await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await expect(page.getByText("Critères enregistrés.")).toBeVisible();
    });
  }

  for (const { name, size, colorScheme } of SCREENS) {
    test(`so many tables, of which sizes: refused where it cannot be, then proposed and remembered (${name})`, async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      const workshop = await seed.workshop({ teamId, capacity: 14 });
      for (let index = 0; index < 13; index += 1) await seed.registration({ workshopId: workshop.id });
      await page.goto(`/organiser/workshops/${workshop.id}/groups/criteria`);
      const count = page.getByLabel("Nombre de tables");
      await expect(count).toBeHidden();
      await page.getByRole("radio", { name: "Selon leur nombre" }).check();
      await expect(page.getByLabel("Personnes par table")).toBeHidden();
      await page.getByText("Permettre des tables plus petites ou plus grandes").click();
      await page.getByLabel("La plus grande table").fill("6");
      await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await expect(count).toHaveAttribute("aria-invalid", "true");

      await count.fill("2");
      await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await expect(page.locator("#groupCount-error")).toHaveText(
        "13 personnes ne tiennent pas à 2 tables de 6 au plus. Prévoyez au moins 3 tables, ou des tables plus grandes.",
      );
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);

      await page.getByLabel("La plus grande table").fill("8");
      await page.getByLabel("La plus petite table").fill("7");
      await page.getByRole("button", { name: "Enregistrer et proposer" }).click();
      await expect(count).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator("#groupCount-error")).toContainText("13 personnes ne suffisent pas");
      await page.getByLabel("La plus petite table").fill("5");
      await page.getByRole("checkbox", { name: "De son organisation" }).check();
      await page.getByRole("button", { name: "Enregistrer et proposer" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();
      const plan = await seed.db.plan.findFirstOrThrow({ where: { session: { workshopId: workshop.id } } });
      expect(plan.options).toMatchObject({ askedCount: 2, minSize: 5, maxSize: 8 });
      expect(plan.options).toMatchObject({ terms: { notAlone: ["organisations"] } });

      await page.goto(`/organiser/workshops/${workshop.id}/groups/criteria`);
      await expect(count).toHaveValue("2");
      await expect(page.getByLabel("La plus petite table")).toHaveValue("5");
      await expect(page.getByLabel("La plus grande table")).toHaveValue("8");
      await expect(page.getByRole("checkbox", { name: "De son organisation" })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: "À son niveau d’aisance" })).not.toBeChecked();
    });
  }

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("the form posts: own weights are kept, a refusal shows what was typed, groups can be proposed", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      const workshop = await seed.workshop({ teamId, capacity: 12 });
      for (let index = 0; index < 8; index += 1) await seed.registration({ workshopId: workshop.id });
      const criteria = `/organiser/workshops/${workshop.id}/groups/criteria`;
      await page.goto(criteria);
      await page.getByRole("radio", { name: /^Réglage personnel/ }).check();
      await page.getByRole("slider", { name: "Thèmes en commun" }).fill("9");
      await page.getByRole("checkbox", { name: /^Ne laisser personne/ }).uncheck();
      await page.getByLabel("Personnes par table").fill("99");
      await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
      await expect(page).toHaveTitle(/^Erreur/);
      await expect(page.getByLabel("Personnes par table")).toHaveValue("99");
      await expect(page.getByRole("slider", { name: "Thèmes en commun" })).toHaveValue("9");

      await page.getByLabel("Personnes par table").fill("4");
      await page.getByRole("button", { name: "Enregistrer et proposer" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();
      await page.goto(criteria);
      await expect(page.getByRole("slider", { name: "Thèmes en commun" })).toHaveValue("9");
      await expect(page.getByRole("checkbox", { name: /^Ne laisser personne/ })).not.toBeChecked();
    });

    test("so many tables are asked for, and what cannot be is told beside its field", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      const workshop = await seed.workshop({ teamId, capacity: 12 });
      for (let index = 0; index < 8; index += 1) await seed.registration({ workshopId: workshop.id });
      await page.goto(`/organiser/workshops/${workshop.id}/groups/criteria`);
      await page.getByRole("radio", { name: "Selon leur nombre" }).check();
      await page.getByLabel("Nombre de tables").fill("5");
      await page.getByRole("button", { name: "Enregistrer et proposer" }).click();
      await expect(page).toHaveTitle(/^Erreur/);
      await expect(page.getByRole("radio", { name: "Selon leur nombre" })).toBeChecked();
      await expect(page.getByLabel("Nombre de tables")).toHaveValue("5");
      await expect(page.locator("#groupCount-error")).toContainText("8 personnes ne suffisent pas");
      await page.getByLabel("Nombre de tables").fill("4");
      await page.getByRole("button", { name: "Enregistrer et proposer" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "4 groupes" })).toBeVisible();
    });
  });

  test("another team's organiser finds no such page and no such call", async ({ page, seed, signIn }) => {
    await signIn("organiser");
    const workshop = await seed.workshop();
    const answer = await page.goto(`/organiser/workshops/${workshop.id}/groups/criteria`);
    expect(answer?.status()).toBe(404);
    const call = await page.request.get(`/api/organiser/workshops/${workshop.id}/group-settings`);
    expect(call.status()).toBe(404);
  });
});
