import { translator } from "@/lib/i18n/catalogue";
import { localizedPath } from "@/lib/i18n/paths";
import { manageToken } from "@/lib/signing/registration-link";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const t = translator("fr", "public");
const line = translator("fr", "line");

test("the link opens everything that was sent, and is kept out of search engines", async ({ page, seed }) => {
  const { id } = await seed.workshop();
  const registration = await seed.registration({
    workshopId: id,
    name: "Giulia <b>Ferretti</b>",
    questions: ["Une boutique en ligne sans y passer mes nuits ?"],
    level: 3,
  });
  const response = await page.goto(`/r/${manageToken(registration)}`);
  expect(response?.headers()["cache-control"]).toContain("no-store");
  await expect(page.getByText("Giulia <b>Ferretti</b>")).toBeVisible();
  await expect(page.getByText("Une boutique en ligne sans y passer mes nuits ?")).toBeVisible();
  await expect(page.getByText(t("manage.status.confirmed"))).toBeVisible();
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expectAccessible(page);
});

test("who waits sees their place and the rule", async ({ page, seed }) => {
  const { id } = await seed.workshop({ capacity: 1 });
  await seed.registration({ workshopId: id });
  await seed.registration({ workshopId: id, status: "waitlisted" });
  const second = await seed.registration({ workshopId: id, status: "waitlisted" });
  await page.goto(localizedPath("de", `/r/${manageToken(second)}`));
  const de = translator("de", "public");
  await expect(page.getByText(de("manage.position", { position: 2 }))).toBeVisible();
  await expect(page.getByText(de("manage.statusDetail.waitlisted"))).toBeVisible();
  await expect(page.getByRole("link", { name: de("manage.calendar") })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("cancelling takes two steps, frees the seat for the next in line, and says so", async ({
      page,
      seed,
    }) => {
      const { id } = await seed.workshop({ capacity: 1 });
      const leaving = await seed.registration({ workshopId: id });
      const waiting = await seed.registration({ workshopId: id, status: "waitlisted" });
      await page.goto(`/r/${manageToken(leaving)}`);
      const confirm = page.getByRole("button", { name: t("manage.cancelConfirm") });
      await expect(confirm).toBeHidden();
      await page.getByText(t("manage.cancelAsk")).click();
      await confirm.click();
      await expect(page.getByText(t("manage.statusDetail.cancelled"))).toBeVisible();
      await expect(page.getByText(t("manage.cancelAsk"))).toHaveCount(0);
      await expect(page.getByRole("button", { name: line("comeBack.action") })).toBeVisible();
      const next = await seed.db.registration.findUniqueOrThrow({ where: { id: waiting.id } });
      expect(next.status).toBe("confirmed");
    });
  });
}

test("a seat can be written down as a calendar file", async ({ request, seed }) => {
  const { id } = await seed.workshop();
  const registration = await seed.registration({ workshopId: id });
  const file = await request.get(`/api/registrations/${manageToken(registration)}/calendar.ics`);
  expect(file.status()).toBe(200);
  expect(await file.text()).toContain("BEGIN:VEVENT");
});

test("a wrong, altered or ended link opens nothing and says what to do", async ({ page, seed }) => {
  const { id } = await seed.workshop();
  const registration = await seed.registration({ workshopId: id, name: "Personne Secrète" });
  const token = manageToken(registration);
  await seed.db.registration.update({ where: { id: registration.id }, data: { linkVersion: 2 } });
  for (const wrong of [token, `${token.slice(0, -1)}A`, "court", "a".repeat(43)]) {
    await page.goto(`/r/${wrong}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("manage.badTitle"));
    await expect(page.getByText("Personne Secrète")).toHaveCount(0);
  }
  await expectAccessible(page);
});

test("a confirmation address that we did not sign confirms nothing", async ({ page, seed }) => {
  const { slug } = await seed.workshop();
  await page.goto(`/workshops/${slug}/registered?c=quelque-chose`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("registered.badTitle"));
  await expectAccessible(page);
});

test("one's own data is a file to keep", async ({ page, seed }) => {
  const { id: workshopId } = await seed.workshop();
  const person = await seed.registration({ workshopId, name: "Inès Müller" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(PHONE);
  await page.goto(`/r/${manageToken(person)}/data`);
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Télécharger mes données" }).click(),
  ]);
  expect(download.suggestedFilename()).toContain(person.reference);
});

test("a code is shown at the door, large and on a phone in the dark, and printed", async ({ page, seed }) => {
  const { id: workshopId } = await seed.workshop();
  const person = await seed.registration({ workshopId, name: "Inès Müller" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(PHONE);
  const own = `/r/${manageToken(person)}`;
  await page.goto(own);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Afficher en grand" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre billet");
  const code = page.getByRole("img", { name: new RegExp(person.reference) });
  await expect(code).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(code).toBeVisible();
  const waiting = await seed.registration({ workshopId, status: "waitlisted" });
  await page.goto(`/r/${manageToken(waiting)}/ticket`);
  await expect(page.getByRole("img", { name: /Code QR/ })).toHaveCount(0);
});
