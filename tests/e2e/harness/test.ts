import { randomInt } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/auth/actor";
import { hashToken, randomToken } from "@/lib/auth/token";
import { createDb } from "@/lib/db/client";
import { Complaints } from "./complaints";
import { testSite } from "./environment";
import { Mailbox } from "./mailbox";
import { type Seed, seedOf } from "./seed";

export { expect } from "@playwright/test";

export const PHONE = { width: 360, height: 740 };
/** A page of an organiser's is worked through on both. */
export const SCREENS = [
  { name: "phone, dark", size: PHONE, colorScheme: "dark" },
  { name: "desktop, light", size: { width: 1280, height: 900 }, colorScheme: "light" },
] as const;
/** Plain http: the name without the __Host- prefix (lib/auth/next-auth.ts). */
const SESSION_COOKIE = "atelier-session";
const DAY_MS = 24 * 3_600_000;

interface Fixtures {
  readonly mailbox: Mailbox;
  /** Signs the test's browser, or another one, in as a new user with this role, in the given team or a new one. */
  readonly signIn: (
    role: Role,
    options?: { teamId?: string; name?: string; context?: BrowserContext },
  ) => Promise<{ userId: string; teamId: string; email: string }>;
  /** What the browser complains about fails the test, unless `complaints.expect(pattern)` announced it. */
  readonly complaints: Complaints;
}

interface WorkerFixtures {
  readonly seed: Seed;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({}, use) => use(testSite().baseUrl),

  extraHTTPHeaders: async ({}, use) => {
    const part = () => randomInt(1, 255);
    await use({ "x-forwarded-for": `10.${part()}.${part()}.${part()}` });
  },

  seed: [
    async ({}, use) => {
      const db = createDb(testSite().databaseUrl, 2);
      await use(seedOf(db));
      await db.$disconnect();
    },
    { scope: "worker" },
  ],

  mailbox: async ({}, use) => use(new Mailbox(testSite().mailFolder)),

  signIn: async ({ context, seed }, use) => {
    await use(async (role, { teamId, name, context: browser = context } = {}) => {
      const team = teamId ?? (await seed.team()).id;
      const { id: userId, email } = await seed.user({ teamId: team, role, ...(name && { name }) });
      const token = randomToken();
      const expires = new Date(Date.now() + DAY_MS);
      await seed.db.signInSession.create({ data: { userId, sessionToken: hashToken(token), expires } });
      const { baseUrl } = testSite();
      await browser.addCookies([
        { name: SESSION_COOKIE, value: token, url: baseUrl, httpOnly: true, sameSite: "Lax" },
      ]);
      return { userId, teamId: team, email };
    });
  },

  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints();
      context.on("page", (page) => complaints.watch(page));
      await use(complaints);
      expect(complaints.unexpected(), "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

/** Of what expectAccessible looks at, what another colour scheme can change on a page that passed it in one. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Fails where the page as it is now, which passed expectAccessible in another colour scheme, is hard to read in this one. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNothingFound(page, (axe) => axe.withRules(RULES_OF_COLOUR));
}

/**
 * Fails with each violation of WCAG 2.2 AA and of good practice that axe sees on the page as it is now. A mail in a frame
 * may run nothing, axe included: of it only the title is looked at.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  for (const frame of await page.locator("iframe[sandbox]").all()) {
    await expect(frame).toHaveAttribute("title", /\S/);
  }
  await expectNothingFound(page, (axe) => axe.withTags(tags));
}

async function expectNothingFound(page: Page, ask: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  const { violations } = await ask(new AxeBuilder({ page })).exclude("iframe[sandbox]").analyze();
  const readable = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
  );
  expect(readable, `what axe found on ${page.url()}`).toEqual([]);
}
