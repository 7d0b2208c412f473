import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/auth/actor";
import { hashToken, randomToken } from "@/lib/auth/token";
import { createDb, type DbClient } from "@/lib/db/client";
import { makeTeam, makeUser } from "../../db/harness/factories";

export { expect } from "@playwright/test";

export interface Member {
  readonly userId: string;
  readonly teamId: string;
  readonly email: string;
}

interface Fixtures {
  /** What the browser may complain about in this test, such as the 409 it provokes. */
  readonly expectedComplaints: RegExp[];
  readonly noComplaints: undefined;
  /** Signs the browser in by a session's row: a new person, of a new team unless one is given. */
  readonly signIn: (as?: { role?: Role; teamId?: string }) => Promise<Member>;
}

interface WorkerFixtures {
  readonly db: DbClient;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const db = createDb(process.env.E2E_DATABASE_URL ?? "", 3);
      await use(db);
      await db.$disconnect();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  baseURL: async ({}, use) => {
    await use(process.env.E2E_BASE_URL);
  },
  expectedComplaints: [[], { option: true }],
  noComplaints: [
    async ({ page, expectedComplaints }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
      });
      await use(undefined);
      const unexpected = complaints.filter(
        (text) => !expectedComplaints.some((pattern) => pattern.test(text)),
      );
      expect(unexpected, "the browser's console stays without errors").toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ context, db, baseURL }, use) => {
    await use(async ({ role = "owner", teamId } = {}) => {
      const team = teamId ?? (await makeTeam(db)).id;
      const user = await makeUser(db, { teamId: team, role });
      const token = randomToken();
      await db.signInSession.create({
        data: { userId: user.id, sessionToken: hashToken(token), expires: new Date(Date.now() + 3_600_000) },
      });
      await context.addCookies([
        { name: "atelier-session", value: token, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" },
      ]);
      return { userId: user.id, teamId: team, email: user.email };
    });
  },
});

/** WCAG 2.2 AA by axe: no violation on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}
