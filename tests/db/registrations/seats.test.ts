import { afterAll, describe, expect, test } from "vitest";
import { createDb } from "@/lib/db/client";
import { register } from "@/lib/registrations/commands";
import { listRegistrations } from "@/lib/registrations/queries";
import { type ClaimSeat, claimSeat } from "@/lib/registrations/seats";
import { makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { publicContext, signUp, signUpInput, told } from "./sign-up-kit";

const { db, databaseUrl } = await createTestDb({ poolSizeMax: 20 });

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
    // And the one that organisers read, on whichever page of their list.
    for (const offset of [0, 6, 12]) {
      const { registrations } = await listRegistrations(db, { workshopId: id, limit: 6, offset });
      const rank = new Map(byPlace.map(({ reference, position }) => [reference, position]));
      expect(registrations.map(({ position }) => position)).toEqual(
        registrations.map(({ reference }) => rank.get(reference)),
      );
    }
  });
});

describe("several instances on one database", () => {
  const instances = [db, ...Array.from({ length: 3 }, () => createDb(databaseUrl, 4))];
  afterAll(() => Promise.all(instances.slice(1).map((instance) => instance.$disconnect())));
  const one = (index: number) => instances[index % instances.length] ?? db;

  test("give the last seat once, and keep one line without gap", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, slug, session } = await makeWorkshop(db, { capacity: 3 });
      const outcomes = await times(40, (index) => signUp(one(index), slug));
      const line = Array.from({ length: 37 }, (_, index) => `waitlisted ${index + 1}`);
      expect(told(outcomes)).toEqual(["confirmed", "confirmed", "confirmed", ...line]);
      expect(await held(session.id)).toBe(3);
      expect(await db.message.count({ where: { workshopId: id } })).toBe(40);
    }
  });

  test("register an address once, however often it is sent at once", async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 3 });
    const emails = ["a@example.org", "B@example.org", " b@example.org", "c@example.org"];
    const outcomes = await times(24, (index) => signUp(one(index), slug, { email: emails[index % 4] }));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const kept = await db.registration.findMany({ where: { workshopId: id }, orderBy: { emailKey: "asc" } });
    expect(kept.map(({ emailKey, status }) => [emailKey, status])).toEqual([
      ["a@example.org", "confirmed"],
      ["b@example.org", "confirmed"],
      ["c@example.org", "confirmed"],
    ]);
    const welcomed = { workshopId: id, kind: "registration_confirmed" as const };
    expect(await db.message.count({ where: welcomed })).toBe(3);
  });
});

describe("people who sign up in one turn", () => {
  test("are seated in the order in which they came, and each is refused for their own mistakes alone", async () => {
    const { slug } = await makeWorkshop(db, { capacity: 2, houseRules: "Chacun parle en son nom." });
    const rules = (houseRules: boolean) => ({ consents: { houseRules, showToGroup: true } });
    const outcomes = await Promise.allSettled([
      signUp(db, slug, rules(true)),
      signUp(db, slug, rules(false)),
      signUp(db, slug, { ...rules(true), themes: ["Inconnu"] }),
      signUp(db, slug, rules(true)),
      signUp(db, slug, rules(true)),
    ]);
    const said = outcomes.map((outcome) =>
      outcome.status === "fulfilled" ? told([outcome.value])[0] : outcome.reason.code,
    );
    expect(said).toEqual(["confirmed", "invalid_input", "invalid_input", "confirmed", "waitlisted 1"]);
  });

  test("suffer nothing from one whose answers the database cannot hold", async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 9 });
    const send = (name: string) =>
      register(publicContext(db), { slug, input: { ...signUpInput(), name }, locale: "fr" });
    const outcomes = await Promise.allSettled(
      ["Ada", "Bea", "longer than its column".repeat(20), "Dora"].map(send),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(3);
    expect(await db.message.count({ where: { workshopId: id } })).toBe(3);
  });

  test("each get their own answer again when they send the same once more", async () => {
    const { id, slug } = await makeWorkshop(db, { capacity: 1 });
    const people = ["a", "b", "c"].map((name) => ({ email: `${name}@example.org` }));
    const send = () =>
      Promise.all(people.map((one) => signUp(db, slug, one, { idempotencyKey: `key of ${one.email}` })));
    const first = await send();
    expect(told(first)).toEqual(["confirmed", "waitlisted 1", "waitlisted 2"]);
    expect(await send()).toEqual(first);
    expect(await db.registration.count({ where: { workshopId: id } })).toBe(3);
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
