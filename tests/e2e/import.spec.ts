import { expect, expectAccessible, PHONE, test } from "./harness/test";

const FILE = `Nom complet;Courriel;Entreprise;Ce qui vous amène;Remarque
Anna Inventée;anna.import@example.org;Ferme des Crosets;Comment vendre en ligne sans y passer mes nuits ?;
=Bruno <b>Gras</b>;bruno.import@example.org;;Que dire aux bénévoles de leurs données ?;
Chiara Inventata;chiara@@example;;Come proteggere i dati?;
Denis Inventé;denis.import@example.org;;Qui décide des outils ?;
`;

for (const { name, javaScriptEnabled, size } of [
  { name: "without scripts, on a phone", javaScriptEnabled: false, size: PHONE },
  { name: "with scripts", javaScriptEnabled: true, size: { width: 1280, height: 900 } },
]) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled });

    test("a file is read, its columns corrected, imported within the seats, and taken back", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      await page.setViewportSize(size);
      const { id } = await seed.workshop({ teamId, capacity: 2 });
      await page.goto(`/organiser/workshops/${id}/registrations`);
      await page.getByRole("link", { name: "Importer…" }).click();
      await page.getByRole("button", { name: "Lire le fichier" }).click();
      await expect(page.getByText("Choisissez un fichier.").first()).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      const file = { name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
      await page.getByLabel("Fichier").setInputFiles(file);
      await page.getByRole("button", { name: "Lire le fichier" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Vérifier avant d’importer" })).toBeVisible();
      await expect(page.getByText("=Bruno <b>Gras</b>").first()).toBeVisible();
      await expect(page.getByText("Cette adresse e-mail n’est pas complète.")).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      if (javaScriptEnabled) await expectAccessible(page);

      // A column that means something else: nothing is imported before that was seen.
      await page.getByLabel("Entreprise").selectOption({ label: "Fonction" });
      await page.getByRole("button", { name: "Importer 3 inscriptions" }).click();
      await expect(page.getByText("Vos choix ont changé")).toBeVisible();
      expect(await seed.db.registration.count({ where: { workshopId: id } })).toBe(0);
      await page.getByRole("button", { name: "Importer 3 inscriptions" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Import terminé" })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      const people = await seed.db.registration.findMany({
        where: { workshopId: id },
        orderBy: { emailKey: "asc" },
      });
      expect(people.map(({ name: who, status, role }) => [who, status, role])).toEqual([
        ["Anna Inventée", "confirmed", "Ferme des Crosets"],
        ["=Bruno <b>Gras</b>", "confirmed", null],
        ["Denis Inventé", "waitlisted", null],
      ]);
      expect(await seed.db.message.count({ where: { workshopId: id } })).toBe(0);

      await seed.db.registration.update({
        where: { id: people[0]?.id ?? "" },
        data: { foodNeeds: "végétarien", version: { increment: 1 } },
      });
      await page.getByText("Annuler cet import…").click();
      await page.getByRole("button", { name: "Annuler tout l’import" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Import annulé" })).toBeVisible();
      await expect(page.getByText("Anna Inventée : a changé depuis l’import")).toBeVisible();
      expect(await seed.db.registration.count({ where: { workshopId: id } })).toBe(1);
    });
  });
}
