import { describe, expect, it } from "vitest";
import { GET as live } from "@/app/api/organiser/broadcasts/[broadcastId]/live/route";
import { POST as recall } from "@/app/api/organiser/broadcasts/[broadcastId]/recall/route";
import { PUT as change, GET as readOne } from "@/app/api/organiser/broadcasts/[broadcastId]/route";
import { POST as send } from "@/app/api/organiser/broadcasts/[broadcastId]/send/route";
import { POST as preview } from "@/app/api/organiser/workshops/[id]/broadcasts/preview/route";
import { POST as whom } from "@/app/api/organiser/workshops/[id]/broadcasts/recipients/route";
import { POST as write } from "@/app/api/organiser/workshops/[id]/broadcasts/route";
import { POST as setNews } from "@/app/api/registrations/[token]/news/route";
import { GET as openUnsubscribe, POST as unsubscribe } from "@/app/api/unsubscribe/[token]/route";
import { SYSTEM } from "@/lib/auth/actor";
import { createApiToken } from "@/lib/auth/api-tokens";
import { manageToken } from "@/lib/signing/registration-link";
import { unsubscribeToken } from "@/lib/signing/unsubscribe-link";
import { call } from "@/tests/db/auth/http";
import { makeRegistration, makeUser, makeWorkshop } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";
import { makeDesk, TEXT } from "./desk";

const { db } = await createTestDb();
process.env.SECRET = "a secret of tests, thirty-two characters or more";

async function bearer(userId: string) {
  const { token } = await createApiToken(db, { userId, name: "test", now: new Date(), actor: SYSTEM });
  return { authorization: `Bearer ${token}` };
}

const errorsOf = async (response: Response) =>
  ((await response.json()).errors ?? []).map(
    ({ path, code }: { path: string; code: string }) => `${path} ${code}`,
  );

describe("the calls", () => {
  it("write, change, send and follow a message", async () => {
    const { workshop, user, person } = await makeDesk(db);
    await person();
    const headers = await bearer(user.id);
    const made = await call(write, {
      params: { id: workshop.id },
      headers,
      json: { audience: { status: "confirmed" }, texts: { fr: TEXT } },
    });
    expect(made.status).toBe(201);
    const { id, version } = await made.json();
    const params = { broadcastId: id };
    const changed = await call(change, {
      method: "PUT",
      params,
      headers,
      json: { version, audience: {}, texts: { fr: { ...TEXT, subject: "Demain" } } },
    });
    expect(await changed.json()).toMatchObject({ version: 2, texts: { fr: { subject: "Demain" } } });
    const stale = await call(send, { params, headers, json: { version } });
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({ code: "stale_version", current: { version: 2 } });
    const sent = await call(send, { params, headers, json: { version: 2 } });
    expect(await sent.json()).toMatchObject({ state: "sent", recipients: 1, figures: { queued: 1 } });
    const pulse = await call(live, { params, headers });
    const etag = pulse.headers.get("etag") ?? "";
    const again = await call(live, { params, headers: { ...headers, "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await (await call(recall, { params, headers, json: {} })).json()).toEqual({ recalled: 1 });
  });

  it("are nobody's of another team, and not for who accompanies or receives", async () => {
    const desk = await makeDesk(db);
    const stranger = await makeDesk(db);
    const { id, version } = await desk.write();
    for (const [userId, status] of [
      [stranger.user.id, 404],
      [(await makeUser(db, { teamId: desk.team.id, role: "facilitator" })).id, 403],
      [(await makeUser(db, { teamId: desk.team.id, role: "reception" })).id, 403],
    ] as const) {
      const headers = await bearer(userId);
      const params = { broadcastId: id };
      expect((await call(readOne, { params, headers })).status).toBe(status);
      expect((await call(send, { params, headers, json: { version } })).status).toBe(status);
      const workshop = { params: { id: desk.workshop.id }, headers };
      expect((await call(write, { ...workshop, json: { texts: { fr: TEXT } } })).status).toBe(status);
      expect((await call(whom, { ...workshop, json: {} })).status).toBe(status);
      expect((await call(preview, { ...workshop, json: {} })).status).toBe(status);
    }
  });

  it("refuse nonsense beside its field", async () => {
    const { workshop, user } = await makeDesk(db);
    const headers = await bearer(user.id);
    const post = (json: unknown) => call(write, { params: { id: workshop.id }, headers, json });
    expect(await errorsOf(await post({ texts: { fr: { subject: "", body: "x" } } }))).toEqual([
      "texts.fr.subject required",
    ]);
    expect(await errorsOf(await post({ texts: { fr: { ...TEXT, body: "x".repeat(5_001) } } }))).toEqual([
      "texts.fr.body too_long",
    ]);
    expect(await errorsOf(await post({ audience: { table: 0 }, texts: { fr: TEXT } }))).toHaveLength(1);
    const foreign = await makeWorkshop(db);
    const other = await makeRegistration(db, { workshopId: foreign.id });
    const whoOf = await call(whom, {
      params: { id: workshop.id },
      headers,
      json: { audience: { registrationId: other.id } },
    });
    expect(await whoOf.json()).toEqual({ count: 0, people: [], leftOut: [] });
  });

  it("show words that are not saved as mail, and what is wrong with them instead", async () => {
    const { workshop, user } = await makeDesk(db);
    const headers = await bearer(user.id);
    const look = (query: string, texts: unknown) =>
      call(preview, {
        path: `/api/x?${query}`,
        params: { id: workshop.id },
        headers,
        json: { texts, isNews: true },
      });
    const shown = await look("language=de&part=text", { de: { subject: "Hallo", body: "Guten Tag {name}" } });
    const text = await shown.text();
    expect(text).toContain("Guten Tag");
    expect(text).toContain("/unsubscribe/…");
    const wrong = await look("language=de", { de: { subject: "Hallo", body: "{nom}" } });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("{nom}");
    expect((await look("language=fr", { de: { subject: "Hallo", body: "Text" } })).status).toBe(422);
  });
});

describe("unsubscribing from news", () => {
  async function reader() {
    const { workshop, team } = await makeDesk(db);
    const email = `reader-${workshop.slug}@example.org`;
    const own = await makeRegistration(db, { workshopId: workshop.id, email, newsWanted: true });
    const other = await makeWorkshop(db, { teamId: team.id });
    const also = await makeRegistration(db, { workshopId: other.id, email, newsWanted: true });
    const elsewhere = await makeWorkshop(db);
    const foreign = await makeRegistration(db, { workshopId: elsewhere.id, email, newsWanted: true });
    const wishes = async () => {
      const rows = await db.registration.findMany({
        where: { id: { in: [own.id, also.id, foreign.id] } },
        select: { id: true, newsWanted: true },
      });
      return [own, also, foreign].map(({ id }) => rows.find((row) => row.id === id)?.newsWanted);
    };
    return { own, wishes, params: { token: unsubscribeToken(own.id) } };
  }

  it("takes one click of a mailbox, in either kind of form, without a redirect, from all of the team's workshops", async () => {
    for (const contentType of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const { wishes, params } = await reader();
      const answer = await call(unsubscribe, {
        method: "POST",
        params,
        form: "List-Unsubscribe=One-Click",
        headers: { "content-type": contentType, "sec-fetch-site": "none" },
      });
      expect(answer.status).toBe(204);
      expect(await wishes()).toEqual([false, false, true]);
    }
  });

  it("changes nothing by being opened, which mail scanners do, and leads to the page that asks", async () => {
    const { wishes, params } = await reader();
    const answer = await call(openUnsubscribe, { path: "/api/x?locale=de", params });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/de/unsubscribe/${params.token}`);
    expect(await wishes()).toEqual([true, true, true]);
  });

  it("can be undone on the page, and is in the log once", async () => {
    const { own, wishes, params } = await reader();
    const press = (wanted: boolean) =>
      call(unsubscribe, { method: "POST", path: `/api/x?wanted=${wanted}&locale=fr`, params, form: "" });
    expect((await press(false)).status).toBe(303);
    await press(false);
    expect(await wishes()).toEqual([false, false, true]);
    await press(true);
    expect(await wishes()).toEqual([true, true, true]);
    const log = await db.auditEntry.findMany({ where: { subjectId: own.id }, orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual(["registration.stop_news", "registration.want_news"]);
  });

  it("needs a token of ours", async () => {
    const { own, wishes } = await reader();
    for (const token of ["", "x", own.id, manageToken(own), unsubscribeToken(own.id).slice(0, -2)]) {
      expect((await call(unsubscribe, { method: "POST", params: { token }, form: "" })).status).toBe(404);
    }
    expect(await wishes()).toEqual([true, true, true]);
  });

  it("is a choice on one's own page too, by its link", async () => {
    const { own, wishes } = await reader();
    const params = { token: manageToken(own) };
    expect((await call(setNews, { params, json: { wanted: false } })).status).toBe(204);
    expect(await wishes()).toEqual([false, false, true]);
    expect((await call(setNews, { params, form: "wanted=true&locale=fr" })).status).toBe(303);
    expect(await wishes()).toEqual([true, true, true]);
    expect((await call(setNews, { params: { token: "x" }, json: { wanted: false } })).status).toBe(404);
  });
});
