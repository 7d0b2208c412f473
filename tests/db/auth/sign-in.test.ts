import { beforeEach, describe, expect, it } from "vitest";
import { POST as signOut } from "@/app/api/auth/sign-out/route";
import { POST as useLink, GET as whoAmI } from "@/app/api/organiser/session/route";
import { POST as askLink } from "@/app/api/organiser/sign-in/route";
import { PUBLIC } from "@/lib/auth/actor";
import { createSignInLink, requestSignInLink } from "@/lib/auth/sign-in";
import { hashToken } from "@/lib/auth/token";
import { makeTeam, makeUser, unique } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";
import { call, newNetwork, sessionCookie } from "./http";

const { db } = await createTestDb();
const BASE = "https://atelier.example.org";
const DAY_MS = 86_400_000;

let email = "";
beforeEach(async () => {
  const team = await makeTeam(db);
  email = (await makeUser(db, { teamId: team.id })).email;
});

async function mailedLink(address = email): Promise<{ url: string; email: string; token: string }> {
  const message = await db.message.findFirstOrThrow({
    where: { toAddress: address },
    orderBy: { createdAt: "desc" },
  });
  const { url } = message.params as { url: string };
  const query = new URL(url).searchParams;
  return { url, email: query.get("email") ?? "", token: query.get("token") ?? "" };
}

async function signIn(): Promise<string> {
  await call(askLink, { json: { email } });
  const { token } = await mailedLink();
  const cookie = sessionCookie(await call(useLink, { json: { email, token } }));
  if (!cookie) throw new Error("no session cookie");
  return cookie;
}

const owed = (address: string) => db.message.count({ where: { toAddress: address } });
const statusOf = async (cookie: string) => (await call(whoAmI, { cookie })).status;

describe("asking for a link", () => {
  it("owes one mail in the reader's language, with a page of ours and no token in clear in the token table", async () => {
    await call(askLink, { json: { email: email.toUpperCase(), locale: "de", next: "/organiser/account" } });
    const { url, token } = await mailedLink();
    expect(url.startsWith(`${BASE}/de/organiser/sign-in/confirm?`)).toBe(true);
    expect(new URL(url).searchParams.get("next")).toBe("/organiser/account");
    expect(await db.message.findFirst({ where: { toAddress: email } })).toMatchObject({
      kind: "organiser_sign_in",
      locale: "de",
    });
    const stored = await db.signInToken.findFirstOrThrow({ where: { identifier: email } });
    expect(stored.token).toBe(hashToken(token));
    const minutes = (stored.expires.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(19);
    expect(minutes).toBeLessThanOrEqual(20);
  });

  it("answers an unknown address, and a user without a team, exactly alike and owes them nothing", async () => {
    const unknown = `${unique("nobody")}@example.org`;
    const teamless = await makeUser(db);
    const answers = await Promise.all(
      [email, unknown, teamless.email].map(async (address) => {
        const response = await call(askLink, { json: { email: address } });
        return {
          status: response.status,
          body: await response.text(),
          cookies: response.headers.getSetCookie(),
        };
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await owed(unknown)).toBe(0);
    expect(await owed(teamless.email)).toBe(0);
    expect(await db.user.count({ where: { email: unknown } })).toBe(0);
  });

  it("by form leads to the same page for both", async () => {
    const known = await call(askLink, { form: new URLSearchParams({ email, locale: "it" }).toString() });
    const unknown = await call(askLink, { form: "email=nobody%40example.org&locale=it" });
    expect(known.status).toBe(303);
    expect(known.headers.get("location")).toBe("/it/organiser/sign-in/check-mail");
    expect(unknown.headers.get("location")).toBe(known.headers.get("location"));
  });

  it("a wrong address by form comes back to the page with what was typed in an encrypted cookie", async () => {
    const response = await call(askLink, { form: "email=camille&locale=en" });
    expect(response.headers.get("location")).toBe("/en/organiser/sign-in?again=1");
    const cookies = response.headers.getSetCookie().join();
    expect(cookies).toContain("atelier_draft.0=");
    expect(cookies).not.toContain("camille");
  });

  it("mails at most five links an hour to one address, however many ask at once", async () => {
    const context = { db, actor: PUBLIC, now: new Date() };
    const ask = () => requestSignInLink(context, { email, locale: "fr", baseUrl: BASE });
    await Promise.all(Array.from({ length: 8 }, ask));
    expect(await owed(email)).toBe(5);
    await db.message.updateMany({
      where: { toAddress: email },
      data: { createdAt: new Date(Date.now() - 61 * 60_000) },
    });
    await ask();
    expect(await owed(email)).toBe(6);
  });

  it("is limited per network, whatever the addresses", async () => {
    const headers = { "x-forwarded-for": newNetwork() };
    const statuses: number[] = [];
    for (let count = 0; count < 31; count += 1) {
      statuses.push((await call(askLink, { json: { email: "x" }, headers })).status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});

describe("a link", () => {
  it("works once", async () => {
    await call(askLink, { json: { email } });
    const { token } = await mailedLink();
    const first = await call(useLink, { json: { email, token } });
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({ email, roles: [{ role: "organiser" }] });
    const second = await call(useLink, { json: { email, token } });
    expect(second.status).toBe(410);
    expect(await second.json()).toMatchObject({ code: "link_expired" });
    expect(sessionCookie(second)).toBeUndefined();
  });

  it("opens one session when it is used twice at the same moment", async () => {
    await call(askLink, { json: { email } });
    const { token } = await mailedLink();
    const answers = await Promise.all([1, 2, 3, 4].map(() => call(useLink, { json: { email, token } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410]);
    expect(await db.signInSession.count({ where: { user: { email } } })).toBe(1);
  });

  it("is refused when expired, for another address, or made up", async () => {
    await call(askLink, { json: { email } });
    const { token } = await mailedLink();
    const other = (await makeUser(db, { teamId: (await makeTeam(db)).id })).email;
    expect((await call(useLink, { json: { email: other, token } })).status).toBe(410);
    expect((await call(useLink, { json: { email, token: "made-up" } })).status).toBe(410);
    await db.signInToken.updateMany({
      where: { identifier: email },
      data: { expires: new Date(Date.now() - 1) },
    });
    expect((await call(useLink, { json: { email, token } })).status).toBe(410);
  });

  it("cannot be used from another site", async () => {
    await call(askLink, { json: { email } });
    const { token } = await mailedLink();
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await call(useLink, { form: `email=${email}&token=${token}`, headers })).status).toBe(403);
    expect((await call(useLink, { json: { email, token } })).status).toBe(201);
  });

  it("by form signs in and leads to the page that was wanted, never to another site", async () => {
    await call(askLink, { json: { email } });
    const { token } = await mailedLink();
    const evil = new URLSearchParams({ email, token, next: "//evil.example" });
    expect((await call(useLink, { form: evil.toString() })).headers.get("location")).toBe(
      "/en/organiser/sign-in?again=1",
    );
    const good = new URLSearchParams({ email, token, next: "/organiser/account", locale: "de" });
    const response = await call(useLink, { form: good.toString() });
    expect(response.headers.get("location")).toBe("/de/organiser/account");
    expect(sessionCookie(response)).toBeDefined();
  });

  it("from the command line works without any mail, for members of a team only", async () => {
    const url = await createSignInLink(db, { email: email.toUpperCase(), baseUrl: BASE, now: new Date() });
    const token = new URL(url ?? "").searchParams.get("token");
    expect(await owed(email)).toBe(0);
    expect((await call(useLink, { json: { email, token } })).status).toBe(201);
    expect(
      await createSignInLink(db, { email: "nobody@example.org", baseUrl: BASE, now: new Date() }),
    ).toBeNull();
  });
});

describe("a session", () => {
  it("is a cookie that scripts cannot read, over https only, and a hash in the database", async () => {
    await call(askLink, { json: { email } });
    const { token } = await mailedLink();
    const response = await call(useLink, { json: { email, token } });
    const [line] = response.headers.getSetCookie();
    expect(line).toMatch(
      /^__Host-atelier-session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/,
    );
    const value = sessionCookie(response)?.split("=")[1] ?? "";
    const row = await db.signInSession.findFirstOrThrow({ where: { user: { email } } });
    expect(row.sessionToken).toBe(hashToken(value));
    // Knowing the database is not enough to sign in.
    expect(await statusOf(`__Host-atelier-session=${row.sessionToken}`)).toBe(401);
  });

  it("ends after seven days without use; use moves that limit", async () => {
    const cookie = await signIn();
    const session = await db.signInSession.findFirstOrThrow({ where: { user: { email } } });
    const soon = new Date(Date.now() + 60_000);
    await db.signInSession.update({ where: { id: session.id }, data: { expires: soon } });
    expect(await statusOf(cookie)).toBe(200);
    const { expires } = await db.signInSession.findUniqueOrThrow({ where: { id: session.id } });
    expect(expires.getTime() - Date.now()).toBeGreaterThan(6.9 * DAY_MS);
    await db.signInSession.update({ where: { id: session.id }, data: { expires: new Date(Date.now() - 1) } });
    expect(await statusOf(cookie)).toBe(401);
    expect(await db.signInSession.count({ where: { id: session.id } })).toBe(0);
  });

  it("ends after thirty days however much it is used", async () => {
    const cookie = await signIn();
    await db.signInSession.updateMany({
      where: { user: { email } },
      data: { createdAt: new Date(Date.now() - 30 * DAY_MS - 1_000), expires: new Date(Date.now() + DAY_MS) },
    });
    expect(await statusOf(cookie)).toBe(401);
  });

  it("signing out ends it on the server", async () => {
    const cookie = await signIn();
    const response = await call(signOut, { json: {}, cookie });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie().join()).toMatch(/atelier-session=; .*Max-Age=0/);
    expect(await db.signInSession.count({ where: { user: { email } } })).toBe(0);
    expect(await statusOf(cookie)).toBe(401);
  });

  it("another site cannot sign somebody out", async () => {
    const cookie = await signIn();
    const headers = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
    expect((await call(signOut, { form: "next=/", cookie, headers })).status).toBe(403);
    expect(await statusOf(cookie)).toBe(200);
  });

  it("signing in again ends the browser's earlier session", async () => {
    const earlier = await signIn();
    await call(askLink, { json: { email } });
    const { token } = await mailedLink();
    await call(useLink, { json: { email, token }, cookie: earlier });
    expect(await statusOf(earlier)).toBe(401);
    expect(await db.signInSession.count({ where: { user: { email } } })).toBe(1);
  });
});
