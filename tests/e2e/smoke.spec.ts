import { translator } from "@/lib/i18n/catalogue";
import { LOCALES } from "@/lib/i18n/locales";
import { expect, expectAccessible, test } from "./harness/test";

for (const locale of LOCALES) {
  test(`the list of workshops leads to the demonstration, page by page (${locale})`, async ({ page }) => {
    await page.goto(locale === "fr" ? "/" : `/${locale}`);
    await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${locale}`));
    const demo = page.getByRole("link", { name: /numérique/ });
    const next = page.getByRole("link", { name: translator(locale, "common")("pages.next") });
    // Other tests publish workshops that come before it.
    while ((await demo.count()) === 0) {
      const at = page.url();
      await next.click();
      await expect(page).not.toHaveURL(at);
      await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    }
    await expect(demo).toBeVisible();
    await expectAccessible(page);
  });
}

test("the site says that it is healthy and ready", async ({ request }) => {
  const health = await request.get("/api/health");
  expect(await health.json()).toMatchObject({ status: "ok" });
  await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(200);
});
