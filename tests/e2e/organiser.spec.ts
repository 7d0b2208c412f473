import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./harness/test";

// The organiser's journey, by keyboard alone: the mouse is never used.

/** Presses Tab until the focus is on the target, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${target}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** A name given as text is the whole name. */
function field(page: Page, label: string | RegExp): Locator {
  return page.getByLabel(label, { exact: true });
}

async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, field(page, label));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Types into the pieces of a date and time: day and month are equal, so that their order does not matter. */
async function typeMoment(page: Page, label: string | RegExp, time: string): Promise<void> {
  await tabTo(page, field(page, label));
  await page.keyboard.type("05052099");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(`${time}AM`);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

test("an organiser creates, publishes, sees who registers, adds and cancels by keyboard alone", async ({
  page,
  request,
  seed,
  signIn,
}) => {
  test.slow(); // A whole journey, key by key.
  const title = seed.unique("Atelier du clavier");
  await signIn("organiser");
  await page.goto("/organiser");
  await expect(page.getByText("Pas encore d’atelier")).toBeVisible();

  await press(page, link(page, "Créer votre premier atelier"));
  await expect(page.getByRole("heading", { level: 1, name: "Nouvel atelier" })).toBeVisible();
  await type(page, "Titre", title);
  await type(page, "Résumé", "Une journée pour essayer.");
  await typeMoment(page, "Début", "0900");
  await typeMoment(page, "Fin", "1130");
  await type(page, /^Places/, "2");
  await press(page, button(page, "Créer le brouillon"));

  await expect(page.getByText("Le brouillon est créé.")).toBeFocused();
  await expect(page.getByText(/^Brouillon\s: publiez pour ouvrir les inscriptions\.$/)).toBeVisible();
  await expect(page.getByText(/mardi\s5\smai\s2099,\s9\sh\s–\s11\sh\s30/)).toBeVisible();

  await press(page, button(page, "Publier…"));
  await press(page, button(page, "Publier"));
  await expect(page.getByText("L’atelier est publié.")).toBeFocused();

  const slug = new URL(
    await link(page, "Ouvrir la page publique").evaluate((a: HTMLAnchorElement) => a.href),
  ).pathname
    .split("/")
    .pop();
  const signedUp = await request.post(`/api/workshops/${slug}/registrations`, {
    data: {
      name: "Inès Keller",
      email: `${seed.unique("ines")}@example.org`,
      locale: "fr",
      languages: ["fr"],
      questions: ["Comment garder la main ?"],
      consents: { houseRules: true, showToGroup: true },
    },
  });
  expect(signedUp.status()).toBe(201);

  await page.reload();
  await press(page, page.getByRole("navigation", { name: "Pages de cet atelier" }).getByText("Inscriptions"));
  await expect(page.getByRole("heading", { level: 1, name: "1 inscription" })).toBeVisible();
  await expect(link(page, "Inès Keller")).toBeVisible();

  await press(page, link(page, "Ajouter quelqu’un"));
  await expect(page.getByText(/Il reste une place/)).toBeVisible();
  await type(page, "Prénom et nom", "Noé Rey");
  await press(page, button(page, "Ajouter"));
  const summary = page.getByRole("alert").filter({ hasText: "Il y a un problème" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur\s: Ajouter quelqu’un/);
  await press(page, summary.getByRole("link").first());
  await expect(page.getByLabel("Adresse e-mail")).toBeFocused();
  await page.keyboard.type(`${seed.unique("noe")}@example.org`);
  await press(page, button(page, "Ajouter"));
  await expect(page.getByText("L’inscription est ajoutée.")).toBeFocused();
  await expect(page.getByText("Confirmée", { exact: true })).toBeVisible();

  await press(page, button(page, "Annuler cette inscription…"));
  await page.keyboard.press("Escape");
  await expect(button(page, "Annuler cette inscription…")).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, button(page, "Annuler l’inscription"));
  await expect(page.getByText("L’inscription est annulée.")).toBeFocused();
  await expect(page.getByText("Annulée", { exact: true })).toBeVisible();

  await press(page, button(page, "Rétablir cette inscription…"));
  await press(page, button(page, "Rétablir l’inscription"));
  await expect(page.getByText("Inscription rétablie, avec toutes les réponses.")).toBeFocused();
  await expect(page.getByText("Confirmée", { exact: true })).toBeVisible();
  await press(page, button(page, "Annuler cette inscription…"));
  await press(page, button(page, "Annuler l’inscription"));
  await expect(page.getByText("L’inscription est annulée.")).toBeFocused();

  await press(page, link(page, "Toutes les inscriptions"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 inscription et une annulée");
  await expect(link(page, "Inscriptions 1")).toBeVisible();
  await press(page, page.getByRole("navigation", { name: "Pages de cet atelier" }).getByText("Aperçu"));
  await press(page, button(page, "Annuler l’atelier…"));
  await expect(page.getByText("Un e-mail part à la seule personne inscrite, dans sa langue.")).toBeVisible();
  await press(page, button(page, "Annuler l’atelier"));
  await expect(page.getByText("L’atelier est annulé.")).toBeFocused();
  await expect(page.getByText(/^Annulé\s: la page publique le dit/)).toBeVisible();
});

test("the account menu opens, closes and comes back by keyboard", async ({ page, signIn }) => {
  await signIn("organiser");
  await page.goto("/organiser");
  const opener = button(page, "Compte de Ada Organisatrice");
  await press(page, opener);
  await expect(link(page, "Compte et clés d’accès")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(link(page, "Compte et clés d’accès")).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, button(page, "Se déconnecter"));
  await expect(page).toHaveURL(/\/organiser\/sign-in$/);
  await page.goto("/organiser");
  await expect(page).toHaveURL(/\/organiser\/sign-in\?next=/);
});
