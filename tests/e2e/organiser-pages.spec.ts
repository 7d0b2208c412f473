import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./harness/test";

const LANGUAGES = ["", "/de", "/it", "/en"] as const;
const SCREENS = [
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 360, height: 780, colorScheme: "dark" },
] as const;

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The mail's frame runs no scripts, axe's among them: it is checked here and taken out. */
async function leaveFrameOut(page: Page): Promise<void> {
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("sandbox", "");
  await expect(frame).toHaveAttribute("title", /\S/);
  await frame.evaluate((element) => element.remove());
}

for (const { width, height, colorScheme } of SCREENS) {
  test.describe(`at ${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test("every organiser's page is accessible and fits", async ({ page, seed, signIn }) => {
      test.slow();
      const { teamId } = await signIn("organiser");
      const workshop = await seed.workshop({ teamId, capacity: 2 });
      const draft = await seed.workshop({ teamId, status: "draft", publishedAt: null });
      const person = await seed.registration({
        workshopId: workshop.id,
        name: "Isabelle de Watteville-Schönenberger",
        projectTitle: "Un forum d’entraide",
      });
      await seed.registration({ workshopId: workshop.id, status: "waitlisted" });
      const message = await seed.db.message.create({
        data: {
          workshopId: workshop.id,
          registrationId: person.id,
          kind: "registration_confirmed",
          locale: "fr",
          toAddress: person.email,
          toName: person.name,
          params: {},
          state: "failed",
          attempts: 1,
          lastError: "refused 550 5.1.1",
          subject: "Votre place est confirmée",
          text: "Bonjour",
          html: '<html lang="fr"><title>Mail</title><p>Bonjour</p></html>',
        },
      });
      const home = `/organiser/workshops/${workshop.id}`;
      const paths = [
        "/organiser",
        "/organiser/account",
        "/organiser/workshops/new",
        `/organiser/workshops/${draft.id}`,
        home,
        `${home}/edit`,
        `${home}/registrations`,
        `${home}/registrations?q=rien`,
        `${home}/registrations/new`,
        `${home}/registrations/${person.id}`,
        `${home}/messages`,
        `${home}/messages/${message.id}`,
      ];
      for (const [index, path] of paths.entries()) {
        // Each page in one language, all languages in turn.
        await test.step(path, async () => {
          await page.goto(`${LANGUAGES[index % LANGUAGES.length]}${path}`);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          expect(await overflow(page)).toBeLessThanOrEqual(0);
          if (path.includes("/messages/")) await leaveFrameOut(page);
          await expectAccessible(page);
        });
      }
    });

    test("questions before an act are accessible", async ({ page, seed, signIn }) => {
      const { teamId } = await signIn("organiser");
      const workshop = await seed.workshop({ teamId });
      await seed.registration({ workshopId: workshop.id });
      await page.goto(`/organiser/workshops/${workshop.id}`);
      await page.getByRole("button", { name: "Annuler l’atelier…" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    });
  });
}

test("the demonstration is removed in one click and a question", async ({ page, seed, signIn }) => {
  const { teamId } = await signIn("organiser");
  const workshop = await seed.workshop({ teamId, isDemo: true, title: "À retirer" });
  await seed.registration({ workshopId: workshop.id, source: "demo" });
  await page.goto("/organiser");
  await page.getByRole("button", { name: "Retirer la démonstration" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Retirer la démonstration" }).click();
  await expect(page.getByText("Pas encore d’atelier")).toBeVisible();
  expect(await seed.db.workshop.count({ where: { id: workshop.id } })).toBe(0);
});

test("an API token is shown once, works, and stops when revoked", async ({ page, request, signIn }) => {
  await signIn("organiser");
  await page.goto("/organiser/account");
  await page.getByLabel(/^Pour quel programme/).fill("Tableur");
  await page.getByRole("button", { name: "Créer une clé" }).click();
  const token = await page.getByText(/^atl_/).innerText();
  const list = () =>
    request.get("/api/organiser/workshops", { headers: { authorization: `Bearer ${token}` } });
  expect((await list()).status()).toBe(200);
  await page.reload();
  await expect(page.getByText(token)).toBeHidden();
  await page.getByRole("button", { name: "Retirer la clé Tableur" }).click();
  await page.getByRole("button", { name: "Retirer", exact: true }).click();
  await expect(page.getByText("La clé est retirée.")).toBeVisible();
  expect((await list()).status()).toBe(401);
});
