import { describe, expect, it } from "vitest";
import { instantOfLocal, localDateTime } from "@/lib/i18n/local-time";

const ZURICH = "Europe/Zurich";

describe("local times of a form", () => {
  it("are read in the workshop's zone, winter and summer", () => {
    expect(instantOfLocal("2027-01-22T09:00", ZURICH)?.toISOString()).toBe("2027-01-22T08:00:00.000Z");
    expect(instantOfLocal("2027-04-22T09:00", ZURICH)?.toISOString()).toBe("2027-04-22T07:00:00.000Z");
    expect(instantOfLocal("2027-04-22T09:00", "Asia/Kathmandu")?.toISOString()).toBe(
      "2027-04-22T03:15:00.000Z",
    );
    expect(instantOfLocal("2027-04-22T23:30", "Pacific/Kiritimati")?.toISOString()).toBe(
      "2027-04-22T09:30:00.000Z",
    );
  });

  it("come back as they were typed, through a whole year", () => {
    for (const zone of [ZURICH, "America/St_Johns", "Australia/Lord_Howe", "UTC"]) {
      for (let hour = 0; hour < 366 * 24; hour += 11) {
        const instant = new Date(Date.UTC(2027, 0, 1, hour, 30));
        const local = localDateTime(instant, zone);
        const back = instantOfLocal(local, zone);
        expect(back && localDateTime(back, zone)).toBe(local);
      }
    }
  });

  it("that clocks show twice mean the first, and skipped ones the hour after", () => {
    expect(instantOfLocal("2027-10-31T02:30", ZURICH)?.toISOString()).toBe("2027-10-31T00:30:00.000Z");
    expect(instantOfLocal("2027-03-28T02:30", ZURICH)?.toISOString()).toBe("2027-03-28T01:30:00.000Z");
  });

  it("that are none, in a day or a zone that does not exist, are refused", () => {
    for (const text of ["", "2027-04-22", "2027-02-30T09:00", "2027-04-22T25:00", "2027-04-22T09:00Z"]) {
      expect(instantOfLocal(text, ZURICH)).toBeUndefined();
    }
    expect(instantOfLocal("2027-04-22T09:00", "Europe/Nowhere")).toBeUndefined();
  });
});
