import { describe, expect, it } from "vitest";
import {
  formatDay,
  formatDayRange,
  formatDaysBesideDay,
  formatHoursBesideDay,
  formatNumber,
  formatPercent,
  formatScore,
  formatShortDateTime,
  formatTime,
  formatZone,
  isDayOf,
} from "@/lib/i18n/format";
import { LOCALES, type Locale } from "@/lib/i18n/locales";

const ZURICH = "Europe/Zurich";
// Summer time in Zurich, two hours ahead of UTC.
const morning = new Date("2027-04-22T07:00:00Z");
const evening = new Date("2027-04-22T15:30:00Z");

/** Readable in a table: no-break spaces as plain ones. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const style = (locale: Locale, timeZone = ZURICH) => ({ locale, timeZone });

describe("dates in the workshop's own zone, whatever the server's", () => {
  it.each([
    ["fr", "jeudi 22 avril 2027, 9 h – 17 h 30"],
    ["de", "Donnerstag, 22. April 2027, 9–17.30 Uhr"],
    ["it", "giovedì 22 aprile 2027, 9.00 – 17.30"],
    ["en", "Thursday, 22 April 2027, 9:00 – 17:30"],
  ] as const)("%s: %s", (locale, expected) => {
    expect(plain(formatDayRange(morning, evening, style(locale)))).toBe(expected);
  });

  it.each([
    ["fr", "jeudi, 9 h – 17 h 30", "jeudi, 9 h – vendredi 23 avril, 17 h 30"],
    ["de", "Donnerstag, 9–17.30 Uhr", "Donnerstag, 9 Uhr – Freitag, 23. April, 17.30 Uhr"],
    ["it", "giovedì, 9.00 – 17.30", "giovedì, 9.00 – venerdì 23 aprile, 17.30"],
    ["en", "Thursday, 9:00 – 17:30", "Thursday, 9:00 – Friday, 23 April, 17:30"],
  ] as const)("%s says beside a day drawn large only what is not there yet", (locale, one, two) => {
    expect(plain(formatHoursBesideDay(morning, evening, style(locale)))).toBe(one);
    const nextDay = new Date(evening.getTime() + 24 * 3_600_000);
    expect(plain(formatHoursBesideDay(morning, nextDay, style(locale)))).toBe(two);
    const nextYear = new Date("2028-01-02T15:30:00Z");
    expect(formatHoursBesideDay(morning, nextYear, style(locale))).toContain("2028");
  });

  it.each([
    ["fr", "jeudi", "jeudi – vendredi 23 avril"],
    ["de", "Donnerstag", "Donnerstag – Freitag, 23. April"],
    ["it", "giovedì", "giovedì – venerdì 23 aprile"],
    ["en", "Thursday", "Thursday – Friday, 23 April"],
  ] as const)("%s says the days of an event without their hours", (locale, one, two) => {
    const nextDay = new Date(evening.getTime() + 24 * 3_600_000);
    expect(plain(formatDaysBesideDay(morning, evening, style(locale)))).toBe(one);
    expect(plain(formatDaysBesideDay(morning, nextDay, style(locale)))).toBe(two);
  });

  it("names the other day where the other zone has another day", () => {
    expect(plain(formatDay(new Date("2027-04-22T23:00:00Z"), style("fr")))).toBe("vendredi 23 avril 2027");
    expect(plain(formatDay(new Date("2027-04-22T03:00:00Z"), style("fr", "America/New_York")))).toBe(
      "mercredi 21 avril 2027",
    );
  });

  it("says « 1er » for the first of a month in French", () => {
    const first = new Date("2027-05-01T16:00:00Z");
    expect(plain(formatDay(first, style("fr")))).toBe("samedi 1er mai 2027");
    expect(plain(formatShortDateTime(first, style("fr")))).toBe("1er mai, 18 h");
    expect(plain(formatShortDateTime(new Date("2027-05-11T16:00:00Z"), style("fr")))).toBe("11 mai, 18 h");
  });

  it("names both days of a range over midnight", () => {
    const range = formatDayRange(morning, new Date("2027-04-23T10:00:00Z"), style("fr"));
    expect(plain(range)).toBe("jeudi 22 avril 2027, 9 h – vendredi 23 avril 2027, 12 h");
  });

  it("writes midnight as 0, not 24", () => {
    expect(
      LOCALES.map((locale) => plain(formatTime(new Date("2027-04-21T22:00:00Z"), style(locale)))),
    ).toEqual(["0 h", "0 Uhr", "0.00", "0:00"]);
  });

  it("names the zone by its city in the reader's language", () => {
    expect(LOCALES.map((locale) => formatZone(ZURICH, morning, locale))).toEqual([
      "heure de Zurich",
      "Zeit in Zürich",
      "ora di Zurigo",
      "Zurich time",
    ]);
    expect(formatZone("America/Argentina/Buenos_Aires", morning, "fr")).toBe("heure de Buenos Aires");
    expect(formatZone("Europe/Amsterdam", morning, "fr")).toBe("heure d’Amsterdam");
  });
});

describe("the days of an event", () => {
  it.each([
    ["2027-04-20T21:59:59Z", false],
    ["2027-04-20T22:00:00Z", true],
    ["2027-04-22T12:00:00Z", true],
    ["2027-04-22T21:59:59Z", true],
    ["2027-04-22T22:00:00Z", false],
  ])("count by the clocks of its place: %s is one: %s", (now, expected) => {
    // In Zurich from the evening of 21 April to midnight of the next day.
    const event = { startsAt: "2027-04-21T16:00:00.000Z", endsAt: "2027-04-22T22:00:00.000Z" };
    expect(isDayOf(event, new Date(now), ZURICH)).toBe(expected);
  });
});

describe("numbers", () => {
  it("writes scores with two decimals and the language's own mark", () => {
    expect(LOCALES.map((locale) => formatScore(0.781, locale))).toEqual(["0,78", "0.78", "0,78", "0.78"]);
    expect(formatScore(1, "fr")).toBe("1,00");
  });

  it("writes shares with the language's own space before the sign", () => {
    expect(LOCALES.map((locale) => plain(formatPercent(0.019, locale)))).toEqual([
      "1,9 %",
      "1.9 %",
      "1,9 %",
      "1.9%",
    ]);
  });

  it("separates thousands with a space that the typeface can show", () => {
    expect(formatNumber(12_345, "fr")).toBe("12\u00a0345");
  });
});
