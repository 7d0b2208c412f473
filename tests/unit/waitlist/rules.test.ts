import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assignSeats,
  mayPromote,
  missingForTable,
  type Room,
  seatsToGive,
  servedNow,
} from "@/lib/waitlist/rules";

const line = fc
  .uniqueArray(fc.bigInt({ min: 1n, max: 10n ** 15n }), { maxLength: 30 })
  .map((numbers) => numbers.map((lineNumber) => ({ id: `person ${lineNumber}`, lineNumber })));
const seats = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 30 });

test("who came first is seated first, one seat each, and no seat stays free while somebody waits", () => {
  fc.assert(
    fc.property(line, seats, (waiting, free) => {
      const assigned = assignSeats(waiting, free);
      expect(assigned).toHaveLength(Math.min(waiting.length, free.length));
      expect(new Set(assigned.map(({ seat }) => seat)).size).toBe(assigned.length);
      expect(new Set(assigned.map(({ person }) => person.id)).size).toBe(assigned.length);
      const seated = new Set(assigned.map(({ person }) => person.id));
      const last = assigned.at(-1)?.person.lineNumber ?? 0n;
      for (const { id, lineNumber } of waiting) expect(seated.has(id)).toBe(lineNumber <= last);
    }),
  );
});

test("no seat is given on before sign-up opens, once it is closed, or for a cancelled day", () => {
  const workshop = {
    status: "published" as const,
    startsAt: new Date("2027-04-22T07:00Z"),
    opensAt: new Date("2027-04-01T07:00Z"),
    closesAt: null,
    promotion: "seat" as const,
    lineGoesOn: false,
  };
  const now = new Date("2027-04-10T07:00Z");
  expect(mayPromote(workshop, now)).toBe(true);
  expect(mayPromote(workshop, workshop.startsAt)).toBe(false);
  expect(mayPromote(workshop, new Date("2027-03-31T07:00Z"))).toBe(false);
  expect(mayPromote({ ...workshop, status: "closed" }, now)).toBe(false);
  expect(mayPromote({ ...workshop, status: "cancelled" }, now)).toBe(false);
  expect(mayPromote({ ...workshop, promotion: "by_hand" }, now)).toBe(false);
});

test("a line that goes on after sign-up is closed is served until the day begins, and no longer", () => {
  const workshop = {
    status: "published" as const,
    startsAt: new Date("2027-04-22T07:00Z"),
    opensAt: new Date("2027-04-01T07:00Z"),
    closesAt: new Date("2027-04-15T16:00Z"),
    promotion: "offer" as const,
    lineGoesOn: true,
  };
  const closed = new Date("2027-04-22T06:59Z");
  expect(mayPromote(workshop, closed)).toBe(true);
  expect(mayPromote({ ...workshop, status: "closed" }, closed)).toBe(true);
  expect(mayPromote(workshop, workshop.startsAt)).toBe(false);
  expect(mayPromote(workshop, new Date("2027-03-31T07:00Z"))).toBe(false);
  expect(mayPromote({ ...workshop, status: "cancelled" }, closed)).toBe(false);
  expect(mayPromote({ ...workshop, status: "archived" }, closed)).toBe(false);
  expect(mayPromote({ ...workshop, promotion: "by_hand" }, closed)).toBe(false);
  expect(mayPromote({ ...workshop, lineGoesOn: false }, closed)).toBe(false);
});

describe("free seats are for an organiser to give", () => {
  const workshop = {
    status: "published" as const,
    startsAt: new Date("2027-04-22T07:00Z"),
    endsAt: new Date("2027-04-22T15:00Z"),
    opensAt: new Date("2027-04-01T07:00Z"),
    closesAt: new Date("2027-04-15T16:00Z"),
    promotion: "seat" as const,
    lineGoesOn: false,
  };
  const occupancy = { seatsFree: 2, waiting: 3 };
  const open = new Date("2027-04-10T07:00Z");
  const closed = new Date("2027-04-16T07:00Z");

  test.each([
    ["not while the line is served by itself", open, {}, occupancy, 0],
    ["where that is the rule", open, { promotion: "by_hand" as const }, occupancy, 2],
    ["once sign-up is closed by its limit", closed, {}, occupancy, 2],
    ["not while the line goes on after that", closed, { lineGoesOn: true }, occupancy, 0],
    ["once it is closed by hand", open, { status: "closed" as const }, occupancy, 2],
    ["during the day", new Date("2027-04-22T08:00Z"), {}, occupancy, 2],
    ["not where nobody waits", closed, {}, { seatsFree: 2, waiting: 0 }, 0],
    ["not before sign-up opens", new Date("2027-03-31T07:00Z"), {}, occupancy, 0],
    ["not once the day is over", workshop.endsAt, {}, occupancy, 0],
    ["not for a cancelled day", closed, { status: "cancelled" as const }, occupancy, 0],
  ])("%s", (_, now, overrides, room, seats) => {
    expect(seatsToGive({ ...workshop, ...overrides }, room, now)).toBe(seats);
  });
});

describe("completing tables", () => {
  const room = (over: Partial<Room>): Room => ({
    capacity: 60,
    held: 57,
    waiting: 5,
    groupSize: 6,
    tableMin: 6,
    ...over,
  });

  test.each([
    ["without the rule every free seat is given", { tableMin: null }, 3, 0],
    ["57 of 60: the last table is begun, and the first three fill it", {}, 3, 0],
    ["57 of 60 and two wait: both sit at the table that is begun", { waiting: 2 }, 2, 0],
    [
      "54 of 60 and four wait: no table of four is opened, two more are missing",
      { held: 54, waiting: 4 },
      0,
      2,
    ],
    ["54 of 60 and six wait: the table is opened", { held: 54, waiting: 6 }, 6, 0],
    ["50 of 60 and nine wait: four fill the table, five would open another", { held: 50, waiting: 9 }, 4, 1],
    ["50 of 60 and ten wait: all of them", { held: 50, waiting: 10 }, 10, 0],
    ["four are enough where the organiser says so", { held: 54, waiting: 4, tableMin: 4 }, 4, 0],
    ["tables already opened whole need no minimum", { held: 42, waiting: 14, tableMin: 4 }, 12, 2],
    [
      "a room of 62 has a last table of two: two people fill it",
      { capacity: 62, held: 60, waiting: 2 },
      2,
      0,
    ],
    ["one person does not open it", { capacity: 62, held: 60, waiting: 1 }, 0, 1],
    ["more people than seats: all seats", { held: 54, waiting: 30 }, 6, 0],
    ["a room that holds more than its capacity gives nothing", { held: 64 }, 0, 0],
    ["nobody waits", { waiting: 0 }, 0, 0],
  ] as const)("%s", (_, over, served, missing) => {
    expect(servedNow(room(over))).toBe(served);
    expect(missingForTable(room(over))).toBe(missing);
  });

  const rooms = fc.record({
    capacity: fc.integer({ min: 0, max: 90 }),
    held: fc.integer({ min: 0, max: 90 }),
    waiting: fc.integer({ min: 0, max: 90 }),
    groupSize: fc.integer({ min: 2, max: 12 }),
    tableMin: fc.integer({ min: 2, max: 12 }),
  });

  test("never opens a table for fewer than asked, unless the room ends there", () => {
    fc.assert(
      fc.property(rooms, (one) => {
        const { capacity, held, groupSize, tableMin } = one;
        const served = servedNow(one);
        const after = held + served;
        const opened = Math.ceil(after / groupSize) > Math.ceil(held / groupSize);
        const atLast = after % groupSize || groupSize;
        if (opened && after < capacity) expect(atLast).toBeGreaterThanOrEqual(Math.min(tableMin, groupSize));
        expect(served).toBeLessThanOrEqual(Math.max(0, Math.min(capacity - held, one.waiting)));
      }),
    );
  });

  test("whoever joins the line never makes those before wait longer, and the missing people open the table", () => {
    fc.assert(
      fc.property(rooms, (one) => {
        expect(servedNow({ ...one, waiting: one.waiting + 1 })).toBeGreaterThanOrEqual(servedNow(one));
        const missing = missingForTable(one);
        if (missing > 0) {
          const joined = { ...one, waiting: one.waiting + missing };
          expect(servedNow(joined)).toBe(joined.waiting);
        }
      }),
    );
  });
});
