import { describe, expect, it } from "vitest";
import { GET as whoAmI } from "@/app/api/organiser/session/route";
import { DELETE as revoke } from "@/app/api/organiser/tokens/[id]/route";
import { POST as create, GET as list } from "@/app/api/organiser/tokens/route";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { hashToken } from "@/lib/auth/token";
import { makeTeam, makeUser } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";
import { call } from "./http";

const { db } = await createTestDb();

async function tokenOf(role: "owner" | "organiser" = "organiser") {
  const user = await makeUser(db, { teamId: (await makeTeam(db)).id, role });
  const created = await createApiToken(db, {
    userId: user.id,
    name: "export",
    now: new Date(),
    actor: SYSTEM,
  });
  return { user, ...created, headers: { authorization: `Bearer ${created.token}` } };
}

describe("an API token", () => {
  it("speaks for its user; only its hash is stored", async () => {
    const { user, token, headers } = await tokenOf();
    const response = await call(whoAmI, { headers });
    expect(await response.json()).toMatchObject({ id: user.id, email: user.email });
    expect(token).toMatch(/^atl_[\w-]{43}$/);
    const row = await db.apiToken.findFirstOrThrow({ where: { userId: user.id } });
    expect(row.tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("is shown once when created, and never in the list", async () => {
    const { headers } = await tokenOf();
    const created = await call(create, { json: { name: " Site web " }, headers });
    expect(created.status).toBe(201);
    const { token, name } = (await created.json()) as { token: string; name: string };
    expect(name).toBe("Site web");
    const listed = await call(list, { headers: { authorization: `Bearer ${token}` } });
    const text = await listed.text();
    expect(JSON.parse(text).data).toHaveLength(2);
    expect(text).not.toContain("atl_");
  });

  it("is refused when unknown, expired or revoked, with a problem that says so", async () => {
    const unknown = await call(whoAmI, { headers: { authorization: "Bearer atl_unknown" } });
    expect(unknown.status).toBe(401);
    expect(await unknown.json()).toMatchObject({ code: "invalid_token" });
    expect(unknown.headers.get("www-authenticate")).toContain("Bearer");

    const expired = await tokenOf();
    await db.apiToken.update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await call(whoAmI, expired)).status).toBe(401);

    const revoked = await tokenOf();
    const answer = await call(revoke, {
      method: "DELETE",
      params: { id: revoked.id },
      headers: revoked.headers,
    });
    expect(answer.status).toBe(204);
    expect((await call(whoAmI, { headers: revoked.headers })).status).toBe(401);
  });

  it("of somebody else cannot be revoked, and looks as if it were missing", async () => {
    const mine = await tokenOf();
    const theirs = await tokenOf();
    const ids = [theirs.id, "00000000-0000-4000-8000-000000000000", "no-id", "' or 1=1"];
    const answers = await Promise.all(
      ids.map(async (id) => {
        const response = await call(revoke, { method: "DELETE", params: { id }, headers: mine.headers });
        const { requestId, ...body } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, body };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(404);
    expect((await call(whoAmI, { headers: theirs.headers })).status).toBe(200);
  });

  it("notes its use, but not at every call", async () => {
    const { id, headers } = await tokenOf();
    await call(whoAmI, { headers });
    const first = await db.apiToken.findUniqueOrThrow({ where: { id } });
    expect(first.lastUsedAt).not.toBeNull();
    await call(whoAmI, { headers });
    expect(await db.apiToken.findUniqueOrThrow({ where: { id } })).toEqual(first);
  });

  it("needs no origin, because no other site can make a browser send it", async () => {
    const { headers } = await tokenOf();
    const crossSite = { ...headers, "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" };
    expect((await call(create, { json: { name: "a" }, headers: crossSite })).status).toBe(201);
  });
});
