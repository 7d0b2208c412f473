import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { SYSTEM } from "@/lib/auth/actor";
import { messageParams } from "@/lib/mail/schema";
import { changeMailTimes, nearWorkshops, writeTimedMails } from "@/lib/mail-times/commands";
import { listPlannedMails } from "@/lib/mail-times/queries";
import { chooseSessionsFor } from "@/lib/session-choices/commands";
import { dismissChange, tellChange } from "@/lib/workshop-changes/commands";
import { findUntoldChange } from "@/lib/workshop-changes/queries";
import { updateWorkshop } from "@/lib/workshops/commands";
import {
  makeRegistration,
  makeSession,
  makeTeam,
  makeUser,
  makeWorkshop,
} from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";
import { relay } from "@/tests/db/outbox/office";

const { db } = await createTestDb({ poolSizeMax: 15 });
process.env.LOG_LEVEL = "silent";
process.env.BASE_URL = "https://atelier.example";

const startsAt = new Date("2027-04-22T07:00:00Z");
const endsAt = new Date("2027-04-22T15:00:00Z");
const due = new Date("2027-04-21T07:00:00Z");
const early = new Date("2027-03-01T09:00:00Z");

let actor: UserActor;
let workshop: Awaited<ReturnType<typeof makeWorkshop>>;

beforeEach(async () => {
  await db.message.deleteMany();
  const team = await makeTeam(db);
  const user = await makeUser(db, { teamId: team.id });
  actor = { kind: "user", userId: user.id, roles: [{ teamId: team.id, role: "organiser" }] };
  workshop = await makeWorkshop(db, { teamId: team.id, capacity: 20, startsAt, endsAt });
});

const person = (overrides: Partial<Parameters<typeof makeRegistration>[1]> = {}) =>
  makeRegistration(db, { workshopId: workshop.id, confirmedAt: early, ...overrides });
const write = (now: Date) => writeTimedMails({ db, actor: SYSTEM, now }, workshop.id);
const owed = () => db.message.findMany({ where: { workshopId: workshop.id }, orderBy: { createdAt: "asc" } });
const context = (now = early) => ({ db, actor, now });

describe("reminders", () => {
  it("are owed to who has a seat when they are due, once, however many workers ask at once", async () => {
    const seated = await person({ locale: "de" });
    await person({ status: "waitlisted", confirmedAt: null });
    await person({ status: "cancelled", confirmedAt: null });
    await person({ source: "demo" });
    expect(await write(new Date(due.getTime() - 1))).toBe(0);
    const counts = await Promise.all(Array.from({ length: 6 }, () => write(due)));
    expect(counts.sort()).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await owed()).toMatchObject([
      { kind: "reminder", registrationId: seated.id, locale: "de", params: { daysLeft: 1 } },
    ]);
  });

  it("do not reach who got their seat after they were due", async () => {
    await person({ confirmedAt: new Date(due.getTime() + 60_000) });
    expect(await write(new Date(due.getTime() + 120_000))).toBe(0);
    await person();
    expect(await write(new Date(due.getTime() + 180_000))).toBe(0);
  });

  it("are not made up for when a worker was away too long, and the page says so", async () => {
    await person();
    const late = new Date(due.getTime() + 13 * 3_600_000);
    expect(await write(late)).toBe(0);
    expect(await listPlannedMails(db, { workshopId: workshop.id, now: late })).toMatchObject([
      { state: "missed" },
    ]);
  });

  it("come again when the day is moved, and not of a workshop cancelled or still a draft", async () => {
    await person();
    expect(await write(due)).toBe(1);
    const later = { startsAt: new Date("2027-04-29T07:00:00Z"), endsAt: new Date("2027-04-29T15:00:00Z") };
    await db.workshop.update({ where: { id: workshop.id }, data: later });
    const moved = new Date("2027-04-28T07:00:00Z");
    await db.workshop.update({ where: { id: workshop.id }, data: { status: "cancelled" } });
    expect(await db.workshop.count({ where: { AND: [{ id: workshop.id }, nearWorkshops(moved)] } })).toBe(0);
    await db.workshop.update({ where: { id: workshop.id }, data: { status: "closed" } });
    expect(await write(moved)).toBe(1);
    expect(await owed()).toHaveLength(2);
  });

  it("follow the organiser's times, which a second organiser cannot overwrite unseen", async () => {
    await person();
    const change = {
      version: 0,
      reminders: [{ daysBefore: 7, at: "18:30" }],
      followUp: { daysAfter: 1, at: "08:00" },
    };
    const request = { workshopId: workshop.id, change };
    expect(await changeMailTimes(context(), request)).toMatchObject({ version: 1 });
    await expect(changeMailTimes(context(), request)).rejects.toMatchObject({ code: "stale_version" });
    expect(await write(due)).toBe(0);
    expect(await write(new Date("2027-04-15T16:30:00Z"))).toBe(1);
    expect(await write(new Date("2027-04-23T06:00:00Z"))).toBe(1);
    expect((await owed()).map(({ kind }) => kind)).toEqual(["reminder", "follow_up"]);
  });

  it("thank who came where arrivals were taken at the door, and everybody with a seat where none was", async () => {
    const [came, mistaken] = [await person(), await person()];
    await person();
    const followUp = { daysAfter: 1, at: "08:00" };
    const change = { version: 0, reminders: [], followUp };
    await changeMailTimes(context(), { workshopId: workshop.id, change });
    const planned = async () =>
      (await listPlannedMails(db, { workshopId: workshop.id, now: early })).map(({ people }) => people);
    const scan = { takenAt: startsAt, receivedAt: startsAt };
    await db.checkIn.create({
      data: { id: randomUUID(), registrationId: mistaken.id, ...scan, undoneAt: endsAt },
    });
    expect(await planned()).toEqual([3]);
    await db.checkIn.create({ data: { id: randomUUID(), registrationId: came.id, ...scan } });
    expect(await planned()).toEqual([1]);
    expect(await write(new Date("2027-04-23T06:00:00Z"))).toBe(1);
    expect(await owed()).toMatchObject([{ kind: "follow_up", registrationId: came.id }]);
  });

  describe("of an event whose sessions begin on the eve", () => {
    const hours = (count: number, from: Date) => new Date(from.getTime() + count * 3_600_000);
    const paramsOf = async (id: string) =>
      (await owed())
        .filter(({ registrationId }) => registrationId === id)
        .map(({ params }) => messageParams.reminder.parse(params));

    /** Two sessions on the eve at 14 h, one on the day, and who has a seat in them. */
    async function summit() {
      const workshopId = workshop.id;
      const [one, two] = [
        await makeSession(db, { workshopId, hour: 5 }),
        await makeSession(db, { workshopId, hour: 5 }),
      ];
      const onTheDay = await makeSession(db, { workshopId, hour: 26 });
      const people = {
        first: await person(),
        second: await person(),
        ofTheDay: await person(),
        waiting: await person(),
        none: await person(),
      };
      const chosen = { first: one, second: two, ofTheDay: onTheDay };
      for (const [key, session] of Object.entries(chosen)) {
        const { id: registrationId } = people[key as keyof typeof chosen];
        await chooseSessionsFor(context(), { registrationId, sessionIds: [session.id] });
      }
      await db.session.update({ where: { id: one.id }, data: { capacity: 1 } });
      await chooseSessionsFor(context(), { registrationId: people.waiting.id, sessionIds: [one.id] });
      await db.message.deleteMany();
      return people;
    }

    it("come before what each person comes to first, with the days to it and their sessions, and once", async () => {
      const { first, second, ofTheDay, waiting, none } = await summit();
      const planned = await listPlannedMails(db, { workshopId: workshop.id, now: early });
      expect(planned.map(({ dueAt, people }) => [dueAt, people])).toEqual([
        [hours(-24, due).toISOString(), 2],
        [due.toISOString(), 3],
      ]);
      expect(
        await db.workshop.count({ where: { AND: [{ id: workshop.id }, nearWorkshops(hours(-24, due))] } }),
      ).toBe(1);
      expect(await write(hours(-24, due))).toBe(2);
      expect((await owed()).map((one) => one.registrationId).sort()).toEqual([first.id, second.id].sort());
      expect(await write(due)).toBe(3);
      for (const { id } of Object.values({ first, second, ofTheDay, waiting, none })) {
        expect(await paramsOf(id)).toMatchObject([{ daysLeft: 1 }]);
      }
      const eve = new Date(startsAt.getTime() - 19 * 3_600_000).toISOString();
      expect(await paramsOf(first.id)).toMatchObject([
        { first: { startsAt: eve }, registration: { sessions: [{ status: "confirmed" }] } },
      ]);
      for (const { id } of [ofTheDay, waiting]) expect((await paramsOf(id))[0]?.first).toBeUndefined();
    });

    it("say two days to who has longer, where one moment is before both", async () => {
      const { first, none } = await summit();
      const reminders = [
        { daysBefore: 2, at: "09:00" },
        { daysBefore: 1, at: "09:00" },
      ];
      const change = { version: 0, reminders, followUp: null };
      await changeMailTimes(context(), { workshopId: workshop.id, change });
      expect(await write(hours(-24, due))).toBe(5);
      expect(await paramsOf(first.id)).toMatchObject([{ daysLeft: 1 }]);
      expect(await paramsOf(none.id)).toMatchObject([{ daysLeft: 2 }]);
    });

    it("that are late leave out those whose session has begun", async () => {
      const { first, none } = await summit();
      const change = { version: 0, reminders: [{ daysBefore: 0, at: "08:55" }], followUp: null };
      await changeMailTimes(context(), { workshopId: workshop.id, change });
      expect(await write(hours(6, due))).toBe(0);
      expect(await paramsOf(first.id)).toEqual([]);
      expect(await write(hours(24, due))).toBe(0);
      expect(await write(hours(24, new Date(due.getTime() - 60_000)))).toBe(3);
      expect(await paramsOf(none.id)).toMatchObject([{ daysLeft: 0 }]);
    });
  });

  it("that waited for the mail server are not sent to who has cancelled meanwhile", async () => {
    const gone = await person();
    const stays = await person();
    await write(due);
    await db.message.updateMany({ data: { nextAttemptAt: new Date() } });
    await db.$transaction(async (tx) => {
      await tx.seat.updateMany({ where: { registrationId: gone.id }, data: { registrationId: null } });
      await tx.registration.update({
        where: { id: gone.id },
        data: { status: "cancelled", cancelledAt: due },
      });
    });
    const running = relay(db, null);
    await vi.waitFor(
      async () => {
        const rows = await owed();
        const stateOf = (id: string) => rows.find(({ registrationId }) => registrationId === id);
        expect(stateOf(gone.id)).toMatchObject({ state: "cancelled", lastError: "outdated" });
        expect(stateOf(stays.id)).toMatchObject({ state: "kept" });
        expect(stateOf(stays.id)?.subject).toMatch(/^Demain/);
      },
      { timeout: 30_000 },
    );
    await running.stop();
  });
});

describe("a new day or place", () => {
  const save = (change: Parameters<typeof updateWorkshop>[1]["change"]) =>
    updateWorkshop(context(), { workshopId: workshop.id, change });
  const untold = () => findUntoldChange(db, { workshopId: workshop.id, now: early });

  it("waits to be told, says what people believe, and is gone when changed back", async () => {
    await person();
    await save({ title: "Autre titre" });
    expect(await untold()).toBeUndefined();
    await save({ endsAt: new Date("2027-04-22T16:00:00Z") });
    await save({ venue: { name: "Salle B", address: null, mapUrl: null } });
    expect(await untold()).toMatchObject({ before: { endsAt: endsAt.toISOString() }, people: 1 });
    await save({ endsAt, venue: null });
    expect(await untold()).toBeUndefined();
  });

  it("is told once to everybody signed up, with the calendar's new version for who has a seat", async () => {
    const seated = await person();
    const waiting = await person({ status: "waitlisted", confirmedAt: null });
    await person({ status: "cancelled", confirmedAt: null });
    await save({ startsAt: new Date("2027-04-22T08:00:00Z") });
    const told = await Promise.all(
      [1, 2, 3].map(() => tellChange(context(), { workshopId: workshop.id, note: "Le train." })),
    );
    expect(told.map((one) => one.told).sort()).toEqual([0, 0, 2]);
    const rows = await owed();
    expect(rows.map(({ registrationId }) => registrationId).sort()).toEqual([seated.id, waiting.id].sort());
    expect(rows.find((row) => row.registrationId === seated.id)).toMatchObject({
      kind: "workshop_changed",
      params: { hasSeat: true, note: "Le train.", before: { startsAt: startsAt.toISOString() } },
    });
    expect(await untold()).toBeUndefined();
  });

  it("is an event to move for who has a seat alone, not for who is only offered one or waits for an answer", async () => {
    for (const status of ["confirmed", "offered", "pending", "waitlisted"] as const) {
      await person({ status, confirmedAt: status === "confirmed" ? early : null });
    }
    await save({ startsAt: new Date("2027-04-22T08:00:00Z") });
    await tellChange(context(), { workshopId: workshop.id });
    const said = (await owed()).map(({ params }) => messageParams.workshop_changed.parse(params));
    expect(Object.fromEntries(said.map(({ status, hasSeat }) => [status, hasSeat]))).toEqual({
      confirmed: true,
      offered: false,
      pending: false,
      waitlisted: false,
    });
  });

  it("of a draft is nobody's news, and an organiser may leave it untold", async () => {
    await person();
    await save({ startsAt: new Date("2027-04-22T08:00:00Z") });
    await dismissChange(context(), workshop.id);
    expect(await untold()).toBeUndefined();
    expect(await owed()).toEqual([]);
    await db.workshop.update({ where: { id: workshop.id }, data: { status: "draft" } });
    await save({ startsAt: new Date("2027-04-22T09:00:00Z") });
    expect(await db.untoldChange.count({ where: { workshopId: workshop.id } })).toBe(0);
  });
});
