import { propose, seedCrowd } from "./harness/board";
import { expect, expectAccessible, PHONE, test } from "./harness/test";
import { Finger } from "./harness/touch";

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

test("every task of the board by touch alone on a phone of 360 px", async ({
  page,
  seed,
  signIn,
  mailbox,
}) => {
  test.setTimeout(150_000);
  const { teamId } = await signIn("organiser");
  const name = (index: number) => `Personne ${String(index + 1).padStart(2, "0")}`;
  const { workshop, people } = await seedCrowd(seed, { teamId, count: 8, nameOf: name });
  // Five at a table of six: there is room to move to.
  await page.goto("/organiser");
  const plan = await propose(page, workshop.id);
  const [first, second] = plan.groups;
  if (!first || !second) throw new Error("two tables are needed");
  await page.goto(`/organiser/workshops/${workshop.id}/groups`);
  await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();
  const finger = await Finger.on(page);
  const button = (label: string) => page.getByRole("button", { name: label, exact: true });
  const entry = (label: string | RegExp) => page.getByRole("menuitem", { name: label });
  const column = (id: string) => page.locator(`[data-column="${id}"]`);
  const card = (who: string) => page.getByRole("row", { name: who, exact: true });
  const isAt = (who: string, groupId: string) =>
    // Also where the screen shows another group.
    expect(column(groupId).locator("h3").getByText(who, { exact: true })).toHaveCount(1);
  const saved = () => expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  const open = async (who: string) => {
    await finger.tap(button(`Actions pour ${who}`));
    await expect(page.getByRole("menu")).toBeVisible();
  };
  const [anna = "", ben = ""] = first.members.map((member) => member.name);
  const [zoe = ""] = second.members.map((member) => member.name);

  await test.step("one group at a time, the next a tap away", async () => {
    await expect(column(first.id)).toBeVisible();
    await expect(column(second.id)).toBeHidden();
    await expectAccessible(page);
    await finger.tap(button("Groupe suivant"));
    await expect(column(second.id)).toBeVisible();
    await expect(column(first.id)).toBeHidden();
    await finger.tap(button("Groupe précédent"));
    await expect(column(first.id)).toBeVisible();
  });

  await test.step("move by dragging, undo, redo", async () => {
    await finger.carry(card(anna), () => page.locator(`span[data-drop="${second.id}"]`));
    await isAt(anna, second.id);
    await saved();
    await finger.tap(button("Annuler"));
    await isAt(anna, first.id);
    await finger.tap(button("Rétablir"));
    await isAt(anna, second.id);
    await finger.tap(button("Annuler"));
    await isAt(anna, first.id);
    await saved();
  });

  await test.step("move by the menu, which tells size and effect", async () => {
    await finger.tap(button("Groupe précédent"));
    if (!(await column(first.id).isVisible())) await finger.tap(button("Groupe suivant"));
    await open(anna);
    await expect(entry(/Table 2.*\d\/6.*en tout/s)).toBeVisible();
    await expectAccessible(page);
    await finger.tap(entry(/Table 2/));
    await isAt(anna, second.id);
    await saved();
    await finger.tap(button("Annuler"));
    await isAt(anna, first.id);
    await saved();
  });

  const show = async (groupId: string) => {
    if (!(await column(groupId).isVisible())) await finger.tap(button("Groupe suivant"));
    await expect(column(groupId)).toBeVisible();
  };

  await test.step("pin", async () => {
    await show(first.id);
    await open(ben);
    await finger.tap(entry("Épingler à cette table"));
    await expect(card(ben).getByText("place épinglée")).toBeVisible();
    await saved();
  });

  await test.step("exchange two people of different tables", async () => {
    await finger.tap(button("Choisir plusieurs personnes"));
    await finger.tap(card(anna));
    await show(second.id);
    await finger.tap(card(zoe));
    await expect(page.getByText("2 personnes choisies")).toBeVisible();
    await expectAccessible(page);
    await finger.tap(button("Échanger leurs places"));
    await isAt(anna, second.id);
    await isAt(zoe, first.id);
    await saved();
    await finger.tap(button("Annuler"));
    await isAt(zoe, second.id);
  });

  await test.step("several at once", async () => {
    await show(first.id);
    await finger.tap(button("Choisir plusieurs personnes"));
    await finger.tap(card(anna));
    await finger.tap(card(ben));
    await finger.tap(
      page
        .getByRole("region", { name: "Personnes choisies" })
        .getByRole("button", { name: "Déplacer vers…" }),
    );
    await finger.tap(entry(/Table 2/));
    await isAt(anna, second.id);
    await isAt(ben, second.id);
    await saved();
    await finger.tap(button("Annuler"));
    await isAt(ben, first.id);
    await saved();
  });

  await test.step("together and apart", async () => {
    for (const [act, dialog, other, tag] of [
      ["Ensemble avec…", `Ensemble avec ${anna}`, ben, `avec ${ben}`],
      ["Pas avec…", `Pas avec ${anna}`, zoe, `pas avec ${zoe}`],
    ] as const) {
      await show(first.id);
      await open(anna);
      await finger.tap(entry(act));
      const form = page.getByRole("dialog", { name: dialog });
      await finger.tap(form.getByText(other, { exact: true }));
      await expect(form.getByRole("checkbox", { name: other, exact: true })).toBeChecked();
      await expectAccessible(page);
      await finger.tap(form.getByRole("button", { name: "Ajouter la règle" }));
      await expect(card(anna).getByText(tag, { exact: true })).toBeVisible();
    }
  });

  await test.step("why here", async () => {
    await open(anna);
    await finger.tap(entry("Pourquoi ici ? Et si… ?"));
    const dialog = page.getByRole("dialog", { name: `Pourquoi ici ? ${anna}` });
    await expect(dialog.getByRole("heading", { name: "Et si… ? Les meilleurs échanges" })).toBeVisible();
    await expectAccessible(page);
    await finger.tap(dialog.getByRole("button", { name: "Fermer" }));
  });

  await test.step("search", async () => {
    const search = page.getByRole("searchbox", { name: "Chercher une personne ou un sujet" });
    await finger.tap(search);
    await page.keyboard.insertText(zoe);
    await finger.tap(button("Suivante"));
    await expect(card(zoe)).toBeFocused();
    await expect(column(second.id)).toBeVisible();
    await expectAccessible(page);
    await search.fill("");
  });

  await test.step("what is asked for now and then, out of the way until it is wanted", async () => {
    await expect(page.getByRole("link", { name: "Règles" })).toBeHidden();
    await finger.tap(button("Outils"));
    await expect(page.getByRole("link", { name: "Règles" })).toBeVisible();
    await expectAccessible(page);
    await finger.tap(button("Plusieurs tours…"));
    const dialog = page.getByRole("dialog", { name: "Plusieurs tours dans la journée" });
    await expect(page.getByRole("link", { name: "Règles" })).toBeHidden();
    await finger.tap(dialog.getByRole("button", { name: "Fermer" }));
    await expect(dialog).toBeHidden();
  });

  await test.step("publish", async () => {
    await finger.tap(button("Publier…"));
    await expect(page.getByRole("dialog", { name: "Publier ces groupes ?" })).toContainText("8 personnes");
    await expectAccessible(page);
    await finger.tap(button("Publier et prévenir"));
    await expect(page.getByText("Ces groupes sont publiés")).toBeVisible();
    for (const { id } of people) await mailbox.waitFor(`${id}@example.org`);
  });

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
