import { expect, expectAccessible, PHONE, test } from "./harness/test";
import { fillSignUp, submitButton, workshopPath } from "./sign-up-form";

test("an organiser's own questions: written by keyboard, answered without scripts, charted, weighed", async ({
  page,
  browser,
  seed,
  signIn,
}) => {
  const { teamId } = await signIn("organiser");
  const workshop = await seed.workshop({ teamId, capacity: 12, languages: ["fr", "de"], houseRules: null });
  const home = `/organiser/workshops/${workshop.id}`;

  await page.goto(`${home}/form`);
  await expectAccessible(page);
  const add = async (kind: string, label: string) => {
    await page.getByRole("button", { name: "Ajouter une question" }).press("Enter");
    await page.getByRole("menuitem", { name: kind, exact: true }).press("Enter");
    await expect(page.getByLabel("Question", { exact: true }).last()).toBeFocused();
    await page.keyboard.type(label);
  };
  await add("Un choix", "Risques ou opportunités\u00a0?");
  await page.getByRole("button", { name: "Enregistrer le formulaire" }).press("Enter");
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Réponse 1" }).fill("Risques");
  await page.getByRole("textbox", { name: "Réponse 2" }).fill("Opportunités");
  await page.getByLabel("Réponse obligatoire").check();
  await page.getByLabel("En faire un graphique").check();
  await page.getByLabel("Pour former les groupes").selectOption("alike");
  await page.getByRole("button", { name: /^Refermer/ }).click();
  await add("Texte court", "Lesquels\u00a0?");
  await page.getByLabel("Posée à qui").selectOption({ index: 1 });
  await page.getByRole("checkbox", { name: "Risques" }).check();
  await page.getByLabel("Réponse obligatoire").check();
  await page.getByRole("button", { name: "Enregistrer le formulaire" }).press("Enter");
  await expect(page.getByRole("status").getByText("Formulaire enregistré.")).toBeVisible();
  const preview = page.getByRole("region", { name: "Aperçu" });
  await expect(preview.getByLabel("Lesquels")).toBeHidden();
  await preview.getByLabel("Risques", { exact: true }).check();
  await expect(preview.getByLabel("Lesquels")).toBeVisible();

  const visitor = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const form = await visitor.newPage();
  await form.goto(workshopPath("fr", workshop.slug));
  await fillSignUp(form, "fr", { name: "Inès Müller", email: "ines@example.org", question: "À qui\u00a0?" });
  await submitButton(form, "fr").click();
  await expect(form.getByRole("alert").getByRole("link", { name: /Risques ou opportunités/ })).toBeVisible();
  await form.getByLabel("Opportunités", { exact: true }).check();
  await expect(form.getByText("Si vous avez répondu")).toBeVisible();
  await submitButton(form, "fr").click();
  await expect(form.getByRole("heading", { level: 1, name: "Votre place est confirmée" })).toBeVisible();
  await visitor.close();

  await page.setViewportSize(PHONE);
  await page.goto(home);
  const chart = page.getByRole("table", { name: /Risques ou opportunités/ });
  await expect(chart.getByRole("row", { name: /^Opportunités/ })).toContainText("100");
  await expectAccessible(page);
  await page.goto(`${home}/groups/criteria`);
  await expect(page.getByRole("slider", { name: /^Réunir/ })).toHaveValue("4");
  await expectAccessible(page);
  await page.goto(`${home}/form`);
  await page.getByRole("button", { name: /^Retirer .*Risques/ }).click();
  await expect(page.getByText("Ce que cela change pour les réponses déjà données")).toBeVisible();
  await expectAccessible(page);
});
