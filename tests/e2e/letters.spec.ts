import { translator } from "@/lib/i18n/catalogue";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const t = translator("fr", "letters");
const schedule = translator("fr", "schedule");
const errors = translator("fr", "errors");
const frame = 'iframe[name="preview"]';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a letter is reworded with a look at it, a placeholder it does not know is refused, our words come back", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id } = await seed.workshop({ teamId });
      await page.goto(`/organiser/workshops/${id}/messages/letters`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page
        .getByRole("row", { name: t("letter.registration_confirmed.name") })
        .getByRole("link")
        .first()
        .click();
      await expect(page.frameLocator(frame).getByText("Camille Rochat")).toBeVisible();

      await page.getByLabel(t("subject"), { exact: true }).fill("Votre chaise, {nom}");
      await page
        .getByLabel(t("body"), { exact: true })
        .fill("# Bienvenue {name}\n\nVotre chaise vous attend.");
      await page.getByRole("button", { name: t("save") }).click();
      await expect(
        page.getByText(errors("fields.placeholder_unknown", { names: "{nom}" })).first(),
      ).toBeVisible();
      await expect(
        page.getByText(errors("fields.placeholder_missing", { names: "{link}" })).first(),
      ).toBeVisible();
      await expect(page.getByLabel(t("body"), { exact: true })).toHaveValue(/Votre chaise vous attend/);

      await page.getByLabel(t("subject"), { exact: true }).fill("Votre chaise, {name}");
      await page
        .getByLabel(t("body"), { exact: true })
        .fill("# Bienvenue {name}\n\nVotre chaise vous attend.\n\n{link}");
      await page.getByRole("button", { name: t("previewText") }).click();
      await expect(page.frameLocator(frame).getByText("Votre chaise vous attend.")).toBeVisible();
      await page.getByRole("button", { name: t("save") }).click();
      await expect(page.getByText(t("done"))).toBeVisible();
      await page.getByRole("button", { name: t("restore") }).click();
      await expect(page.getByText(t("restored"))).toBeVisible();
      await expect(page.getByLabel(t("subject"), { exact: true })).not.toHaveValue("Votre chaise, {name}");
    });

    test("reminders and thanks are set in plain words, and the plan says when they leave", async ({
      page,
      seed,
      signIn,
    }) => {
      await page.setViewportSize(PHONE);
      const { teamId } = await signIn("organiser");
      const { id } = await seed.workshop({
        teamId,
        startsAt: new Date("2099-04-22T07:00:00Z"),
        endsAt: new Date("2099-04-22T15:00:00Z"),
      });
      await seed.registration({ workshopId: id });
      await page.goto(`/organiser/workshops/${id}/messages/schedule`);
      await page.getByLabel(schedule("reminder", { number: 1 }), { exact: true }).selectOption("7");
      await page.locator('[name="first.at"]').fill("18:30");
      await page.getByLabel(schedule("followUpLegend"), { exact: true }).selectOption("1");
      await page.getByRole("button", { name: schedule("save") }).click();
      await expect(page.getByText(schedule("done"))).toBeVisible();
      await expect(page.getByText(/15\savril\s2099,\s18\sh\s30, à\s1\spersonne/)).toBeVisible();
      await expect(page.getByText(/23\savril\s2099,\s9\sh, à\s1\spersonne/)).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}
