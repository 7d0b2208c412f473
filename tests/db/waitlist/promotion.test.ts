import { describe, expect, test } from "vitest";
import { PUBLIC, SYSTEM } from "@/lib/auth/actor";
import { fillFreeSeatsEverywhere } from "@/lib/jobs/fill-free-seats";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { ownRegistration } from "@/lib/registrations/queries";
import { fillFreeSeats } from "@/lib/waitlist/commands";
import { updateWorkshop } from "@/lib/workshops/commands";
import { organiserWorkshop, publicWorkshop } from "@/lib/workshops/queries";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { signUp, told } from "../registrations/sign-up-kit";

const { db } = await createTestDb({ poolSizeMax: 20 });
const context = () => ({ db, actor: SYSTEM, now: new Date() });

/** A workshop with `seated` of `capacity` seats taken and `waiting` people in line; ids in order of arrival. */
async function room({ capacity, seated, waiting }: { capacity: number; seated: number; waiting: number }) {
  const workshop = await makeWorkshop(db, { capacity });
  const people = { seated: [] as string[], waiting: [] as string[] };
  for (let n = 0; n < seated; n += 1) {
    people.seated.push((await makeRegistration(db, { workshopId: workshop.id })).id);
  }
  for (let n = 0; n < waiting; n += 1) {
    people.waiting.push((await makeRegistration(db, { workshopId: workshop.id, status: "waitlisted" })).id);
  }
  return { ...workshop, people };
}

async function stillWaiting(workshopId: string): Promise<string[]> {
  const rows = await db.registration.findMany({
    where: { workshopId, status: "waitlisted" },
    orderBy: { lineNumber: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

const promotions = (workshopId: string) =>
  db.message.count({ where: { workshopId, kind: "registration_promoted" } });

describe("a seat that becomes free", () => {
  test("goes to who waits first, with one mail, in the transaction that freed it", async () => {
    const { id, people } = await room({ capacity: 2, seated: 2, waiting: 3 });
    const [leaver = "", ...stayers] = people.seated;
    const outcome = await cancelRegistration(
      { db, actor: PUBLIC, now: new Date() },
      { registrationId: leaver, by: "attendee" },
    );
    expect(outcome).toEqual({ ok: true });
    expect(await stillWaiting(id)).toEqual(people.waiting.slice(1));
    expect(await promotions(id)).toBe(1);
    const seated = await db.registration.findMany({ where: { workshopId: id, status: "confirmed" } });
    expect(seated.map((row) => row.id).sort()).toEqual([...stayers, people.waiting[0]].sort());
  });

  test("7 seats freed, 10 waiting: the first 7 are seated in order, 3 still wait", async () => {
    const { id, people } = await room({ capacity: 7, seated: 0, waiting: 10 });
    expect(await fillFreeSeats(context(), id)).toEqual({ promoted: 7 });
    expect(await stillWaiting(id)).toEqual(people.waiting.slice(7));
  });

  test("many seats at once are given in order of arrival, each person with one mail and one entry in the log", async () => {
    const { id, session } = await makeWorkshop(db, { capacity: 1_100 });
    const rows = Array.from({ length: 1_050 }, (_, n) => ({
      workshopId: id,
      reference: `M${n}`,
      status: "waitlisted" as const,
      name: "Ada",
      email: `m${n}@example.org`,
      emailKey: `m${n}@example.org`,
      locale: "fr" as const,
      lineNumber: BigInt(n + 1),
    }));
    await db.registration.createMany({ data: rows });
    expect(await fillFreeSeats(context(), id)).toEqual({ promoted: 1_050 });
    const taken = await db.seat.findMany({
      where: { sessionId: session.id, registrationId: { not: null } },
      orderBy: { number: "asc" },
      select: { registration: { select: { reference: true } } },
    });
    expect(taken.map(({ registration }) => registration?.reference)).toEqual(
      rows.map((row) => row.reference),
    );
    expect(await promotions(id)).toBe(1_050);
    expect(await db.auditEntry.count({ where: { workshopId: id, action: "registration.promote" } })).toBe(
      1_050,
    );
  });

  test("ten workers promote at once: each person served once, no seat twice", async () => {
    const { id, session, people } = await room({ capacity: 6, seated: 0, waiting: 9 });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => fillFreeSeats(context(), id)));
    expect(outcomes.reduce((sum, { promoted }) => sum + promoted, 0)).toBe(6);
    expect(await promotions(id)).toBe(6);
    expect(await stillWaiting(id)).toEqual(people.waiting.slice(6));
    const seats = await db.seat.findMany({ where: { sessionId: session.id } });
    expect(new Set(seats.map(({ registrationId }) => registrationId)).size).toBe(6);
  });

  test("while somebody waits, the public page says waitlist and no seat, and a newcomer joins the line", async () => {
    const { slug } = await room({ capacity: 1, seated: 0, waiting: 2 });
    const page = await publicWorkshop(db, { slug, now: new Date() });
    expect(page).toMatchObject({ seatsLeft: 0, signUp: { state: "waitlist", waiting: 2 } });
    // The first in line gets the seat that the newcomer found free; the newcomer is second behind the other.
    expect(told([await signUp(db, slug)])).toEqual(["waitlisted 2"]);
  });

  test("goes on to who waits after sign-up is closed where that was chosen: by whoever leaves, and by the sweep", async () => {
    const { id, people } = await room({ capacity: 2, seated: 1, waiting: 3 });
    await db.workshop.update({ where: { id }, data: { status: "closed", lineGoesOn: true } });
    await fillFreeSeatsEverywhere(context());
    expect(await stillWaiting(id)).toEqual(people.waiting.slice(1));
    await cancelRegistration(
      { db, actor: PUBLIC, now: new Date() },
      { registrationId: people.seated[0] ?? "", by: "attendee" },
    );
    expect(await stillWaiting(id)).toEqual(people.waiting.slice(2));
    const now = new Date();
    expect(await organiserWorkshop(db, { id, now })).toMatchObject({
      seatsToGive: 0,
      signUp: { state: "closed", line: { goesOn: true, isServed: true } },
    });
  });

  test("is given to nobody once sign-up is closed", async () => {
    const { id, people } = await room({ capacity: 2, seated: 0, waiting: 2 });
    await db.workshop.update({ where: { id }, data: { status: "closed" } });
    expect(await fillFreeSeats(context(), id)).toEqual({ promoted: 0 });
    const first = people.waiting[0] ?? "";
    const now = new Date();
    expect(await ownRegistration(db, { id: first, now })).toMatchObject({
      workshop: { line: { isServed: false } },
    });
    expect(await organiserWorkshop(db, { id, now })).toMatchObject({
      seatsToGive: 2,
      signUp: { line: { isServed: false } },
    });
    expect(await stillWaiting(id)).toEqual(people.waiting);
  });

  test("is found by the sweep, whatever freed it", async () => {
    const { id } = await room({ capacity: 1, seated: 0, waiting: 1 });
    expect(await fillFreeSeatsEverywhere(context())).toBeGreaterThanOrEqual(1);
    expect(await stillWaiting(id)).toEqual([]);
  });

  test("many leave and many come at once: never more people than seats, the line in order, no seat idle", async () => {
    const { id, slug, session, people } = await room({ capacity: 6, seated: 6, waiting: 4 });
    await Promise.all([
      ...people.seated.map((registrationId) =>
        cancelRegistration({ db, actor: PUBLIC, now: new Date() }, { registrationId, by: "attendee" }),
      ),
      ...Array.from({ length: 6 }, () => signUp(db, slug)),
    ]);
    expect(await db.registration.count({ where: { workshopId: id, status: "confirmed" } })).toBe(6);
    expect(await db.seat.count({ where: { sessionId: session.id, registrationId: { not: null } } })).toBe(6);
    const waiting = await stillWaiting(id);
    expect(waiting).toHaveLength(4);
    expect(waiting.filter((person) => people.waiting.includes(person))).toEqual([]);
  });
});

describe("the capacity", () => {
  test("raised: who waits first gets the new seats", async () => {
    const { id, people } = await room({ capacity: 1, seated: 1, waiting: 3 });
    await updateWorkshop(context(), { workshopId: id, change: { capacity: 3 } });
    expect(await stillWaiting(id)).toEqual(people.waiting.slice(2));
  });

  test("lowered: nobody loses a seat, and freed ones are not given on until the room fits", async () => {
    const { id, slug, people } = await room({ capacity: 4, seated: 4, waiting: 0 });
    await updateWorkshop(context(), { workshopId: id, change: { capacity: 2 } });
    expect(await db.registration.count({ where: { workshopId: id, status: "confirmed" } })).toBe(4);
    const leave = (registrationId = "") =>
      cancelRegistration({ db, actor: PUBLIC, now: new Date() }, { registrationId, by: "attendee" });
    await leave(people.seated[0]);
    expect(told([await signUp(db, slug)])).toEqual(["waitlisted 1"]);
    await leave(people.seated[1]);
    expect(await promotions(id)).toBe(0);
    await leave(people.seated[2]);
    expect(await promotions(id)).toBe(1);
    expect(await db.registration.count({ where: { workshopId: id, status: "confirmed" } })).toBe(2);
  });
});

test("cancelling twice is told apart from cancelling, and writes one mail", async () => {
  const { id, people } = await room({ capacity: 1, seated: 1, waiting: 0 });
  const cancel = () =>
    cancelRegistration(
      { db, actor: PUBLIC, now: new Date() },
      { registrationId: people.seated[0] ?? "", by: "attendee" },
    );
  const outcomes = await Promise.all([cancel(), cancel()]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db.message.count({ where: { workshopId: id, kind: "registration_cancelled" } })).toBe(1);
});
