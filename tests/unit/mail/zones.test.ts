import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import type { MailWorkshop } from "@/lib/mail/fields";
import { renderMail } from "@/lib/mail/render";
import { sample, workshop } from "./samples";

const options = {
  baseUrl: "https://atelier.example",
  now: new Date("2027-03-01T10:00:00Z"),
  invitation: {
    from: { name: "Atelier", address: "atelier@example.org" },
    to: { name: "Ólöf", address: "olof@example.org" },
  },
};

const write = (content: ReturnType<typeof sample>, locale: (typeof LOCALES)[number] = "fr") =>
  renderMail({ ...content, id: "6c8f1f57-8f0b-4b3e-8a49-0b8ce1a7c0de", locale }, options);
/** Readable in a table: no-break spaces as plain ones. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("mails and their calendars around a change of clocks", () => {
  it.each([
    // Clocks in Zurich go forward on 28 March and back on 31 October 2027.
    ["2027-03-27T08:00:00.000Z", "2027-03-27T16:00:00.000Z", "20270327T090000", "9 h – 17 h"],
    ["2027-03-28T07:00:00.000Z", "2027-03-28T15:00:00.000Z", "20270328T090000", "9 h – 17 h"],
    ["2027-10-30T07:00:00.000Z", "2027-10-30T15:00:00.000Z", "20271030T090000", "9 h – 17 h"],
    ["2027-10-31T08:00:00.000Z", "2027-10-31T16:00:00.000Z", "20271031T090000", "9 h – 17 h"],
  ])(
    "%s to %s is %s by the clocks of the place, in the text and in the file",
    async (startsAt, endsAt, local, hours) => {
      const day: MailWorkshop = { ...workshop, startsAt, endsAt };
      const { text, calendar } = await write(sample("registration_confirmed", { workshop: day }));
      expect(plain(text)).toContain(hours);
      expect(calendar?.content).toContain(`DTSTART;TZID=Europe/Zurich:${local}`);
    },
  );

  it("the change that leaves the clocks' hours as they are still names the other zone", async () => {
    // 9 to 17 o'clock in Zurich, then 9 to 17 o'clock in New York: six hours later.
    const moved: MailWorkshop = {
      ...workshop,
      timeZone: "America/New_York",
      startsAt: "2027-04-22T13:00:00.000Z",
      endsAt: "2027-04-22T21:00:00.000Z",
      version: 4,
    };
    for (const locale of LOCALES) {
      const { text } = await write(
        sample("workshop_changed", { workshop: moved, before: workshop, note: null }),
        locale,
      );
      expect(text).toContain("New York");
      expect(text).toMatch(/Zurich|Zürich|Zurigo/);
    }
    const { calendar } = await write(sample("workshop_changed", { workshop: moved, before: workshop }));
    expect(calendar?.method).toBe("REQUEST");
    expect(calendar?.content).toContain("DTSTART;TZID=America/New_York:20270422T090000");
    const sequence = (content = "") => Number(/SEQUENCE:(\d+)/.exec(content)?.[1]);
    const before = await write(sample("registration_confirmed"));
    expect(sequence(calendar?.content)).toBeGreaterThan(sequence(before.calendar?.content));
  });
});
