import { randomBytes, randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { DEMO_ATTENDEES } from "@/lib/demo/attendees";
import type { PlanDto } from "@/lib/groups/schema";
import type { Seed } from "./seed";

/** The engine's thread starts and searches first. */
export const PROPOSAL = { timeout: 30_000 };

interface Crowd {
  readonly teamId: string;
  readonly count: number;
  /** By position from 0; names of the demonstration's people, numbered from the second time on, without. */
  readonly nameOf?: (index: number) => string;
  readonly workshop?: Parameters<Seed["workshop"]>[0];
}

/** A workshop whose seats are all taken, by people who ask and bring what the demonstration's people do. */
export async function seedCrowd(seed: Seed, { teamId, count, nameOf = demoName, workshop }: Crowd) {
  const made = await seed.workshop({ ...workshop, teamId, capacity: count });
  const people = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), name: nameOf(index) }));
  const registrations = seed.db.registration.createMany({
    data: people.map(({ id, name }, index) => {
      const { questions, project, themes, languages, organisation, level, locale, showToGroup } =
        demoAttendee(index);
      const email = `${id}@example.org`;
      return {
        id,
        workshopId: made.id,
        reference: randomBytes(5).toString("hex").toUpperCase(),
        status: "confirmed" as const,
        name,
        email,
        emailKey: email,
        organisation: organisation ?? null,
        locale,
        // One language that all speak: groups of any size are possible.
        languages: [...new Set(["fr", ...languages])],
        level: level ?? null,
        questions: [...questions],
        projectTitle: project?.title ?? null,
        projectDescription: project?.description ?? null,
        projectShared: project?.share ?? false,
        themes: [...themes],
        showToGroup,
        confirmedAt: new Date(),
      };
    }),
  });
  const seats = seed.db.$executeRaw`
    UPDATE "Seat" s SET "registrationId" = p."id"
    FROM unnest(${people.map(({ id }) => id)}::uuid[]) WITH ORDINALITY AS p("id", "number")
    WHERE s."sessionId" = ${made.session.id}::uuid AND s."number" = p."number"`;
  // At once: who is confirmed holds a seat.
  await seed.db.$transaction([registrations, seats]);
  return { workshop: made, people };
}

/** Groups of a workshop as the page's own scripts would ask for them; the page has to be on the site already. */
export async function propose(page: Page, workshopId: string): Promise<PlanDto> {
  return send(page, "POST", `/api/organiser/workshops/${workshopId}/plans`);
}

/** Takes the proofs from the workers: on the same machine they slow down the page that a test measures. */
export async function endProofs({ db }: Seed): Promise<void> {
  await db.proof.updateMany({
    where: { state: "running" },
    data: { state: "done", ending: "time", finishedAt: new Date() },
  });
}

/** Calls the API as the page's own scripts would. */
export async function send(
  page: Page,
  method: "POST" | "PATCH",
  path: string,
  data: object = {},
): Promise<PlanDto> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.fetch(path, { method, data, headers: { origin }, timeout: 60_000 });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

export function cardOf(page: Page, name: string): Locator {
  return page.getByRole("row", { name, exact: true });
}

/** The names at a table, as the board shows them. */
export function namesAt(page: Page, groupId: string): Promise<string[]> {
  return page.locator(`[data-column="${groupId}"]`).getByRole("heading", { level: 3 }).allTextContents();
}

function demoAttendee(index: number) {
  const own = DEMO_ATTENDEES[index % DEMO_ATTENDEES.length];
  if (!own) throw new Error("the demonstration has people");
  return own;
}

function demoName(index: number): string {
  const turn = Math.floor(index / DEMO_ATTENDEES.length);
  const { name } = demoAttendee(index);
  return turn === 0 ? name : `${name} ${turn + 1}`;
}
