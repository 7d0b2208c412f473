import { propose, seedCrowd } from "./harness/board";
import { expect, expectAccessible, test } from "./harness/test";

test("every task of the board by keyboard alone", async ({ page, seed, signIn, mailbox }) => {
  test.setTimeout(150_000);
  const { teamId } = await signIn("organiser");
  const nameOf = (index: number) => `Personne ${String(index + 1).padStart(2, "0")}`;
  const { workshop, people } = await seedCrowd(seed, { teamId, count: 8, nameOf });
  await page.goto("/organiser");
  const plan = await propose(page, workshop.id);
  const [first, second] = plan.groups;
  if (!first || !second) throw new Error("two tables are needed");
  await page.goto(`/organiser/workshops/${workshop.id}/groups`);
  await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const column = (id: string) => page.locator(`[data-column="${id}"]`);
  const card = (who: string) => page.getByRole("row", { name: who, exact: true });
  const isAt = (who: string, groupId: string) =>
    expect(column(groupId).getByRole("heading", { name: who, exact: true })).toHaveCount(1);
  const saved = () => expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  const said = (text: string | RegExp) =>
    expect(page.locator("[aria-live=polite]").getByText(text)).toBeAttached();
  const hasFocus = (who: string) => card(who).evaluate((it) => it === document.activeElement);
  /** Tab from the field of the search until a card of the same column has the focus, then the arrows. */
  const tabTo = async (who: string) => {
    await page.getByRole("searchbox").focus();
    const isInColumn = () =>
      card(who).evaluate(
        (it) => document.activeElement?.closest("[role=grid]") === it.closest("[role=grid]"),
      );
    for (let press = 0; press < 40 && !(await isInColumn()); press += 1) await keys("Tab");
    await keys("Home");
    for (let press = 0; press < 10 && !(await hasFocus(who)); press += 1) await keys("ArrowDown");
    await expect(card(who)).toBeFocused();
  };
  /** Goes down the open menu to an entry and chooses it. */
  const choose = async (label: string | RegExp) => {
    const entry = page.getByRole("menuitem", { name: label });
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    for (let press = 0; press < 30; press += 1) {
      if (await entry.evaluate((it) => it === document.activeElement)) return keys("Enter");
      await keys("ArrowDown");
    }
    throw new Error(`the arrows do not reach ${label}`);
  };
  const [anna = "", ben = "", cleo = ""] = first.members.map((member) => member.name);
  const [zoe = ""] = second.members.map((member) => member.name);

  await test.step("Tab reaches a column, arrows its cards and the columns beside", async () => {
    await tabTo(anna);
    await expectAccessible(page);
    await keys("ArrowDown");
    await expect(card(ben)).toBeFocused();
    await keys("ArrowDown", "ArrowUp", "Home");
    await expect(card(anna)).toBeFocused();
    await keys("ArrowRight");
    await expect(card(zoe)).toBeFocused();
    await keys("ArrowLeft");
    await expect(card(anna)).toBeFocused();
  });

  await test.step("Enter opens the menu, Escape closes it, a move is said and keeps the focus on the card", async () => {
    await keys("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    await expect(page.getByRole("menuitem", { name: /Table 2.*\d\/6.*en tout/s })).toBeFocused();
    await expectAccessible(page);
    await keys("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(card(anna)).toBeFocused();
    await keys("Enter");
    await choose(/Table 2/);
    await isAt(anna, second.id);
    await said(new RegExp(`${anna} est maintenant à la Table 2`));
    await expect(card(anna)).toBeFocused();
    await saved();
  });

  await test.step("undo and redo, without limit", async () => {
    await keys("Control+z");
    await isAt(anna, first.id);
    await said(/Changement annulé/);
    await keys("Control+Shift+z");
    await isAt(anna, second.id);
    await keys("Control+z");
    await isAt(anna, first.id);
    await saved();
  });

  await test.step("pin and unpin", async () => {
    await tabTo(anna);
    await keys("Enter");
    await choose("Épingler à cette table");
    await expect(card(anna).getByText("place épinglée")).toBeVisible();
    await said(`La place de ${anna} est épinglée.`);
    await saved();
    await keys("Enter");
    await choose("Ne plus épingler");
    await expect(card(anna).getByText("place épinglée")).toHaveCount(0);
    await saved();
  });

  await test.step("Space chooses, two exchange their places, Escape lets go", async () => {
    await tabTo(anna);
    await keys("Space");
    await expect(card(anna)).toHaveAttribute("aria-selected", "true");
    await keys("ArrowRight", "Space");
    await expect(card(zoe)).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
    await keys("Escape");
    await expect(page.getByRole("region", { name: "Personnes choisies" })).toHaveCount(0);
    await keys("Space", "ArrowLeft", "Space");
    await page.getByRole("button", { name: "Échanger leurs places" }).focus();
    await keys("Enter");
    await isAt(anna, second.id);
    await isAt(zoe, first.id);
    await said(new RegExp(`${anna}.*ont échangé leurs places|${zoe}.*ont échangé leurs places`));
    await saved();
    await keys("Control+z");
    await isAt(anna, first.id);
  });

  await test.step("several at once, and one undo takes all of them back", async () => {
    await tabTo(anna);
    await keys("Space", "ArrowDown", "Space");
    await page
      .getByRole("region", { name: "Personnes choisies" })
      .getByRole("button", { name: "Déplacer vers…" })
      .focus();
    await keys("Enter");
    await choose(/Table 2/);
    await isAt(anna, second.id);
    await isAt(ben, second.id);
    await said(/2 personnes sont maintenant à la Table 2/);
    await keys("Control+z");
    await isAt(anna, first.id);
    await isAt(ben, first.id);
    await saved();
  });

  await test.step("together and apart; a move that breaks a rule is refused with the reason", async () => {
    for (const [act, dialog, other, tag] of [
      ["Ensemble avec…", `Ensemble avec ${anna}`, ben, `avec ${ben}`],
      ["Pas avec…", `Pas avec ${cleo}`, zoe, `pas avec ${zoe}`],
    ] as const) {
      await tabTo(dialog.endsWith(cleo) ? cleo : anna);
      await keys("Enter");
      await choose(act);
      const form = page.getByRole("dialog", { name: dialog });
      await form.getByRole("checkbox", { name: other, exact: true }).focus();
      await keys("Space");
      await expectAccessible(page);
      await form.getByRole("button", { name: "Ajouter la règle" }).focus();
      await keys("Enter");
      await expect(page.getByRole("row").getByText(tag, { exact: true })).toBeVisible();
      await saved();
    }
    await tabTo(cleo);
    await keys("Enter");
    await choose(/Table 2/);
    const notice = page.getByRole("alertdialog").filter({ hasText: "Ce déplacement n’est pas possible" });
    await expect(notice).toContainText(zoe);
    await isAt(cleo, first.id);
  });

  await test.step("out of a group: the first column is the one without, and publishing waits", async () => {
    await tabTo(cleo);
    await keys("Enter");
    await choose("Retirer du groupe");
    await expect(page.locator("[data-column]").first()).toHaveAttribute("data-column", "unplaced");
    await isAt(cleo, "unplaced");
    await expect(card(cleo)).toBeFocused();
    await saved();
    await page.getByRole("button", { name: "Publier…" }).focus();
    await keys("Enter");
    const dialog = page.getByRole("dialog", { name: "Publier ces groupes ?" });
    await expect(dialog).toContainText("Une personne n’a pas de groupe");
    await expect(dialog.getByRole("button", { name: "Publier et prévenir" })).toHaveCount(0);
    await expectAccessible(page);
    await keys("Escape");
    await keys("Control+z");
    await isAt(cleo, first.id);
    await saved();
  });

  await test.step("search by name", async () => {
    await page.getByRole("searchbox").focus();
    await page.keyboard.insertText(zoe);
    await keys("Enter");
    await expect(card(zoe)).toBeFocused();
    await expectAccessible(page);
    await page.getByRole("searchbox").focus();
    await keys("Escape");
  });

  await test.step("publish with one clear act that says who hears of it", async () => {
    await page.getByRole("button", { name: "Publier…" }).focus();
    await keys("Enter");
    const dialog = page.getByRole("dialog", { name: "Publier ces groupes ?" });
    await expect(dialog).toContainText("8 personnes reçoivent un e-mail");
    await expect(dialog).toContainText(/Par langue.*en français/);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Publier et prévenir" }).focus();
    await keys("Enter");
    await expect(page.getByText("Ces groupes sont publiés")).toBeVisible();
    for (const { id } of people) await mailbox.waitFor(`${id}@example.org`);
  });
});
