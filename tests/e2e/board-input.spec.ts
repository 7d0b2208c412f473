import type { Page } from "@playwright/test";
import { cancelByOrganiser } from "@/tests/db/groups/leave";
import { cardOf, namesAt, propose, seedCrowd, send } from "./harness/board";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const nameOf = (index: number) => `Personne ${String(index + 1).padStart(2, "0")}`;

async function choose(page: Page, name: string, entry: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: `Actions pour ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

async function fits(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

test.describe("what can go wrong on a board is said, and nothing is lost", () => {
  test("a move of somebody who gave up their seat a second ago", async ({
    page,
    seed,
    signIn,
    complaints,
  }) => {
    complaints.expect(/ERR_FAILED/);
    const { teamId } = await signIn("organiser");
    const { workshop } = await seedCrowd(seed, { teamId, count: 9, nameOf });
    await page.goto("/organiser");
    const plan = await propose(page, workshop.id);
    await page.route("**/live?*", (route) => route.abort());
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    const gone = plan.groups[0]?.members[0];
    if (!gone) throw new Error("somebody is needed");
    await expect(cardOf(page, gone.name)).toBeVisible();
    await cancelByOrganiser(seed.db, gone.registrationId);
    await choose(page, gone.name, /Table 2/);
    await expect(page.getByText(/Cette personne a rendu sa place/)).toBeVisible();
    await expect(cardOf(page, gone.name)).toHaveCount(0);
    await expectAccessible(page);
  });

  test("a table that was taken away in another tab", async ({ page, seed, signIn, complaints }) => {
    complaints.expect(/ERR_FAILED/);
    const { teamId } = await signIn("organiser");
    const { workshop } = await seedCrowd(seed, { teamId, count: 12, nameOf });
    await page.goto("/organiser");
    const plan = await propose(page, workshop.id);
    // A third table, as a rebalancing adds one.
    const third = await seed.db.planGroup.create({
      data: { planId: plan.id, position: 3, name: "", sharedTerms: [], score: 0, criteria: {}, warnings: [] },
    });
    await page.route("**/live?*", (route) => route.abort());
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    await expect(page.getByRole("heading", { level: 1, name: "3 groupes" })).toBeVisible();
    await seed.db.planGroup.delete({ where: { id: third.id } });
    const person = plan.groups[0]?.members[0]?.name ?? "";
    await choose(page, person, /Table 3/);
    await expect(page.getByText(/ce groupe n’existe plus/)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();
    expect(await namesAt(page, plan.groups[0]?.id ?? "")).toContain(person);
    await expectAccessible(page);
  });

  test("the network, gone in the middle of ten moves: all are kept, said and sent later", async ({
    page,
    context,
    seed,
    signIn,
    complaints,
  }) => {
    complaints.expect(/ERR_INTERNET_DISCONNECTED/);
    const { teamId } = await signIn("organiser");
    const { workshop } = await seedCrowd(seed, { teamId, count: 24, nameOf });
    await page.goto("/organiser");
    const plan = await propose(page, workshop.id);
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    const movers = plan.groups
      .slice(0, 2)
      .flatMap(({ members }) => members)
      .slice(0, 10);
    for (const [index, { name }] of movers.entries()) {
      if (index === 4) {
        await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
        await context.setOffline(true);
      }
      await choose(page, name, "Retirer du groupe");
    }
    await expect(page.getByText("Hors ligne, à envoyer")).toBeVisible();
    await expectAccessible(page);
    const kept = await seed.db.planMember.count({ where: { planId: plan.id, groupId: null } });
    expect(kept).toBe(4);
    await expect(page.locator("[data-column=unplaced] [data-card]")).toHaveCount(10);
    await context.setOffline(false);
    await expect(page.getByText("Enregistré", { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(await seed.db.planMember.count({ where: { planId: plan.id, groupId: null } })).toBe(10);
    await expect(page.locator("[data-column=unplaced] [data-card]")).toHaveCount(10);
  });

  test("the plan of an archived workshop can be read and moves nobody", async ({ page, seed, signIn }) => {
    const { teamId } = await signIn("organiser");
    const { workshop } = await seedCrowd(seed, { teamId, count: 9, nameOf });
    await page.goto("/organiser");
    const plan = await propose(page, workshop.id);
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    const person = plan.groups[0]?.members[0]?.name ?? "";
    await expect(cardOf(page, person)).toBeVisible();
    await seed.db.workshop.update({
      where: { id: workshop.id },
      data: { status: "archived" },
    });
    // Open since before: the act is refused and the person is back.
    await choose(page, person, /Table 2/);
    await expect(page.getByText("Pas enregistré", { exact: true })).toBeVisible();
    expect(await namesAt(page, plan.groups[0]?.id ?? "")).toContain(person);
    await page.reload();
    await expect(cardOf(page, person)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Actions pour/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Annuler", exact: true })).toHaveCount(0);
    await expectAccessible(page);
  });
});

const SIZES = [PHONE, { width: 1280, height: 900 }];

/** Opens the board on a phone and on a desktop, one after the other: who sits where is made once. */
async function onEachSize(page: Page, address: string, look: () => Promise<void>): Promise<void> {
  for (const size of SIZES) {
    await test.step(`${size.width} px`, async () => {
      await page.setViewportSize(size);
      await page.goto(address);
      await look();
      await fits(page);
    });
  }
}

test.describe("boards of any size", () => {
  test("one person alone gets no proposal; one who is left over keeps their table", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const alone = await seedCrowd(seed, { teamId, count: 1, nameOf });
    await onEachSize(page, `/organiser/workshops/${alone.workshop.id}/groups`, async () => {
      await expect(page.getByRole("heading", { name: "Encore trop peu d’inscriptions" })).toBeVisible();
      await expect(page.getByRole("button", { name: "Proposer des groupes" })).toHaveCount(0);
      await expectAccessible(page);
    });
    const { workshop, people } = await seedCrowd(seed, { teamId, count: 2, nameOf });
    await propose(page, workshop.id);
    await cancelByOrganiser(seed.db, people[1]?.id ?? "");
    await onEachSize(page, `/organiser/workshops/${workshop.id}/groups`, async () => {
      await expect(page.getByRole("heading", { level: 1, name: "Un groupe" })).toBeVisible();
      await expect(cardOf(page, nameOf(0))).toBeVisible();
      await expectAccessible(page);
    });
  });

  test("names of 120 characters break, and every act still names the person", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const long = (index: number) =>
      `${nameOf(index)} ${"Wolfeschlegelsteinhausenbergerdorff".repeat(4)}`.slice(0, 120);
    const { workshop } = await seedCrowd(seed, { teamId, count: 9, nameOf: long });
    await page.goto("/organiser");
    const plan = await propose(page, workshop.id);
    const person = plan.groups[0]?.members[0]?.name ?? "";
    expect(person).toHaveLength(120);
    await onEachSize(page, `/organiser/workshops/${workshop.id}/groups`, async () => {
      await expect(cardOf(page, person)).toBeVisible();
      await page.getByRole("button", { name: `Actions pour ${person}`, exact: true }).click();
      await expectAccessible(page);
      await fits(page);
      await page.getByRole("menuitem", { name: "Pourquoi ici ? Et si… ?" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
    });
  });

  test("500 people fit, are found, and one of them moves", async ({ page, seed, signIn }) => {
    // A large board, opened twice.
    test.setTimeout(240_000);
    const { teamId } = await signIn("organiser");
    const { workshop } = await seedCrowd(seed, { teamId, count: 500, nameOf });
    await page.goto("/organiser");
    const plan = await propose(page, workshop.id);
    await send(page, "PATCH", `/api/organiser/plans/${plan.id}`, {
      baseVersion: 1,
      moves: [{ registrationId: plan.groups[0]?.members[0]?.registrationId, toGroupId: null }],
    });
    const unplaced = page.locator("[data-column=unplaced] [data-card]");
    await onEachSize(page, `/organiser/workshops/${workshop.id}/groups`, async () => {
      await expect(page.getByRole("heading", { level: 1, name: "84 groupes" })).toBeVisible();
      await fits(page);
      const before = await unplaced.count();
      // Somebody else on each size.
      const who = nameOf(498 - before);
      await page.getByRole("searchbox").fill(who);
      await page.keyboard.press("Enter");
      await expect(cardOf(page, who)).toBeFocused();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: "Retirer du groupe" }).click();
      await expect(unplaced).toHaveCount(before + 1);
      await expect(page.getByText("Enregistré", { exact: true })).toBeVisible({ timeout: 20_000 });
    });
  });
});
