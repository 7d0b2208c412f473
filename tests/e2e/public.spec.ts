import { translator } from "@/lib/i18n/catalogue";
import { LOCALES } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { expect, expectAccessible, test } from "./harness/test";
import { workshopPath } from "./sign-up-form";

const t = translator("fr", "public");
const DAY_MS = 24 * 3_600_000;

test("the list names the workshops that are open and leads to them", async ({ page, seed }) => {
  const contactEmail = "accueil@example.org";
  // Soon, so that it stands on the first page whatever else is published meanwhile.
  const startsAt = new Date(Date.now() + DAY_MS);
  const endsAt = new Date(startsAt.getTime() + DAY_MS / 3);
  const { slug, title } = await seed.workshop({
    title: "Apprivoiser les écrans",
    contactEmail,
    startsAt,
    endsAt,
  });
  await seed.workshop({ title: "Brouillon du printemps", status: "draft", publishedAt: null });
  await page.goto("/");
  await expectAccessible(page);
  await expect(page.getByText("Brouillon du printemps")).toHaveCount(0);
  await page.getByRole("link", { name: title }).first().click();
  await expect(page).toHaveURL(workshopPath("fr", slug));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("link", { name: contactEmail })).toHaveAttribute(
    "href",
    `mailto:${contactEmail}`,
  );
});

test.describe("the list page by page, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("links lead on and back, the language stays, a page beyond the last is a 404, past workshops stand on a page of their own", async ({
    page,
    seed,
  }) => {
    const far = (days: number) => ({
      startsAt: new Date(Date.now() - days * DAY_MS),
      endsAt: new Date(Date.now() - days * DAY_MS + DAY_MS / 3),
    });
    for (let day = 40; day < 66; day += 1)
      await seed.workshop({ title: `Jour ${day}`, capacity: 1, ...far(day) });
    const list = translator("de", "public");
    const { next, previous } = { next: "Nächste Seite", previous: "Vorherige Seite" };
    await page.goto("/de");
    await page.getByRole("link", { name: list("list.toPast") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(list("list.past.title"));
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(24);
    await page.getByRole("link", { name: next }).click();
    await expect(page).toHaveURL("/de/past?page=2");
    await expect(page).toHaveTitle(/Seite 2/);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/de\/past\?page=2$/);
    await page.getByRole("link", { name: previous }).click();
    await expect(page).toHaveURL("/de/past");
    for (const path of ["/de/past?page=999", "/past?page=0", "/?page=x", "/?page=999"])
      expect((await page.request.get(path)).status(), path).toBe(404);
  });
});

for (const locale of LOCALES) {
  test(`what is kept of a person is told on a page that every footer leads to (${locale})`, async ({
    page,
  }) => {
    await page.goto(localizedPath(locale, "/"));
    await page.getByRole("link", { name: translator(locale, "common")("footer.privacy") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      translator(locale, "public")("privacy.title"),
    );
    await expectAccessible(page);
  });
}

test("a draft and a missing workshop give the same 404", async ({ request, seed }) => {
  const { slug } = await seed.workshop({ status: "draft", publishedAt: null });
  const [draft, missing] = await Promise.all([
    request.get(workshopPath("fr", slug)),
    request.get(workshopPath("fr", "il-n-y-a-rien")),
  ]);
  expect([draft.status(), missing.status()]).toEqual([404, 404]);
});

test.describe("an address that leads nowhere", () => {
  for (const path of ["/de/gibt-es-nicht", "/de/workshops/gibt-es-nicht", "/de/a.b"]) {
    test(`${path} says so in the page's language`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      const heading = translator("de", "common")("notFound.title");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      await expectAccessible(page);
    });
  }
});

test.describe("an address that leads nowhere, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ["/de/gibt-es-nicht", "/de/workshops/gibt-es-nicht"]) {
    test(`${path} says so as well`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      const heading = translator("de", "common")("notFound.title");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      await expect(page).toHaveTitle(new RegExp(`^${heading}`));
    });
  }
});

test.describe("where nobody can sign up, a page says why and what next", () => {
  const cases = {
    full: {
      workshop: { capacity: 1, waitlist: false },
      title: t("signUp.fullTitle"),
      detail: t("signUp.fullDetail"),
    },
    "not open": {
      workshop: { opensAt: new Date(Date.now() + DAY_MS) },
      title: t("signUp.notOpenTitle"),
      detail: /^Elles ouvrent le /,
    },
    closed: {
      workshop: { status: "closed" },
      title: t("signUp.closedTitle"),
      detail: t("signUp.closedDetailNoDate"),
    },
    "without seats": {
      workshop: { capacity: 0 },
      title: t("signUp.closedTitle"),
      detail: t("signUp.closedDetailNoSeats"),
    },
    "past its closing": {
      workshop: { closesAt: new Date(Date.now() - DAY_MS) },
      title: t("signUp.closedTitle"),
      detail: /^Elles ont pris fin le /,
    },
    cancelled: {
      workshop: { status: "cancelled", cancelledAt: new Date() },
      title: t("signUp.cancelledTitle"),
      detail: t("signUp.cancelledDetail"),
    },
  } as const;

  for (const [state, { workshop, title, detail }] of Object.entries(cases)) {
    test(state, async ({ page, seed }) => {
      const { slug, id } = await seed.workshop(workshop);
      if (state === "full") await seed.registration({ workshopId: id });
      await page.goto(workshopPath("fr", slug));
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      await expect(page.getByText(detail)).toBeVisible();
      await expect(page.getByRole("button", { name: t("signUp.submit") })).toHaveCount(0);
      await expect(page.getByRole("link", { name: t("workshop.otherWorkshops") })).toBeVisible();
      await expectAccessible(page);
    });
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`at 320 pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width: 320, height: 700 }, colorScheme });

    test("the page fits its screen and has no accessibility violation", async ({ page, seed }) => {
      const { slug } = await seed.workshop({
        capacity: 3_000,
        title: "Donaudampfschifffahrtsgesellschaftskapitänsmütze : qui la porte ?",
        description:
          "## Programme\n\n- **9 h** Accueil\n- **9 h 30** Suite\n\n## Table\n\n| a | b |\n|--|--|\n| 1 | 2 |",
        houseRules: "- On s’écoute.",
        hosts: ["Isabelle de Watteville-Schönenberger"],
        venueName: "Salle du Vieux-Pressoir",
        venueAddress: "Chemin des Roseaux 22, 1110 Morges",
        priceText: "CHF 280",
      });
      await page.goto(workshopPath("fr", slug));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await expectAccessible(page);
    });
  });
}

test("the language switch keeps path and query", async ({ page, seed }) => {
  const { slug } = await seed.workshop();
  await page.goto(`${workshopPath("fr", slug)}?from=affiche`);
  await page.getByRole("link", { name: "Italiano" }).click();
  await expect(page).toHaveURL(`${workshopPath("it", slug)}?from=affiche`);
  await expect(page.locator("html")).toHaveAttribute("lang", "it");
});

test("search engines and messengers find the event, its languages and its picture", async ({
  page,
  seed,
  request,
}) => {
  const { slug } = await seed.workshop({ title: "Nom </script><b>piégé</b>", capacity: 12 });
  await page.goto(workshopPath("en", slug));
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({
    "@type": "Event",
    name: "Nom </script><b>piégé</b>",
    remainingAttendeeCapacity: 12,
  });
  const languages = await page
    .locator("link[rel=alternate][hreflang]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("hreflang")));
  expect(languages.sort()).toEqual(["de", "en", "fr", "it", "x-default"]);
  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  const response = await request.get(picture ?? "");
  expect(response.headers()["content-type"]).toBe("image/png");
  const png = await response.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

test("the calendar file is there before signing up", async ({ request, seed }) => {
  const { slug } = await seed.workshop({ opensAt: new Date(Date.now() + DAY_MS) });
  const file = await request.get(`/api/workshops/${slug}/calendar.ics?locale=fr`);
  expect(file.headers()["content-type"]).toContain("text/calendar");
  expect(await file.text()).toContain("BEGIN:VEVENT");
});
