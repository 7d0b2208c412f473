import { beforeEach, describe, expect, test } from "vitest";
import * as livePlan from "@/app/api/organiser/plans/[id]/live/route";
import * as name from "@/app/api/organiser/plans/[id]/name/route";
import * as restore from "@/app/api/organiser/plans/[id]/restore/route";
import * as liveWorkshop from "@/app/api/organiser/workshops/[id]/live/route";
import { createApiToken } from "@/lib/auth/api-tokens";
import type { PlanDto } from "@/lib/groups/schema";
import { changePlan } from "@/lib/plan-history/commands";
import { call } from "../auth/http";
import { firstMove, makeScene, propose, type Scene } from "../groups/scene";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

let day: Scene;
let plan: PlanDto;
let headers: Record<string, string>;
beforeEach(async () => {
  day = await makeScene(db, 8);
  plan = await propose(day);
  headers = await keyOf(day);
});

async function keyOf({ context: { actor, now } }: Scene): Promise<Record<string, string>> {
  const userId = actor.kind === "user" ? actor.userId : "";
  const { token } = await createApiToken(db, { userId, name: "test", now, actor });
  return { authorization: `Bearer ${token}` };
}

describe("a plan as an open board follows it", () => {
  const ask = (etag?: string, since = 1, who = headers) =>
    call(livePlan.GET, {
      path: `/api/organiser/plans/${plan.id}/live?since=${since}`,
      params: { id: plan.id },
      headers: { ...who, ...(etag && { "if-none-match": etag }) },
    });

  test("nothing is sent again until something changes; then who did what, in names", async () => {
    const before = await ask();
    const etag = before.headers.get("etag") ?? "";
    expect(await before.json()).toMatchObject({ version: 1, changes: [], proof: { state: "running" } });
    const same = await ask(etag);
    expect([same.status, await same.text()]).toEqual([304, ""]);
    await changePlan(day.context, { planId: plan.id, change: { baseVersion: 1, moves: [firstMove(plan)] } });
    const after = await ask(etag);
    expect(after.status).toBe(200);
    expect(await after.json()).toMatchObject({
      version: 2,
      changes: [{ version: 2, who: { isYou: true }, moves: [{ from: 1, to: 2 }] }],
    });
    expect(await (await ask(undefined, 2)).json()).toMatchObject({ changes: [] });
  });

  test.each([
    ["the proof", () => db.proof.update({ where: { planId: plan.id }, data: { bound: 0.99 } })],
    ["the people", () => makeRegistration(db, { workshopId: day.workshopId })],
    ["the plans beside it", () => propose(day)],
  ])("news of %s are news", async (_, happen) => {
    const etag = (await ask()).headers.get("etag") ?? "";
    await happen();
    expect((await ask(etag)).status).toBe(200);
  });

  test("another team's organiser, a deleted plan: not found", async () => {
    const stranger = await keyOf(await makeScene(db, 2));
    expect((await ask(undefined, 1, stranger)).status).toBe(404);
    await db.plan.update({ where: { id: plan.id }, data: { deletedAt: new Date() } });
    expect((await ask()).status).toBe(404);
  });
});

describe("a workshop as its open overview follows it", () => {
  const ask = (etag?: string, who = headers) =>
    call(liveWorkshop.GET, {
      params: { id: day.workshopId },
      headers: { ...who, ...(etag && { "if-none-match": etag }) },
    });

  test("numbers move, nobody's name is among them", async () => {
    const before = await ask();
    expect(await before.json()).toMatchObject({
      seatsTaken: 8,
      registrations: { confirmed: 8 },
      failedMails: 0,
    });
    const etag = before.headers.get("etag") ?? "";
    expect((await ask(etag)).status).toBe(304);
    await makeRegistration(db, { workshopId: day.workshopId, name: "Nadia Nouvelle" });
    const after = await ask(etag);
    const text = await after.text();
    expect(JSON.parse(text)).toMatchObject({ seatsTaken: 9, registrations: { confirmed: 9 } });
    expect(text).not.toContain("Nadia");
  });

  test("reception sees seats, not the fate of mails; another team finds nothing", async () => {
    const { teamId } = await db.workshop.findUniqueOrThrow({ where: { id: day.workshopId } });
    const actor = day.context.actor.kind === "user" ? day.context.actor : undefined;
    await db.membership.update({
      where: { teamId_userId: { teamId, userId: actor?.userId ?? "" } },
      data: { role: "reception" },
    });
    expect(await (await ask()).json()).toMatchObject({ failedMails: null });
    expect((await ask(undefined, await keyOf(await makeScene(db, 2)))).status).toBe(404);
  });
});

describe("acts over HTTP", () => {
  const post = (handler: typeof name.POST, json: object, who = headers) =>
    call(handler, { params: { id: plan.id }, json, headers: who });

  test("a stale version answers 409 with the plan as it is now", async () => {
    await post(name.POST, { name: "Première", baseVersion: 1 });
    for (const [handler, body] of [
      [name.POST, { name: "Seconde", baseVersion: 1 }],
      [restore.POST, { version: 1, baseVersion: 1 }],
    ] as const) {
      const answer = await post(handler, body);
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({
        code: "stale_version",
        current: { version: 2, name: "Première" },
      });
    }
  });

  test("another team's organiser gets 404", async () => {
    const stranger = await keyOf(await makeScene(db, 2));
    expect((await post(name.POST, { name: "X", baseVersion: 1 }, stranger)).status).toBe(404);
    expect((await post(restore.POST, { version: 1, baseVersion: 1 }, stranger)).status).toBe(404);
  });

  test("a form without scripts is led to its page, refused or not, never to another site", async () => {
    const send = (form: string) =>
      call(name.POST, {
        params: { id: plan.id },
        form,
        headers: { ...headers, referer: "https://atelier.example.org/de/x" },
      });
    const page = "/organiser/workshops/1/groups/plans";
    const done = await send(`name=Neu&baseVersion=1&next=${encodeURIComponent(`${page}?done=renamed`)}`);
    expect([done.status, done.headers.get("location")]).toEqual([303, `/de${page}?done=renamed`]);
    const stale = await send(`name=Alt&baseVersion=1&next=${encodeURIComponent(`${page}?done=renamed`)}`);
    expect([stale.status, stale.headers.get("location")]).toEqual([303, `/de${page}`]);
    const evil = await send("name=Neu&baseVersion=2&next=https%3A%2F%2Fevil.example");
    expect(evil.headers.get("location")).toBe("/de/organiser");
  });
});
