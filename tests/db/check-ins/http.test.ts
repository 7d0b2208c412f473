import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { DELETE as undo } from "@/app/api/organiser/workshops/[id]/check-ins/[checkInId]/route";
import { POST as undoByForm } from "@/app/api/organiser/workshops/[id]/check-ins/[checkInId]/undo/route";
import { GET as people } from "@/app/api/organiser/workshops/[id]/check-ins/people/route";
import { GET as follow, POST as takeIn } from "@/app/api/organiser/workshops/[id]/check-ins/route";
import type { Role } from "@/lib/auth/actor";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import type { RouteHandler } from "@/lib/http/route";
import { checkInCode } from "@/lib/signing/check-in-code";
import { call } from "../auth/http";
import { makeRegistration, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

async function bearer(teamId: string, role: Role = "reception"): Promise<Record<string, string>> {
  const user = await makeUser(db, { teamId, role });
  const { token } = await createApiToken(db, {
    userId: user.id,
    name: "test",
    now: new Date(),
    actor: SYSTEM,
  });
  return { authorization: `Bearer ${token}` };
}

const team = await makeTeam(db);
const workshop = await makeWorkshop(db, { teamId: team.id });
const headers = await bearer(team.id);
const person = () => makeRegistration(db, { workshopId: workshop.id });
const params = { id: workshop.id };

/** Each call of the door, on some workshop. */
const CALLS: readonly (readonly [
  string,
  (id: string, headers: Record<string, string>) => Promise<Response>,
])[] = [
  ["GET", (id, who) => call(follow, { params: { id }, headers: who })],
  ["GET people", (id, who) => call(people, { params: { id }, headers: who })],
  [
    "POST",
    (id, who) => call(takeIn, { params: { id }, headers: who, json: { scans: [{ code: "ABCD-EFGH" }] } }),
  ],
  ["DELETE", (id, who) => ask(undo, id, who, "DELETE")],
  ["POST undo", (id, who) => ask(undoByForm, id, who, "POST")],
];

const checkInId = randomUUID();
function ask(handler: RouteHandler, id: string, who: Record<string, string>, method: string) {
  return call(handler, { method, params: { id, checkInId }, headers: who });
}

const bodyOf = async (response: Response) => {
  const { requestId: _, ...body } = await response.json();
  return { status: response.status, ...body };
};

test.each(CALLS)(
  "%s: another team's workshop answers like a missing one, for every role",
  async (_, send) => {
    const missing = await bodyOf(await send(randomUUID(), headers));
    expect(missing).toMatchObject({ status: 404, code: "not_found" });
    const elsewhere = (await makeTeam(db)).id;
    for (const role of ["owner", "organiser", "facilitator", "reception"] as const) {
      expect(await bodyOf(await send(workshop.id, await bearer(elsewhere, role)))).toEqual(missing);
    }
  },
);

test.each(CALLS)("%s: signed out is refused, and so is a facilitator of the team", async (_, send) => {
  expect((await send(workshop.id, {})).status).toBe(401);
  expect(await bodyOf(await send(workshop.id, await bearer(team.id, "facilitator")))).toMatchObject({
    status: 403,
    code: "forbidden",
  });
});

test("a batch is answered scan by scan, in its order; sent again, as before", async () => {
  const [first, second] = [await person(), await person()];
  const scans = [
    { id: randomUUID(), code: checkInCode(first), takenAt: "2027-04-22T07:12:00.000Z" },
    { id: randomUUID(), registrationId: second.id },
    { id: randomUUID(), code: "https://example.org" },
    { id: randomUUID(), registrationId: first.id },
  ];
  const send = async () => {
    const answer = await call(takeIn, { params, headers, json: { scans } });
    expect(answer.status).toBe(200);
    const { data } = await answer.json();
    return data.map(({ id, result }: { id: string; result: string }) => ({ id, result }));
  };
  const answers = await send();
  expect(answers).toEqual(
    ["welcome", "welcome", "unknown", "already_in"].map((result, index) => ({
      id: scans[index]?.id,
      result,
    })),
  );
  expect(await send()).toEqual(answers);
});

test("who asks again is told 304 until somebody comes in or is taken back", async () => {
  const { id } = await person();
  const known = await call(follow, { params, headers });
  const etag = known.headers.get("etag") ?? "";
  const again = async (tag: string) =>
    call(follow, { params, headers: { ...headers, "if-none-match": tag } });
  expect((await again(etag)).status).toBe(304);
  const answer = await call(takeIn, { params, headers, json: { scans: [{ registrationId: id }] } });
  const scanId: string = (await answer.json()).data[0].id;
  const news = await again(etag);
  expect((await news.json()).arrivals).toContainEqual(expect.objectContaining({ registrationId: id }));
  const undone = await call(undo, { method: "DELETE", params: { ...params, checkInId: scanId }, headers });
  expect(undone.status).toBe(204);
  const after = await again(news.headers.get("etag") ?? "");
  expect((await after.json()).arrivals).not.toContainEqual(expect.objectContaining({ registrationId: id }));
});

test("a form is sent back to the reception page, which knows what to say; an undo as well", async () => {
  const { id } = await person();
  const form = new URLSearchParams({ "scans.registrationId": id, locale: "de" }).toString();
  const answer = await call(takeIn, { params, headers, form });
  expect(answer.status).toBe(303);
  const page = `/de/organiser/workshops/${workshop.id}/reception`;
  expect(answer.headers.get("location")).toBe(`${page}?result=welcome&person=${id}`);
  const { id: taken } = await db.checkIn.findFirstOrThrow({ where: { registrationId: id } });
  const undone = await call(undoByForm, {
    params: { ...params, checkInId: taken },
    headers,
    form: "locale=de",
    path: "/api/x?locale=de",
  });
  expect(undone.headers.get("location")).toBe(page);
  expect(await db.checkIn.count({ where: { registrationId: id, undoneAt: null } })).toBe(0);
});

test.each([
  ["no scan", { scans: [] }],
  ["an id that is none", { scans: [{ id: "1", code: "x" }] }],
  ["a time that is none", { scans: [{ takenAt: "yesterday", code: "x" }] }],
  ["a code of a whole page", { scans: [{ code: "x".repeat(201) }] }],
  ["too many", { scans: Array(101).fill({ code: "x" }) }],
])("%s is refused as a whole", async (_, json) => {
  expect((await call(takeIn, { params, headers, json })).status).toBe(422);
});
