import { describe, expect, test } from "vitest";
import { type ClaimSeat, claimSeat } from "@/lib/registrations/seats";
import { makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { signUp, told } from "./sign-up-kit";

const { db } = await createTestDb({ poolSizeMax: 20 });

function times<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => work(index)));
}

function held(sessionId: string) {
  return db.seat.count({ where: { sessionId, registrationId: { not: null } } });
}

describe("the last seat", () => {
  test("is given once to two who sign up at the same moment; the other is first in line", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { slug, session } = await makeWorkshop(db, { capacity: 1 });
      const outcomes = await times(2, () => signUp(db, slug));
      expect(told(outcomes)).toEqual(["confirmed", "waitlisted 1"]);
      expect(await held(session.id)).toBe(1);
    }
  });

  test("is given once where no line forms; the other is told that it is full", async () => {
    const { slug } = await makeWorkshop(db, { capacity: 1, waitlist: false });
    expect(told(await times(2, () => signUp(db, slug)))).toEqual(["confirmed", "workshop_full"]);
  });

  test("of N seats and N + k at once: N confirmed, k in line, places 1 to k without gap", async () => {
    const { id, slug, session } = await makeWorkshop(db, { capacity: 7 });
    const outcomes = await times(18, () => signUp(db, slug));
    const line = Array.from({ length: 11 }, (_, index) => `waitlisted ${index + 1}`);
    expect(told(outcomes)).toEqual([...Array.from({ length: 7 }, () => "confirmed"), ...line]);
    expect(await held(session.id)).toBe(7);
    const waiting = await db.registration.findMany({
      where: { workshopId: id, status: "waitlisted" },
      orderBy: { lineNumber: "asc" },
      select: { reference: true },
    });
    const byPlace = outcomes
      .flatMap((outcome) => (outcome.ok && outcome.receipt.position ? [outcome.receipt] : []))
      .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
    // The place that each was told is the place in the line that the database keeps.
    expect(waiting.map(({ reference }) => reference)).toEqual(byPlace.map(({ reference }) => reference));
  });
});

describe("without the lock (negative control)", () => {
  /** Finds a free seat, and waits until as many as `meeting` have found theirs, without locking it. */
  function naiveClaim(meeting: number): ClaimSeat {
    let arrived = 0;
    let open: () => void = () => undefined;
    const met = new Promise<void>((resolve) => {
      open = resolve;
    });
    return async (tx, { id }) => {
      const seat = await tx.seat.findFirst({ where: { sessionId: id, registrationId: null } });
      arrived += 1;
      if (arrived >= meeting) open();
      await met;
      return seat?.number;
    };
  }

  test("two simultaneous sign-ups both get the last seat; with the lock, in the same database, never", async () => {
    const { db: scratch } = await createTestDb();
    await scratch.$executeRaw`ALTER TABLE "Registration" DISABLE TRIGGER seat_matches_status_registration`;
    await scratch.$executeRaw`ALTER TABLE "Seat" DISABLE TRIGGER seat_matches_status_seat`;
    const { slug, session } = await makeWorkshop(scratch, { capacity: 1 });
    const claim = naiveClaim(2);
    const outcomes = await times(2, () => signUp(scratch, slug, {}, { claim }));
    expect(told(outcomes)).toEqual(["confirmed", "confirmed"]);
    expect(await scratch.seat.count({ where: { sessionId: session.id } })).toBe(1);

    for (let round = 0; round < 10; round += 1) {
      const workshop = await makeWorkshop(scratch, { capacity: 1 });
      const claimed = await times(2, () => signUp(scratch, workshop.slug, {}, { claim: claimSeat }));
      expect(told(claimed)).toEqual(["confirmed", "waitlisted 1"]);
    }
  });

  test("the database itself refuses the second of them", async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 1 });
    const claim = naiveClaim(2);
    const outcomes = await Promise.allSettled([
      signUp(db, slug, {}, { claim }),
      signUp(db, slug, {}, { claim }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(1);
    expect(await db.message.count({ where: { workshopId: id } })).toBe(1);
  });
});

test("a capacity of 0 keeps sign-up closed", async () => {
  const { id, slug } = await makeWorkshop(db, { capacity: 0 });
  expect(told([await signUp(db, slug)])).toEqual(["sign_up_closed"]);
  expect(await db.registration.count({ where: { workshopId: id } })).toBe(0);
});

test("a lock not obtained within 3 seconds: nothing is written, and the error says that it will pass", async () => {
  const { id, slug } = await makeWorkshop(db, { capacity: 0 });
  await db.session.updateMany({ where: { workshopId: id }, data: { capacity: 1 } });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let locked: () => void = () => undefined;
  const isLocked = new Promise<void>((resolve) => {
    locked = resolve;
  });
  const blocker = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`line:${id}`}, 0))`;
      locked();
      await held;
    },
    { timeout: 15_000 },
  );
  await isLocked;
  const startedAt = performance.now();
  const { asAppError } = await import("@/lib/http/database-errors");
  const refusal = await signUp(db, slug).catch(asAppError);
  expect(refusal).toMatchObject({ code: "busy" });
  expect(performance.now() - startedAt).toBeGreaterThan(2_900);
  release();
  await blocker;
  expect(await db.registration.count({ where: { workshopId: id } })).toBe(0);
  expect(await db.message.count({ where: { workshopId: id } })).toBe(0);
});
