import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/lib/db/context";
import { sessionServeSchema } from "@/lib/line-order/schema";
import { listLog } from "@/lib/registration-log/queries";
import { listRegistrations, ownRegistration } from "@/lib/registrations/queries";
import { chooseOwnSessions, chooseSessionsFor, serveInSession } from "@/lib/session-choices/commands";
import {
  addSession,
  changeSession,
  moveSession,
  readSessions,
  removeSession,
  setSessionRule,
} from "@/lib/sessions/commands";
import { askedSessionSchema, changedSessionSchema } from "@/lib/sessions/schema";
import { manageToken } from "@/lib/signing/registration-link";
import { duplicateWorkshop } from "@/lib/workshops/commands";
import { publicWorkshop } from "@/lib/workshops/queries";
import { makeRegistration, makeSession, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { signUp } from "../registrations/sign-up-kit";
import { held, idOf, mails, standing } from "./kit";

const { db } = await createTestDb({ poolSizeMax: 10 });
// Vite sets BASE_URL to "/".
process.env.BASE_URL = "https://atelier.example.org";
process.env.SECRET = "a secret of at least 32 characters, for tests";

let teamId = "";
let organiser: Context["actor"];
const now = new Date();
const as = (actor: Context["actor"]) => ({ db, actor, now }) as const;

beforeAll(async () => {
  teamId = (await makeTeam(db)).id;
  const user = await makeUser(db, { teamId });
  organiser = { kind: "user", userId: user.id, roles: [{ teamId, role: "organiser" }] };
});

async function choosing(slug: string, sessions: string[]): Promise<string> {
  const outcome = await signUp(db, slug, { sessions });
  if (!outcome.ok) throw new Error(outcome.reason);
  return idOf(db, outcome.receipt.reference);
}

const reason = "Elle anime la table voisine.";
const tokenOf = (id: string) => manageToken({ id, linkVersion: 1 });

test("nobody is served in a session without a reason", () => {
  expect(sessionServeSchema.safeParse({}).error?.issues[0]?.message).toBe("reason_required");
  expect(sessionServeSchema.safeParse({ reason: "  " }).error?.issues[0]?.message).toBe("reason_required");
});

describe("the sessions of a workshop", () => {
  test("are added with their seats, ordered, and shown to everybody with what is left", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const { startsAt } = workshop;
    const asked = (title: string, capacity: number | null) =>
      askedSessionSchema.parse({
        title,
        startsAt: new Date(startsAt.getTime() - 86_400_000).toISOString(),
        endsAt: new Date(startsAt.getTime() - 79_200_000).toISOString(),
        capacity,
      });
    const add = (title: string, capacity: number | null) =>
      addSession(as(organiser), { workshopId: workshop.id, session: asked(title, capacity) });
    await add("Un", 4);
    await add("Deux", null);
    const list = await add("Trois", 0);
    const [, , last] = list.data;
    await moveSession(as(organiser), { workshopId: workshop.id, sessionId: last?.id ?? "", to: "up" });
    const page = await publicWorkshop(db, { slug: workshop.slug, now });
    expect(page?.sessions).toMatchObject([
      { title: "Un", capacity: 4, seatsLeft: 4, state: "open" },
      { title: "Trois", capacity: 0, seatsLeft: 0, state: "closed" },
      { title: "Deux", capacity: null, seatsLeft: null, state: "open" },
    ]);
    const copy = await duplicateWorkshop({ db, actor: organiser as never, now }, { workshopId: workshop.id });
    const copied = await readSessions(as(organiser), copy.id);
    expect(copied.data.map(({ title, capacity }) => [title, capacity])).toEqual([
      ["Un", 4],
      ["Trois", 0],
      ["Deux", null],
    ]);
    expect(await db.seat.count({ where: { sessionId: copied.data[0]?.id } })).toBe(4);
  });

  test("changed by somebody else meanwhile: refused with what they are now", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const session = await makeSession(db, { workshopId: workshop.id, capacity: 4 });
    const change = (version: number) =>
      changeSession(as(organiser), {
        workshopId: workshop.id,
        sessionId: session.id,
        change: changedSessionSchema.parse({
          title: "Autrement",
          startsAt: session.startsAt?.toISOString(),
          endsAt: session.endsAt?.toISOString(),
          capacity: 5,
          version,
        }),
      });
    await change(2);
    await expect(change(2)).rejects.toMatchObject({
      code: "stale_version",
      details: { members: { currentVersion: 3, current: { data: [{ title: "Autrement", capacity: 5 }] } } },
    });
  });

  test("of another team are as missing", async () => {
    const other = await makeWorkshop(db);
    const session = await makeSession(db, { workshopId: other.id });
    const request = { workshopId: other.id, sessionId: session.id };
    await expect(readSessions(as(organiser), other.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(removeSession(as(organiser), { ...request, people: 0 })).rejects.toMatchObject({
      code: "not_found",
    });
    const own = await makeWorkshop(db, { teamId });
    await expect(
      removeSession(as(organiser), { ...request, workshopId: own.id, people: 0 }),
    ).rejects.toMatchObject({ code: "not_found" });
    const stranger = await makeRegistration(db, { workshopId: other.id });
    await expect(
      chooseSessionsFor(as(organiser), { registrationId: stranger.id, sessionIds: [] }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("with more seats take who waits, each with a letter; moved in time, all are told where that is wished", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const session = await makeSession(db, { workshopId: workshop.id, capacity: 1 });
    await choosing(workshop.slug, [session.id]);
    const second = await choosing(workshop.slug, [session.id]);
    const times = { startsAt: session.startsAt?.toISOString(), endsAt: session.endsAt?.toISOString() };
    const change = (fields: Record<string, unknown>) =>
      changeSession(as(organiser), {
        workshopId: workshop.id,
        sessionId: session.id,
        change: changedSessionSchema.parse({ title: session.title, ...times, ...fields }),
      });
    const after = await change({ capacity: 2, version: 2, tell: true });
    expect(await standing(db, second)).toEqual(["confirmed"]);
    expect(await mails(db, workshop.id, "session_promoted")).toHaveLength(1);
    // Nothing of what people were told has changed.
    expect(await mails(db, workshop.id, "sessions_changed")).toHaveLength(0);
    await change({ capacity: 2, version: after.version, tell: true, place: "Salle du lac" });
    expect(await mails(db, workshop.id, "sessions_changed")).toHaveLength(2);
  });

  test("removed: everybody in it is told, unless somebody came or left since the organiser looked", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const session = await makeSession(db, { workshopId: workshop.id, capacity: 1 });
    const first = await choosing(workshop.slug, [session.id]);
    await choosing(workshop.slug, [session.id]);
    const request = { workshopId: workshop.id, sessionId: session.id };
    await expect(removeSession(as(organiser), { ...request, people: 1 })).rejects.toMatchObject({
      code: "people_changed",
    });
    expect(await held(db, session.id)).toBe(1);
    const list = await removeSession(as(organiser), { ...request, people: 2 });
    expect(list.data).toEqual([]);
    const told = await mails(db, workshop.id, "sessions_changed");
    expect(told).toHaveLength(2);
    expect(told.find(({ registrationId }) => registrationId === first)?.params).toMatchObject({
      by: "organiser",
      left: [{ title: session.title, status: "confirmed" }],
    });
    expect((await db.registration.findUniqueOrThrow({ where: { id: first } })).status).toBe("confirmed");
  });

  test("a sign-up judged by sessions that change meanwhile is judged again", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const session = await makeSession(db, { workshopId: workshop.id });
    const { slug } = workshop;
    await setSessionRule(as(organiser), { workshopId: workshop.id, required: true });
    await expect(signUp(db, slug)).rejects.toMatchObject({
      details: { errors: [{ path: "sessions", code: "sessions_required" }] },
    });
    const [signedUp] = await Promise.allSettled([
      signUp(db, slug, { sessions: [session.id] }),
      removeSession(as(organiser), { workshopId: workshop.id, sessionId: session.id, people: 0 }),
    ]);
    // Either in the session before it went (then it did not go), or refused: never in what is gone.
    const isThere = (await db.session.count({ where: { id: session.id } })) === 1;
    expect(signedUp?.status === "fulfilled").toBe(isThere);
  });
});

describe("somebody's choice", () => {
  test("changes by their link: what is left goes to who waits, one letter to each", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const one = await makeSession(db, { workshopId: workshop.id, capacity: 1, hour: 0 });
    const two = await makeSession(db, { workshopId: workshop.id, capacity: 1, hour: 0 });
    const a = await choosing(workshop.slug, [one.id]);
    const b = await choosing(workshop.slug, [one.id]);
    const chosen = await chooseOwnSessions(as(organiser), { token: tokenOf(a), sessionIds: [two.id] });
    expect(chosen).toMatchObject([{ id: two.id, status: "confirmed" }]);
    expect(await standing(db, b)).toEqual(["confirmed"]);
    expect(await mails(db, workshop.id, "sessions_changed")).toMatchObject([
      { registrationId: a, params: { by: "attendee", left: [{ id: one.id, status: "confirmed" }] } },
    ]);
    expect(await mails(db, workshop.id, "session_promoted")).toMatchObject([{ registrationId: b }]);
    // The same again: nothing changes, nobody is written to.
    await chooseOwnSessions(as(organiser), { token: tokenOf(a), sessionIds: [two.id] });
    expect(await mails(db, workshop.id, "sessions_changed")).toHaveLength(1);
  });

  test("of clashing sessions is refused with both names, and nothing is left meanwhile", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const one = await makeSession(db, { workshopId: workshop.id, title: "Un", hour: 0 });
    const two = await makeSession(db, { workshopId: workshop.id, title: "Deux", hour: 1 });
    const id = await choosing(workshop.slug, [one.id]);
    await expect(
      chooseOwnSessions(as(organiser), { token: tokenOf(id), sessionIds: [one.id, two.id] }),
    ).rejects.toMatchObject({ details: { errors: [{ code: "session_clash" }] } });
    await expect(signUp(db, workshop.slug, { sessions: [one.id, two.id] })).rejects.toMatchObject({
      details: { errors: [{ code: "session_clash", values: { title: "Un", other: "Deux" } }] },
    });
    expect(await standing(db, id)).toEqual(["confirmed"]);
  });

  test("is closed to them once sign-up is over; the organiser still moves people until the end", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const one = await makeSession(db, { workshopId: workshop.id, hour: 0 });
    const two = await makeSession(db, { workshopId: workshop.id, hour: 0 });
    const id = await choosing(workshop.slug, [one.id]);
    await db.workshop.update({ where: { id: workshop.id }, data: { status: "closed" } });
    await expect(
      chooseOwnSessions(as(organiser), { token: tokenOf(id), sessionIds: [two.id] }),
    ).rejects.toMatchObject({ code: "wrong_state" });
    await chooseSessionsFor(as(organiser), { registrationId: id, sessionIds: [two.id] });
    expect(await held(db, one.id)).toBe(0);
    expect(await held(db, two.id)).toBe(1);
  });

  test("are left by their link once sign-up is over, each until it begins, even where one is required; none is taken", async () => {
    const workshop = await makeWorkshop(db, { teamId, sessionRequired: true });
    const early = await makeSession(db, { workshopId: workshop.id, hour: 0 });
    const late = await makeSession(db, { workshopId: workshop.id, hour: 6 });
    const other = await makeSession(db, { workshopId: workshop.id, hour: 12 });
    const id = await choosing(workshop.slug, [early.id, late.id]);
    await db.workshop.update({ where: { id: workshop.id }, data: { status: "closed" } });
    const begins = early.startsAt ?? now;
    const leaveAt = (at: Date, sessionIds: string[]) =>
      chooseOwnSessions({ ...as(organiser), now: at }, { token: tokenOf(id), sessionIds });
    const canLeave = async (at: Date) => (await ownRegistration(db, { id, now: at }))?.canLeaveSessions;
    await expect(leaveAt(now, [early.id, other.id])).rejects.toMatchObject({ code: "wrong_state" });
    await leaveAt(begins, []);
    expect([await held(db, early.id), await held(db, late.id)]).toEqual([1, 0]);
    expect(await canLeave(now)).toBe(true);
    expect(await canLeave(begins)).toBe(false);
    await expect(leaveAt(begins, [])).rejects.toMatchObject({ code: "wrong_state" });
    await leaveAt(now, []);
    expect(await held(db, early.id)).toBe(0);
    expect(await mails(db, workshop.id, "sessions_changed")).toHaveLength(2);
  });

  test("two people at once for the last seat by their links: one has it, the other is first in line", async () => {
    for (let round = 0; round < 5; round += 1) {
      const workshop = await makeWorkshop(db, { teamId });
      const session = await makeSession(db, { workshopId: workshop.id, capacity: 1 });
      const people = [await choosing(workshop.slug, []), await choosing(workshop.slug, [])];
      await Promise.all(
        people.map((id) =>
          chooseOwnSessions(as(organiser), { token: tokenOf(id), sessionIds: [session.id] }),
        ),
      );
      const all = (await Promise.all(people.map((id) => standing(db, id)))).flat().sort();
      expect(all).toEqual(["confirmed", "waitlisted 1"]);
    }
  });

  test("a full session gets one more seat for whom an organiser serves and agrees to it, and nobody else moves up", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const session = await makeSession(db, { workshopId: workshop.id, capacity: 1 });
    const [first = "", second = "", third = ""] = [
      await choosing(workshop.slug, [session.id]),
      await choosing(workshop.slug, [session.id]),
      await choosing(workshop.slug, [session.id]),
    ];
    const serve = (capacityMax: number) =>
      serveInSession(as(organiser), { registrationId: third, sessionId: session.id, reason, capacityMax });
    await expect(serve(1)).rejects.toMatchObject({ code: "no_free_seat" });
    await serve(2);
    const all = await Promise.all([first, second, third].map((id) => standing(db, id)));
    expect(all).toEqual([["confirmed"], ["waitlisted 1"], ["confirmed"]]);
    expect(await db.session.findUnique({ where: { id: session.id } })).toMatchObject({ capacity: 2 });
  });

  test("where seats are given by hand: free seats stay free until an organiser gives them, to whom they like", async () => {
    const workshop = await makeWorkshop(db, { teamId, promotion: "by_hand" });
    const session = await makeSession(db, { workshopId: workshop.id, capacity: 1 });
    const first = await choosing(workshop.slug, [session.id]);
    const second = await choosing(workshop.slug, [session.id]);
    const third = await choosing(workshop.slug, [session.id]);
    await expect(
      serveInSession(as(organiser), { registrationId: third, sessionId: session.id, reason }),
    ).rejects.toMatchObject({ code: "no_free_seat" });
    await chooseOwnSessions(as(organiser), { token: tokenOf(first), sessionIds: [] });
    expect(await held(db, session.id)).toBe(0);
    await serveInSession(as(organiser), { registrationId: third, sessionId: session.id, reason });
    expect(await standing(db, third)).toEqual(["confirmed"]);
    expect(await standing(db, second)).toEqual(["waitlisted 1"]);
    const [served] = (await listLog(db, { subjectId: third })).filter(
      ({ action }) => action === "session.serve",
    );
    expect(served?.changes.reason).toBe(reason);
    await expect(
      serveInSession(as(organiser), { registrationId: third, sessionId: session.id, reason }),
    ).rejects.toMatchObject({ code: "wrong_state" });
  });

  test("who waits for a session is listed first, in the order of its line, page by page; then the others by name", async () => {
    const workshop = await makeWorkshop(db, { teamId });
    const session = await makeSession(db, { workshopId: workshop.id, capacity: 2 });
    const others = await makeSession(db, { workshopId: workshop.id, hour: 4, capacity: 2 });
    for (const name of ["Zoé", "Yan", "Max", "Ada", "Ines"])
      await db.registration.update({
        where: { id: await choosing(workshop.slug, [session.id]) },
        data: { name },
      });
    await choosing(workshop.slug, [others.id]);
    const page = async (offset: number) => {
      const asked = { workshopId: workshop.id, session: session.id, sort: "line", limit: 3, offset } as const;
      const { registrations, count } = await listRegistrations(db, asked);
      const ranks = registrations.map(
        ({ name, sessions }) => `${sessions.find(({ id }) => id === session.id)?.position ?? "seat"} ${name}`,
      );
      return { count, ranks };
    };
    expect(await page(0)).toEqual({ count: 5, ranks: ["1 Max", "2 Ada", "3 Ines"] });
    expect(await page(3)).toEqual({ count: 5, ranks: ["seat Yan", "seat Zoé"] });
  });
});
