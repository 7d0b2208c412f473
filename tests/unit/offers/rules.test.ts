import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDateTime } from "@/lib/i18n/local-time";
import { isOfferOver, offerEnd } from "@/lib/offers/rules";

const day = { startsAt: new Date("2027-04-22T07:00Z"), endsAt: new Date("2027-04-22T15:00Z") };
const zurich = { ...day, offerHours: 24, timeZone: "Europe/Zurich" };
const clock = (end: Date, timeZone = "Europe/Zurich") => localDateTime(end, timeZone);

describe("the end of an offer", () => {
  test.each([
    ["a day later at the same hour", "2027-03-01T10:15:00Z", 24, "2027-03-02T11:15"],
    ["to the full minute, never earlier than promised", "2027-03-01T10:15:00.001Z", 24, "2027-03-02T11:16"],
    ["at night: the next morning", "2027-03-01T22:30:00Z", 4, "2027-03-02T08:00"],
    ["late in the evening: the next morning", "2027-03-01T10:00:00Z", 11, "2027-03-02T08:00"],
    ["exactly at nine in the evening stays", "2027-03-01T10:00:00Z", 10, "2027-03-01T21:00"],
    ["exactly at eight in the morning stays", "2027-03-01T10:00:00Z", 21, "2027-03-02T08:00"],
    ["the night before summer time begins", "2027-03-27T20:00:00Z", 3, "2027-03-28T08:00"],
    ["the night before summer time ends", "2026-10-24T20:00:00Z", 3, "2026-10-25T08:00"],
    ["over the year's end", "2026-12-31T20:30:00Z", 1, "2027-01-01T08:00"],
  ])("%s", (_, now, offerHours, expected) => {
    expect(clock(offerEnd({ ...zurich, offerHours }, new Date(now)))).toBe(expected);
  });

  test("is never later than the day begins, nor than it ends once it has begun", () => {
    expect(offerEnd(zurich, new Date("2027-04-21T20:00Z"))).toEqual(day.startsAt);
    expect(offerEnd(zurich, new Date("2027-04-22T09:00Z"))).toEqual(day.endsAt);
  });

  test("leaves at least the hours promised and is never at night, in any zone and season", () => {
    const zones = fc.constantFrom(
      "Europe/Zurich",
      "America/St_Johns",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "Pacific/Apia",
    );
    const moments = fc.date({
      min: new Date("2026-01-01T00:00Z"),
      max: new Date("2027-12-31T00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: 1, max: 168 }), (timeZone, now, offerHours) => {
        const later = { startsAt: new Date("2029-01-01T00:00Z"), endsAt: new Date("2029-01-02T00:00Z") };
        const end = offerEnd({ ...later, timeZone, offerHours }, now);
        const hour = clock(end, timeZone).slice(11);
        expect(hour >= "08:00" && hour <= "21:00").toBe(true);
        const waited = end.getTime() - now.getTime() - offerHours * 3_600_000;
        expect(waited).toBeGreaterThanOrEqual(0);
        expect(waited).toBeLessThanOrEqual(13 * 3_600_000);
      }),
    );
  });
});

test("an offer is over at its end, to the minute", () => {
  const offerExpiresAt = new Date("2027-03-02T10:15:00Z");
  expect(isOfferOver({ offerExpiresAt }, new Date("2027-03-02T10:14:59.999Z"))).toBe(false);
  expect(isOfferOver({ offerExpiresAt }, offerExpiresAt)).toBe(true);
  expect(isOfferOver({ offerExpiresAt: null }, new Date())).toBe(false);
});
