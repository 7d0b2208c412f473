import { translator } from "@/lib/i18n/catalogue";
import { LOCALES } from "@/lib/i18n/locales";
import { unique } from "../db/harness/factories";
import { expect, expectAccessible, test } from "./harness/test";
import { fillSignUp, submitButton, workshopPath } from "./sign-up-form";

const SCREENS = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };

const somebody = () => ({
  name: "Ólöf d’Église-Müller",
  email: `${unique("olof")}@example.org`,
  question: "Comment garder le lien quand tout passe par l’écran ?",
});

for (const locale of LOCALES) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    test.describe(`${locale} on a ${screen}`, () => {
      test.use({ viewport });

      test("somebody signs up and reads that the seat is theirs", async ({ page, seed }) => {
        const { slug, id } = await seed.workshop();
        const person = somebody();
        await page.goto(workshopPath(locale, slug));
        await fillSignUp(page, locale, person);
        await submitButton(page, locale).click();
        const t = translator(locale, "public");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("registered.titleConfirmed"));
        const row = await seed.db.registration.findFirstOrThrow({ where: { workshopId: id } });
        expect(row).toMatchObject({ name: person.name, email: person.email, locale, status: "confirmed" });
        await expect(page.getByText(row.reference)).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: SCREENS.phone });

  for (const locale of LOCALES) {
    test(`${locale}: the form keeps everything after an error, then registers`, async ({ page, seed }) => {
      const { slug, id } = await seed.workshop({ houseRules: "- Ce qui se dit ici reste ici." });
      const t = translator(locale, "public");
      const person = somebody();
      await page.goto(workshopPath(locale, slug));
      await fillSignUp(page, locale, { ...person, email: "olof@example" });
      await page.getByLabel(t("signUp.question3")).fill("Et ensuite ?");
      await page.getByLabel(t("signUp.projectTitle")).fill("Un forum d’entraide");
      await page.getByLabel(t("signUp.levels.3")).check();
      await page.getByLabel("Outils").check();
      await submitButton(page, locale).click();

      const errors = translator(locale, "errors");
      const summary = page.getByRole("alert");
      await expect(summary.getByRole("link")).toHaveText([
        errors("fields.invalid_email"),
        errors("fields.house_rules_required"),
      ]);
      expect(await page.title()).toContain(translator(locale, "common")("errorTitle", { title: "" }).trim());
      await expect(page.getByLabel(t("signUp.name"))).toHaveValue(person.name);
      await expect(page.getByLabel(t("signUp.email"))).toHaveValue("olof@example");
      await expect(page.getByLabel(t("signUp.question1"))).toHaveValue(person.question);
      await expect(page.getByLabel(t("signUp.question2"))).toHaveValue("Et ensuite ?");
      await expect(page.getByLabel(t("signUp.projectTitle"))).toHaveValue("Un forum d’entraide");
      await expect(page.getByLabel(t("signUp.levels.3"))).toBeChecked();
      await expect(page.getByLabel("Outils")).toBeChecked();

      await page.getByRole("checkbox", { name: t("signUp.houseRules") }).check();
      await page.getByLabel(t("signUp.email")).fill(person.email);
      await submitButton(page, locale).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("registered.titleConfirmed"));
      const row = await seed.db.registration.findFirstOrThrow({ where: { workshopId: id } });
      expect(row.questions).toEqual([person.question, "Et ensuite ?"]);
      expect(row).toMatchObject({
        locale,
        level: 3,
        themes: ["Outils"],
        projectTitle: "Un forum d’entraide",
      });
    });
  }
});

test("errors take the focus, stand beside their fields, and go as they are corrected", async ({
  page,
  seed,
}) => {
  const { slug } = await seed.workshop();
  const t = translator("fr", "public");
  const errors = translator("fr", "errors");
  await page.goto(workshopPath("fr", slug));
  await submitButton(page, "fr").click();

  const summary = page.getByRole("alert").filter({ has: page.getByRole("heading") });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur/);
  const email = page.getByLabel(t("signUp.email"));
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveAccessibleDescription(new RegExp(errors("fields.email_required")));
  await expectAccessible(page);

  await summary.getByRole("link", { name: errors("fields.email_required") }).click();
  await expect(email).toBeFocused();
  await email.fill("olof@example.org");
  await expect(email).not.toHaveAttribute("aria-invalid");
  await expect(summary.getByRole("link", { name: errors("fields.email_required") })).toHaveCount(0);
  await page.getByLabel(t("signUp.name")).fill("Ólöf");
  await page.getByLabel(t("signUp.question1")).fill("Pourquoi ?");
  await expect(summary).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^Erreur/);
});

test("a double click registers once", async ({ page, seed }) => {
  const { slug, id } = await seed.workshop();
  await page.goto(workshopPath("fr", slug));
  await fillSignUp(page, "fr", somebody());
  await submitButton(page, "fr").dblclick();
  await expect(page).toHaveURL(/\/registered\?c=/);
  expect(await seed.db.registration.count({ where: { workshopId: id } })).toBe(1);
  expect(await seed.db.message.count({ where: { workshopId: id } })).toBe(1);
});

test("switching the language keeps what was typed, and the questions that were added", async ({
  page,
  seed,
}) => {
  const { slug } = await seed.workshop();
  const person = somebody();
  await page.goto(workshopPath("fr", slug));
  await fillSignUp(page, "fr", person);
  await page.getByRole("button", { name: translator("fr", "public")("signUp.addQuestion") }).click();
  const second = page.getByLabel(translator("fr", "public")("signUp.question2"));
  await expect(second).toBeFocused();
  await second.fill("Und dann?");
  await page.getByLabel("Outils").check();
  await page.getByRole("link", { name: "Deutsch" }).click();

  const t = translator("de", "public");
  await expect(page.getByRole("heading", { name: t("signUp.heading") })).toBeVisible();
  await expect(page.getByLabel(t("signUp.name"))).toHaveValue(person.name);
  await expect(page.getByLabel(t("signUp.question2"))).toHaveValue("Und dann?");
  await expect(page.getByLabel("Outils")).toBeChecked();
  await expect(page.getByLabel(t("signUp.question3"))).toBeHidden();
});

test("the page says the place in line before and after, and the next person gets the one behind", async ({
  page,
  seed,
}) => {
  const { slug, id } = await seed.workshop({ capacity: 1 });
  await seed.registration({ workshopId: id });
  await seed.registration({ workshopId: id, status: "waitlisted" });
  const t = translator("fr", "public");
  await page.goto(workshopPath("fr", slug));
  await expect(page.getByText("la liste d’attente au rang 2")).toBeVisible();
  await fillSignUp(page, "fr", somebody());
  await page.getByRole("button", { name: t("signUp.submitLine") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("registered.titleWaitlisted"));
  await expect(page.getByText(t("registered.position", { position: 2 }))).toBeVisible();
});

test("a failed connection is said in words, and nothing typed is lost", async ({
  page,
  context,
  seed,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/);
  const { slug, id } = await seed.workshop();
  const person = somebody();
  await page.goto(workshopPath("fr", slug));
  await fillSignUp(page, "fr", person);
  await context.setOffline(true);
  await submitButton(page, "fr").click();
  await expect(page.getByText(translator("fr", "errors")("problems.unreachable.title"))).toBeVisible();
  await context.setOffline(false);
  await submitButton(page, "fr").click();
  await expect(page).toHaveURL(/\/registered\?c=/);
  expect(await seed.db.registration.count({ where: { workshopId: id } })).toBe(1);
});

test("the last seat gone meanwhile is said in words, beside everything typed", async ({ page, seed }) => {
  const { slug, id } = await seed.workshop({ capacity: 1, waitlist: false });
  const person = somebody();
  await page.goto(workshopPath("fr", slug));
  await fillSignUp(page, "fr", person);
  await seed.registration({ workshopId: id });
  await submitButton(page, "fr").click();
  await expect(
    page.getByRole("heading", { name: translator("fr", "errors")("problems.workshop_full.title") }),
  ).toBeVisible();
  await expect(page.getByLabel(translator("fr", "public")("signUp.name"))).toHaveValue(person.name);
});
