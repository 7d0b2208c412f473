import { expect, test } from "vitest";
import { GET as file } from "@/app/api/organiser/plans/[id]/files/[file]/route";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { loadPaper } from "@/lib/paper/queries";
import { PLAN_FILES } from "@/lib/paper/schema";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { call } from "../auth/http";
import { makeScene, propose } from "../groups/scene";
import { makeRegistration, makeTeam, makeUser } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

async function bearer(userId: string) {
  const { token } = await createApiToken(db, { userId, name: "test", now: new Date(), actor: SYSTEM });
  return { authorization: `Bearer ${token}` };
}

async function proposed(count = 8) {
  const scene = await makeScene(db, count);
  const plan = await propose(scene);
  const { actor } = scene.context;
  if (actor.kind !== "user") throw new Error("an organiser proposes");
  const headers = await bearer(actor.userId);
  const ask = (name: string, query = "", as: Record<string, string> = headers) =>
    call(file, {
      path: `/api/organiser/plans/${plan.id}/files/${name}${query}`,
      params: { id: plan.id, file: name },
      headers: as,
    });
  return { scene, plan, ask };
}

test("each file is what its name says, in the language asked for", async () => {
  const { ask } = await proposed();
  for (const name of PLAN_FILES) {
    const response = await ask(name, "?locale=de");
    expect([name, response.status]).toEqual([name, 200]);
    const bytes = Buffer.from(await response.arrayBuffer());
    const magic = { pdf: "%PDF-", csv: "\ufeff", xlsx: "PK" }[name.split(".")[1] ?? ""] ?? "?";
    expect([name, bytes.toString("utf8").startsWith(magic)]).toEqual([name, true]);
  }
  const sheets = await ask("group-sheets.pdf", "?locale=de");
  expect(sheets.headers.get("content-disposition")).toContain("gruppenblaetter-1.pdf");
  expect(sheets.headers.get("cache-control")).toBe("no-store");
  // A thread is started, and loads fonts: on a busy machine that takes its time.
}, 90_000);

test("a plan of another team, and a file that does not exist, are as good as missing", async () => {
  const { ask } = await proposed();
  const { id: teamId } = await makeTeam(db);
  const stranger = await bearer((await makeUser(db, { teamId })).id);
  for (const name of PLAN_FILES) expect((await ask(name, "", stranger)).status).toBe(404);
  expect((await ask("passwords.pdf")).status).toBe(404);
  expect((await ask("badges.pdf", "", {})).status).toBe(401);
});

test("facilitators and reception do not take whole lists of people away", async () => {
  const { scene, ask } = await proposed();
  const { teamId } = await db.workshop.findUniqueOrThrow({ where: { id: scene.workshopId } });
  for (const role of ["facilitator", "reception"] as const) {
    const headers = await bearer((await makeUser(db, { teamId, role })).id);
    expect((await ask("sign-in-list.pdf", "", headers)).status).toBe(403);
  }
});

test("paper holds who has a seat now: the late without a table, the departed nowhere", async () => {
  const { scene, plan } = await proposed(8);
  const [gone = ""] = scene.people;
  await cancelRegistration(scene.context, { registrationId: gone, by: "organiser" });
  const late = await makeRegistration(db, { workshopId: scene.workshopId, name: "Tard Venue" });
  const content = await loadPaper(db, { planId: plan.id, locale: "fr", now: new Date() });
  const seated = content?.groups.flatMap(({ people }) => people.map(({ registrationId }) => registrationId));
  expect(seated).toHaveLength(7);
  expect(seated).not.toContain(gone);
  expect(content?.unplaced.map(({ registrationId }) => registrationId)).toEqual([late.id]);
});

test("no address leaves the house in a file of groups", async () => {
  const { ask } = await proposed();
  expect(await (await ask("groups.csv")).text()).not.toContain("@");
});
