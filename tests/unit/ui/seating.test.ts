import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seatPositions } from "@/components/ui/seat-positions";
import { fillTables, joinTables } from "@/components/ui/seating-plan";

const room = fc
  .record({ capacity: fc.integer({ min: 1, max: 10_000 }), groupSize: fc.integer({ min: 2, max: 12 }) })
  .chain(({ capacity, groupSize }) =>
    fc.record({
      capacity: fc.constant(capacity),
      groupSize: fc.constant(groupSize),
      taken: fc.integer({ min: 0, max: capacity + 50 }),
    }),
  );

describe("the capacity drawn as tables", () => {
  it("has as many seats as the capacity, none of them at a table larger than a group, sizes one apart at most", () => {
    fc.assert(
      fc.property(room, ({ capacity, taken, groupSize }) => {
        const sizes = fillTables({ capacity, taken, groupSize }).map(({ seats }) => seats);
        expect(sizes.reduce((sum, seats) => sum + seats, 0)).toBe(capacity);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(groupSize);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("shows every taken seat once and never more than there are", () => {
    fc.assert(
      fc.property(room, ({ capacity, taken, groupSize }) => {
        const tables = fillTables({ capacity, taken, groupSize });
        expect(tables.reduce((sum, table) => sum + table.taken, 0)).toBe(Math.min(taken, capacity));
        expect(tables.every((table) => table.taken <= table.seats)).toBe(true);
      }),
    );
  });

  it("loses nobody when tables are joined into dots", () => {
    fc.assert(
      fc.property(room, fc.integer({ min: 1, max: 30 }), (one, tablesPerDot) => {
        const tables = fillTables(one);
        const dots = joinTables(tables, tablesPerDot);
        expect(dots).toHaveLength(Math.ceil(tables.length / tablesPerDot));
        expect(dots.reduce((sum, dot) => sum + dot.taken, 0)).toBe(Math.min(one.taken, one.capacity));
      }),
    );
  });

  it("keeps the seats of one table apart from each other and from the table, up to twelve", () => {
    for (let seats = 2; seats <= 12; seats += 1) {
      const circles = seatPositions(seats).map(({ x, y, radius }) => ({ x: +x, y: +y, radius: +radius }));
      for (const [index, a] of circles.entries()) {
        for (const b of circles.slice(index + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
        }
        expect(Math.hypot(a.x - 20, a.y - 20)).toBeGreaterThan(8 + a.radius);
      }
    }
  });
});
