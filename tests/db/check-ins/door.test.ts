import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/auth/actor";
import { takeIn, undoCheckIn } from "@/lib/check-ins/commands";
import { followDoor, listDoorPeople } from "@/lib/check-ins/queries";
import type { CheckInAnswer, Scan } from "@/lib/check-ins/schema";
import type { Context } from "@/lib/db/context";
import { checkInCode } from "@/lib/signing/check-in-code";
import { makeRegistration, makeSession, makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

process.env.BASE_URL = "https://atelier.example";

const { db } = await createTestDb({ poolSizeMax: 20 });

const NOW = new Date("2027-04-22T07:30:00Z");
const EARLIER = new Date("2027-04-22T07:12:00Z");

async function asRole(
  teamId: string,
  role: Role = "reception",
  name = "Claire",
): Promise<Context & { userId: string }> {
  const { id: userId } = await makeUser(db, { teamId, role, name });
  const actor: Actor = { kind: "user", userId, roles: [{ teamId, role }] };
  return { db, actor, now: NOW, userId };
}

/** A workshop with a door, somebody at it, and a way to scan. */
async function door(overrides: Parameters<typeof makeWorkshop>[1] = {}) {
  const workshop = await makeWorkshop(db, overrides);
  const context = await asRole(workshop.teamId);
  const person = (more: object = {}) =>
    makeRegistration(db, { workshopId: workshop.id, reference: reference(), ...more });
  const scan = async (what: Partial<Scan>, by: Context = context): Promise<CheckInAnswer> => {
    const scans = [{ id: randomUUID(), takenAt: undefined, ...what }];
    const [answer] = await takeIn(by, { workshopId: workshop.id, scans });
    if (!answer) throw new Error("each scan has an answer");
    return answer;
  };
  const undo = (checkInId: string, by: Context = context) =>
    undoCheckIn(by, { workshopId: workshop.id, checkInId });
  const arrivals = async () =>
    (await (await followDoor(db, { workshopId: workshop.id, actor: context.actor })).read()).arrivals;
  return { workshop, context, person, scan, undo, arrivals };
}

/** As people have them; the factories' own have no hyphen. */
function reference(): string {
  const code = randomUUID()
    .replace(/[^0-9a-f]/g, "")
    .slice(0, 8)
    .toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

const logOf = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true, actorId: true },
  });

describe("a scan at the door", () => {
  test("welcome: who has a confirmed seat comes in, by code, reference or name, and it is known who let them in", async () => {
    const { context, person, scan, arrivals } = await door();
    const [byCode, byReference, byName] = [await person({ name: "Ana" }), await person(), await person()];
    const answer = await scan({ code: ` ${checkInCode(byCode).toLowerCase()} ` });
    expect(answer).toMatchObject({ result: "welcome", isUndone: false, otherWorkshop: null });
    expect(answer.guest).toMatchObject({
      name: "Ana",
      arrival: { by: "Claire", isYou: true, takenAt: NOW.toISOString() },
    });
    const typed = byReference.reference.replace("-", "").toLowerCase();
    expect((await scan({ code: typed })).result).toBe("welcome");
    expect((await scan({ registrationId: byName.id })).result).toBe("welcome");
    expect((await arrivals()).map(({ registrationId }) => registrationId).sort()).toEqual(
      [byCode.id, byReference.id, byName.id].sort(),
    );
    expect(await logOf(byCode.id)).toEqual([{ action: "registration.check_in", actorId: context.userId }]);
  });

  test("already in: a second scan says since when and who took them in, and counts nothing", async () => {
    const { workshop, person, scan, arrivals } = await door();
    const { id, ...owner } = await person();
    await scan({ code: checkInCode({ id, ...owner }), takenAt: EARLIER });
    const colleague = await asRole(workshop.teamId, "organiser", "Bruno");
    const second = await scan({ registrationId: id }, colleague);
    expect(second).toMatchObject({ result: "already_in" });
    expect(second.guest?.arrival).toMatchObject({
      by: "Claire",
      isYou: false,
      takenAt: EARLIER.toISOString(),
    });
    expect(await arrivals()).toHaveLength(1);
    expect(await logOf(id)).toHaveLength(1);
  });

  test("cancelled: says so and lets nobody in", async () => {
    const { person, scan, arrivals } = await door();
    const gone = await person({ status: "cancelled" });
    expect(await scan({ code: checkInCode(gone) })).toMatchObject({
      result: "cancelled",
      guest: { name: gone.name },
    });
    expect(await arrivals()).toEqual([]);
  });

  test("waiting: who is in line, was offered a seat or waits for a decision has none yet", async () => {
    const { person, scan, arrivals } = await door();
    await person({ status: "waitlisted" });
    const second = await person({ status: "waitlisted" });
    expect(await scan({ code: second.reference })).toMatchObject({
      result: "waiting",
      guest: { position: 2 },
    });
    for (const status of ["offered", "pending"] as const) {
      const { id } = await person({ status });
      expect(await scan({ registrationId: id })).toMatchObject({ result: "waiting", guest: { status } });
    }
    expect(await arrivals()).toEqual([]);
  });

  test("other workshop: which one and when, where it is the same team's", async () => {
    const { workshop, scan } = await door();
    const other = await makeWorkshop(db, { teamId: workshop.teamId, title: "Le lendemain" });
    const person = await makeRegistration(db, { workshopId: other.id, reference: reference() });
    for (const code of [checkInCode(person), person.reference]) {
      const answer = await scan({ code });
      expect(answer).toMatchObject({ result: "other_workshop", guest: null });
      expect(answer.otherWorkshop).toEqual({
        id: other.id,
        title: "Le lendemain",
        startsAt: other.startsAt.toISOString(),
        timeZone: "Europe/Zurich",
      });
    }
    expect(await db.checkIn.count({ where: { registrationId: person.id } })).toBe(0);
  });

  test("unknown: a foreign code, a forged one, a reference of nobody and another team's person all get the same answer", async () => {
    const { person, scan } = await door();
    const known = await person();
    const foreign = await makeRegistration(db, {
      workshopId: (await makeWorkshop(db)).id,
      reference: reference(),
    });
    const wrong: Partial<Scan>[] = [
      { code: "https://example.org/menu" },
      { code: "" },
      {},
      { code: `${known.reference}-0000000000` },
      { code: "ZZZZ-ZZZZ" },
      { code: checkInCode(foreign) },
      { code: foreign.reference },
      { registrationId: foreign.id },
    ];
    for (const what of wrong) {
      const { id: _, ...answer } = await scan(what);
      expect(answer).toEqual({ result: "unknown", isUndone: false, guest: null, otherWorkshop: null });
    }
    expect(await db.checkIn.count({ where: { registrationId: { in: [known.id, foreign.id] } } })).toBe(0);
  });

  test("the same scan sent again counts once and is answered as it was, though it was taken back since", async () => {
    const { person, scan, undo, arrivals } = await door();
    const { id: registrationId } = await person();
    const [first, second] = [randomUUID(), randomUUID()];
    expect((await scan({ id: first, registrationId })).result).toBe("welcome");
    expect((await scan({ id: first, registrationId })).result).toBe("welcome");
    expect((await scan({ id: second, registrationId })).result).toBe("already_in");
    expect(await db.checkIn.count({ where: { registrationId } })).toBe(2);
    await undo(first);
    // The phone of the second never heard the answer: that it asks again takes nobody in.
    expect((await scan({ id: second, registrationId })).result).toBe("already_in");
    expect(await scan({ id: first, registrationId })).toMatchObject({ result: "welcome", isUndone: true });
    expect(await arrivals()).toEqual([]);
  });

  test("the id of somebody else's scan is refused", async () => {
    const { person, scan } = await door();
    const id = randomUUID();
    await scan({ id, registrationId: (await person()).id });
    await expect(scan({ id, registrationId: (await person()).id })).rejects.toMatchObject({
      code: "idempotency_key_reused",
    });
  });

  test("undo: the person is out again, can come in anew, and the log says who took it back, once", async () => {
    const { workshop, context, person, scan, undo, arrivals } = await door();
    const { id: registrationId } = await person();
    const { id } = await scan({ registrationId });
    const colleague = await asRole(workshop.teamId, "organiser");
    await undo(id, colleague);
    await undo(id, colleague);
    expect(await arrivals()).toEqual([]);
    expect((await scan({ registrationId })).result).toBe("welcome");
    expect(await logOf(registrationId)).toEqual([
      { action: "registration.check_in", actorId: context.userId },
      { action: "registration.check_in_undo", actorId: colleague.userId },
      { action: "registration.check_in", actorId: context.userId },
    ]);
  });

  test("scans taken offline and sent late keep the time they were taken, and none lies in the future", async () => {
    const { workshop, context, person, arrivals } = await door();
    const people = [await person(), await person(), await person()];
    const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
    const scans = people.map(({ id }, index) => ({
      id: randomUUID(),
      registrationId: id,
      takenAt: minutes([-40, -35, 10][index] ?? 0),
    }));
    const answers = await takeIn(context, { workshopId: workshop.id, scans });
    expect(answers.map(({ id, result }) => [id, result])).toEqual(scans.map(({ id }) => [id, "welcome"]));
    const times = new Map((await arrivals()).map(({ registrationId, takenAt }) => [registrationId, takenAt]));
    expect(people.map(({ id }) => times.get(id))).toEqual(
      [minutes(-40), minutes(-35), NOW].map((time) => time.toISOString()),
    );
    const [late] = await db.checkIn.findMany({ where: { id: scans[0]?.id ?? "" } });
    expect(late?.receivedAt).toEqual(NOW);
  });
});

describe("several phones", () => {
  test("two at once take somebody in once: one says welcome, the others already in", async () => {
    const { person, scan } = await door();
    for (let round = 0; round < 5; round += 1) {
      const { id: registrationId } = await person();
      const answers = await Promise.all(Array.from({ length: 6 }, () => scan({ registrationId })));
      expect(answers.map(({ result }) => result).sort()).toEqual([...Array(5).fill("already_in"), "welcome"]);
      expect(await db.checkIn.count({ where: { registrationId, isRepeat: false } })).toBe(1);
    }
  });

  test("the same scan sent by two connections at once is one row", async () => {
    const { person, scan } = await door();
    const { id: registrationId } = await person();
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => scan({ id, registrationId })));
    expect(answers.map(({ result }) => result)).toEqual(Array(4).fill("welcome"));
    expect(await db.checkIn.count({ where: { registrationId } })).toBe(1);
  });

  test("control: who looks before writing without lock and index takes somebody in twice; the index refuses it", async () => {
    const { person } = await door();
    const lookThenWrite = async () => {
      const { id: registrationId } = await person();
      const row = () => ({ id: randomUUID(), registrationId, takenAt: NOW, receivedAt: NOW });
      const looked = await Promise.all(
        [1, 2].map(() => db.checkIn.count({ where: { registrationId, undoneAt: null } })),
      );
      const written = await Promise.allSettled(
        looked.map((count) => (count === 0 ? db.checkIn.create({ data: row() }) : undefined)),
      );
      return written.filter(({ status }) => status === "fulfilled").length;
    };
    expect(await lookThenWrite()).toBe(1);
    await db.$executeRaw`DROP INDEX check_in_one_stands`;
    expect(await lookThenWrite()).toBe(2);
    await db.$executeRaw`DELETE FROM "CheckIn"`;
    await db.$executeRaw`CREATE UNIQUE INDEX check_in_one_stands ON "CheckIn" ("registrationId")
      WHERE "undoneAt" IS NULL AND NOT "isRepeat"`;
  });
});

describe("what the door knows", () => {
  test("the table that was told, the sessions with a seat, no photos, and whether somebody was here before", async () => {
    const { workshop, context, person, scan } = await door({
      startsAt: EARLIER,
      endsAt: new Date("2027-04-22T15:00:00Z"),
    });
    const guest = await person({ email: "zoe@example.org", accessNeeds: "Fauteuil roulant" });
    const session = await makeSession(db, { workshopId: workshop.id });
    await db.$transaction([
      db.$executeRaw`INSERT INTO "SessionPlace" ("registrationId", "sessionId", "lineNumber")
        VALUES (${guest.id}::uuid, ${session.id}::uuid, nextval('registration_line_seq'))`,
      db.seat.update({
        where: { sessionId_number: { sessionId: session.id, number: 1 } },
        data: { registrationId: guest.id },
      }),
    ]);
    const numbers = { seed: 1, options: {}, score: 0.5, criteria: {}, unmet: [] };
    const plan = await db.plan.create({
      data: { sessionId: workshop.session.id, number: 1, ...numbers, status: "published", publishedAt: NOW },
    });
    const group = await db.planGroup.create({
      data: {
        planId: plan.id,
        position: 3,
        name: "Vie privée",
        sharedTerms: [],
        score: 0.5,
        criteria: {},
        warnings: [],
      },
    });
    await db.planMember.create({
      data: {
        planId: plan.id,
        registrationId: guest.id,
        groupId: group.id,
        publishedGroupId: group.id,
        match: 0.5,
        reasons: [],
      },
    });
    const answer = await scan({ code: checkInCode(guest) });
    expect(answer.guest).toMatchObject({
      tables: [{ round: 1, table: 3, name: "Vie privée" }],
      sessions: [{ title: "Qui garde nos données ?" }],
      photos: false,
      isFirstTime: null,
      // The form promises it to the organisers alone.
      accessNeeds: null,
    });
    const organiser = await asRole(workshop.teamId, "organiser");
    expect((await scan({ registrationId: guest.id }, organiser)).guest?.accessNeeds).toBe("Fauteuil roulant");
    const [listed] = await listDoorPeople(db, { workshopId: workshop.id });
    expect(listed).toMatchObject({ id: guest.id, tables: [{ table: 3 }] });

    const day = new Date("2027-01-20T08:00:00Z");
    const past = await makeWorkshop(db, {
      teamId: workshop.teamId,
      startsAt: day,
      endsAt: new Date("2027-01-20T16:00:00Z"),
    });
    const isFirstTime = async () => (await scan({ registrationId: guest.id }, context)).guest?.isFirstTime;
    expect(await isFirstTime()).toBe(true);
    await makeRegistration(db, { workshopId: past.id, email: "Zoe@example.org " });
    expect(await isFirstTime()).toBe(false);
  });

  test("a page that asks again learns of each arrival and each undo, and of whoever signs up", async () => {
    const { workshop, context, person, scan, undo } = await door();
    const follow = async () =>
      (await followDoor(db, { workshopId: workshop.id, actor: context.actor })).version;
    const seen = [await follow()];
    const { id: registrationId } = await person();
    seen.push(await follow());
    const { id } = await scan({ registrationId });
    seen.push(await follow());
    expect(await follow()).toBe(seen.at(-1));
    await undo(id);
    seen.push(await follow());
    expect(new Set(seen).size).toBe(4);
  });

  test("what was taken at the door goes with the person", async () => {
    const { person, scan } = await door();
    const { id: registrationId } = await person();
    await scan({ registrationId });
    await db.registration.delete({ where: { id: registrationId } });
    expect(await db.checkIn.count({ where: { registrationId } })).toBe(0);
  });
});

describe("who may stand at the door", () => {
  test.each(["owner", "organiser", "reception"] as const)("%s: yes", async (role) => {
    const { workshop, person, scan } = await door();
    const { id: registrationId } = await person();
    expect((await scan({ registrationId }, await asRole(workshop.teamId, role))).result).toBe("welcome");
  });

  test("a facilitator: no; anybody of another team: there is no such workshop", async () => {
    const { workshop, person, scan, undo } = await door();
    const { id: registrationId } = await person();
    const { id } = await scan({ registrationId });
    const facilitator = await asRole(workshop.teamId, "facilitator");
    await expect(scan({ registrationId }, facilitator)).rejects.toMatchObject({ code: "forbidden" });
    await expect(undo(id, facilitator)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await asRole((await makeTeam(db)).id, "owner");
    await expect(scan({ registrationId }, stranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(undo(id, stranger)).rejects.toMatchObject({ code: "not_found" });
  });

  test("another workshop's check-in cannot be taken back here", async () => {
    const [here, there] = [await door(), await door()];
    const { id } = await there.scan({ registrationId: (await there.person()).id });
    await expect(here.undo(id)).rejects.toMatchObject({ code: "not_found" });
    expect(await there.arrivals()).toHaveLength(1);
  });

  test("a workshop that is cancelled or archived has no door", async () => {
    for (const status of ["cancelled", "archived"] as const) {
      const { person, scan } = await door({ status });
      const { id: registrationId } = await person();
      await expect(scan({ registrationId })).rejects.toMatchObject({ code: "wrong_state" });
    }
  });
});
