import { serviceEmbedder } from "@/lib/embedders/service";
import { readTexts } from "@/lib/text-vectors/commands";
import { type Child, keepRunning } from "@/scripts/launcher/children";
import { freePort } from "@/scripts/launcher/port";
import { testSite } from "./harness/environment";
import { type ModelServer, startModelServer } from "./harness/model-server";
import { expect, expectAccessible, test } from "./harness/test";
import { workshopPath } from "./sign-up-form";

const MODEL = "petit";

test.describe("a sentence model that the host has set up", () => {
  test.describe.configure({ mode: "default" });

  let model: ModelServer;
  let site: Child | undefined;
  let address = "";

  // A host of its own, on the database of the others: those set up no model.
  test.beforeAll(async () => {
    model = await startModelServer();
    const port = String(await freePort());
    address = `http://localhost:${port}`;
    const settings = { EMBEDDINGS_URL: model.url, EMBEDDINGS_MODEL: MODEL };
    site = keepRunning({
      name: "web with a model",
      file: "scripts/web.ts",
      environment: { ...testSite().settings, ...settings, PORT: port, BASE_URL: address },
    });
    await site.ready;
  });

  test.afterAll(async () => {
    await site?.stop();
    await model.stop();
  });

  test("is chosen in plain words, told at sign-up, sent no names, seen at work, and stands back when it fails", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const { id, slug } = await seed.workshop({ teamId });
    const edit = `${address}/organiser/workshops/${id}/edit`;
    const read = () =>
      readTexts(
        { db: seed.db, now: new Date(), signal: AbortSignal.timeout(20_000) },
        { engine: "service", model: MODEL, host: model.host },
        serviceEmbedder({ url: model.url, model: MODEL }),
      );
    await page.goto(edit);
    const choice = page.getByRole("radio", { name: `Le moteur d’Atelier et le service ${model.host}` });
    await expect(page.getByText(/lui sont envoyés, sans nom ni adresse/)).toBeVisible();
    await expect(page.getByText("Pas encore utilisé.")).toBeVisible();
    await expectAccessible(page);
    await choice.check();
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page).not.toHaveURL(/\/edit/);

    await page.goto(`${address}${workshopPath("fr", slug)}`);
    await expect(page.getByText(`comparés par le service ${model.host}`, { exact: false })).toBeVisible();

    const [name, email] = ["Inès Müller", `${seed.unique("ines")}@example.org`];
    const question = "Comment garder un lien quand tout passe par l’écran ?";
    await seed.registration({ workshopId: id, name, email, questions: [question] });
    expect(await read()).toBeGreaterThan(0);
    expect(model.asked).toContain(question);
    expect(model.asked.filter((text) => text.includes(name) || text.includes(email))).toEqual([]);
    await page.goto(edit);
    await expect(choice).toBeChecked();
    await expect(page.getByText(/En ordre\s: dernière lecture le/)).toBeVisible();

    model.isBusy = true;
    await seed.registration({ workshopId: id, questions: ["Qui décide des outils ?"] });
    expect(await read()).toBe(0);
    await page.goto(edit);
    await expect(page.getByText(/Le service est surchargé ou en panne\./)).toBeVisible();
    await expect(page.getByText(/En attendant, le moteur d’Atelier compare seul\./)).toBeVisible();
    const proposed = await page.request.post(`${address}/api/organiser/workshops/${id}/plans`, {
      data: {},
      headers: { origin: address },
    });
    expect(proposed.status()).toBe(201);
    await page.goto(`${address}/organiser/workshops/${id}/groups`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/groupe/);
  });
});
