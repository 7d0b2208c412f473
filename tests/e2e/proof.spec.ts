import type { Page } from "@playwright/test";
import { expect, expectAccessible, SCREENS, test } from "./harness/test";

const QUESTIONS = [
  "Comment protéger les données de nos bénévoles dans le cloud ?",
  "Qui est responsable des données dans le cloud ?",
  "Comment vendre en ligne sans y passer mes nuits ?",
  "Une boutique en ligne vaut-elle la peine pour un commerce ?",
  "Comment animer une communauté dans la durée ?",
];
/** The score, in the head of the page, with what its proof says. */
const headOf = (page: Page) => page.locator("main > div").first();

test.describe("the proof of a proposal", () => {
  test("improves on screen without reload, says when it is over, and survives a reload", async ({
    page,
    seed,
    signIn,
  }) => {
    const { teamId } = await signIn("organiser");
    const workshop = await seed.workshop({ teamId, capacity: 24 });
    for (let index = 0; index < 20; index += 1) {
      await seed.registration({
        workshopId: workshop.id,
        name: `Personne ${index + 1}`,
        questions: [QUESTIONS[index % QUESTIONS.length] ?? ""],
        organisation: `Organisation ${index % 4}`,
      });
    }
    await page.goto(`/organiser/workshops/${workshop.id}/groups`);
    await page.getByRole("button", { name: "Proposer des groupes" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "4 groupes" })).toBeVisible();
    const head = headOf(page);
    const { id: planId, score } = await seed.db.plan.findFirstOrThrow({
      where: { session: { workshopId: workshop.id } },
    });
    // As if a slow worker had it in hand, so that each figure can be seen.
    const running = { state: "running", ending: null, leaseUntil: new Date(Date.now() + 3_600_000) } as const;
    await seed.db.proof.update({
      where: { planId },
      data: { ...running, bound: score * 1.0499, attempts: { increment: 1 } },
    });
    await page.reload();
    await expect(head.getByText("À au plus 5\u00a0% du meilleur résultat possible")).toBeVisible();
    await expect(head.getByText("La preuve s’affine…")).toBeVisible();
    await seed.db.proof.update({ where: { planId }, data: { bound: score * 1.0199 } });
    await expect(head.getByText("À au plus 2\u00a0% du meilleur résultat possible")).toBeVisible();

    // That worker is dead: another one takes over.
    await seed.db.proof.update({ where: { planId }, data: { leaseUntil: new Date(0) } });
    await expect(head.getByText("Prouvé\u00a0: aucun autre choix ne peut faire mieux")).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.locator("[aria-live]").getByText(/^La preuve est terminée/)).toBeAttached();
    await expectAccessible(page);

    // The limit is one for these people, whoever sits where: the same proof tells how far worse groups are from it.
    await seatInTurn(page, await (await page.request.get(`/api/organiser/plans/${planId}`)).json());
    await page.reload();
    await expect(head.getByText(/À au plus \d+(,\d)?\u00a0% du meilleur résultat possible/)).toBeVisible();
    await expect(head.getByText("Preuve terminée.")).toBeVisible();
    await head.getByText("Que disent ces chiffres").click();
    await expect(head.getByText(/une limite qu’aucune répartition ne peut dépasser/)).toBeVisible();
    await expectAccessible(page);

    await seed.registration({ workshopId: workshop.id, name: "Tard Venue" });
    await page.reload();
    await expect(head.getByText("Preuve à refaire")).toBeVisible();
    await expectAccessible(page);
  });

  for (const { name, size, colorScheme } of SCREENS) {
    test(`offers better groups beside the plan, by keyboard, never forced (${name})`, async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      const workshop = await seed.workshop({ teamId, capacity: 24 });
      for (let index = 0; index < 13; index += 1) {
        await seed.registration({
          workshopId: workshop.id,
          name: `Personne ${index + 1}`,
          questions: [QUESTIONS[index % QUESTIONS.length] ?? ""],
        });
      }
      const poor = await poorPlan(page, workshop.id);
      // As if the search had been cut short at these groups: what the proof finds is news.
      await seed.db.proof.update({
        where: { planId: poor.id },
        data: {
          startScore: poor.score,
          state: "running",
          ending: null,
          round: { increment: 1 },
          attempts: 0,
        },
      });
      await page.goto(`/organiser/workshops/${workshop.id}/groups`);
      await expect(page.getByText(/^Une meilleure répartition a été trouvée/)).toBeVisible({
        timeout: 30_000,
      });
      await page.getByText("Qui change, et ce qui s’améliore").click();
      await expect(page.getByText(/^Personne \d+\u00a0: table \d\u00a0→ table \d$/).first()).toBeVisible();
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);

      await page.getByRole("button", { name: "Ouvrir comme nouvelle proposition" }).focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("link", { name: /Proposition 2/ })).toHaveAttribute("aria-current", "page");
      await expect(headOf(page).getByText(/^Prouvé/)).toBeVisible();
      await page.getByRole("link", { name: /Proposition 1/ }).click();
      await expect(page.getByRole("link", { name: /Proposition 1/ })).toHaveAttribute("aria-current", "page");
      await expect(page.getByText(/^Une meilleure répartition/)).toHaveCount(0);

      // Offered anew, it can be dismissed for good.
      await seed.db.proof.update({ where: { planId: poor.id }, data: { openedPlanId: null } });
      await page.reload();
      await page.getByRole("button", { name: "Ignorer" }).focus();
      await page.keyboard.press("Enter");
      await expect(page.getByText(/^Une meilleure répartition/)).toHaveCount(0);
      await page.reload();
      await expect(page.getByRole("heading", { level: 1, name: "3 groupes" })).toBeVisible();
      await expect(page.getByText(/^Une meilleure répartition/)).toHaveCount(0);
    });
  }
});

interface Plan {
  readonly id: string;
  readonly score: number;
  readonly groups: readonly {
    readonly id: string;
    readonly members: readonly { registrationId: string }[];
  }[];
}

/** Proposes groups, then makes them as bad as groups get. */
async function poorPlan(page: Page, workshopId: string): Promise<Plan> {
  await page.goto(`/organiser/workshops/${workshopId}/groups`);
  const answer = await page.request.post(`/api/organiser/workshops/${workshopId}/plans`, post(page));
  return seatInTurn(page, await answer.json());
}

/** Seats everybody at the tables in turn, as cards are dealt. */
async function seatInTurn(page: Page, plan: Plan): Promise<Plan> {
  const people = plan.groups.flatMap(({ members }) => members);
  const moves = people.map(({ registrationId }, index) => ({
    registrationId,
    toGroupId: plan.groups[index % plan.groups.length]?.id ?? null,
  }));
  const answer = await page.request.patch(
    `/api/organiser/plans/${plan.id}`,
    post(page, { baseVersion: 1, moves }),
  );
  expect(answer.status()).toBe(200);
  return answer.json();
}

/** What a browser adds to its own posts. */
function post(page: Page, data: object = {}) {
  return { data, headers: { origin: new URL(page.url()).origin } };
}
