import { cancelByOrganiser } from "@/tests/db/groups/leave";
import { expect, expectAccessible, test } from "./harness/test";

test.describe("people who come and go after a plan", () => {
  test("are shown by name, and everybody sits again by keyboard after a look at who moves", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId, capacity: 20 });
    const people = [];
    for (let index = 1; index <= 12; index += 1) {
      people.push(await seed.registration({ workshopId: workshop.id, name: `Personne ${index}` }));
    }
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    await page.getByRole("button", { name: "Proposer des groupes" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();

    await cancelByOrganiser(seed.db, people[0]?.id ?? "");
    for (const name of ["Nora Tard", "Ugo Tard"]) {
      await seed.registration({ workshopId: workshop.id, name });
    }
    await seed.db.registration.update({ where: { id: people[1]?.id }, data: { languages: ["fr", "de"] } });
    await page.reload();
    await expect(page.getByText("2 nouvelles inscriptions à placer : Nora Tard et Ugo Tard.")).toBeVisible();
    await expect(page.getByText(/Une place est restée vide.*Personne 1 \(table \d\)/)).toBeVisible();
    await expect(page.getByText("Personne 2 indique d’autres langues qu’avant.")).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("button", { name: "Rééquilibrer…" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Rééquilibrer les groupes" });
    await expect(dialog.getByText(/Nora Tard.*table \d/)).toBeVisible();
    await expect(dialog.getByText(/Score avec|Le score reste/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Appliquer" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "3 groupes" })).toBeVisible();
    await expect(page.getByText("Depuis cette proposition")).toHaveCount(0);

    await page.keyboard.press("Control+z");
    await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();
    await expect(page.getByText("2 personnes sont sans groupe : Nora Tard et Ugo Tard.")).toBeVisible();
  });
});
