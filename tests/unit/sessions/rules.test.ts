import { describe, expect, test } from "vitest";
import {
  areSeatsFew,
  choiceErrors,
  clashes,
  orderAfter,
  overlap,
  seatsOf,
  sessionState,
  timesAfterMove,
} from "@/lib/sessions/rules";

const at = (from: string, to: string) => ({
  startsAt: `2027-04-21T${from}:00Z`,
  endsAt: `2027-04-21T${to}:00Z`,
});
const session = (id: string, from: string, to: string, capacity: number | null = 12) => ({
  id,
  title: id.toUpperCase(),
  capacity,
  ...at(from, to),
});
const now = new Date("2027-04-01T08:00:00Z");
const free = { required: false, now };
const codes = (errors: readonly { code: string }[]) => errors.map(({ code }) => code);

describe("two sessions", () => {
  test("clash where they share a minute, and not where one begins as the other ends", () => {
    expect(overlap(at("09:00", "11:00"), at("10:59", "12:00"))).toBe(true);
    expect(overlap(at("09:00", "11:00"), at("11:00", "12:00"))).toBe(false);
    expect(overlap(at("11:00", "12:00"), at("09:00", "11:00"))).toBe(false);
    expect(overlap(at("09:00", "17:00"), at("11:00", "12:00"))).toBe(true);
  });

  test("clash by instants, not by how a zone writes them", () => {
    const zurich = { startsAt: "2027-04-21T14:00:00+02:00", endsAt: "2027-04-21T15:00:00+02:00" };
    expect(overlap(zurich, at("12:30", "13:30"))).toBe(true);
    expect(overlap(zurich, at("14:00", "15:00"))).toBe(false);
  });

  test("each clashing pair is found once", () => {
    const [a, b, c] = [
      session("a", "09:00", "11:00"),
      session("b", "10:00", "12:00"),
      session("c", "11:30", "13:00"),
    ];
    expect(clashes([a, b, c])).toEqual([
      [a, b],
      [b, c],
    ]);
  });
});

describe("a choice", () => {
  const offered = [
    session("a", "09:00", "11:00"),
    session("b", "10:00", "12:00"),
    session("c", "12:00", "13:00"),
    session("shut", "14:00", "15:00", 0),
  ];

  test("of sessions one after the other is good", () => {
    expect(choiceErrors(["a", "c"], offered, free)).toEqual([]);
  });

  test("of two at once names both, at the second", () => {
    expect(choiceErrors(["b", "a"], offered, free)).toEqual([
      { path: "sessions.b", code: "session_clash", values: { title: "A", other: "B" } },
    ]);
  });

  test("of a session that is not there, of another workshop or made up, is refused as a whole", () => {
    expect(choiceErrors(["a", "nobody"], offered, free)).toEqual([
      { path: "sessions", code: "session_unknown" },
    ]);
  });

  test("of a closed or begun one is refused; whoever has a seat in it may keep it", () => {
    expect(codes(choiceErrors(["shut"], offered, free))).toEqual(["session_closed"]);
    const later = { required: false, now: new Date("2027-04-21T09:00:00Z") };
    expect(codes(choiceErrors(["a"], offered, later))).toEqual(["session_started"]);
    expect(choiceErrors(["a"], offered, { ...later, held: ["a"] })).toEqual([]);
  });

  test("of two that the organiser moved onto each other may be kept, not made", () => {
    expect(choiceErrors(["a", "b"], offered, { ...free, held: ["a", "b"] })).toEqual([]);
    expect(codes(choiceErrors(["a", "b"], offered, { ...free, held: ["a"] }))).toEqual(["session_clash"]);
  });

  test("of three at once gives each refused session one reason", () => {
    const all = [
      session("a", "09:00", "11:00"),
      session("b", "09:00", "11:00"),
      session("c", "09:00", "11:00"),
    ];
    expect(choiceErrors(["a", "b", "c"], all, free).map(({ path }) => path)).toEqual([
      "sessions.b",
      "sessions.c",
    ]);
  });

  test("of none is refused where one is required, unless none can be chosen", () => {
    expect(codes(choiceErrors([], offered, { required: true, now }))).toEqual(["sessions_required"]);
    expect(choiceErrors([], offered, free)).toEqual([]);
    expect(choiceErrors([], [session("shut", "14:00", "15:00", 0)], { required: true, now })).toEqual([]);
  });
});

describe("a session", () => {
  const startsAt = new Date("2027-04-21T09:00:00Z");
  const room = { capacity: 6, seatsFree: 2, waiting: 0, startsAt, waitlist: true };

  test("is open while a seat is free that nobody waits for", () => {
    expect(sessionState(room, now)).toBe("open");
    expect(sessionState({ ...room, waiting: 1 }, now)).toBe("waitlist");
    expect(sessionState({ ...room, seatsFree: 0 }, now)).toBe("waitlist");
    expect(sessionState({ ...room, seatsFree: 0, waitlist: false }, now)).toBe("full");
  });

  test("is closed with a capacity of 0 and from the moment it begins", () => {
    expect(sessionState({ ...room, capacity: 0, seatsFree: 0 }, now)).toBe("closed");
    expect(sessionState(room, startsAt)).toBe("closed");
    expect(sessionState(room, new Date(startsAt.getTime() - 1))).toBe("open");
  });

  test("without a limit has as many seats as the day, and never fewer than before", () => {
    expect(seatsOf(null, { dayCapacity: 60 })).toEqual({ capacity: 60, isLimited: false });
    expect(seatsOf(null, { dayCapacity: 20, before: 60 })).toEqual({ capacity: 60, isLimited: false });
    expect(seatsOf(12, { dayCapacity: 60, before: 60 })).toEqual({ capacity: 12, isLimited: true });
  });

  test("has few seats left at a fifth of them or three, and not while nobody came", () => {
    expect([3, 4].map((left) => areSeatsFew(left, 12))).toEqual([true, false]);
    expect([12, 13].map((left) => areSeatsFew(left, 60))).toEqual([true, false]);
    expect(areSeatsFew(3, 3)).toBe(false);
  });

  test("moves by one place, and nowhere beyond the ends", () => {
    expect(orderAfter(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(orderAfter(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
    expect(orderAfter(["a", "b"], "a", "up")).toBeUndefined();
    expect(orderAfter(["a", "b"], "b", "down")).toBeUndefined();
    expect(orderAfter(["a", "b"], "x", "down")).toBeUndefined();
  });
});

describe("a session whose event moves", () => {
  const day = (startsAt: string, timeZone = "Europe/Zurich") => ({ startsAt: new Date(startsAt), timeZone });
  const eve = { startsAt: new Date("2027-04-21T12:00:00Z"), endsAt: new Date("2027-04-21T14:30:00Z") };
  const moved = (after: ReturnType<typeof day>, before = day("2027-04-22T07:00:00Z")) => {
    const { startsAt, endsAt } = timesAfterMove(eve, before, after);
    return [startsAt.toISOString(), endsAt.toISOString()];
  };

  test("keeps its distance in days, its hour of the clock and its length, whatever the season", () => {
    expect(moved(day("2027-05-02T08:00:00Z"))).toEqual([
      "2027-05-01T12:00:00.000Z",
      "2027-05-01T14:30:00.000Z",
    ]);
    // In winter, 14:00 in Zurich is an hour later.
    expect(moved(day("2027-11-11T08:00:00Z"))).toEqual([
      "2027-11-10T13:00:00.000Z",
      "2027-11-10T15:30:00.000Z",
    ]);
    expect(moved(day("2027-03-11T08:00:00Z"))).toEqual([
      "2027-03-10T13:00:00.000Z",
      "2027-03-10T15:30:00.000Z",
    ]);
  });

  test("stays where the event begins at another hour of its day", () => {
    expect(moved(day("2027-04-22T11:00:00Z"))).toEqual([
      "2027-04-21T12:00:00.000Z",
      "2027-04-21T14:30:00.000Z",
    ]);
  });

  test("reads its hour on the new clock, unless only the name of the zone was corrected", () => {
    const same = ["2027-04-21T12:00:00.000Z", "2027-04-21T14:30:00.000Z"];
    expect(moved(day("2027-04-22T07:00:00Z", "Europe/Paris"))).toEqual(same);
    expect(moved(day("2027-04-22T13:00:00Z", "America/New_York"))).toEqual([
      "2027-04-21T18:00:00.000Z",
      "2027-04-21T20:30:00.000Z",
    ]);
  });
});
