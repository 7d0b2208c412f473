import { readFile } from "node:fs/promises";
import { expect, test } from "./harness/test";

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a refused workshop comes back with everything typed and each error beside its field", async ({
    page,
    signIn,
  }) => {
    await signIn("organiser");
    await page.goto("/organiser/workshops/new");
    await page.getByLabel("Titre", { exact: true }).fill("Été à l’écran");
    await page.getByLabel(/^Places/).fill("beaucoup");
    await page.getByLabel(/^Thèmes à choisir/).fill("Confiance\nOutils");
    await page.getByLabel(/^Autres mots pour ces thèmes/).fill("Outils : cloud, Werkzeug\nJardins : roses");
    await page.getByRole("checkbox", { name: /liste d’attente/ }).uncheck();
    await page.getByRole("button", { name: "Créer le brouillon" }).click();

    await expect(page).toHaveTitle(/^Erreur/);
    await expect(page.getByLabel("Titre", { exact: true })).toHaveValue("Été à l’écran");
    await expect(page.getByLabel(/^Thèmes à choisir/)).toHaveValue("Confiance\nOutils");
    await expect(page.getByRole("checkbox", { name: /liste d’attente/ })).not.toBeChecked();
    const words = page.getByLabel(/^Autres mots pour ces thèmes/);
    await expect(words).toHaveValue("Outils : cloud, Werkzeug\nJardins : roses");
    for (const label of [/^Résumé/, /^Début/, /^Fin/, /^Places/]) {
      await expect(page.getByLabel(label)).toHaveAttribute("aria-invalid", "true");
    }

    await page.getByLabel(/^Résumé/).fill("Une journée.");
    await page.getByLabel(/^Places/).fill("12");
    await page.getByLabel(/^Début/).fill("2099-05-05T09:00");
    await page.getByLabel(/^Fin/).fill("2099-05-05T17:00");
    await page.getByRole("button", { name: "Créer le brouillon" }).click();

    await expect(words).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText("Chaque ligne commence par un des thèmes ci-dessus").first()).toBeVisible();
    await words.fill("outils : cloud, Werkzeug");
    await page.getByRole("button", { name: "Créer le brouillon" }).click();
    await expect(page.getByText("Le brouillon est créé.")).toBeVisible();
    await expect(page.getByText(/mardi\s5\smai\s2099,\s9\sh\s–\s17\sh/)).toBeVisible();

    await page.goto(page.url().replace(/\?.*/, "/edit"));
    await expect(words).toHaveValue("Outils: cloud, Werkzeug");
  });

  test("publishing, adding, filtering and cancelling work", async ({ page, seed, signIn }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId, status: "draft", publishedAt: null });
    const home = `/organiser/workshops/${workshop.id}`;
    await page.goto(home);
    await page.getByRole("button", { name: "Publier…" }).click();
    await page.getByRole("button", { name: "Publier", exact: true }).click();
    await expect(page.getByText(/^Inscriptions ouvertes/)).toBeVisible();

    await page.goto(`${home}/registrations/new`);
    await page.getByLabel("Prénom et nom").fill("Lou Vial");
    await page.getByRole("button", { name: "Ajouter" }).click();
    await expect(page.getByLabel("Prénom et nom")).toHaveValue("Lou Vial");
    await page.getByLabel("Adresse e-mail").fill(`${seed.unique("lou")}@example.org`);
    await page.getByRole("button", { name: "Ajouter" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Lou Vial" })).toBeVisible();

    await page.goto(`${home}/registrations`);
    await page.getByLabel("Chercher").fill("personne");
    await page.getByRole("button", { name: "Filtrer" }).click();
    await expect(page.getByText("Rien ne correspond")).toBeVisible();
    await page.getByRole("link", { name: "Tout montrer" }).click();
    await page.getByRole("link", { name: "Lou Vial", exact: true }).click();
    await page.getByRole("button", { name: "Annuler cette inscription…" }).click();
    await page.getByRole("button", { name: "Annuler l’inscription" }).click();
    await expect(page.getByText("Annulée", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Rétablir cette inscription…" }).click();
    await page.getByRole("button", { name: "Rétablir l’inscription" }).click();
    await expect(page.getByText("Inscription rétablie, avec toutes les réponses.")).toBeVisible();
  });
});

test.describe("two organisers at once", () => {
  test("the second to save is told what differs and loses nothing", async ({ page, seed, signIn }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId });
    await page.goto(`/organiser/workshops/${workshop.id}/edit`);
    await seed.db.workshop.update({
      where: { id: workshop.id },
      data: { title: "Le titre des autres", version: { increment: 1 } },
    });
    await page.getByLabel("Titre", { exact: true }).fill("Mon titre");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();

    const conflict = page.getByRole("alert").filter({ hasText: "Quelqu’un d’autre" });
    await expect(conflict).toBeFocused();
    await expect(conflict).toContainText("Le titre des autres");
    await expect(page.getByLabel("Titre", { exact: true })).toHaveValue("Mon titre");
    await conflict.getByRole("button", { name: "Enregistrer ma version" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Mon titre" })).toBeVisible();
  });
});

test("search, filters and pages of a long list live in the address", async ({ page, seed, signIn }) => {
  const { teamId } = await signIn("organiser");
  const workshop = await seed.workshop({ teamId, capacity: 0 });
  const row = (index: number) => ({
    workshopId: workshop.id,
    reference: seed.unique("R").slice(0, 12),
    status: "cancelled" as const,
    name: `Personne ${String(index).padStart(4, "0")}`,
    email: `${index}@example.org`,
    emailKey: `${index}@example.org`,
    locale: "fr" as const,
    languages: index % 2 === 0 ? ["fr"] : ["de"],
    questions: ["Comment ?"],
    cancelledAt: new Date(),
  });
  await seed.db.registration.createMany({ data: Array.from({ length: 3_000 }, (_, index) => row(index)) });
  await seed.registration({ workshopId: workshop.id, name: "Zoé Attente", status: "waitlisted" });

  await page.goto(`/organiser/workshops/${workshop.id}/registrations`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^1 inscription et 3\s000 annulées$/);
  await expect(page.getByRole("row")).toHaveCount(101);
  await page.getByRole("link", { name: "Page suivante" }).click();
  await expect(page).toHaveURL(/page=2$/);
  await expect(page.getByRole("link", { name: "Personne 0100", exact: true })).toBeVisible();

  await page.getByLabel("État").selectOption({ label: "En attente" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/status=waitlisted/);
  await expect(page.getByRole("link", { name: "Zoé Attente", exact: true })).toBeVisible();
  await expect(page.getByText("rang 1 dans la liste d’attente")).toBeVisible();

  await page.getByRole("button", { name: "Exporter…" }).click();
  await expect(page.getByRole("heading", { name: "Exporter une inscription" })).toBeVisible();
  for (const format of ["csv", "json"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: format.toUpperCase(), exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`registrations.${format}`);
    const text = await readFile(await file.path(), "utf8");
    expect([text.includes("Zoé Attente"), text.includes("Personne 0100")]).toEqual([true, false]);
  }
});
