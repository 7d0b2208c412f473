import { describe, expect, test } from "vitest";
import { GET as people } from "@/app/api/organiser/workshops/[id]/registrations/route";
import { POST as suggest } from "@/app/api/workshops/[slug]/theme-suggestions/route";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { SUGGESTIONS } from "@/lib/http/rate-limit";
import { openAsked } from "@/lib/questions/queries";
import { call, newNetwork } from "../auth/http";
import { makeRegistration, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

async function organiser() {
  const { id: teamId } = await makeTeam(db);
  const { id: userId } = await makeUser(db, { teamId });
  const { token } = await createApiToken(db, { userId, name: "test", now: new Date(), actor: SYSTEM });
  return { teamId, headers: { authorization: `Bearer ${token}` } };
}

describe("who asks about something", () => {
  async function workshopOfThree() {
    const { teamId, headers } = await organiser();
    const { id: workshopId } = await makeWorkshop(db, { teamId, themes: [] });
    await makeRegistration(db, {
      workshopId,
      name: "Anna",
      locale: "de",
      questions: ["Wie viel Datenschutz braucht ein Verein?"],
    });
    await makeRegistration(db, {
      workshopId,
      name: "Bruno",
      status: "waitlisted",
      questions: ["Et la vie privée ?"],
    });
    await makeRegistration(db, {
      workshopId,
      name: "Clara",
      questions: ["Comment trouver des bénévoles ?"],
      projectTitle: "Un guide de la vie privée",
      projectDescription: "Dix pages.",
    });
    const ask = (query: string, language = "fr") =>
      call(people, {
        path: `/api/organiser/workshops/${workshopId}/registrations?${query}`,
        params: { id: workshopId },
        headers: { ...headers, "accept-language": language },
      });
    return { workshopId, ask };
  }
  const names = async (response: Response) =>
    (await response.json()).data.map(({ name }: { name: string }) => name);

  test("a French query finds a German question and a project, with what matches in the reader's language", async () => {
    const { ask } = await workshopOfThree();
    const { data } = await (await ask("about=vie%20priv%C3%A9e")).json();
    const found = data.map(
      ({ name, about }: { name: string; about: { text: string; isProject: boolean } }) => [
        name,
        about.text,
        about.isProject,
      ],
    );
    expect(found.sort()).toEqual([
      ["Anna", "Wie viel Datenschutz braucht ein Verein?", false],
      ["Bruno", "Et la vie privée ?", false],
      ["Clara", "Un guide de la vie privée – Dix pages.", true],
    ]);
    const german = await (await ask("about=vie%20priv%C3%A9e&q=Anna", "de")).json();
    expect(german.data[0].about.terms).toEqual([{ label: "Datenschutz", forms: ["Datenschutz"] }]);
  });

  test("is combined with the other filters, pages and the export; without it the answer has none of it", async () => {
    const { ask } = await workshopOfThree();
    expect(await names(await ask("about=Datenschutz&status=waitlisted"))).toEqual(["Bruno"]);
    expect(await names(await ask("about=Datenschutz&q=clara"))).toEqual(["Clara"]);
    const first = await (await ask("about=Datenschutz&limit=2")).json();
    expect(first.data).toHaveLength(2);
    const rest = await ask(`about=Datenschutz&limit=2&cursor=${first.next}`);
    expect((await names(rest)).concat(first.data.map(({ name }: { name: string }) => name)).sort()).toEqual([
      "Anna",
      "Bruno",
      "Clara",
    ]);
    const csv = await (await ask("about=Datenschutz&status=waitlisted&format=csv")).text();
    expect([csv.includes("Bruno"), csv.includes("Anna")]).toEqual([true, false]);
    expect((await (await ask("about=")).json()).data[0].about).toBeUndefined();
  });

  test("what is changed or erased is found no more", async () => {
    const { workshopId, ask } = await workshopOfThree();
    expect(await names(await ask("about=Datenschutz"))).toHaveLength(3);
    await db.registration.deleteMany({ where: { workshopId, name: "Anna" } });
    await db.registration.updateMany({
      where: { workshopId, name: "Bruno" },
      data: { questions: ["Où manger ?"] },
    });
    expect(await names(await ask("about=Datenschutz"))).toEqual(["Clara"]);
  });

  test.each(["about=%F0%9F%99%82", "about=%25_%27", "about=zzzzzz"])("%s finds nobody", async (query) => {
    const { ask } = await workshopOfThree();
    const response = await ask(query);
    expect([response.status, (await response.json()).data]).toEqual([200, []]);
  });

  test("more than two hundred characters are refused, and strangers find nothing", async () => {
    const { workshopId, ask } = await workshopOfThree();
    expect((await ask(`about=${"a".repeat(201)}`)).status).toBe(422);
    const { headers } = await organiser();
    const path = `/api/organiser/workshops/${workshopId}/registrations?about=vie`;
    expect((await call(people, { path, params: { id: workshopId }, headers })).status).toBe(404);
  });
});

test("what people ask leaves cancelled people out, and reads anew when somebody comes", async () => {
  const { id: workshopId } = await makeWorkshop(db, { themes: ["Vie privée"] });
  const ask = async () => (await openAsked(db, { workshopId, locale: "fr" })).read();
  expect(await ask()).toMatchObject({ peopleCount: 0, questionCount: 0 });
  await makeRegistration(db, { workshopId, questions: ["Et la vie privée ?"] });
  await makeRegistration(db, { workshopId, questions: ["Wer schützt meine Privatsphäre?"] });
  await makeRegistration(db, { workshopId, status: "cancelled", questions: ["La vie privée ?"] });
  await makeRegistration(db, { workshopId, questions: [] });
  const asked = await ask();
  expect(asked).toMatchObject({ peopleCount: 3, askerCount: 2, questionCount: 2 });
  expect(asked.themes.map(({ label, peopleCount }) => [label, peopleCount])).toEqual([["Vie privée", 2]]);
});

describe("theme suggestions", () => {
  const ask = (slug: string, json: unknown, headers?: Record<string, string>) =>
    call(suggest, { path: `/api/workshops/${slug}/theme-suggestions`, params: { slug }, json, headers });

  test("are the workshop's themes that the text touches", async () => {
    const { slug } = await makeWorkshop(db, { themes: ["Bénévolat et associations", "Vie privée"] });
    const response = await ask(slug, { text: "Wie viel Datenschutz braucht es?" });
    expect([response.status, await response.json()]).toEqual([200, { themes: ["Vie privée"] }]);
  });

  test("know the organiser's other words for a theme, those of today", async () => {
    const { id, slug } = await makeWorkshop(db, { themes: ["Vergers", "Vie privée"] });
    const touched = async () => (await ask(slug, { text: "À quoi servent les bourdonneries ?" })).json();
    expect(await touched()).toEqual({ themes: [] });
    const themeWords = [{ theme: "Vergers", words: ["bourdonneries"] }];
    await db.workshop.update({ where: { id }, data: { themeWords } });
    expect(await touched()).toEqual({ themes: ["Vergers"] });
  });

  test("a missing workshop and a draft give the same answer", async () => {
    const { slug } = await makeWorkshop(db, { status: "draft", publishedAt: null });
    const answers = await Promise.all(
      [slug, "missing", "%00", "../x"].map(async (one) => {
        const response = await ask(one, { text: "La vie privée ?" });
        const { requestId: _, ...problem } = await response.json();
        return [response.status, problem];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });

  test("too long a text, none and another type are refused; the longest form is not", async () => {
    const { slug } = await makeWorkshop(db);
    const statuses = await Promise.all(
      [{ text: "a".repeat(4_000) }, {}, { text: 7 }, "x", { text: "a ".repeat(1_880) }, { text: "" }].map(
        async (body) => (await ask(slug, body)).status,
      ),
    );
    expect(statuses).toEqual([422, 422, 422, 422, 200, 200]);
  });

  test("a network that asks too often is told to wait, others are not", async () => {
    const { slug } = await makeWorkshop(db);
    const headers = { "x-forwarded-for": newNetwork() };
    let response = await ask(slug, { text: "" }, headers);
    for (let count = 1; count < SUGGESTIONS.countMax; count += 1)
      response = await ask(slug, { text: "" }, headers);
    expect(response.status).toBe(200);
    const refused = await ask(slug, { text: "" }, headers);
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect((await ask(slug, { text: "" })).status).toBe(200);
  });
});
