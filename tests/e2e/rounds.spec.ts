import type { Page } from "@playwright/test";
import type { PlanDto } from "@/lib/groups/schema";
import { manageToken } from "@/lib/signing/registration-link";
import { expect, expectAccessible, PHONE, test } from "./harness/test";

const QUESTIONS = [
  "Comment protéger les données de nos bénévoles dans le cloud ?",
  "Comment vendre en ligne sans y passer mes nuits ?",
  "Comment animer une communauté dans la durée ?",
  "Que faire de l’IA générative à l’école ?",
];
const PROPOSAL = { timeout: 30_000 };

const planShown = async (page: Page, round: number): Promise<PlanDto> => {
  const id = new URL(page.url()).searchParams.get("plan");
  const first: PlanDto = await (await page.request.get(`/api/organiser/plans/${id}`)).json();
  const planId = first.rounds[round - 1]?.id;
  return (await page.request.get(`/api/organiser/plans/${planId}`)).json();
};

async function noOverflow(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

test.describe("several rounds in a day", () => {
  // Journeys through many pages.
  test.slow();

  test("are proposed together, adjusted with a warning of who meets again, published in one mail and shown to each person", async ({
    page,
    seed,
    signIn,
    mailbox,
  }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({
      teamId,
      capacity: 24,
      groupSize: 4,
      startsAt: new Date("2027-04-22T07:00:00Z"),
      endsAt: new Date("2027-04-22T15:00:00Z"),
    });
    const people: Awaited<ReturnType<typeof seed.registration>>[] = [];
    for (let index = 1; index <= 16; index += 1) {
      people.push(
        await seed.registration({
          workshopId: workshop.id,
          name: `Personne ${String(index).padStart(2, "0")}`,
          questions: [QUESTIONS[index % QUESTIONS.length] ?? ""],
          showToGroup: true,
        }),
      );
    }
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    await page.getByRole("button", { name: "Plusieurs tours…" }).click();
    const dialog = page.getByRole("dialog", { name: "Plusieurs tours dans la journée" });
    await expect(dialog.getByText(/rien n’oblige deux personnes à se revoir/)).toBeVisible();
    await dialog.getByLabel("Nombre de tours").selectOption("6");
    await expect(dialog.getByText(/au moins \d+ rencontres se répéteront/)).toBeVisible();
    await dialog.getByLabel("Nombre de tours").selectOption("3");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Proposer 3 tours" }).click();

    const tabs = page.getByRole("navigation", { name: "Tours de la journée" });
    await expect(tabs.getByRole("link", { name: "Tour 1" })).toHaveAttribute(
      "aria-current",
      "page",
      PROPOSAL,
    );
    await expect(page.getByText("Personne ne se revoit de la journée.")).toBeVisible();
    await expect(page.getByRole("link", { name: /Proposition 1, 3 tours/ })).toBeVisible();
    await expectAccessible(page);

    // When they take place: a wrong hour is said, and nothing typed is lost.
    await page.getByRole("button", { name: "Horaires…" }).click();
    const times = page.getByRole("dialog", { name: "Horaires des tours" });
    await times.getByLabel("Tour 1, de").fill("09:00");
    await times.getByLabel("Tour 1, à").fill("08:30");
    await times.getByRole("button", { name: "Enregistrer" }).click();
    await expect(times.getByText(/Tour 1\s: indiquez le début et la fin/)).toBeVisible();
    await times.getByLabel("Tour 1, à").fill("10:30");
    await expectAccessible(page);
    await times.getByRole("button", { name: "Enregistrer" }).click();
    await expect(tabs.getByRole("link", { name: /Tour 1, 9\sh\s– 10\sh\s30/ })).toBeVisible();

    // In round 2, somebody goes to where one of their neighbours of round 1 sits.
    await tabs.getByRole("link", { name: "Tour 2" }).click();
    await expect(tabs.getByRole("link", { name: "Tour 2" })).toHaveAttribute("aria-current", "page");
    const second = await planShown(page, 2);
    const [id, mate] = second.rounds[0]?.tables[0] ?? [];
    const nameOf = (one: string | undefined) => people.find((person) => person.id === one)?.name ?? "";
    const target = second.groups.find(({ members }) => members.some((one) => one.registrationId === mate));
    const from = second.groups.find(({ members }) => members.some((one) => one.registrationId === id));
    const swapped = target?.members.find((one) => one.registrationId !== mate);
    if (!id || !mate || !target || !from || !swapped) throw new Error("two tables with people are needed");
    await page.getByRole("button", { name: `Actions pour ${swapped.name}` }).click();
    await page.getByRole("menuitem", { name: "Retirer du groupe" }).click();
    await page.getByRole("button", { name: `Actions pour ${nameOf(id)}` }).click();
    const entry = page.getByRole("menuitem", { name: new RegExp(`Table ${target.position}\\b`) }).first();
    await expect(entry).toContainText(/une personne revue|\d personnes revues/);
    await entry.click();
    const card = page.locator(`#card-${id}`);
    await expect(card.getByText(`Déjà ensemble au tour 1 : ${nameOf(mate)}.`)).toBeVisible();
    await expect(
      page.getByText(/(Une rencontre se répète|\d rencontres se répètent) dans la journée/),
    ).toBeVisible();
    await expectAccessible(page);

    // A publication waits for whoever sits nowhere in any round, and says in which.
    await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
    await tabs.getByRole("link", { name: /^Tour 1/ }).click();
    await expect(tabs.getByRole("link", { name: /^Tour 1/ })).toHaveAttribute("aria-current", "page");
    await expect(tabs.getByRole("link", { name: /Tour 2 \(une personne sans groupe\)/ })).toBeVisible();
    await page.getByRole("button", { name: "Publier…" }).click();
    await expect(
      page.getByRole("dialog").getByText(/Tour 2\s: une personne n’a pas de groupe/),
    ).toBeVisible();
    await page.getByRole("dialog").getByRole("link", { name: "Ouvrir le tour 2" }).click();
    await expect(tabs.getByRole("link", { name: /^Tour 2/ })).toHaveAttribute("aria-current", "page");
    await page.getByRole("button", { name: `Actions pour ${swapped.name}` }).click();
    await page
      .getByRole("menuitem", { name: new RegExp(`Table ${from.position}\\b`) })
      .first()
      .click();
    await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();

    await page.getByRole("button", { name: "Publier…" }).click();
    const publish = page.getByRole("dialog", { name: "Publier les 3 tours ?" });
    await expect(publish.getByText("16 personnes reçoivent chacune un seul e-mail")).toBeVisible();
    await publish.getByText("Qui reçoit un e-mail").click();
    await expect(publish.getByText(/tables \d, \d et \d/).first()).toBeVisible();
    await expectAccessible(page);
    await publish.getByRole("button", { name: "Publier et prévenir" }).click();
    await expect(page.getByText("Ces groupes sont publiés : chaque personne connaît le sien.")).toBeVisible();

    const [person] = people;
    if (!person) throw new Error("somebody is needed");
    const mail = await mailbox.waitFor(person.email);
    expect(mail.text).toMatch(/Votre table au tour 1\s: \d[\s\S]*au tour 2\s: \d[\s\S]*au tour 3\s: \d/);
    await page.goto(`/r/${manageToken(person)}`);
    for (const round of [1, 2, 3])
      await expect(page.getByRole("heading", { name: new RegExp(`^Tour ${round}`) })).toBeVisible();
    await page.getByRole("heading", { name: "Tour 3" }).click();
    await expect(page.getByText(/Table \d/)).toHaveCount(3);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await noOverflow(page);
  });

  test("read well on a phone and in the dark, and are one line in the list of plans", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId, capacity: 24 });
    for (let index = 1; index <= 12; index += 1)
      await seed.registration({ workshopId: workshop.id, name: `Personne ${index}` });
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    const answer = await page.request.post(`/api/organiser/workshops/${workshop.id}/plans`, {
      data: { rounds: 4 },
      headers: { origin: new URL(page.url()).origin },
    });
    expect(answer.status()).toBe(201);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(PHONE);
      await page.goto(`/organiser/workshops/${workshop.id}/groups`);
      await expect(page.getByText(/rencontres se répètent dans la journée/)).toBeVisible();
      await expectAccessible(page);
      await noOverflow(page);
    }
    await page.goto(`/organiser/workshops/${workshop.id}/groups/plans`);
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByText(/4 tours, 2 groupes/)).toBeVisible();
    await expectAccessible(page);
  });
});
