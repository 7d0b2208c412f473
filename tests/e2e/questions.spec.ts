import { DEMO_ATTENDEES } from "@/lib/demo/attendees";
import { translator } from "@/lib/i18n/catalogue";
import { expect, expectAccessible, PHONE, test } from "./harness/test";
import { fillSignUp, submitButton, workshopPath } from "./sign-up-form";

const THEMES = ["Protection des données", "Intelligence artificielle", "Bénévolat"];

test.describe("what people ask", () => {
  test("an organiser sees what is asked, opens a theme and finds who asks, in every language", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const { id: workshopId } = await seed.workshop({ teamId, themes: THEMES });
    const ask = (name: string, question: string, more: object = {}) =>
      seed.registration({ workshopId, name, questions: [question], ...more });
    await ask("Anna Berger", "Wie viel Datenschutz braucht ein Verein?", { locale: "de", languages: ["de"] });
    await ask("Bruno Rey", "Et la vie privée au bureau ?");
    await ask("Clara Bianchi", "Chi decide della protezione dei dati?", { locale: "it", languages: ["it"] });
    await ask("David Frey", "Pourquoi le lac monte-t-il ?");
    await seed.registration({ workshopId, name: "Emma Nom", questions: [] });

    await page.goto(`/organiser/workshops/${workshopId}`);
    const section = page.getByRole("region", { name: "Ce qui se demande" });
    await expect(section).toContainText("1 personne n’a rien demandé.");
    const theme = section.getByRole("listitem").filter({ has: page.getByRole("heading") });
    await expect(theme).toHaveCount(1);
    await expect(theme).toContainText("3 personnes");
    await expect(theme.locator("mark")).toHaveText(["Datenschutz", "vie privée", "protezione dei dati"]);
    await expect(section).not.toContainText("Anna");
    await expect(section.getByRole("link", { name: "Pourquoi le lac monte-t-il ?" })).toHaveAttribute(
      "href",
      /\/registrations\/[0-9a-f-]{36}$/,
    );

    await theme.getByRole("heading").getByRole("link").click();
    await expect(page).toHaveURL(/registrations\?about=/);
    await expect(page.getByRole("row")).toHaveCount(4);
    await expect(page.getByRole("row", { name: /Anna/ }).locator("mark")).toHaveText("Datenschutz");
    await expectAccessible(page);
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("a French word finds German questions; filters add up; nobody found is said", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id: workshopId } = await seed.workshop({ teamId, themes: [] });
      const german = { locale: "de" as const, languages: ["de"] };
      await seed.registration({
        workshopId,
        name: "Anna",
        ...german,
        questions: ["Wem hilft der Datenschutz?"],
      });
      await seed.registration({ workshopId, name: "Bruno", questions: ["Et la vie privée ?"] });
      await seed.registration({ workshopId, name: "Carl", questions: ["Où manger ?"] });
      await page.goto(`/organiser/workshops/${workshopId}/registrations`);
      await page.getByLabel(/^Qui parle de/).fill("vie privée");
      await page.getByRole("button", { name: "Filtrer" }).click();
      await expect(page.getByRole("row")).toHaveCount(3);
      await expect(page.getByText("2 personnes parlent de « vie privée »")).toBeVisible();
      await expect(page.getByRole("row", { name: /Anna/ })).toContainText("protection des données");

      await page.getByRole("combobox", { name: "Langue" }).selectOption("de");
      await page.getByRole("button", { name: "Filtrer" }).click();
      await expect(page.getByRole("row")).toHaveCount(2);
      await expect(page.getByRole("row", { name: /Anna/ }).locator("mark")).toHaveText("Datenschutz");

      await page.getByLabel(/^Qui parle de/).fill("apiculture");
      await page.getByRole("button", { name: "Filtrer" }).click();
      await expect(page.getByText("Personne ne parle de « apiculture »")).toBeVisible();
    });

    test("the sign-up form suggests nothing", async ({ page, seed }) => {
      const { slug } = await seed.workshop({ themes: THEMES });
      await page.goto(workshopPath("fr", slug));
      await page
        .getByLabel(translator("fr", "public")("signUp.question1"))
        .fill("Et la vie privée au bureau ?");
      await expect(page.getByText(/touchent à/)).toHaveCount(0);
    });
  });

  for (const [viewport, colorScheme] of [
    [PHONE, "dark"],
    [{ width: 1280, height: 900 }, "light"],
  ] as const) {
    test.describe(`at ${viewport.width} pixels, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test("sixty people's questions fit the page and are accessible", async ({ page, seed, signIn }) => {
        test.slow();
        const { teamId } = await signIn("organiser");
        const { id: workshopId } = await seed.workshop({ teamId, themes: THEMES, capacity: 72 });
        for (const { name, questions, project, locale, languages } of DEMO_ATTENDEES) {
          await seed.registration({
            workshopId,
            name,
            locale,
            languages: [...languages],
            questions: [...questions],
            projectTitle: project?.title,
            projectDescription: project?.description,
          });
        }
        const pages = {
          map: "",
          found: "/registrations?about=vie%20priv%C3%A9e",
          none: "/registrations?about=apiculture",
        };
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(`/organiser/workshops/${workshopId}${path}`);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, name).toBeLessThanOrEqual(0);
          await expectAccessible(page);
        }
      });
    });
  }
});

test.describe("themes suggested while somebody types", () => {
  test.use({ viewport: PHONE });
  const t = translator("fr", "public");

  test("are added with one press, stay where they are, and go with the sign-up", async ({ page, seed }) => {
    const { slug, id } = await seed.workshop({ themes: THEMES });
    await page.goto(workshopPath("fr", slug));
    await page.getByLabel("Bénévolat").check();
    await fillSignUp(page, "fr", {
      name: "Inès Müller",
      email: `${seed.unique("ines")}@example.org`,
      question: "Wie viel Datenschutz brauchen unsere Freiwilligen, wenn ein Chatbot antwortet?",
    });
    const question = page.getByLabel(t("signUp.question1"));
    const add = page.getByRole("button", { name: t("signUp.addTheme", { theme: "Protection des données" }) });
    await expect(add).toBeVisible();
    await expect(question).toBeFocused();
    await expect(
      page.getByRole("button", { name: t("signUp.addTheme", { theme: "Bénévolat" }) }),
    ).toHaveCount(0);
    await expectAccessible(page);

    await add.click();
    const added = page.getByRole("button", {
      name: t("signUp.themeAdded", { theme: "Protection des données" }),
    });
    await expect(added).toBeFocused();
    await expect(page.getByLabel("Protection des données", { exact: true })).toBeChecked();
    // A second press, though the button says that it is done.
    await added.click({ force: true });
    await expect(page.getByLabel("Protection des données", { exact: true })).toBeChecked();
    await submitButton(page, "fr").click();
    await expect(page).toHaveURL(/\/registered\?c=/);
    const row = await seed.db.registration.findFirstOrThrow({ where: { workshopId: id } });
    expect(row.themes.toSorted()).toEqual(["Bénévolat", "Protection des données"]);
  });

  test("come once to who listens, and not at all when the server refuses or is not there", async ({
    page,
    seed,
    context,
    complaints,
  }) => {
    complaints.expect(/429|ERR_INTERNET_DISCONNECTED/);
    const { slug } = await seed.workshop({ themes: THEMES });
    let calls = 0;
    await page.route("**/theme-suggestions", (route) => {
      calls += 1;
      return calls === 2 ? route.fulfill({ status: 429, json: { status: 429 } }) : route.continue();
    });
    await page.clock.install();
    await page.goto(workshopPath("fr", slug));
    const said = page.getByRole("status").filter({ hasText: /touchent/ });
    const type = async (text: string) => {
      await page.getByLabel(t("signUp.question1")).fill(text);
      await page.clock.fastForward(2_000);
    };
    await context.setOffline(true);
    await type("La vie privée au bureau, sans réseau ?");
    expect(calls).toBe(0);
    await context.setOffline(false);
    await type("Et la vie privée au bureau ?");
    await expect(said).toHaveText(/Protection des données/);
    const first = await said.textContent();
    const refused = page.waitForResponse("**/theme-suggestions");
    await type("Une intelligence artificielle au bureau, et la vie privée ?");
    await refused;
    await type("Des bénévoles au bureau ?");
    await expect(said).toHaveText(first ?? "");
    expect(calls).toBe(2);
  });
});

test("a workshop without themes suggests none, and asks nothing of the server", async ({ page, seed }) => {
  const { slug } = await seed.workshop({ themes: [] });
  let calls = 0;
  page.on("request", (request) => {
    if (request.url().includes("theme-suggestions")) calls += 1;
  });
  await page.goto(workshopPath("fr", slug));
  await fillSignUp(page, "fr", {
    name: "Inès",
    email: "ines@example",
    question: "Et la vie privée au bureau ?",
  });
  await submitButton(page, "fr").click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  expect(calls).toBe(0);
});
