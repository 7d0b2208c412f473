import { translator } from "@/lib/i18n/catalogue";
import { localizedPath } from "@/lib/i18n/paths";
import { manageToken } from "@/lib/signing/registration-link";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const line = translator("fr", "line");
const t = translator("fr", "public");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, viewport: PHONE });

    test("a seat that is offered is left by one person and accepted by the next", async ({ page, seed }) => {
      const { id } = await seed.workshop({ capacity: 1, promotion: "offer" });
      const first = await seed.registration({ workshopId: id, status: "offered" });
      const second = await seed.registration({ workshopId: id, status: "waitlisted" });

      await page.goto(`/r/${manageToken(second)}`);
      await expect(page.getByText(line("ahead", { ahead: 0 }))).toBeVisible();
      await expect(page.getByText(line("next.offer"))).toBeVisible();

      await page.goto(`/r/${manageToken(first)}`);
      if (javaScriptEnabled) await expectAccessible(page);
      const leave = page.getByRole("button", { name: line("offer.refuse"), exact: true });
      await expect(leave).toBeHidden();
      await page.getByText(line("offer.refuseAsk")).click();
      await leave.click();
      await expect(page.getByText(line("done.refuse"))).toBeVisible();
      await expect(page.getByText(line("ended.offer_refused"))).toBeVisible();

      await page.goto(`/r/${manageToken(second)}`);
      await page.getByRole("button", { name: line("offer.accept") }).click();
      await expect(page.getByText(line("done.accept"))).toBeVisible();
      await expect(page.getByText(t("manage.statusDetail.confirmed"))).toBeVisible();

      await page.goto(`/r/${manageToken(first)}`);
      await page.getByRole("button", { name: line("comeBack.action") }).click();
      await expect(page.getByText(line("done.returned"))).toBeVisible();
      await expect(page.getByText(t("manage.position", { position: 1 }))).toBeVisible();
    });

    test("an organiser sets the rule, reads it on the public page, moves and serves somebody with a reason", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id, slug } = await seed.workshop({ teamId, capacity: 1 });
      await seed.registration({ workshopId: id });
      await seed.registration({ workshopId: id, status: "waitlisted" });
      const late = await seed.registration({ workshopId: id, status: "waitlisted", name: "Ada Tardive" });

      await page.goto(`/organiser/workshops/${id}/edit/sign-up`);
      await page.getByLabel(line("settings.promotions.by_hand")).check();
      await page.getByLabel(line("settings.offerHours")).fill("0");
      await page.getByRole("button", { name: line("settings.save") }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expect(page.getByLabel(line("settings.promotions.by_hand"))).toBeChecked();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel(line("settings.offerHours")).fill("48");
      await page.getByRole("button", { name: line("settings.save") }).click();
      await expect(page.getByText(line("settings.saved"))).toBeVisible();

      await page.goto(localizedPath("de", `/workshops/${slug}`));
      await expect(page.getByText(translator("de", "line")("rule.by_hand"))).toBeVisible();

      await page.goto(`/organiser/workshops/${id}/registrations/${late.id}`);
      await page.getByRole("button", { name: line("order.move") }).click();
      await page.getByLabel(line("order.tos.first")).check();
      await page.getByLabel(line("order.reason")).last().fill("Vient de loin");
      await page.getByRole("button", { name: line("order.moveAction"), exact: true }).click();
      await expect(page.getByText(line("order.moved"))).toBeVisible();
      await expect(page.getByText(line("log.reason", { reason: "Vient de loin" }))).toBeVisible();

      await page.getByRole("button", { name: line("order.serve") }).click();
      await page.getByLabel(line("order.asSeat")).check();
      await page.getByLabel(line("order.addSeat", { from: 1, to: 2 })).check();
      await page.getByLabel(line("order.reason")).first().fill("Elle anime");
      await page.getByRole("button", { name: line("order.serveAction"), exact: true }).click();
      await expect(page.getByText(line("order.served"))).toBeVisible();
      await expect(page.getByText(line("log.reason", { reason: "Elle anime" }))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      const served = await seed.db.registration.findUniqueOrThrow({ where: { id: late.id } });
      expect(served.status).toBe("confirmed");
    });
  });
}
