import { describe, expect, it } from "vitest";
import { DEFAULT_TIMES, daysBetween, dueTimes, isDue, isMissed } from "@/lib/mail-times/rules";

const day = (startsAt: string, endsAt: string, timeZone = "Europe/Zurich") => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone,
});
const april = day("2027-04-22T07:00:00Z", "2027-04-22T15:00:00Z");
const isos = (times: ReturnType<typeof dueTimes>) =>
  times.map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`);

describe("when reminders and thanks are due", () => {
  it("by default the morning before, and nothing after the day", () => {
    expect(isos(dueTimes(april, DEFAULT_TIMES))).toEqual(["reminder 2027-04-21T07:00:00.000Z"]);
  });

  it("is read off the clocks of the workshop's zone, whatever the change of daylight saving between", () => {
    // Clocks go forward on 28 March 2027, back on 31 October.
    const spring = day("2027-03-29T07:00:00Z", "2027-03-29T15:00:00Z");
    expect(
      isos(
        dueTimes(spring, {
          reminders: [
            { daysBefore: 7, at: "09:00" },
            { daysBefore: 1, at: "09:00" },
          ],
          followUp: null,
        }),
      ),
    ).toEqual(["reminder 2027-03-22T08:00:00.000Z", "reminder 2027-03-28T07:00:00.000Z"]);
    const autumn = day("2027-11-01T08:00:00Z", "2027-11-01T16:00:00Z");
    expect(
      isos(
        dueTimes(autumn, {
          reminders: [{ daysBefore: 2, at: "09:00" }],
          followUp: { daysAfter: 1, at: "10:00" },
        }),
      ),
    ).toEqual(["reminder 2027-10-30T07:00:00.000Z", "follow_up 2027-11-02T09:00:00.000Z"]);
  });

  it("exists even where clocks skip it, and once where they show it twice", () => {
    const skipped = day("2027-03-28T12:00:00Z", "2027-03-28T15:00:00Z");
    expect(isos(dueTimes(skipped, { reminders: [{ daysBefore: 0, at: "02:30" }], followUp: null }))).toEqual([
      "reminder 2027-03-28T01:30:00.000Z",
    ]);
    const twice = day("2027-10-31T12:00:00Z", "2027-10-31T15:00:00Z");
    expect(dueTimes(twice, { reminders: [{ daysBefore: 0, at: "02:30" }], followUp: null })).toHaveLength(1);
  });

  it("counts days by the zone's calendar where the day begins late in UTC", () => {
    const auckland = day("2027-04-21T21:00:00Z", "2027-04-22T05:00:00Z", "Pacific/Auckland");
    expect(isos(dueTimes(auckland, { reminders: [{ daysBefore: 1, at: "09:00" }], followUp: null }))).toEqual(
      ["reminder 2027-04-20T21:00:00.000Z"],
    );
  });

  it("is never after the beginning, nor thanks before the end, nor twice the same", () => {
    const times = {
      reminders: [
        { daysBefore: 0, at: "09:00" },
        { daysBefore: 0, at: "08:00" },
        { daysBefore: 0, at: "08:00" },
      ],
      followUp: { daysAfter: 0, at: "12:00" },
    };
    expect(isos(dueTimes(april, times))).toEqual(["reminder 2027-04-22T06:00:00.000Z"]);
  });
});

describe("where sessions begin before the day", () => {
  const eve = new Date("2027-04-21T12:00:00Z");
  const summit = { ...april, earlierStarts: [eve, eve] };
  const twice = {
    reminders: [
      { daysBefore: 2, at: "09:00" },
      { daysBefore: 1, at: "09:00" },
    ],
    followUp: null,
  };

  it("a reminder counts from each beginning, and one moment that is before both is one mailing to both", () => {
    expect(dueTimes(summit, twice)).toEqual([
      { kind: "reminder", dueAt: new Date("2027-04-19T07:00:00Z"), begins: [eve] },
      { kind: "reminder", dueAt: new Date("2027-04-20T07:00:00Z"), begins: [eve, april.startsAt] },
      { kind: "reminder", dueAt: new Date("2027-04-21T07:00:00Z"), begins: [april.startsAt] },
    ]);
  });

  it("one for what has begun is no more, one for what has not still is", () => {
    const [, both] = dueTimes(
      { ...summit, earlierStarts: [new Date("2027-04-20T08:00:00Z")] },
      {
        reminders: [{ daysBefore: 0, at: "07:00" }],
        followUp: null,
      },
    );
    const ofEve = { kind: "reminder", dueAt: new Date("2027-04-21T07:00:00Z"), begins: [eve] } as const;
    expect(isDue(ofEve, new Date("2027-04-21T11:59:59Z"))).toBe(true);
    expect(isDue(ofEve, eve)).toBe(false);
    expect(isDue({ ...ofEve, begins: [eve, april.startsAt] }, eve)).toBe(true);
    expect(both?.begins).toEqual([april.startsAt]);
  });
});

describe("whether one is written now", () => {
  const begins = [april.startsAt];
  const reminder = { kind: "reminder", dueAt: new Date("2027-04-21T07:00:00Z"), begins } as const;
  it.each([
    ["2027-04-21T06:59:59Z", false, false],
    ["2027-04-21T07:00:00Z", true, false],
    ["2027-04-21T18:00:00Z", true, false],
    ["2027-04-21T19:00:01Z", false, true],
    ["2027-04-22T07:00:00Z", false, true],
  ])("at %s: due %s, missed %s", (now, due, missed) => {
    expect(isDue(reminder, new Date(now))).toBe(due);
    expect(isMissed(reminder, new Date(now))).toBe(missed);
  });

  it("a late reminder never comes once the day has begun", () => {
    const early = { kind: "reminder", dueAt: new Date("2027-04-22T06:00:00Z"), begins } as const;
    expect(isDue(early, new Date("2027-04-22T07:00:00Z"))).toBe(false);
  });

  it("days left are the calendar's, not multiples of 24 hours", () => {
    const at = (now: string) => daysBetween(new Date(now), april.startsAt, "Europe/Zurich");
    expect([at("2027-04-21T21:59:00Z"), at("2027-04-21T22:01:00Z"), at("2027-04-15T07:00:00Z")]).toEqual([
      1, 0, 7,
    ]);
  });
});
