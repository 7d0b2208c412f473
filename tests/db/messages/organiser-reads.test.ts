import { beforeEach, describe, expect, it } from "vitest";
import { GET as GET_HTML } from "@/app/api/organiser/messages/[messageId]/html/route";
import { POST as RETRY } from "@/app/api/organiser/messages/[messageId]/retry/route";
import { GET as GET_ONE } from "@/app/api/organiser/messages/[messageId]/route";
import { GET as GET_ALL } from "@/app/api/organiser/messages/route";
import { GET as GET_OF_WORKSHOP } from "@/app/api/organiser/workshops/[id]/messages/route";
import { type Role, SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";

import type { RouteHandler } from "@/lib/http/route";
import { type MessageDto, type MessageListDto, messageListSchema } from "@/lib/messages/schema";
import { makeUser } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";
import { makeOffice } from "@/tests/db/outbox/office";

const { db } = await createTestDb();
process.env.LOG_LEVEL = "silent";
process.env.BASE_URL = "https://atelier.example";

const LINK = "https://personal-link.invalid";

/** A workshop with one mail in it, as the relay leaves it, and somebody of its team with a token. */
async function makeDesk({
  role = "organiser",
  ...mail
}: {
  role?: Role;
  state?: "kept" | "sent" | "failed";
} = {}) {
  const office = await makeOffice(db);
  const id = await office.owe();
  const body = `Bonjour ${LINK}/${id}`;
  await db.message.update({
    where: { id },
    data: { subject: "Sujet", text: body, html: `<p>${body}</p>`, attempts: 1, state: "kept", ...mail },
  });
  return { ...office, id, ...(await makeReader(office.workshop.teamId, role)) };
}

async function makeReader(teamId: string, role: Role = "organiser") {
  const user = await makeUser(db, { teamId, role });
  const { token } = await createApiToken(db, {
    userId: user.id,
    name: "test",
    now: new Date(),
    actor: SYSTEM,
  });
  return { user, token };
}

function call(
  handler: RouteHandler,
  token: string,
  params: Record<string, string> = {},
  query = "",
  init = {},
) {
  const headers = { authorization: `Bearer ${token}`, "accept-language": "en" };
  const request = new Request(`https://atelier.example/api/x${query}`, { headers, ...init });
  return handler(request, { params: Promise.resolve(params) });
}

beforeEach(() => db.message.deleteMany());

describe("the list of messages", () => {
  it("shows state, attempts, error, subject and text of one's own teams' mails, and no others", async () => {
    const mine = await makeDesk({ state: "failed" });
    await db.message.update({ where: { id: mine.id }, data: { lastError: "refused 550 5.1.1" } });
    await makeDesk();
    const response = await call(GET_ALL, mine.token);
    const list = (await response.json()) as MessageListDto;
    expect(messageListSchema.safeParse(list).success).toBe(true);
    expect(list.data).toHaveLength(1);
    expect(list.data[0]).toMatchObject({
      id: mine.id,
      to: mine.registration.email,
      state: "failed",
      attempts: 1,
      error: "refused 550 5.1.1",
      subject: "Sujet",
    });
    expect(list.data[0]?.errorMessage).toMatch(/refused this message/);
  });

  it("never shows a sign-in link's mail, to nobody", async () => {
    const { token, user } = await makeDesk();
    const created = await db.message.create({
      data: { kind: "organiser_sign_in", locale: "fr", toAddress: user.email, params: {}, state: "kept" },
    });
    const list = (await (await call(GET_ALL, token)).json()) as MessageListDto;
    expect(list.data.map(({ id }) => id)).not.toContain(created.id);
    expect((await call(GET_ONE, token, { messageId: created.id })).status).toBe(404);
    expect((await call(GET_HTML, token, { messageId: created.id })).status).toBe(404);
  });

  it("filters by address, by part of a name, by state, and pages through without gap or repeat", async () => {
    const { owe, token, registration } = await makeDesk();
    const ids: string[] = [];
    for (const name of ["Anna", "Beat", "Carla", "Dario"]) {
      ids.push(await owe({ toAddress: `${name.toLowerCase()}@example.org`, toName: name }));
    }
    const get = async (query: string) =>
      (await (await call(GET_ALL, token, {}, query)).json()) as MessageListDto;
    expect((await get("?to=ANNA@example.org")).data.map(({ toName }) => toName)).toEqual(["Anna"]);
    // A whole address does not match the end of another.
    expect((await get("?to=a@example.org")).data).toEqual([]);
    // Nor do the characters that a pattern would give a meaning to.
    expect((await get("?to=ann_@example.org")).data).toEqual([]);
    expect((await get("?to=%25")).data).toEqual([]);
    expect((await get("?to=carl")).data).toHaveLength(1);
    expect((await get(`?state=kept&to=${registration.email}`)).data).toHaveLength(1);
    const first = await get("?limit=3");
    const second = await get(`?limit=3&cursor=${first.next}`);
    expect(second.next).toBeUndefined();
    expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(5);
    expect((await call(GET_ALL, token, {}, "?state=lost")).status).toBe(422);
  });

  it("says what keeps all mails waiting", async () => {
    const { owe, token, workshop } = await makeDesk();
    const id = await owe();
    await db.message.update({ where: { id }, data: { lastError: "authentication 535 5.7.8" } });
    // Another one's own trouble, tried again later, does not hide it.
    const nextAttemptAt = new Date(Date.now() + 3_600_000);
    const other = await owe();
    await db.message.update({ where: { id: other }, data: { lastError: "temporary 450", nextAttemptAt } });
    const response = await call(GET_OF_WORKSHOP, token, { id: workshop.id });
    const list = (await response.json()) as MessageListDto;
    expect(list.data).toHaveLength(3);
    expect(list.trouble?.cause).toBe("authentication");
    expect(list.trouble?.message).toContain("SMTP_URL");
  });
});

describe("the reader's own link", () => {
  it("is whole where the mail did not reach its reader, shortened where it did", async () => {
    const kept = await makeDesk({ state: "kept" });
    const shown = (await (await call(GET_ONE, kept.token, { messageId: kept.id })).json()) as MessageDto;
    expect(shown.text).toMatch(/^Bonjour https:\/\/atelier\.example\/r\/[\w-]{20,}$/);
    const sent = await makeDesk({ state: "sent" });
    const hidden = (await (await call(GET_ONE, sent.token, { messageId: sent.id })).json()) as MessageDto;
    expect(hidden.text).toBe("Bonjour https://atelier.example/r/…");
  });
});

describe("a mail as it looks", () => {
  it("is a document that runs and loads nothing", async () => {
    const { id, token } = await makeDesk();
    const response = await call(GET_HTML, token, { messageId: id });
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox");
    expect(policy).not.toContain("allow-scripts");
    expect(policy).not.toContain("allow-same-origin");
    expect(await response.text()).not.toContain(LINK);
  });
});

describe("sending again", () => {
  it("owes a failed mail once more, to the corrected address, and notes who asked", async () => {
    const { id, token, registration, user } = await makeDesk({ state: "failed" });
    const email = "corrected@example.org";
    await db.registration.update({ where: { id: registration.id }, data: { email, emailKey: email } });
    const response = await call(RETRY, token, { messageId: id }, "", { method: "POST" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ state: "queued", to: email, error: null });
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
    expect(entry).toMatchObject({ action: "message.retry", actorId: user.id });
  });

  it("is refused for a mail that left", async () => {
    const { id, token } = await makeDesk({ state: "sent" });
    const response = await call(RETRY, token, { messageId: id }, "", { method: "POST" });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: "wrong_state" });
  });
});

describe("without rights", () => {
  const calls: [string, RouteHandler, string][] = [
    ["detail", GET_ONE, "GET"],
    ["html", GET_HTML, "GET"],
    ["retry", RETRY, "POST"],
  ];

  it.each(calls)("%s of another team's mail answers as for a missing one", async (_name, handler, method) => {
    const theirs = await makeDesk({ state: "failed" });
    const mine = await makeDesk();
    const foreign = await call(handler, mine.token, { messageId: theirs.id }, "", { method });
    const missing = await call(handler, mine.token, { messageId: crypto.randomUUID() }, "", { method });
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    const [a, b] = [await foreign.json(), await missing.json()];
    expect({ ...a, requestId: "" }).toEqual({ ...b, requestId: "" });
    expect((await db.message.findUniqueOrThrow({ where: { id: theirs.id } })).state).toBe("failed");
  });

  it.each(["facilitator", "reception"] as const)("a %s reads no mail", async (role) => {
    const { id, token } = await makeDesk({ role });
    expect((await call(GET_ONE, token, { messageId: id })).status).toBe(403);
    expect(((await (await call(GET_ALL, token)).json()) as MessageListDto).data).toEqual([]);
  });

  it("nobody reads a mail signed out", async () => {
    const { id } = await makeDesk();
    const request = new Request("https://atelier.example/api/x");
    expect((await GET_ONE(request, { params: Promise.resolve({ messageId: id }) })).status).toBe(401);
  });
});
