import { languageName } from "@/components/organiser/language-name";
import { translator } from "@/lib/i18n/catalogue";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const t = translator("fr", "broadcasts");
const letters = translator("fr", "letters");
const people = translator("fr", "organiser");
const errors = translator("fr", "errors");

const field = (language: string, part: "subject" | "body") => `[name="texts.${language}.${part}"]`;
const frame = 'iframe[name="preview"]';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("an organiser writes to some of those signed up in two languages, tries it and sends it", async ({
      page,
      seed,
      signIn,
      mailbox,
    }) => {
      const { teamId, email } = await signIn("organiser");
      // No seat left: the sweep of each minute would give one to who waits.
      const { id } = await seed.workshop({ teamId, languages: ["fr", "de"], capacity: 2 });
      const french = await seed.registration({ workshopId: id, name: "Zoé Confirmée" });
      const german = await seed.registration({ workshopId: id, name: "Beat Zuhörer", locale: "de" });
      const waiting = await seed.registration({ workshopId: id, name: "Léa Attend", status: "waitlisted" });

      await page.goto(`/organiser/workshops/${id}/registrations?status=confirmed`);
      await page.getByRole("link", { name: t("writeToThese") }).click();
      await expect(page.getByRole("heading", { level: 1, name: t("newTitle") })).toBeVisible();
      await expect(page.getByLabel(people("registrations.status"))).toHaveValue("confirmed");
      await expect(page.getByText(t("count", { count: 2 }), { exact: true })).toBeVisible();
      if (javaScriptEnabled) {
        await page.getByLabel(people("registrations.status")).selectOption("");
        await expect(page.getByText(t("count", { count: 3 }), { exact: true })).toBeVisible();
        await page.getByLabel(people("registrations.status")).selectOption("confirmed");
        await expect(page.getByText(t("count", { count: 2 }), { exact: true })).toBeVisible();
      }

      await page.locator(field("fr", "subject")).fill("Demain, {nom}");
      await page.locator(field("fr", "body")).fill("Bonjour {name},\n\nprenez le train de 8 h.\n\n{link}");
      if (javaScriptEnabled) {
        await page.locator(field("fr", "subject")).fill("Demain, {workshop}");
        await expect(
          page.frameLocator(frame).getByText("prenez le train de 8 h.", { exact: true }),
        ).toBeVisible();
        await page.locator(field("fr", "subject")).fill("Demain, {nom}");
      }
      await page.getByRole("button", { name: t("save") }).click();
      await expect(
        page.getByText(errors("fields.placeholder_unknown", { names: "{nom}" })).first(),
      ).toBeVisible();
      await expect(page.locator(field("fr", "body"))).toHaveValue(/prenez le train de 8 h\./);
      if (javaScriptEnabled) await expectAccessible(page);

      await page.locator(field("fr", "subject")).fill("Demain : le train");
      await page.locator(field("de", "subject")).fill("Morgen: der Zug");
      await page.locator(field("de", "body")).fill("Guten Tag {name},\n\nnehmen Sie den Zug um 8 Uhr.");
      await page
        .getByRole("button", { name: `${letters("previewText")}, ${languageName("de", "fr")}` })
        .click();
      await expect(page.frameLocator(frame).getByText("nehmen Sie den Zug um 8 Uhr.").last()).toBeVisible();
      await page.getByRole("button", { name: t("save") }).click();

      await expect(page.getByText(t("done.written"))).toBeVisible();
      await expect(page.getByText(t("count", { count: 2 }), { exact: true })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: t("test") }).click();
      await expect(page.getByText(t("done.tested"))).toBeVisible();
      await mailbox.waitFor(email, { count: 2 });
      expect(
        mailbox
          .received(email)
          .map(({ subject }) => subject)
          .sort(),
      ).toEqual(["[Essai] Demain : le train", "[Probe] Morgen: der Zug"]);

      await page.getByRole("button", { name: t("send") }).click();
      await page.getByRole("button", { name: t("sendAction", { count: 2 }) }).click();
      await expect(page.getByText(t("done.sent"))).toBeVisible();
      expect((await mailbox.waitFor(french.email)).subject).toBe("Demain : le train");
      expect((await mailbox.waitFor(german.email)).subject).toBe("Morgen: der Zug");
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(page.getByText(t("progressOf", { done: 2, total: 2 }))).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: 30_000 });
      expect(mailbox.received(waiting.email)).toEqual([]);
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByRole("link", { name: t("fates") }).click();
      await expect(page.getByRole("row")).toHaveCount(3);
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("a message is scheduled, taken back, and thrown away", async ({ page, seed, signIn }) => {
      const { teamId } = await signIn("organiser");
      const { id } = await seed.workshop({ teamId });
      const person = await seed.registration({ workshopId: id, name: "Zoé Confirmée" });
      await page.goto(`/organiser/workshops/${id}/registrations`);
      await page
        .getByRole("link", { name: people("registration.writeMail", { name: "Zoé Confirmée" }) })
        .click();
      await expect(page.getByText(t("onlyTo", { name: person.name }))).toBeVisible();
      await page.locator(field("fr", "subject")).fill("Votre question");
      await page.locator(field("fr", "body")).fill("Merci de votre question.");
      await page.getByRole("button", { name: t("save") }).click();

      await page.getByLabel(t("at")).fill("2020-01-01T09:00");
      await page.getByRole("button", { name: t("schedule"), exact: true }).click();
      await expect(page.getByText(errors("fields.moment_past")).first()).toBeVisible();
      await page.getByLabel(t("at")).fill("2099-01-01T09:00");
      await page.getByRole("button", { name: t("schedule"), exact: true }).click();
      await expect(page.getByText(t("done.scheduled"))).toBeVisible();
      await expect(page.getByText(/1er\sjanvier\s2099/)).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: t("unschedule") }).click();
      await expect(page.getByText(t("unscheduleHint"))).toBeVisible();
      await page.getByRole("link", { name: t("edit"), exact: true }).click();
      await expect(page.locator(field("fr", "subject"))).toHaveValue("Votre question");
      await page.goBack();
      await page.getByRole("button", { name: t("delete") }).click();
      await page.getByRole("button", { name: t("deleteAction"), exact: true }).click();
      await expect(page.getByText(t("done.deleted"))).toBeVisible();
      await expect(page.getByText(t("emptyTitle"))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("who gets news leaves them by the link in the foot, comes back, and chooses on their own page", async ({
      page,
      seed,
      signIn,
      mailbox,
    }) => {
      await page.setViewportSize(PHONE);
      const { teamId } = await signIn("organiser");
      const { id } = await seed.workshop({ teamId });
      const reader = await seed.registration({ workshopId: id, newsWanted: true });
      await seed.registration({ workshopId: id, newsWanted: false });
      // A new message is for who has a seat, as long as nobody says otherwise.
      await seed.registration({ workshopId: id, newsWanted: true, status: "waitlisted" });
      await page.goto(`/organiser/workshops/${id}/messages/new`);
      await page.getByLabel(t("aboutOthers")).check();
      await page.locator(field("fr", "subject")).fill("Un autre atelier");
      await page.locator(field("fr", "body")).fill("Le 3 juin, à Vevey.\n\n{link}");
      await page.getByRole("button", { name: t("save") }).click();
      await expect(page.getByText(t("reason.no_news", { count: 1 }))).toBeVisible();
      await page.getByRole("button", { name: t("send") }).click();
      await page.getByRole("button", { name: t("sendAction", { count: 1 }) }).click();

      const { links } = await mailbox.waitFor(reader.email);
      const linkTo = (path: string) => links.find((link) => link.includes(path)) ?? "";
      await page.goto(linkTo("/unsubscribe/"));
      await expect(page.getByRole("heading", { level: 1, name: t("unsubscribe.title") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: t("unsubscribe.stop") }).click();
      await expect(page.getByRole("heading", { name: t("unsubscribe.offTitle") })).toBeVisible();
      const wanted = async () =>
        (await seed.db.registration.findUniqueOrThrow({ where: { id: reader.id } })).newsWanted;
      expect(await wanted()).toBe(false);
      await page.getByRole("button", { name: t("unsubscribe.again") }).click();
      await expect(page.getByRole("heading", { name: t("unsubscribe.onTitle") })).toBeVisible();
      expect(await wanted()).toBe(true);

      await page.goto(linkTo("/r/"));
      await expect(page.getByText(t("own.on"))).toBeVisible();
      await page.getByRole("button", { name: t("own.stop") }).click();
      await expect(page.getByText(t("own.off"))).toBeVisible();
      expect(await wanted()).toBe(false);
    });
  });
}

test("two organisers who change a message at once lose neither one's words", async ({
  page,
  seed,
  signIn,
}) => {
  const { teamId, userId } = await signIn("organiser");
  const { id } = await seed.workshop({ teamId });
  const text = { subject: "Un mot", body: "Bonjour." };
  const { id: broadcastId } = await seed.db.broadcast.create({
    data: { workshopId: id, audience: {}, texts: { fr: text }, changedById: userId },
  });
  await page.goto(`/organiser/workshops/${id}/messages/broadcasts/${broadcastId}/edit`);
  await seed.db.broadcast.update({
    where: { id: broadcastId },
    data: { version: 2, texts: { fr: { ...text, body: "Bonsoir." } } },
  });
  await page.locator(field("fr", "body")).fill("Bonjour à vous.");
  await page.getByRole("button", { name: t("save") }).click();
  await expect(page.getByText(t("staleTitle"))).toBeVisible();
  await expect(page.locator(field("fr", "body"))).toHaveValue("Bonjour à vous.");
  await page.getByRole("button", { name: t("save") }).click();
  await expect(page.getByText(t("done.written"))).toBeVisible();
});
