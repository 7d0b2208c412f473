import { manageToken } from "@/lib/signing/registration-link";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

test("groups are printed in another language, published with names and mail in sight, and withdrawn", async ({
  page,
  seed,
  signIn,
}) => {
  const { teamId } = await signIn("organiser");
  const workshop = await seed.workshop({ teamId, capacity: 12 });
  const make = (index: number) =>
    seed.registration({
      workshopId: workshop.id,
      name: `Personne ${index}`,
      locale: index === 0 ? "de" : "fr",
      showToGroup: true,
    });
  const attendee = await make(1);
  for (const index of [0, 2, 3, 4, 5, 6, 7]) await make(index);
  await page.goto(`/organiser/workshops/${workshop.id}/groups`);
  await page.getByRole("button", { name: "Proposer des groupes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 groupes" })).toBeVisible();

  await page.getByRole("link", { name: "Imprimer et exporter" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Imprimer et exporter" })).toBeVisible();
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  await page.getByRole("link", { name: "allemand" }).click();
  await expect(page).toHaveURL(/language=de/);
  const sheets = await page.getByRole("link", { name: /^Feuilles de groupe/ }).getAttribute("href");
  const file = await page.request.get(sheets ?? "");
  expect(file.headers()["content-disposition"]).toContain("gruppenblaetter-1.pdf");
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("link", { name: "Revenir aux groupes" }).click();

  await page.getByRole("button", { name: "Publier…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Publier ces groupes ?" });
  await dialog.getByText("Qui reçoit un e-mail").click();
  await expect(dialog.getByText("Personne 0")).toBeVisible();
  await expectAccessible(page);
  const mail = await dialog.getByRole("link", { name: /^Lire l’e-mail en allemand/ }).getAttribute("href");
  expect(await (await page.request.get(mail ?? "")).text()).toContain("Ihr Tisch");
  await dialog.getByRole("button", { name: "Publier et prévenir" }).press("Enter");
  await expect(page.getByText("Ces groupes sont publiés")).toBeVisible();

  const own = `/r/${manageToken(attendee)}`;
  await page.goto(own);
  await expect(page.getByRole("heading", { name: "Pourquoi ce groupe ?" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/organiser/workshops/${workshop.id}/groups`);
  await page.getByRole("button", { name: "Retirer la publication…" }).press("Enter");
  const withdrawal = page.getByRole("dialog", { name: "Retirer la publication ?" });
  await expectAccessible(page);
  await withdrawal.getByRole("button", { name: "Retirer la publication" }).press("Enter");
  await expect(page.getByRole("button", { name: "Publier…" })).toBeVisible();
  await page.goto(own);
  await expect(page.getByText("Les groupes se forment quelques jours avant l’atelier.")).toBeVisible();
});
