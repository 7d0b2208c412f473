import { describe, expect, it } from "vitest";
import { sendingTime } from "@/lib/broadcast-sending/rules";
import {
  dueState,
  languageFor,
  leftOutReason,
  NO_FIGURES,
  standingOf,
  writtenLanguages,
} from "@/lib/broadcasts/rules";

const text = { subject: "s", body: "b" };

describe("in which language somebody gets a message", () => {
  it.each([
    ["de", ["fr", "de"], "de"],
    ["it", ["fr", "de"], "fr"],
    ["fr", ["en"], "en"],
    ["fr", [], undefined],
  ] as const)("who reads %s of %j gets %s", (locale, written, expected) => {
    expect(languageFor(locale, written)).toBe(expected);
  });

  it("the workshop's languages come first, in its order", () => {
    expect(writtenLanguages({ en: text, fr: text, it: text }, ["it", "fr"])).toEqual(["it", "fr", "en"]);
    expect(writtenLanguages({}, ["fr"])).toEqual([]);
  });
});

describe("who is left out", () => {
  const person = { status: "confirmed", source: "form", email: "a@example.org", newsWanted: false } as const;
  it.each([
    [{}, { audience: {}, isNews: false }, undefined],
    [{}, { audience: {}, isNews: true }, "no_news"],
    [{ newsWanted: true }, { audience: {}, isNews: true }, undefined],
    [{ status: "cancelled" }, { audience: {}, isNews: false }, "cancelled"],
    [{ status: "cancelled" }, { audience: { status: "cancelled" }, isNews: false }, undefined],
    [{ status: "cancelled" }, { audience: { registrationId: "x" }, isNews: false }, undefined],
    [{ email: "x@IMPORT.invalid" }, { audience: { registrationId: "x" }, isNews: false }, "no_address"],
    [{ source: "demo" }, { audience: {}, isNews: false }, "invented"],
  ] as const)("%j of %j: %s", (changes, written, expected) => {
    expect(leftOutReason({ ...person, ...changes }, written)).toBe(expected);
  });
});

describe("when a scheduled message leaves", () => {
  const now = new Date("2027-03-01T10:00:00Z");
  it.each([
    // Zurich's clocks skip 2:00 to 3:00 on 28 March and show 2:00 to 3:00 twice on 31 October.
    ["2027-03-27T09:00", "Europe/Zurich", "2027-03-27T08:00:00.000Z"],
    ["2027-03-28T09:00", "Europe/Zurich", "2027-03-28T07:00:00.000Z"],
    ["2027-03-28T02:30", "Europe/Zurich", "2027-03-28T01:30:00.000Z"],
    ["2027-10-31T02:30", "Europe/Zurich", "2027-10-31T00:30:00.000Z"],
    ["2027-04-01T09:00", "Pacific/Chatham", "2027-03-31T19:15:00.000Z"],
    ["2027-03-01T11:00", "Europe/Zurich", undefined],
    ["2027-02-30T09:00", "Europe/Zurich", undefined],
  ])("%s in %s: %s", (at, timeZone, expected) => {
    expect(sendingTime(at, timeZone, now)?.toISOString()).toBe(expected);
  });

  it.each([
    [-1, "early"],
    [0, "due"],
    [12 * 3_600_000, "due"],
    [12 * 3_600_000 + 1, "missed"],
  ] as const)("%i ms after its time it is %s", (lateMs, expected) => {
    expect(dueState(now, new Date(now.getTime() + lateMs))).toBe(expected);
  });
});

describe("what became of a message that was sent", () => {
  it.each([
    [{ queued: 1, sent: 5 }, "leaving"],
    [{ sending: 1, failed: 5 }, "leaving"],
    [{ sent: 1, kept: 3, failed: 3 }, "sent"],
    [{ failed: 1, kept: 3 }, "failed"],
    [{ kept: 2, cancelled: 2 }, "kept"],
    [{ cancelled: 2 }, "recalled"],
    [{}, "nobody"],
  ] as const)("%j: %s", (figures, expected) => {
    expect(standingOf({ ...NO_FIGURES, ...figures })).toBe(expected);
  });
});
