import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/test";

// Every organiser's page × signed out, another team, each role. Without the right, a page answers exactly as for a
// workshop that does not exist.

const PAGES = {
  overview: "",
  edit: "/edit",
  registrations: "/registrations",
  add: "/registrations/new",
  person: "/registrations/PERSON",
  groups: "/groups",
  messages: "/messages",
  message: "/messages/MESSAGE",
  reception: "/reception",
} as const;
/** Pages about something that a new workshop has not got. */
const MISSING_AT_FIRST = ["groups/print"];
type PageName = keyof typeof PAGES;
const ALL = Object.keys(PAGES) as PageName[];

const MAY: Readonly<Record<"owner" | "organiser" | "facilitator" | "reception", readonly PageName[]>> = {
  owner: ALL,
  organiser: ALL,
  facilitator: ["overview"],
  reception: ["overview", "reception"],
};

const inHouse = test.extend<{ house: { teamId: string; home: string; fill: (path: string) => string } }>({
  house: async ({ seed }, use) => {
    const team = await seed.team();
    const workshop = await seed.workshop({ teamId: team.id, title: "Le secret de la maison" });
    const person = await seed.registration({ workshopId: workshop.id });
    const message = await seed.db.message.create({
      data: {
        workshopId: workshop.id,
        kind: "registration_confirmed",
        locale: "fr",
        toAddress: person.email,
        params: {},
        state: "kept",
      },
    });
    await use({
      teamId: team.id,
      home: `/organiser/workshops/${workshop.id}`,
      fill: (path) => path.replace("PERSON", person.id).replace("MESSAGE", message.id),
    });
  },
});

inHouse("signed out, every organiser's page leads to the sign-in page and back", async ({ page, house }) => {
  const paths = ALL.map((name) => house.home + house.fill(PAGES[name]));
  for (const path of ["/organiser", "/organiser/account", "/organiser/workshops/new", ...paths]) {
    await page.goto(path);
    const url = new URL(page.url());
    expect(url.pathname, path).toBe("/organiser/sign-in");
    expect(url.searchParams.get("next")).toBe(path);
  }
});

for (const role of ["owner", "organiser", "facilitator", "reception"] as const) {
  inHouse(
    `${role}: opens what the role may, and meets the same 404 elsewhere`,
    async ({ page, house, signIn }) => {
      await signIn(role, { teamId: house.teamId });
      const missing = await visibleText(page, `/organiser/workshops/${randomUUID()}`);
      for (const name of ALL) {
        const path = house.home + house.fill(PAGES[name]);
        const answer = await page.goto(path);
        const mayOpen = MAY[role].includes(name);
        expect(answer?.status(), path).toBe(mayOpen ? 200 : 404);
        if (!mayOpen) await expect(page.locator("body"), path).toHaveText(missing, { useInnerText: true });
      }
    },
  );

  inHouse(
    `${role} of another team: every page is the 404 of a missing workshop`,
    async ({ page, house, signIn }) => {
      await signIn(role);
      const missing = await visibleText(page, `/organiser/workshops/${randomUUID()}`);
      for (const name of ALL) {
        const path = house.home + house.fill(PAGES[name]);
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(404);
        await expect(page.locator("body"), path).toHaveText(missing, { useInnerText: true });
        expect(await page.content()).not.toContain("Le secret de la maison");
      }
    },
  );
}

inHouse(
  "another workshop's person and message are not found under this one",
  async ({ page, seed, house, signIn }) => {
    await signIn("organiser", { teamId: house.teamId });
    const second = await seed.workshop({ teamId: house.teamId });
    for (const path of [PAGES.person, PAGES.message, "/registrations/nonsense", "/messages/nonsense"]) {
      const answer = await page.goto(`/organiser/workshops/${second.id}${house.fill(path)}`);
      expect(answer?.status(), path).toBe(404);
    }
  },
);

/** Every page under a workshop, by its file: a new one is held to this the day it is added. */
function pagesOfWorkshop(): string[] {
  const root = "app/[locale]/organiser/workshops/[id]";
  return fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file).split(path.sep).join("/"));
}

inHouse(
  "every page under another team's workshop is the 404 of a missing one",
  async ({ page, house, signIn }) => {
    await signIn("owner");
    const pages = pagesOfWorkshop();
    expect(pages).toEqual(expect.arrayContaining([".", "reception", "registrations/[registrationId]/edit"]));
    for (const name of pages) {
      const place = name
        .replace("[registrationId]", house.fill("PERSON"))
        .replace("[messageId]", house.fill("MESSAGE"));
      const answer = await page.request.get(`${house.home}/${place.replace(/\[\w+\]/g, () => randomUUID())}`);
      expect(answer.status(), name).toBe(404);
      expect(await answer.text(), name).not.toContain("Le secret de la maison");
    }
  },
);

inHouse(
  "every page under one's own workshop opens where it names nothing else",
  async ({ page, house, signIn }) => {
    await signIn("owner", { teamId: house.teamId });
    const missing = [];
    for (const name of pagesOfWorkshop().filter((one) => !one.includes("["))) {
      const answer = await page.request.get(`${house.home}/${name}`);
      if (answer.status() !== 200) missing.push(name);
    }
    expect(missing.sort()).toEqual(MISSING_AT_FIRST);
  },
);

async function visibleText(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page.locator("body").innerText();
}
