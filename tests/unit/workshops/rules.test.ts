import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  publishingReview,
  seatsLeft,
  signUpEndedAt,
  signUpState,
  statusAfter,
  WORKSHOP_MOVES,
} from "@/lib/workshops/rules";
import type { WORKSHOP_STATUSES } from "@/lib/workshops/schema";

const at = (text: string) => new Date(`2027-04-${text}Z`);
const workshop = {
  status: "published" as const,
  startsAt: at("22T07:00"),
  endsAt: at("22T15:00"),
  opensAt: at("01T08:00"),
  closesAt: at("15T16:00"),
  cancelledAt: null,
  waitlist: true,
};
const room = { capacity: 6, seatsFree: 2, waiting: 0 };

describe("sign-up", () => {
  test.each([
    ["before it opens", at("01T07:59"), {}, room, "not_open"],
    ["from the moment it opens", at("01T08:00"), {}, room, "open"],
    ["until just before it closes", at("15T15:59"), {}, room, "open"],
    ["from the moment it closes", at("15T16:00"), {}, room, "closed"],
    ["without limits, until the day starts", at("22T06:59"), { opensAt: null, closesAt: null }, room, "open"],
    ["without limits, once the day has started", at("22T07:00"), { closesAt: null }, room, "closed"],
    ["with no seat left", at("02T00:00"), {}, { ...room, seatsFree: 0 }, "waitlist"],
    ["with a free seat while somebody waits", at("02T00:00"), {}, { ...room, waiting: 1 }, "waitlist"],
    ["with no seat and no line", at("02T00:00"), { waitlist: false }, { ...room, seatsFree: 0 }, "full"],
    ["with a capacity of 0", at("02T00:00"), {}, { capacity: 0, seatsFree: 0, waiting: 0 }, "closed"],
    ["as a draft", at("02T00:00"), { status: "draft" as const }, room, "not_open"],
    ["closed by hand", at("02T00:00"), { status: "closed" as const }, room, "closed"],
    [
      "cancelled, even before it would open",
      at("01T00:00"),
      { status: "cancelled" as const },
      room,
      "cancelled",
    ],
    ["archived", at("02T00:00"), { status: "archived" as const }, room, "closed"],
  ])("%s", (_, now, overrides, occupancy, state) => {
    expect(signUpState({ ...workshop, ...overrides }, occupancy, now)).toBe(state);
  });

  test.each([
    ["by the organiser's limit: at that limit", at("16T00:00"), {}, at("15T16:00")],
    ["by the start of the day: at the start", at("22T08:00"), { closesAt: null }, at("22T07:00")],
    ["by hand: at no instant that could be told", at("10T00:00"), { status: "closed" as const }, null],
    ["by hand, past its limit: neither", at("16T00:00"), { status: "closed" as const }, null],
    ["in the archive: neither", at("23T00:00"), { status: "archived" as const }, null],
    ["not yet", at("15T15:59"), {}, null],
  ])("ended %s", (_, now, overrides, endedAt) => {
    expect(signUpEndedAt({ ...workshop, ...overrides }, now)).toEqual(endedAt);
  });

  test("never says open without a seat to give, nor gives a seat past those who wait", () => {
    const occupancies = fc.record({ capacity: fc.nat(20), seatsFree: fc.nat(20), waiting: fc.nat(5) });
    fc.assert(
      fc.property(occupancies, fc.boolean(), (occupancy, waitlist) => {
        const state = signUpState({ ...workshop, waitlist }, occupancy, at("02T00:00"));
        expect(state === "open").toBe(occupancy.capacity > 0 && seatsLeft(occupancy) > 0);
        if (occupancy.waiting > 0) expect(state).not.toBe("open");
      }),
    );
  });
});

describe("moves", () => {
  const now = at("10T00:00");
  const possible = (status: (typeof WORKSHOP_STATUSES)[number], facts = {}) =>
    WORKSHOP_MOVES.filter((move) => statusAfter({ ...workshop, status, ...facts }, move, now));

  test("only what makes sense in each state is possible", () => {
    expect(possible("draft")).toEqual(["publish", "cancel", "archive"]);
    expect(possible("published")).toEqual(["close", "cancel"]);
    expect(possible("published", { endsAt: at("09T00:00") })).toEqual(["close", "cancel", "archive"]);
    expect(possible("closed")).toEqual(["publish", "reopen", "cancel", "archive"]);
    expect(possible("cancelled")).toEqual(["archive"]);
    expect(possible("archived")).toEqual(["unarchive"]);
  });

  test("a cancelled one comes out of the archive cancelled", () => {
    const archived = { ...workshop, status: "archived" as const, cancelledAt: at("05T00:00") };
    expect(statusAfter(archived, "unarchive", now)).toBe("cancelled");
  });
});

test("only a day that is over stands against publishing; the rest is advice", () => {
  const bare = { endsAt: at("22T15:00"), description: "", venueName: null, contactEmail: null, capacity: 0 };
  expect(publishingReview(bare, at("10T00:00"))).toEqual({
    blockers: [],
    advice: ["no_seats", "no_description", "no_venue", "no_contact"],
  });
  expect(publishingReview(bare, at("22T15:00")).blockers).toEqual(["day_over"]);
});
