import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDateTime } from "@/lib/i18n/local-time";
import { roundAfterMove } from "@/lib/round-times/rules";

const at = (startsAt: string, timeZone = "Europe/Zurich") => ({ startsAt: new Date(startsAt), timeZone });
const round = { startsAt: new Date("2027-04-22T08:30:00Z"), endsAt: new Date("2027-04-22T09:15:00Z") };
const day = at("2027-04-22T07:00:00Z");

describe("a round, once its day", () => {
  test.each([
    ["begins an hour later, is an hour later", at("2027-04-22T08:00:00Z"), "2027-04-22T09:30:00.000Z"],
    ["is a week later, is a week later", at("2027-04-29T07:00:00Z"), "2027-04-29T08:30:00.000Z"],
    [
      "is in winter, is at the same hour of the clock",
      at("2027-11-04T08:00:00Z"),
      "2027-11-04T09:30:00.000Z",
    ],
    [
      "is by London's clock at the same hour, is so too",
      at("2027-04-22T08:00:00Z", "Europe/London"),
      "2027-04-22T09:30:00.000Z",
    ],
    [
      "is by London's clock at the same moment, is at the same moment",
      at("2027-04-22T07:00:00Z", "Europe/London"),
      "2027-04-22T08:30:00.000Z",
    ],
    ["only gets another end, stays", day, "2027-04-22T08:30:00.000Z"],
  ])("%s", (_, after, startsAt) => {
    const moved = roundAfterMove(round, day, after);
    expect(moved.startsAt.toISOString()).toBe(startsAt);
    expect(moved.endsAt.getTime() - moved.startsAt.getTime()).toBe(45 * 60_000);
  });

  test("moves anywhere, is as long after its beginning by the clocks of the place, and as long", () => {
    const minute = fc
      .integer({ min: 0, max: 2 * 365 * 24 * 60 })
      .map((n) => Date.UTC(2027, 0, 1) + n * 60_000);
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 600 }), (start, later) => {
        const after = { startsAt: new Date(start), timeZone: "Europe/Zurich" };
        const own = {
          startsAt: new Date(day.startsAt.getTime() + later * 60_000),
          endsAt: new Date(day.startsAt.getTime() + (later + 40) * 60_000),
        };
        const moved = roundAfterMove(own, day, after);
        const clock = (instant: Date) => Date.parse(`${localDateTime(instant, after.timeZone)}Z`);
        const since = (clock(moved.startsAt) - clock(after.startsAt)) / 60_000;
        // In the hour that a spring night leaves out there is no such clock: an hour off, never more.
        expect([later, later + 60, later - 60]).toContain(since);
        expect(moved.endsAt.getTime() - moved.startsAt.getTime()).toBe(40 * 60_000);
      }),
      { numRuns: 2_000 },
    );
  });
});
