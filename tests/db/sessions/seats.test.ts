import { describe, expect, test } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { fillFreeSeatsEverywhere } from "@/lib/jobs/fill-free-seats";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { comeBack } from "@/lib/registrations/come-back";
import type { SignUpOutcome } from "@/lib/registrations/judge";
import type { ClaimSeat } from "@/lib/registrations/seats";
import { manageToken } from "@/lib/signing/registration-link";
import { updateWorkshop } from "@/lib/workshops/commands";
import { makeRegistration, makeSession, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { signUp, told } from "../registrations/sign-up-kit";
import { held, idOf, mails, standing } from "./kit";

const { db } = await createTestDb({ poolSizeMax: 20 });
// Vite sets BASE_URL to "/".
process.env.BASE_URL = "https://atelier.example.org";
process.env.SECRET = "a secret of at least 32 characters, for tests";
const context = () => ({ db, actor: SYSTEM, now: new Date() });

function times<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}

function inSessions(outcomes: readonly SignUpOutcome[]): string[] {
  return outcomes
    .flatMap((outcome) => (outcome.ok ? (outcome.receipt.sessions ?? []) : []))
    .map(({ status, position }) => (position === undefined ? status : `${status} ${position}`))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

describe("the last seat of a session", () => {
  test("is given once to two who sign up at the same moment; the other has the day and is first in the session's line", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 6 });
      const session = await makeSession(db, { workshopId, capacity: 1 });
      const outcomes = await times(2, () => signUp(db, slug, { sessions: [session.id] }));
      expect(told(outcomes)).toEqual(["confirmed", "confirmed"]);
      expect(inSessions(outcomes)).toEqual(["confirmed", "waitlisted 1"]);
      expect(await held(db, session.id)).toBe(1);
    }
  });

  test("of N and N + k at once: N in it, k in its line without gap, in the order that each was told", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 30 });
    const session = await makeSession(db, { workshopId, capacity: 5 });
    const outcomes = await times(16, () => signUp(db, slug, { sessions: [session.id] }));
    const line = Array.from({ length: 11 }, (_, index) => `waitlisted ${index + 1}`);
    expect(inSessions(outcomes)).toEqual([...Array.from({ length: 5 }, () => "confirmed"), ...line]);
    expect(await held(db, session.id)).toBe(5);
    for (const outcome of outcomes) {
      if (!outcome.ok) throw new Error(outcome.reason);
      const [given] = outcome.receipt.sessions ?? [];
      const now = given?.position === undefined ? given?.status : `${given.status} ${given.position}`;
      expect(await standing(db, await idOf(db, outcome.receipt.reference))).toEqual([now]);
    }
  });

  test("nobody waits for anybody forever where the day and two sessions run out at once", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 9 });
    const morning = await makeSession(db, { workshopId, capacity: 4, hour: 0 });
    const evening = await makeSession(db, { workshopId, capacity: 3, hour: 5 });
    const outcomes = await times(24, (index) =>
      signUp(db, slug, {
        sessions: index % 3 === 0 ? [evening.id] : index % 3 === 1 ? [morning.id, evening.id] : [morning.id],
      }),
    );
    expect(told(outcomes).filter((one) => one === "confirmed")).toHaveLength(9);
    expect(told(outcomes).filter((one) => one.startsWith("waitlisted"))).toHaveLength(15);
    expect(await held(db, morning.id)).toBeLessThanOrEqual(4);
    expect(await held(db, evening.id)).toBeLessThanOrEqual(3);
    // Nobody waits in front of a free seat.
    await fillFreeSeatsEverywhere(context());
    for (const { id: sessionId, capacity } of [morning, evening]) {
      const waiting = await db.sessionPlace.count({
        where: { sessionId, registration: { status: "confirmed", seats: { none: { sessionId } } } },
      });
      if (waiting > 0) expect(await held(db, sessionId)).toBe(capacity);
    }
  });

  test("is refused where no line forms, and nothing is written of that person", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 6, waitlist: false });
    const session = await makeSession(db, { workshopId, capacity: 1 });
    await signUp(db, slug, { sessions: [session.id] });
    const refused = signUp(db, slug, { email: "late@example.org", sessions: [session.id] });
    await expect(refused).rejects.toMatchObject({
      code: "invalid_input",
      details: { errors: [{ path: `sessions.${session.id}`, code: "session_full" }] },
    });
    expect(await db.registration.count({ where: { workshopId, emailKey: "late@example.org" } })).toBe(0);
    expect(told([await signUp(db, slug)])).toEqual(["confirmed"]);
  });

  test("with the lock off, two get it and the database refuses one (negative control)", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 6 });
    const session = await makeSession(db, { workshopId, capacity: 1 });
    let looks = 0;
    let meet = () => {};
    const twoLooked = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const naive: ClaimSeat = async (tx, { id }) => {
      const seat = await tx.seat.findFirst({
        where: { sessionId: id, registrationId: null },
        orderBy: { number: "asc" },
      });
      looks += 1;
      if (looks === 2) meet();
      await twoLooked;
      return seat?.number;
    };
    const outcomes = await Promise.allSettled(
      [0, 1, 2, 3].map(() => signUp(db, slug, { sessions: [session.id] }, { claim: naive })),
    );
    // Either the triggers refused a commit, or more people were told of a seat than there are.
    const told = outcomes.flatMap((one) => (one.status === "fulfilled" ? inSessions([one.value]) : []));
    const refused = outcomes.filter(({ status }) => status === "rejected");
    expect(await held(db, session.id)).toBe(1);
    expect(refused.length + told.filter((one) => one === "confirmed").length).toBeGreaterThan(1);
  });
});

describe("the day and a session: the smaller rules", () => {
  test("who waits for the day holds no seat of a session; a choice made before is served before", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 2 });
    const session = await makeSession(db, { workshopId, capacity: 2 });
    const leaver = await makeRegistration(db, { workshopId });
    const first = await signUp(db, slug, { sessions: [session.id] });
    const kept = await signUp(db, slug, { sessions: [session.id] });
    expect(inSessions([first, kept])).toEqual(["confirmed", "kept"]);
    expect(await held(db, session.id)).toBe(1);

    await cancelRegistration(context(), { registrationId: leaver.id, by: "attendee" });
    if (!kept.ok) throw new Error(kept.reason);
    const id = await idOf(db, kept.receipt.reference);
    expect((await db.registration.findUniqueOrThrow({ where: { id } })).status).toBe("confirmed");
    expect(await standing(db, id)).toEqual(["confirmed"]);
    // One letter says both.
    const letter = await db.message.findFirstOrThrow({
      where: { registrationId: id, kind: "registration_promoted" },
    });
    expect(letter.params).toMatchObject({ registration: { sessions: [{ status: "confirmed" }] } });
    expect(await mails(db, workshopId, "session_promoted")).toHaveLength(0);
  });

  test("who chose before and got the day later stands before who chose later", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 3 });
    const session = await makeSession(db, { workshopId, capacity: 1 });
    const inIt = await signUp(db, slug, { sessions: [session.id] });
    const leaver = await makeRegistration(db, { workshopId });
    const other = await makeRegistration(db, { workshopId });
    const early = await signUp(db, slug, { sessions: [session.id] });
    await cancelRegistration(context(), { registrationId: leaver.id, by: "attendee" });
    await cancelRegistration(context(), { registrationId: other.id, by: "attendee" });
    const late = await signUp(db, slug, { sessions: [session.id] });
    if (!early.ok || !late.ok || !inIt.ok) throw new Error("refused");
    expect(await standing(db, await idOf(db, early.receipt.reference))).toEqual(["waitlisted 1"]);
    expect(await standing(db, await idOf(db, late.receipt.reference))).toEqual(["waitlisted 2"]);
  });

  test("cancelling frees the day and every session; each goes to who waits, with one letter", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 6 });
    const one = await makeSession(db, { workshopId, capacity: 1, hour: 0 });
    const two = await makeSession(db, { workshopId, capacity: 1, hour: 4 });
    const first = await signUp(db, slug, { sessions: [one.id, two.id] });
    const second = await signUp(db, slug, { sessions: [one.id, two.id] });
    if (!first.ok || !second.ok) throw new Error("refused");
    const registrationId = await idOf(db, first.receipt.reference);
    await cancelRegistration(context(), { registrationId, by: "attendee" });
    expect(await db.seat.count({ where: { registrationId } })).toBe(0);
    expect(await standing(db, await idOf(db, second.receipt.reference))).toEqual(["confirmed", "confirmed"]);
    expect(await mails(db, workshopId, "session_promoted")).toHaveLength(2);
    const told = await db.message.findFirstOrThrow({
      where: { registrationId, kind: "registration_cancelled" },
    });
    expect(told.params).toMatchObject({
      registration: { sessions: [{ status: "confirmed" }, { status: "confirmed" }] },
    });
  });

  test("who comes back keeps their choice, at the end of each line", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 6 });
    const session = await makeSession(db, { workshopId, capacity: 1 });
    const first = await signUp(db, slug, { sessions: [session.id] });
    await signUp(db, slug, { sessions: [session.id] });
    if (!first.ok) throw new Error("refused");
    const id = await idOf(db, first.receipt.reference);
    await cancelRegistration(context(), { registrationId: id, by: "attendee" });
    await comeBack(context(), { token: manageToken({ id, linkVersion: 1 }) });
    expect(await standing(db, id)).toEqual(["waitlisted 1"]);
    expect(await held(db, session.id)).toBe(1);
  });
});

describe("the database", () => {
  test("refuses a session's seat to who has no seat of the day, or did not choose it", async () => {
    const { id: workshopId } = await makeWorkshop(db, { capacity: 3 });
    const session = await makeSession(db, { workshopId });
    const waiting = await makeRegistration(db, { workshopId, status: "waitlisted" });
    const seated = await makeRegistration(db, { workshopId });
    const take = (registrationId: string) =>
      db.seat.update({
        where: { sessionId_number: { sessionId: session.id, number: 1 } },
        data: { registrationId },
      });
    await expect(take(seated.id)).rejects.toThrow(/without being confirmed or having chosen it/);
    await db.sessionPlace.create({
      data: { registrationId: waiting.id, sessionId: session.id, lineNumber: 9_000_001 },
    });
    await expect(take(waiting.id)).rejects.toThrow(/without being confirmed or having chosen it/);
    const elsewhere = await makeWorkshop(db);
    const stranger = await makeRegistration(db, { workshopId: elsewhere.id });
    await expect(
      db.sessionPlace.create({
        data: { registrationId: stranger.id, sessionId: session.id, lineNumber: 9_000_002 },
      }),
    ).rejects.toThrow(/is not one that registration/);
  });

  test("never seats more than the capacity, and a lowered one drops nobody", async () => {
    const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 9 });
    const session = await makeSession(db, { workshopId, capacity: 4 });
    const outcomes = await times(4, () => signUp(db, slug, { sessions: [session.id] }));
    await db.session.update({ where: { id: session.id }, data: { capacity: 2 } });
    expect(await held(db, session.id)).toBe(4);
    const [leaver] = outcomes;
    if (!leaver?.ok) throw new Error("refused");
    expect(inSessions([await signUp(db, slug, { sessions: [session.id] })])).toEqual(["waitlisted 1"]);
    await cancelRegistration(context(), {
      registrationId: await idOf(db, leaver.receipt.reference),
      by: "attendee",
    });
    // Three sit where two may: the freed seat is not given again.
    expect(await held(db, session.id)).toBe(3);
    expect(await mails(db, workshopId, "session_promoted")).toHaveLength(0);
  });
});

test("a free seat of a session goes to who waits for it at the worker's next sweep, whatever freed it", async () => {
  const { id: workshopId } = await makeWorkshop(db);
  const { id: sessionId } = await makeSession(db, { workshopId, capacity: 1 });
  const { id: registrationId } = await makeRegistration(db, { workshopId });
  await db.$executeRaw`
    INSERT INTO "SessionPlace" ("registrationId", "sessionId", "lineNumber")
    VALUES (${registrationId}::uuid, ${sessionId}::uuid, nextval('registration_line_seq'))`;
  expect(await held(db, sessionId)).toBe(0);
  expect(await fillFreeSeatsEverywhere(context())).toBeGreaterThan(0);
  expect(await held(db, sessionId)).toBe(1);
});

test("a session without limit has a seat for everybody of the day, also once the day grows", async () => {
  const team = await makeTeam(db);
  const user = await makeUser(db, { teamId: team.id });
  const { id: workshopId, slug } = await makeWorkshop(db, { capacity: 2, teamId: team.id });
  const session = await makeSession(db, { workshopId, capacity: 2, isLimited: false });
  const roles = [{ teamId: team.id, role: "organiser" as const }];
  const actor = { kind: "user" as const, userId: user.id, roles };
  await updateWorkshop({ db, actor, now: new Date() }, { workshopId, change: { capacity: 4 } });
  const outcomes = await times(4, () => signUp(db, slug, { sessions: [session.id] }));
  expect(inSessions(outcomes)).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"]);
});
