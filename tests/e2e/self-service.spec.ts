import type { Page } from "@playwright/test";
import type { Actor } from "@/lib/auth/actor";
import { manageToken } from "@/lib/signing/registration-link";
import { setForm } from "../db/form/form-kit";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const DAY_MS = 24 * 3_600_000;

/** Two options, so that a question can depend on one of them. */
const OPTIONS = [
  { key: "oui", label: { fr: "Oui" } },
  { key: "non", label: { fr: "Non" } },
];

async function see(page: Page, name: string) {
  if (!process.env.PICTURES) return;
  await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

async function expectAccessibleIf(isScripted: boolean, page: Page) {
  if (isScripted) await expectAccessible(page);
}

/** The path of the first link of a mail that fits. */
function pathIn({ links }: { readonly links: readonly string[] }, pattern: RegExp): string {
  const link = links.find((one) => pattern.test(one));
  if (!link) throw new Error("the mail has no such link");
  return new URL(link).pathname;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("answers are changed until the deadline, and the organiser reads what they were", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId, userId } = await signIn("organiser");
      const actor: Actor = { kind: "user", userId, roles: [{ teamId, role: "organiser" }] };
      const { id: workshopId } = await seed.workshop({ teamId, languages: ["fr", "de"], houseRules: null });
      await setForm({ context: { db: seed.db, actor, now: new Date() }, workshopId, slug: "" }, [
        { key: "premier", kind: "choice", label: { fr: "Premier atelier ?" }, options: OPTIONS },
      ]);
      const person = await seed.registration({ workshopId, name: "Inès Müller", organisation: "École" });
      const own = `/r/${manageToken(person)}`;
      await page.goto(own);
      await page.getByRole("link", { name: "Modifier mes réponses" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Modifier vos réponses");
      await expect(page.getByLabel("Adresse e-mail")).toHaveCount(0);
      await see(page, `edit-${javaScriptEnabled}`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel("Prénom et nom").fill("");
      await page.getByRole("textbox", { name: "Organisation" }).fill("Commune de Morges");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
      await expect(page.getByRole("textbox", { name: "Organisation" })).toHaveValue("Commune de Morges");
      await page.getByLabel("Prénom et nom").fill("Inès Müller-Rey");
      await page.getByLabel("Oui", { exact: true }).check();
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("status")).toContainText("Vos réponses sont enregistrées.");
      await expect(page.getByText("Commune de Morges")).toBeVisible();

      await page.goto(`/organiser/workshops/${workshopId}/registrations/${person.id}`);
      const log = page.locator("section", { has: page.locator("#log") });
      await log.locator("summary").click();
      await expect(log.locator("del").first()).toHaveText("Inès Müller");
      await expect(log.locator("ins").first()).toHaveText("Inès Müller-Rey");
      await see(page, `log-${javaScriptEnabled}`);
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("what somebody else saved meanwhile is not overwritten unseen", async ({ page, seed }) => {
      const { id: workshopId } = await seed.workshop({ houseRules: null });
      const person = await seed.registration({ workshopId });
      await page.goto(`/r/${manageToken(person)}/edit`);
      await seed.db.registration.update({ where: { id: person.id }, data: { role: "Corrigée", version: 2 } });
      await page.getByRole("textbox", { name: "Organisation" }).fill("La mienne");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByText("Votre inscription a changé entre-temps")).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Organisation" })).toHaveValue("La mienne");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("status")).toContainText("Vos réponses sont enregistrées.");
    });

    test("past the deadline the form is read-only, and only consents can change", async ({ page, seed }) => {
      const { id: workshopId } = await seed.workshop({ answersUntil: new Date(Date.now() - DAY_MS) });
      const person = await seed.registration({ workshopId, showToGroup: true });
      await page.goto(`/r/${manageToken(person)}`);
      await page.getByRole("link", { name: "Changer ce que j’accepte" }).click();
      await expect(page.getByLabel("Prénom et nom")).toHaveCount(0);
      await see(page, `closed-${javaScriptEnabled}`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel(/Les personnes de mon groupe voient/).uncheck();
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await expect(page.getByRole("status")).toContainText("Vos réponses sont enregistrées.");
      const after = await seed.db.registration.findUniqueOrThrow({ where: { id: person.id } });
      expect(after.showToGroup).toBe(false);
    });

    test("another address is proved by its mail, then the old link opens nothing", async ({
      page,
      seed,
      mailbox,
    }) => {
      const { id: workshopId } = await seed.workshop();
      const person = await seed.registration({ workshopId });
      const old = `/r/${manageToken(person)}`;
      await page.goto(old);
      await page.getByRole("link", { name: "Changer d’adresse" }).click();
      await page.getByLabel("Nouvelle adresse").fill("pas une adresse");
      await page.getByRole("button", { name: "Envoyer le lien" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
      const email = `${seed.unique("nouvelle")}@example.org`;
      await page.getByLabel("Nouvelle adresse").fill(email);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: "Envoyer le lien" }).click();
      await expect(page.getByRole("status")).toContainText("Un e-mail part à la nouvelle adresse");
      await page.goto(`${old}/address`);
      await expect(page.getByText(email)).toBeVisible();
      await see(page, `address-${javaScriptEnabled}`);

      await page.goto(pathIn(await mailbox.waitFor(email), /\/address\//));
      await see(page, `address-confirm-${javaScriptEnabled}`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: "Confirmer cette adresse" }).click();
      await expect(page.getByRole("status")).toContainText("Votre nouvelle adresse est enregistrée");
      await expect(page.getByText(email)).toBeVisible();
      await page.goto(old);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne fonctionne pas");
      await expectAccessibleIf(javaScriptEnabled, page);
    });

    test("a seat is handed to somebody else, who takes it by their mail with their own answers", async ({
      page,
      seed,
      mailbox,
    }) => {
      const { id: workshopId } = await seed.workshop({ handover: true, houseRules: "Écouter d’abord." });
      const person = await seed.registration({ workshopId, name: "Inès Müller" });
      const own = `/r/${manageToken(person)}`;
      await page.goto(own);
      await page.getByRole("link", { name: "Céder ma place…" }).click();
      const email = `${seed.unique("nadia")}@example.org`;
      await page.getByLabel("Prénom et nom de la personne").fill("Nadia Besson");
      await page.getByLabel("Son adresse e-mail").fill(email);
      await see(page, `handover-${javaScriptEnabled}`);
      await expectAccessibleIf(javaScriptEnabled, page);
      await page.getByRole("button", { name: "Lui proposer ma place" }).click();
      await expect(page.getByRole("status")).toContainText("Votre place reste la vôtre");
      await page.setViewportSize(PHONE);
      await see(page, `handover-pending-${javaScriptEnabled}`);
      await expectAccessibleIf(javaScriptEnabled, page);

      await page.goto(pathIn(await mailbox.waitFor(email), /\/seat\//));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inès Müller vous cède sa place");
      await expect(page.getByLabel("Français")).toBeChecked();
      await page.getByLabel("Votre première question").fill("Comment décider avec des données ?");
      await page.getByRole("button", { name: "Prendre cette place" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
      await expect(page.getByLabel("Votre première question")).toHaveValue(/décider avec des données/);
      await see(page, `seat-${javaScriptEnabled}`);
      await expectAccessibleIf(javaScriptEnabled, page);
      await page.getByLabel(/règles de l’atelier/).check();
      await page.getByRole("button", { name: "Prendre cette place" }).click();
      await expect(page.getByRole("status")).toContainText("La place est à vous");
      await expect(page.getByText(email)).toBeVisible();
      await page.goto(own);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne fonctionne pas");
      const after = await seed.db.registration.findUniqueOrThrow({ where: { id: person.id } });
      await page.goto(`/r/${manageToken(after)}`);
      await expect(page.getByText("Vous avez cédé votre place à quelqu’un d’autre.")).toBeVisible();
    });

    test("a lost link comes by mail, and the page says the same to everybody", async ({
      page,
      seed,
      mailbox,
    }) => {
      const { id: workshopId, slug } = await seed.workshop();
      const email = `${seed.unique("perdue")}@example.org`;
      await seed.registration({ workshopId, email });
      await page.setViewportSize(PHONE);
      for (const asked of [`${seed.unique("inconnue")}@example.org`, email]) {
        await page.goto(`/workshops/${slug}`);
        await page.getByRole("link", { name: "J’ai perdu mon lien" }).click();
        await page.getByLabel("Adresse e-mail de votre inscription").fill(asked);
        await see(page, `lost-${javaScriptEnabled}`);
        await expectAccessibleIf(javaScriptEnabled, page);
        await page.getByRole("button", { name: "Recevoir mon lien" }).click();
        await expect(page.getByText(/Si une inscription à un atelier à venir existe/)).toBeVisible();
      }
      await page.goto(pathIn(await mailbox.waitFor(email), /\/r\//));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre inscription");
    });

    test("erasing one's data takes a tick, and then nothing is left to open", async ({ page, seed }) => {
      const { id: workshopId } = await seed.workshop({ capacity: 1 });
      const person = await seed.registration({ workshopId });
      const waiting = await seed.registration({ workshopId, status: "waitlisted" });
      const own = `/r/${manageToken(person)}`;
      await page.goto(own);
      await page.getByRole("link", { name: /^Mes données/ }).click();
      await see(page, `data-${javaScriptEnabled}`);
      await expectAccessibleIf(javaScriptEnabled, page);
      await page.getByRole("button", { name: "Effacer mes données" }).click();
      await expect(page.getByRole("alert").getByRole("link")).toHaveText(
        "Cochez cette case pour effacer vos données.",
      );
      await page.getByLabel(/J’ai compris/).check();
      await page.getByRole("button", { name: "Effacer mes données" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vos données sont effacées");
      await expectAccessibleIf(javaScriptEnabled, page);
      await page.goto(own);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne fonctionne pas");
      const next = await seed.db.registration.findUniqueOrThrow({ where: { id: waiting.id } });
      expect(next.status).toBe("confirmed");
    });
  });
}
