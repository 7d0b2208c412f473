import { beforeEach, describe, expect, it } from "vitest";
import { POST as becomeFirst } from "@/app/api/organiser/first/route";
import { GET as whoAmI } from "@/app/api/organiser/session/route";
import { createFirstOrganiserLink, isFirstOrganiserToken } from "@/lib/auth/first-organiser";
import { ensureOrganiser } from "@/lib/team/commands";
import { call, sessionCookie } from "@/tests/db/auth/http";
import { makeTeam, makeUser } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";

const { db } = await createTestDb();
const baseUrl = "https://atelier.example.org";

beforeEach(async () => {
  await db.auditEntry.deleteMany();
  await db.signInToken.deleteMany();
  await db.user.deleteMany();
  await db.team.deleteMany();
});

async function newToken(now = new Date()): Promise<string> {
  const url = await createFirstOrganiserLink(db, { baseUrl, now });
  expect(url).toMatch(/^https:\/\/atelier\.example\.org\/organiser\/first\?token=/);
  return new URL(url ?? "").searchParams.get("token") ?? "";
}

const form = (token: string, email = "ada@example.org") => ({
  token,
  name: "Ada Lovelace",
  email,
  locale: "de",
});
const membersOf = (teamId: string) => db.membership.findMany({ where: { teamId }, include: { user: true } });

describe("the first organiser's link", () => {
  it("makes its user the owner of the demonstration's team and signs them in at once", async () => {
    const demoTeam = await makeTeam(db);
    const response = await call(becomeFirst, { json: form(await newToken()) });
    expect(response.status).toBe(201);
    const [member] = await membersOf(demoTeam.id);
    expect(member).toMatchObject({
      role: "owner",
      user: { name: "Ada Lovelace", email: "ada@example.org", locale: "de" },
    });
    const who = await call(whoAmI, { cookie: sessionCookie(response) });
    expect(await who.json()).toMatchObject({
      email: "ada@example.org",
      roles: [{ teamId: demoTeam.id, role: "owner" }],
    });
  });

  it("makes a team where there is none", async () => {
    await call(becomeFirst, { json: form(await newToken()) });
    expect(await db.team.findMany()).toMatchObject([{ name: "Ada Lovelace" }]);
  });

  it("works once, even when used by two people at the same moment", async () => {
    const token = await newToken();
    const answers = await Promise.all([
      call(becomeFirst, { json: form(token, "a@example.org") }),
      call(becomeFirst, { json: form(token, "b@example.org") }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await db.user.count()).toBe(1);
  });

  it("a newer link replaces the older one", async () => {
    const older = await newToken();
    const newer = await newToken();
    expect((await call(becomeFirst, { json: form(older) })).status).toBe(410);
    expect(await db.user.count()).toBe(0);
    expect(await isFirstOrganiserToken(db, newer, new Date())).toBe(true);
    expect((await call(becomeFirst, { json: form(newer) })).status).toBe(201);
  });

  it("is not made once anybody has signed in, and an open one stops working then", async () => {
    const token = await newToken();
    await makeUser(db, { teamId: (await makeTeam(db)).id });
    expect(await createFirstOrganiserLink(db, { baseUrl, now: new Date() })).toBeNull();
    expect(await isFirstOrganiserToken(db, token, new Date())).toBe(false);
    const response = await call(becomeFirst, { json: form(token) });
    expect(await response.json()).toMatchObject({ status: 409, code: "first_organiser_exists" });
  });

  it("expires after a week, and is not a sign-in link", async () => {
    const token = await newToken(new Date(Date.now() - 8 * 86_400_000));
    expect((await call(becomeFirst, { json: form(token) })).status).toBe(410);
    expect(await isFirstOrganiserToken(db, "wrong", new Date())).toBe(false);
  });

  it("by form keeps what was typed when a field is wrong, and keeps the link", async () => {
    const token = await newToken();
    const wrong = await call(becomeFirst, {
      form: new URLSearchParams({ ...form(token), email: "ada" }).toString(),
    });
    expect(wrong.status).toBe(303);
    expect(wrong.headers.get("location")).toBe(`/de/organiser/first?token=${token}&again=1`);
    const right = await call(becomeFirst, { form: new URLSearchParams(form(token)).toString() });
    expect(right.headers.get("location")).toBe("/de/organiser");
    expect(sessionCookie(right)).toBeDefined();
  });
});

describe("an organiser named by the settings or the command line", () => {
  const ensure = (email: string, joinTeamId?: string) =>
    ensureOrganiser(db, { email, joinTeamId, now: new Date() });

  it("adopts the team without members; the next one gets a team of their own", async () => {
    const demoTeam = await makeTeam(db);
    const first = await ensure(" Ada@Example.org ");
    const second = await ensure("bea@example.org");
    expect(first.isNew).toBe(true);
    expect(await membersOf(demoTeam.id)).toMatchObject([{ userId: first.userId, role: "owner" }]);
    const others = await db.membership.findMany({ where: { userId: second.userId } });
    expect(others).toMatchObject([{ role: "owner" }]);
    expect(others[0]?.teamId).not.toBe(demoTeam.id);
  });

  it("called again changes nothing", async () => {
    const { userId } = await ensure("ada@example.org");
    const before = [await db.team.findMany(), await db.membership.findMany(), await db.auditEntry.count()];
    expect(await ensure("ada@example.org")).toEqual({ userId, isNew: false });
    expect([await db.team.findMany(), await db.membership.findMany(), await db.auditEntry.count()]).toEqual(
      before,
    );
  });

  it("can join a team, as organiser", async () => {
    const { userId: owner } = await ensure("ada@example.org");
    const { teamId } = await db.membership.findFirstOrThrow({ where: { userId: owner } });
    const { userId } = await ensure("bea@example.org", teamId);
    expect(await db.membership.findMany({ where: { userId } })).toMatchObject([
      { teamId, role: "organiser" },
    ]);
  });

  it("two at the same moment do not adopt the same team", async () => {
    await makeTeam(db);
    const outcomes = await Promise.all([ensure("ada@example.org"), ensure("bea@example.org")]);
    const memberships = await db.membership.findMany();
    expect(outcomes.every(({ isNew }) => isNew)).toBe(true);
    expect(new Set(memberships.map(({ teamId }) => teamId)).size).toBe(2);
  });
});
