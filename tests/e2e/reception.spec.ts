import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { checkInCode } from "@/lib/signing/check-in-code";
import type { Seed } from "./harness/seed";
import { expect, expectAccessible, expectReadable, PHONE, test } from "./harness/test";

// The door on the day, as a phone in somebody's hand sees it.

const SEARCH = "Nom, e-mail, référence ou code";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const count = (page: Page) => page.getByTestId("count");
/** Only a page that runs has a camera; a press before is a form's post, which needs the network. */
const untilAlive = (page: Page) => expect(button(page, "Scanner avec l’appareil photo")).toBeVisible();
const panel = (page: Page) =>
  page
    .getByRole("status")
    .filter({ has: page.getByRole("paragraph") })
    .last();

async function seedDoor(seed: Seed, teamId: string) {
  const workshop = await seed.workshop({ teamId, startsAt: new Date() });
  const code = () => `${seed.unique("").slice(1, 5)}-${seed.unique("").slice(1, 5)}`.toUpperCase();
  const person = (name: string, more: object = {}) =>
    seed.registration({ workshopId: workshop.id, name, reference: code(), ...more });
  const zoe = await person("Zoé Aubert", { photosAllowed: true });
  const bruno = await person("Bruno Keller", { organisation: "Ville de Sion" });
  const carla = await person("Carla Rossi");
  const wim = await person("Wim Peeters", { status: "waitlisted" });
  return { workshop, zoe, bruno, carla, wim, page: `/organiser/workshops/${workshop.id}/reception` };
}

test("on a phone: search without accents, let in, take back; who has no seat stands apart", async ({
  page,
  seed,
  signIn,
}) => {
  const { teamId } = await signIn("reception");
  const door = await seedDoor(seed, teamId);
  await page.setViewportSize(PHONE);
  await page.goto(door.page);
  await expect(count(page)).toHaveText("0 arrivée sur 3");
  await expect(page.getByRole("region", { name: /^Sans place confirmée/ })).toContainText("Wim Peeters");
  await expect(button(page, "Arrivée de Wim Peeters")).toHaveCount(0);
  await expectAccessible(page);

  await page.getByLabel(SEARCH).fill("zoe aub");
  await expect(page.getByRole("listitem")).toHaveCount(1);
  await button(page, "Arrivée de Zoé Aubert").click();
  await expect(panel(page)).toContainText("Bienvenue, Zoé Aubert");
  await expect(count(page)).toHaveText("1 arrivée sur 3");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectReadable(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(PHONE.width);

  await page.getByRole("listitem").getByRole("button", { name: "Annuler l’arrivée de Zoé Aubert" }).click();
  await expect(panel(page)).toContainText("L’arrivée de Zoé Aubert est annulée.");
  await expect(count(page)).toHaveText("0 arrivée sur 3");
  const logged = async () => {
    const log = await seed.db.auditEntry.findMany({
      where: { subjectId: door.zoe.id },
      orderBy: { id: "asc" },
      select: { action: true },
    });
    return log.map(({ action }) => action);
  };
  await expect.poll(logged).toEqual(["registration.check_in", "registration.check_in_undo"]);
});

test("what a reader of codes types: welcome, already in, cancelled, waiting, another workshop, unknown", async ({
  page,
  seed,
  signIn,
}) => {
  const { teamId } = await signIn("organiser");
  const door = await seedDoor(seed, teamId);
  const gone = await seed.registration({
    workshopId: door.workshop.id,
    name: "Gaël Parti",
    status: "cancelled",
  });
  const next = await seed.workshop({ teamId, title: "Le lendemain" });
  const other = await seed.registration({ workshopId: next.id });
  await page.goto(door.page);
  const type = async (text: string) => {
    await page.getByLabel(SEARCH).fill(text);
    await page.keyboard.press("Enter");
  };
  await type(checkInCode(door.zoe));
  await expect(panel(page)).toContainText("Bienvenue, Zoé Aubert");
  await expect(page.getByLabel(SEARCH)).toBeFocused();
  await type(door.zoe.reference.toLowerCase());
  await expect(panel(page)).toContainText("Zoé Aubert : déjà là");
  await expect(panel(page)).toContainText("par vous");
  await type(checkInCode(gone));
  await expect(panel(page)).toContainText("Inscription annulée");
  await type(door.wim.reference);
  await expect(panel(page)).toContainText("En liste d’attente");
  await expect(panel(page)).toContainText("Rang 1");
  await type(checkInCode(other));
  await expect(panel(page)).toContainText("Code d’un autre atelier");
  await expect(panel(page)).toContainText("Le lendemain");
  await expect(page.getByRole("link", { name: "Ouvrir son accueil" })).toBeVisible();
  await type("https://example.org/menu.pdf");
  await expect(panel(page)).toContainText("Code inconnu");
  await expectAccessible(page);
  await expect(count(page)).toHaveText("1 arrivée sur 3");
});

test("two phones at the door: the count moves by itself, and the second learns who let somebody in", async ({
  page,
  seed,
  signIn,
  browser,
  baseURL,
}) => {
  const { teamId } = await signIn("reception", { name: "Claire" });
  const door = await seedDoor(seed, teamId);
  const second = await browser.newContext({ baseURL });
  await signIn("reception", { teamId, name: "Bruno", context: second });
  const colleague = await second.newPage();
  await page.goto(door.page);
  await colleague.goto(door.page);
  await expect(count(colleague)).toHaveText("0 arrivée sur 3");
  await button(page, "Arrivée de Zoé Aubert").click();
  await expect(count(colleague)).toHaveText("1 arrivée sur 3");
  await expect(colleague.getByRole("listitem").filter({ hasText: "Zoé Aubert" })).toContainText("par Claire");
  await colleague.getByLabel(SEARCH).fill(checkInCode(door.zoe));
  await colleague.keyboard.press("Enter");
  await expect(panel(colleague)).toContainText("par Claire");
  await button(colleague, "Annuler l’arrivée de Zoé Aubert").click();
  await expect(count(page)).toHaveText("0 arrivée sur 3");
  await second.close();
});

test("through a network gap: scans are answered, kept through a closed page, and sent with the time they were taken", async ({
  page,
  context,
  seed,
  signIn,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const { teamId } = await signIn("reception");
  const door = await seedDoor(seed, teamId);
  await page.setViewportSize(PHONE);
  await page.goto(door.page);
  await expect(count(page)).toHaveText("0 arrivée sur 3");
  await untilAlive(page);
  // Cancels while the phone is out of reach: it lets in whom it knows.
  await context.setOffline(true);
  await seed.db.$transaction([
    seed.db.seat.updateMany({ where: { registrationId: door.carla.id }, data: { registrationId: null } }),
    seed.db.registration.update({
      where: { id: door.carla.id },
      data: { status: "cancelled", cancelledAt: new Date() },
    }),
  ]);
  const before = new Date();
  await button(page, "Arrivée de Zoé Aubert").click();
  await expect(panel(page)).toContainText("Sera confirmé dès que le réseau revient.");
  const search = page.getByLabel(SEARCH);
  for (const code of [checkInCode(door.bruno), checkInCode(door.carla)]) {
    await search.fill(code);
    await page.keyboard.press("Enter");
  }
  await expect(panel(page)).toContainText("Bienvenue, Carla Rossi");
  // A code that nobody signed is unknown here too.
  await search.fill(`${door.carla.reference}-0000000000`);
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("Code inconnu");
  await expect(page.getByText("4 à envoyer")).toBeVisible();
  await expect(count(page)).toHaveText("3 arrivées sur 3");
  await expectAccessible(page);
  const after = new Date();
  expect(await seed.db.checkIn.count({ where: { registration: { workshopId: door.workshop.id } } })).toBe(0);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toMatch(/Zoé|Bruno|Carla|@example/);

  await context.setOffline(false);
  await expect(page.getByText("à envoyer")).toHaveCount(0);
  await expect(page.getByText("À revoir")).toBeVisible();
  await expect(page.getByText(/Inscription annulée · Carla Rossi/)).toBeVisible();
  await expect(count(page)).toHaveText("2 arrivées sur 2");
  const rows = await seed.db.checkIn.findMany({
    where: { registration: { workshopId: door.workshop.id } },
    orderBy: { takenAt: "asc" },
  });
  expect(rows.map(({ registrationId }) => registrationId)).toEqual([door.zoe.id, door.bruno.id]);
  for (const { takenAt } of rows) {
    expect(takenAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(takenAt.getTime()).toBeLessThanOrEqual(after.getTime());
  }
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a page that is closed with something to send sends it when it is opened again", async ({
  page,
  context,
  seed,
  signIn,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const { teamId } = await signIn("reception");
  const door = await seedDoor(seed, teamId);
  await page.goto(door.page);
  await expect(count(page)).toHaveText("0 arrivée sur 3");
  await untilAlive(page);
  await context.setOffline(true);
  await button(page, "Arrivée de Zoé Aubert").click();
  await button(page, "Arrivée de Bruno Keller").click();
  await expect(page.getByText("2 à envoyer")).toBeVisible();
  await expectAccessible(page);
  // Taken back before it was sent: the log tells both, the count neither.
  await page.getByRole("listitem").getByRole("button", { name: "Annuler l’arrivée de Bruno Keller" }).click();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(door.page);
  await expect(count(again)).toHaveText("1 arrivée sur 3");
  await expect
    .poll(() => seed.db.checkIn.count({ where: { registrationId: door.zoe.id, undoneAt: null } }))
    .toBe(1);
  await expect
    .poll(() => seed.db.checkIn.count({ where: { registrationId: door.bruno.id, undoneAt: null } }))
    .toBe(0);
});

test("whoever signs up while the page is open can be found on it", async ({ page, seed, signIn }) => {
  const { teamId } = await signIn("reception");
  const door = await seedDoor(seed, teamId);
  await page.goto(door.page);
  await expect(count(page)).toHaveText("0 arrivée sur 3");
  await seed.registration({ workshopId: door.workshop.id, name: "Nadia Nouvelle" });
  await expect(button(page, "Arrivée de Nadia Nouvelle")).toBeVisible();
  await expect(count(page)).toHaveText("0 arrivée sur 4");
});

test("on the day the overview counts arrivals and leads to the door; the list of registrations knows who is missing", async ({
  page,
  seed,
  signIn,
}) => {
  const { teamId } = await signIn("organiser");
  const door = await seedDoor(seed, teamId);
  const home = `/organiser/workshops/${door.workshop.id}`;
  await seed.db.checkIn.create({
    data: { id: randomUUID(), registrationId: door.zoe.id, takenAt: new Date(), receivedAt: new Date() },
  });
  await page.setViewportSize(PHONE);
  await page.goto(home);
  await expect(page.getByRole("region", { name: "Inscriptions", exact: true })).toContainText("arrivée1");
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Accueil", exact: true }).click();
  await expect(count(page)).toHaveText("1 arrivée sur 3");

  await page.goto(`${home}/registrations`);
  await expect(page.getByRole("row", { name: /Zoé Aubert/ })).toContainText("Là depuis");
  await expectAccessible(page);
  await page.getByLabel("Arrivée", { exact: true }).selectOption("Pas encore là");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page.getByRole("row", { name: /Bruno Keller/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Zoé Aubert|Wim Peeters/ })).toHaveCount(0);
});

test("who walks in is signed up and let in at once; where no seat is free they join the line", async ({
  page,
  seed,
  signIn,
}) => {
  const { teamId } = await signIn("organiser");
  const workshop = await seed.workshop({ teamId, capacity: 1, houseRules: null });
  const reception = `/organiser/workshops/${workshop.id}/reception`;
  const walkIn = async (name: string) => {
    await page.goto(reception);
    await page.getByRole("link", { name: "Inscrire quelqu’un sur place" }).click();
    await page.getByLabel("Prénom et nom").fill(name);
    await page.getByLabel("Adresse e-mail").fill(`${seed.unique("walk-in")}@example.org`);
    await expect(page.getByLabel("Cette personne est déjà sur place")).toBeChecked();
    await expect(page.getByLabel("Première question")).toBeHidden();
    await page.getByText("Questions, projet et besoins (facultatif)").click();
    await expect(page.getByLabel("Première question")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  };
  await walkIn("Inès Müller");
  await expect(page.getByText("Bienvenue, Inès Müller")).toBeVisible();
  await expect(count(page)).toHaveText("1 arrivée sur 1");
  await walkIn("Tom Berger");
  await expect(page.getByText("En liste d’attente")).toBeVisible();
  await expect(page.getByText("Rang 1 dans la liste d’attente.")).toBeVisible();
  const rows = await seed.db.registration.findMany({
    where: { workshopId: workshop.id },
    orderBy: { createdAt: "asc" },
    select: { name: true, status: true, _count: { select: { checkIns: true } } },
  });
  expect(rows.map(({ name, status, _count }) => [name, status, _count.checkIns])).toEqual([
    ["Inès Müller", "confirmed", 1],
    ["Tom Berger", "waitlisted", 0],
  ]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("search, let in, see the answer, take back", async ({ page, seed, signIn }) => {
    const { teamId } = await signIn("reception");
    const door = await seedDoor(seed, teamId);
    await page.goto(door.page);
    await page.getByLabel(SEARCH).fill("keller");
    await button(page, "Chercher").click();
    await expect(page.getByRole("listitem")).toHaveCount(1);
    await button(page, "Arrivée de Bruno Keller").click();
    await expect(page.getByText("Bienvenue, Bruno Keller")).toBeVisible();
    await expect(count(page)).toHaveText("1 arrivée sur 3");
    await page
      .getByRole("listitem")
      .getByRole("button", { name: "Annuler l’arrivée de Bruno Keller" })
      .click();
    await expect(count(page)).toHaveText("0 arrivée sur 3");
  });
});
