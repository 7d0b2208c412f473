import { LOCALES } from "@/lib/i18n/locales";
import { expect, expectAccessible, test } from "./harness/test";

for (const locale of LOCALES) {
  test(`the first page shows the demonstration workshop (${locale})`, async ({ page }) => {
    await page.goto(locale === "fr" ? "/" : `/${locale}`);
    await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${locale}`));
    await expect(page.getByRole("link", { name: /numérique/ })).toBeVisible();
    await expectAccessible(page);
  });
}

test("the site says that it is healthy and ready", async ({ request }) => {
  const health = await request.get("/api/health");
  expect(await health.json()).toMatchObject({ status: "ok" });
  await expect.poll(async () => (await request.get("/api/ready")).status()).toBe(200);
});
