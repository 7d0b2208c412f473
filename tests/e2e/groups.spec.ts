import { expect, expectAccessible, expectReadable, PHONE, test } from "./harness/test";

const QUESTIONS = [
  "Comment protéger les données de nos bénévoles dans le cloud ?",
  "Qui est responsable des données dans le cloud ?",
  "Comment vendre en ligne sans y passer mes nuits ?",
  "Une boutique en ligne vaut-elle la peine pour un commerce ?",
];

/** The engine's thread starts and searches first. */
const PROPOSAL = { timeout: 30_000 };

test.describe("groups by keyboard alone", () => {
  test("propose, move, pin, undo, publish; each person gets one mail with their table", async ({
    page,
    seed,
    mailbox,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId, capacity: 12 });
    const addresses = Array.from({ length: 8 }, () => `${seed.unique("person")}@example.org`);
    for (const [index, email] of addresses.entries()) {
      await seed.registration({
        workshopId: workshop.id,
        email,
        name: `Personne ${index + 1}`,
        questions: [QUESTIONS[index % QUESTIONS.length] ?? ""],
        showToGroup: index !== 3,
        locale: index === 7 ? "de" : "fr",
      });
    }
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    await expect(page.getByRole("heading", { name: "8 personnes à réunir" })).toBeVisible();
    await expectAccessible(page);

    const press = async (name: string | RegExp) => {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
    };
    await press("Proposer des groupes");
    await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible(PROPOSAL);
    await expect(page).toHaveTitle("Groupes – Atelier d’essai – Atelier");
    await expectAccessible(page);

    const columnOf = (table: number) =>
      page
        .getByRole("region", { name: "Les groupes de cette proposition" })
        .locator("section")
        .nth(table - 1);
    const names = async (table: number) =>
      columnOf(table).getByRole("heading", { level: 3 }).allTextContents();
    const before = await names(1);
    const person = before[0] ?? "";

    await press(`Actions pour ${person}`);
    await expect(page.getByRole("menu")).toBeVisible();
    await expect(page.getByRole("menuitem", { name: /Table 2/ })).toBeFocused();
    await expectAccessible(page);
    await expect(page.getByRole("menuitem", { name: /Table 2/ })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(columnOf(2).getByRole("heading", { name: person, exact: true })).toBeVisible();
    await expect(page.getByText(`${person} est maintenant à la Table 2`)).toBeAttached();
    await expect(page.getByRole("row", { name: person, exact: true })).toBeFocused();
    await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();

    await page.keyboard.press("Control+z");
    await expect.poll(() => names(1)).toEqual(before);

    await press(`Actions pour ${person}`);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(columnOf(1).getByText("place épinglée")).toBeVisible();
    await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
    await page.reload();
    await expect(columnOf(1).getByText("place épinglée")).toBeVisible();

    await press("Publier…");
    await expect(page.getByRole("dialog", { name: "Publier ces groupes ?" })).toContainText("8 personnes");
    await expect(page.getByRole("dialog")).toContainText("7 en français et 1 en allemand");
    await expectAccessible(page);
    await press("Publier et prévenir");
    await expect(page.getByText("Ces groupes sont publiés")).toBeVisible();
    for (const address of addresses) await mailbox.waitFor(address);

    const mail = await mailbox.waitFor(addresses[0] ?? "");
    expect(mail.text).not.toContain("Personne 4");
    await page.goto(mail.links.find((link) => link.includes("/r/")) ?? "");
    await expect(page.getByText(/Table \d/).first()).toBeVisible();
    await expect(page.getByText("Personne 4")).toHaveCount(0);
    expect(mailbox.received(addresses[1] ?? "")).toHaveLength(1);
  });
});

for (const size of [
  { name: "phone", ...PHONE },
  { name: "desktop", width: 1280, height: 900 },
]) {
  test(`the demonstration's board reads well and passes axe, light and dark (${size.name})`, async ({
    page,
    seed,
    signIn,
  }) => {
    const demo = await seed.db.workshop.findFirstOrThrow({ where: { isDemo: true } });
    await signIn("owner", { teamId: demo.teamId });
    await page.setViewportSize(size);
    await page.goto(`/organiser/workshops/${demo.id}/groups`);
    // Whichever size comes first proposes; where both do, each sees its own proposal.
    if (await page.getByRole("heading", { name: "61 personnes à réunir" }).isVisible()) {
      await page.getByRole("button", { name: "Proposer des groupes" }).click();
    }
    await expect(page.getByRole("heading", { level: 1, name: "11 groupes" })).toBeVisible(PROPOSAL);
    await expectAccessible(page);
    // Without transitions: no colour is caught half way.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await expectReadable(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
