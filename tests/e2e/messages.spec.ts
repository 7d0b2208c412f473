import { translator } from "@/lib/i18n/catalogue";
import { expect, expectAccessible, test } from "./harness/test";

const letters = translator("fr", "letters");
const organiser = translator("fr", "organiser");
const schedule = translator("fr", "schedule");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a new place is told to those signed up, in their language and once", async ({
      page,
      seed,
      signIn,
      mailbox,
    }) => {
      const { teamId } = await signIn("organiser");
      const workshop = await seed.workshop({ teamId, venueName: "Salle A", languages: ["fr", "de"] });
      const { id } = workshop;
      const french = await seed.registration({ workshopId: id });
      const german = await seed.registration({ workshopId: id, locale: "de", status: "waitlisted" });

      await page.goto(`/organiser/workshops/${id}/edit`);
      await page.locator('[name="venue.name"]').fill("Salle B");
      await page.locator('form:has([name="venue.name"]) button[type="submit"]').first().click();
      await expect(page.getByText(organiser("form.saved"))).toBeVisible();
      await page.goto(`/organiser/workshops/${id}`);
      await page.getByRole("link", { name: schedule("change.open") }).click();
      await expect(page.getByText(schedule("change.was", { before: "Salle A" }))).toBeVisible();
      await expect(page.getByText(schedule("change.is", { now: "Salle B" }))).toBeVisible();
      await page.getByLabel(schedule("change.note")).fill("La salle A est en travaux.");
      await page.getByRole("button", { name: schedule("change.tell", { count: 2 }) }).click();
      await expect(page.getByText(schedule("change.told"))).toBeVisible();
      const told = await mailbox.waitFor(french.email);
      expect(told.text).toContain("Salle B");
      expect(told.text).toContain("La salle A est en travaux.");
      expect((await mailbox.waitFor(german.email)).text).toContain("Guten Tag");
      await page.goto(`/organiser/workshops/${id}/messages/change`);
      await expect(page.getByText(schedule("change.nothing"))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("who was not reached is a to-do on their row and page: the address is corrected, and it leaves again", async ({
      page,
      seed,
      signIn,
      mailbox,
    }) => {
      const { teamId } = await signIn("organiser");
      const workshop = await seed.workshop({ teamId });
      const person = await seed.registration({ workshopId: workshop.id, name: "Zoé Injoignable" });
      const params = {
        workshop: {
          slug: workshop.slug,
          title: workshop.title,
          startsAt: workshop.startsAt.toISOString(),
          endsAt: workshop.endsAt.toISOString(),
          timeZone: workshop.timeZone,
          version: 1,
        },
        registration: {
          id: person.id,
          linkVersion: 1,
          reference: person.reference,
          name: person.name,
          version: 1,
        },
      };
      await seed.db.message.create({
        data: {
          workshopId: workshop.id,
          registrationId: person.id,
          kind: "registration_confirmed",
          locale: "fr",
          toAddress: person.email,
          params,
          state: "failed",
          attempts: 1,
          lastError: "refused 550 5.1.1",
        },
      });
      await page.goto(`/organiser/workshops/${workshop.id}/registrations`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("link", { name: `${letters("reach.row")}, ${person.name}` }).click();
      await expect(page.getByText(letters("reach.unreached", { name: person.name }))).toBeVisible();
      const email = page.getByLabel(letters("reach.email"));
      await email.fill("pas une adresse");
      await page.getByRole("button", { name: letters("reach.send") }).click();
      await expect(email).toHaveValue("pas une adresse");
      const corrected = `${seed.unique("zoe")}@example.org`;
      await email.fill(corrected);
      await page.getByRole("button", { name: letters("reach.send") }).click();
      await expect(page.getByText(letters("reach.done"))).toBeVisible();
      await mailbox.waitFor(corrected);
      await expect(page.getByText(letters("reach.unreached", { name: person.name }))).toBeHidden();
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}
