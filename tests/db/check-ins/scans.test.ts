import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { takeIn } from "@/lib/check-ins/commands";
import type { Scan } from "@/lib/check-ins/schema";
import { checkInCode } from "@/lib/signing/check-in-code";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { asRole, db, door, EARLIER, logOf, NOW, reference } from "./door-kit";

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
