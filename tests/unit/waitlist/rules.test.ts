import fc from "fast-check";
import { expect, test } from "vitest";
import { assignSeats, mayPromote, placesInLine } from "@/lib/waitlist/rules";

const line = fc
  .uniqueArray(fc.bigInt({ min: 1n, max: 10n ** 15n }), { maxLength: 30 })
  .map((numbers) => numbers.map((lineNumber) => ({ id: `person ${lineNumber}`, lineNumber })));
const seats = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 30 });

test("places in the line run from 1 without gap, in order of arrival", () => {
  fc.assert(
    fc.property(line, (waiting) => {
      const places = placesInLine(waiting);
      expect([...places.values()].sort((a, b) => a - b)).toEqual(waiting.map((_, index) => index + 1));
      for (const a of waiting) {
        for (const b of waiting) {
          if (a.lineNumber < b.lineNumber) expect(places.get(a.id)).toBeLessThan(places.get(b.id) ?? 0);
        }
      }
    }),
  );
});

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
  };
  const now = new Date("2027-04-10T07:00Z");
  expect(mayPromote(workshop, now)).toBe(true);
  expect(mayPromote(workshop, workshop.startsAt)).toBe(false);
  expect(mayPromote(workshop, new Date("2027-03-31T07:00Z"))).toBe(false);
  expect(mayPromote({ ...workshop, status: "closed" }, now)).toBe(false);
  expect(mayPromote({ ...workshop, status: "cancelled" }, now)).toBe(false);
});
