import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { POST as cancelPerson } from "@/app/api/organiser/registrations/[id]/cancel/route";
import { POST as cancel } from "@/app/api/organiser/workshops/[id]/cancel/route";
import { POST as publish } from "@/app/api/organiser/workshops/[id]/publish/route";
import { POST as add, GET as people } from "@/app/api/organiser/workshops/[id]/registrations/route";
import { PATCH as change, DELETE as remove, GET as show } from "@/app/api/organiser/workshops/[id]/route";
import { POST as createByForm } from "@/app/api/organiser/workshops/form/route";
import { POST as create } from "@/app/api/organiser/workshops/route";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import type { RouteHandler } from "@/lib/http/route";
import { makeTeam, makeUser } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const ORIGIN = "https://atelier.example.org";
// Vite sets BASE_URL to "/".
process.env.BASE_URL = ORIGIN;
process.env.LOG_LEVEL = "silent";
const { db } = await createTestDb();

let token = "";
let stranger = "";

async function newToken(): Promise<string> {
  const team = await makeTeam(db);
  const user = await makeUser(db, { teamId: team.id });
  return (await createApiToken(db, { userId: user.id, name: "test", now: new Date(), actor: SYSTEM })).token;
}

beforeAll(async () => {
  token = await newToken();
  stranger = await newToken();
});

async function call(
  handler: RouteHandler,
  method: string,
  {
    id,
    body,
    bearer = token,
    query = "",
  }: { id?: string; body?: unknown; bearer?: string; query?: string } = {},
) {
  const request = new Request(`${ORIGIN}/api/organiser/workshops/${id ?? ""}${query}`, {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return handler(request, { params: Promise.resolve(id === undefined ? {} : { id }) });
}

const minimal = () => ({
  title: "Master class",
  summary: "Une journée.",
  startsAt: new Date(Date.now() + 864e6).toISOString(),
  endsAt: new Date(Date.now() + 9e8).toISOString(),
  timeZone: "Europe/Zurich",
  capacity: 2,
});

test("from the shortest draft to a published workshop with people, a file of them, and its end", async () => {
  const created = await call(create, "POST", { body: minimal() });
  expect(created.status).toBe(201);
  const { id, slug, status, version } = await created.json();
  expect([slug, status, version]).toEqual(["master-class", "draft", 1]);

  const published = await call(publish, "POST", { id });
  expect(await published.json()).toMatchObject({
    status: "published",
    signUp: { state: "open" },
    version: 2,
  });
  const stale = await call(change, "PATCH", { id, body: { title: "Trop tard", version: 1 } });
  expect([stale.status, (await stale.json()).current.version]).toEqual([409, 2]);
  const changed = await call(change, "PATCH", { id, body: { capacity: 1, closesAt: null } });
  expect(await changed.json()).toMatchObject({ capacity: 1, version: 3 });

  const person = (name: string) => ({ name, email: `${randomUUID()}@example.org`, languages: ["fr"] });
  const added = await (await call(add, "POST", { id, body: person("=1+1") })).json();
  expect(added).toMatchObject({ name: "=1+1", status: "confirmed" });
  await call(add, "POST", { id, body: person("Zoé") });
  const { data, next } = await (await call(people, "GET", { id, query: "?limit=1&status=" })).json();
  expect(data).toMatchObject([{ id: added.id }]);
  const rest = await (await call(people, "GET", { id, query: `?limit=1&cursor=${next}` })).json();
  expect(rest).toMatchObject({ data: [{ name: "Zoé", status: "waitlisted", position: 1 }] });
  expect(rest.next).toBeUndefined();
  const csv = await call(people, "GET", { id, query: "?format=csv&q=1" });
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(await csv.text()).toContain(";'=1+1;");

  expect((await call(cancelPerson, "POST", { id: added.id })).status).toBe(204);
  expect(await (await call(show, "GET", { id })).json()).toMatchObject({
    registrations: { confirmed: 1, cancelled: 1, waitlisted: 0 },
  });
  expect((await call(remove, "DELETE", { id })).status).toBe(409);
  const cancelled = await call(cancel, "POST", { id, body: { note: "La salle est inondée." } });
  expect(await cancelled.json()).toMatchObject({ status: "cancelled", signUp: { state: "cancelled" } });
});

test("another team's workshop, a missing one and a wrong id get the same answer", async () => {
  const { id } = await (await call(create, "POST", { body: minimal() })).json();
  const bodyOf = async (response: Response) => {
    const { requestId: _, ...problem } = await response.json();
    return [response.status, problem];
  };
  const missing = await bodyOf(await call(show, "GET", { id: randomUUID() }));
  expect(missing[0]).toBe(404);
  expect(await bodyOf(await call(show, "GET", { id, bearer: stranger }))).toEqual(missing);
  expect(await bodyOf(await call(show, "GET", { id: "1; DROP TABLE" }))).toEqual(missing);
  expect(await bodyOf(await call(people, "GET", { id, bearer: stranger }))).toEqual(missing);
  expect(await bodyOf(await call(change, "PATCH", { id, bearer: stranger, body: {} }))).toEqual(missing);
  expect((await call(show, "GET", { id, bearer: "atl_wrong" })).status).toBe(401);
});

test("wrong fields of a workshop are named, and nothing is created", async () => {
  const before = await db.workshop.count();
  const response = await call(create, "POST", { body: { ...minimal(), capacity: -3, timeZone: "Mars" } });
  expect(response.status).toBe(422);
  expect((await response.json()).errors.map(({ path }: { path: string }) => path)).toEqual([
    "timeZone",
    "capacity",
  ]);
  expect(await db.workshop.count()).toBe(before);
});

test("workshops of one title that are created at the same moment get addresses of their own", async () => {
  const title = `Même titre ${randomUUID()}`;
  const created = await Promise.all(
    Array.from({ length: 5 }, () => call(create, "POST", { body: { ...minimal(), title } })),
  );
  expect(created.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  const slugs = await Promise.all(created.map(async (response) => (await response.json()).slug));
  expect(new Set(slugs).size).toBe(5);
});

test("one address wanted by two at the same moment goes to one; the other is told so beside the field", async () => {
  const slug = randomUUID();
  const created = await Promise.all([1, 2].map(() => call(create, "POST", { body: { ...minimal(), slug } })));
  expect(created.map(({ status }) => status).sort()).toEqual([201, 422]);
  const answers = await Promise.all(created.map((response) => response.json()));
  expect(answers).toContainEqual(
    expect.objectContaining({ errors: [expect.objectContaining({ path: "slug", code: "slug_taken" })] }),
  );
});

test("a change of one part of the venue keeps the others; null clears all of it", async () => {
  const venue = { name: "Casino", address: "Place du Casino 1", mapUrl: "https://map.example.org/" };
  const { id } = await (await call(create, "POST", { body: { ...minimal(), venue } })).json();
  const venueAfter = async (part: unknown) =>
    (await (await call(change, "PATCH", { id, body: { venue: part } })).json()).venue;
  expect(await venueAfter({ name: "Théâtre" })).toEqual({ ...venue, name: "Théâtre" });
  expect(await venueAfter({ mapUrl: "" })).toEqual({ ...venue, name: "Théâtre", mapUrl: null });
  expect(await venueAfter(null)).toEqual({ name: null, address: null, mapUrl: null });
});

test("texts at their limits are taken in any script, as JSON and as a form", async () => {
  const texts = { description: "数".repeat(20_000), houseRules: "字".repeat(10_000) };
  expect((await call(create, "POST", { body: { ...minimal(), ...texts } })).status).toBe(201);
  const post = new Request(`${ORIGIN}/api/organiser/workshops/form`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      title: "Master class",
      summary: "Une journée.",
      startsAt: "2027-04-22T09:00",
      endsAt: "2027-04-22T17:00",
      timeZone: "Europe/Zurich",
      capacity: "2",
      groupSize: "6",
      languages: "fr",
      ...texts,
    }),
  });
  const response = await createByForm(post, { params: Promise.resolve({}) });
  expect(response.headers.get("location")).toMatch(/^\/organiser\/workshops\/[0-9a-f-]{36}\?done=created$/);
});
