import type { Page } from "@playwright/test";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const QUESTIONS = [
  "Comment protéger les données de nos bénévoles dans le cloud ?",
  "Comment vendre en ligne sans y passer mes nuits ?",
  "Comment animer une communauté dans la durée ?",
];

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly groups: readonly {
    readonly id: string;
    readonly position: number;
    readonly members: readonly { readonly registrationId: string; readonly name: string }[];
  }[];
}

/** Calls the API as the page's own scripts would. */
async function send(page: Page, method: "POST" | "PATCH", path: string, data: object = {}): Promise<Plan> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.fetch(path, { method, data, headers: { origin } });
  expect(answer.ok()).toBe(true);
  return answer.json();
}

/** A plan's member, by table and place from 0. */
function memberOf(plan: Plan, table: number, place: number) {
  const member = plan.groups[table]?.members[place];
  if (!member) throw new Error("a table with people is needed");
  return member;
}

const cardIn = (page: Page, table: string, name: string) =>
  page.locator("section").filter({ hasText: table }).getByRole("heading", { name, exact: true });

async function noOverflow(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

test.describe("two organisers on one plan", () => {
  test("see each other's moves without reload; both kept for other people, both shown for the same", async ({
    page: ada,
    browser,
    seed,
    signIn,
    complaints,
  }) => {
    test.slow(); // A whole journey, in two browsers.
    complaints.expect(/ERR_FAILED/);
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId, capacity: 24 });
    for (let index = 0; index < 15; index += 1) {
      await seed.registration({
        workshopId: workshop.id,
        name: `Personne ${String(index + 1).padStart(2, "0")}`,
        questions: [QUESTIONS[index % QUESTIONS.length] ?? ""],
      });
    }
    await ada.goto(`/organiser/workshops/${workshop.id}`);
    const counts = ada.getByRole("region", { name: "Inscriptions", exact: true });
    await expect(counts).toContainText("15");

    // The overview moves by itself, says so, and leaves the focus where it is.
    const link = ada.getByRole("link", { name: "Toutes les inscriptions" });
    await link.focus();
    await seed.registration({ workshopId: workshop.id, name: "Personne 16" });
    await expect(ada.getByText("Personne 16")).toBeVisible({ timeout: 20_000 });
    await expect(counts).toContainText("16");
    await expect(ada.locator("[aria-live]").getByText(/Une nouvelle inscription/)).toBeAttached();
    await expect(link).toBeFocused();

    // A proposal that somebody else asked for takes the place of the empty page.
    await ada.goto(`/organiser/workshops/${workshop.id}/groups`);
    await expect(ada.getByRole("heading", { name: "16 personnes à réunir" })).toBeVisible();
    const plan = await send(ada, "POST", `/api/organiser/workshops/${workshop.id}/plans`);
    await expect(ada.getByRole("heading", { level: 1, name: "3 groupes" })).toBeVisible({ timeout: 20_000 });
    const context = await browser.newContext();
    await signIn("organiser", { teamId, name: "Bea Kollegin", context });
    const bea = await context.newPage();
    const board = `/organiser/workshops/${workshop.id}/groups?plan=${plan.id}`;
    await Promise.all([ada.goto(board), bea.goto(board)]);
    await expect(ada.getByText("Enregistré", { exact: true })).toBeVisible();

    const lea = memberOf(plan, 0, 0);
    const undo = ada.getByRole("link", { name: "Critères" });
    await undo.focus();
    const moved = await send(bea, "PATCH", `/api/organiser/plans/${plan.id}`, {
      baseVersion: 1,
      moves: [{ registrationId: lea.registrationId, toGroupId: plan.groups[1]?.id }],
    });
    const said = `Bea Kollegin a déplacé ${lea.name} de la table 1 à la table 2`;
    await expect(ada.getByText(said)).toBeVisible({ timeout: 20_000 });
    await expect(undo).toBeFocused();
    await expect(cardIn(ada, "Table 2", lea.name).first()).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole("button", { name: `Afficher ${lea.name}` }).click();
    await expect(ada.locator(`#card-${lea.registrationId}`)).toBeFocused();

    // Ada hears nothing for a while: what she does meanwhile meets what Bea did.
    await ada.route("**/live?*", (route) => route.abort());
    const [tim, kim] = [memberOf(moved, 2, 0), memberOf(moved, 0, 0)];
    const next = await send(bea, "PATCH", `/api/organiser/plans/${plan.id}`, {
      baseVersion: 2,
      moves: [{ registrationId: tim.registrationId, toGroupId: null }],
    });
    await ada.unroute("**/live?*");
    const take = async (name: string) => {
      await ada.getByRole("button", { name: `Actions pour ${name}` }).click();
      await ada.getByRole("menuitem", { name: "Retirer du groupe" }).click();
    };
    await take(kim.name);
    await expect(ada.getByText(`Bea Kollegin a retiré ${tim.name} de la table 3`)).toBeVisible({
      timeout: 20_000,
    });
    await expect(ada.getByText("Enregistré", { exact: true })).toBeVisible();
    await expect
      .poll(
        async () => (await (await ada.request.get(`/api/organiser/plans/${plan.id}`)).json()).unplaced.length,
      )
      .toBe(2);
    await expect(bea.getByText(`Ada Organisatrice a retiré ${kim.name}`)).toBeVisible({ timeout: 20_000 });

    // The same person: Bea's place stands, Ada's wish is kept and asked about.
    await ada.route("**/live?*", (route) => route.abort());
    const zoe = memberOf(next, 1, 1);
    await send(bea, "PATCH", `/api/organiser/plans/${plan.id}`, {
      baseVersion: 4,
      moves: [{ registrationId: zoe.registrationId, toGroupId: plan.groups[0]?.id }],
    });
    await ada.unroute("**/live?*");
    await take(zoe.name);
    await expect(ada.getByText("Deux changements pour les mêmes personnes")).toBeVisible({ timeout: 20_000 });
    await expect(ada.getByText(`En place\u00a0: Bea Kollegin a déplacé ${zoe.name}`)).toBeVisible();
    await expect(cardIn(ada, "Table 1", zoe.name).first()).toBeVisible();
    await expectAccessible(ada);
    await ada.getByRole("button", { name: "Appliquer le mien" }).click();
    await expect(ada.getByText("Deux changements pour les mêmes personnes")).toHaveCount(0);
    await expect(bea.getByText(`Ada Organisatrice a retiré ${zoe.name}`)).toBeVisible({ timeout: 20_000 });
    await context.close();
  });
});

test.describe("plans beside each other", () => {
  test("are named, copied, compared, deleted and brought back, and any version comes back, without scripts", async ({
    browser,
    seed,
    signIn,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const { teamId } = await signIn("organiser", { context });
    const page = await context.newPage();
    const workshop = await seed.workshop({ teamId, capacity: 24 });
    for (let index = 0; index < 13; index += 1) {
      await seed.registration({
        workshopId: workshop.id,
        name: `Personne ${String(index + 1).padStart(2, "0")}`,
        questions: [QUESTIONS[index % QUESTIONS.length] ?? ""],
      });
    }
    const shelf = `/organiser/workshops/${workshop.id}/groups/plans`;
    await page.goto(shelf);
    await expect(page.getByText("Aucune proposition pour l’instant.")).toBeVisible();
    await send(page, "POST", `/api/organiser/workshops/${workshop.id}/plans`);
    await page.goto(shelf);

    await page.getByRole("button", { name: "Renommer\u00a0: Proposition 1" }).click();
    await page.getByLabel("Votre nom pour elle").fill("Le matin");
    await page.getByRole("button", { name: "Enregistrer le nom" }).click();
    await expect(page.getByText("Nom enregistré.")).toBeVisible();
    await page.getByRole("button", { name: "Dupliquer\u00a0: Le matin (proposition 1)" }).click();
    await expect(page.getByText("La copie est là")).toBeVisible();
    await expect(page.getByText(/^Copie de la proposition 1, faite par vous/)).toBeVisible();
    await noOverflow(page);

    const copy = await seed.db.plan.findFirstOrThrow({
      where: { number: 2, session: { workshopId: workshop.id } },
    });
    const plan: Plan = await (await page.request.get(`/api/organiser/plans/${copy.id}`)).json();
    const [a, b] = [memberOf(plan, 0, 0), memberOf(plan, 1, 0)];
    await send(page, "PATCH", `/api/organiser/plans/${copy.id}`, {
      baseVersion: 1,
      moves: [
        { registrationId: a.registrationId, toGroupId: plan.groups[1]?.id },
        { registrationId: b.registrationId, toGroupId: plan.groups[0]?.id },
      ],
    });

    await page
      .getByRole("link", { name: "Comparer avec Proposition 2\u00a0: Le matin (proposition 1)" })
      .click();
    await page.getByRole("link", { name: "Inverser" }).click();
    await expect(page.getByText(/^2 personnes changent de table, [01],\d+\s→\s[01],\d+$/)).toBeVisible();
    const movers = page.getByRole("table", { name: "Qui change de table" });
    await expect(movers.getByRole("row", { name: new RegExp(`${a.name} table 1.* table 2`) })).toBeVisible();
    await expect(page.getByRole("table", { name: "Par critère" })).toContainText("En tout");
    await noOverflow(page);

    await page.goto(`${shelf}/${copy.id}`);
    await expect(
      page.getByText(`Vous avez échangé ${a.name} (table 1) et ${b.name} (table 2)`),
    ).toBeVisible();
    await noOverflow(page);
    await page.getByRole("button", { name: "Rétablir la version 1" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Rétablir" }).click();
    await expect(page.getByText("La version 1 est rétablie.")).toBeVisible();
    await expect(page.getByText("Vous avez rétabli la version 1")).toBeVisible();
    await send(page, "POST", `/api/organiser/plans/${copy.id}/undo`, { baseVersion: 3 });
    const undone: Plan = await (await page.request.get(`/api/organiser/plans/${copy.id}`)).json();
    expect(undone.groups[1]?.members.map(({ name }) => name)).toContain(a.name);

    // Somebody else was faster: the page says so instead of overwriting.
    await page.goto(shelf);
    await send(page, "POST", `/api/organiser/plans/${copy.id}/redo`, { baseVersion: 4 });
    await page.getByRole("button", { name: "Supprimer\u00a0: Proposition 2" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Supprimer", exact: true }).click();
    await expect(page.getByText(/^Quelqu’un d’autre a modifié cette proposition/)).toBeVisible();
    await page.goto(shelf);
    await page.getByRole("button", { name: "Supprimer\u00a0: Proposition 2" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Supprimer", exact: true }).click();
    await expect(page.getByText("Proposition 2 est supprimée.")).toBeVisible();
    await page.getByRole("button", { name: "Faire revenir" }).click();
    await expect(page.getByRole("heading", { name: "Proposition 2" })).toBeVisible();

    await page.goto(`/organiser/workshops/${workshop.id}/journal?subject=plans`);
    await expect(page.getByText("Vous avez supprimé une proposition")).toBeVisible();
    await expect(page.getByText("Vous avez fait revenir une proposition")).toBeVisible();
    await noOverflow(page);
    await context.close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`their pages pass axe (${colorScheme})`, async ({ page, seed, signIn }) => {
      const { teamId } = await signIn("organiser");
      const workshop = await seed.workshop({ teamId, capacity: 12 });
      for (let index = 0; index < 8; index += 1) await seed.registration({ workshopId: workshop.id });
      await page.emulateMedia({ colorScheme });
      const home = `/organiser/workshops/${workshop.id}`;
      await page.goto(`${home}/journal`);
      const first = await send(page, "POST", `/api${home}/plans`);
      await send(page, "POST", `/api/organiser/plans/${first.id}/duplicate`);
      for (const path of ["groups/plans", "groups/compare", `groups/plans/${first.id}`, "journal"]) {
        await page.goto(`${home}/${path}`);
        await expectAccessible(page);
      }
    });
  }

  test("are nobody else's", async ({ page, seed, signIn }) => {
    const workshop = await seed.workshop();
    await signIn("organiser");
    for (const path of ["groups/plans", "groups/compare", "journal"]) {
      const answer = await page.goto(`/organiser/workshops/${workshop.id}/${path}`);
      expect(answer?.status()).toBe(404);
    }
  });
});
