import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEvent, calendarFile, registrationUid, workshopUid } from "@/lib/mail/calendar";

const event: CalendarEvent = {
  uid: workshopUid("w1", "https://atelier.example:8443/base"),
  sequence: 4,
  status: "confirmed",
  title: "Réunion; à deux, ou \\ trois\nEND:VEVENT",
  startsAt: new Date("2027-03-28T07:00:00Z"),
  endsAt: new Date("2027-03-28T15:30:00Z"),
  stampedAt: new Date("2027-03-01T10:00:00Z"),
  venueName: "Salle A",
  venueAddress: "Rue 1; 1110 Morges",
  url: "https://atelier.example/workshops/morges",
  description:
    "Une description assez longue pour que la ligne soit pliée, avec des accents : é è à ü ö ä ç ñ œ.",
};

/** Read as a calendar program reads it: its own zone rules, no others. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const entry = calendar.getFirstSubcomponent("vevent");
  if (!entry) throw new Error("no event");
  const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => new ICAL.Timezone(zone));
  const instant = (name: string) => {
    const property = entry.getFirstProperty(name);
    const time = property?.getFirstValue() as ICAL.Time;
    const tzid = property?.getParameter("tzid");
    const zone = zones.find((one) => one.tzid === tzid);
    if (!zone) return time.toJSDate();
    const local = time.clone();
    local.zone = zone;
    return local.convertToZone(ICAL.Timezone.utcTimezone).toJSDate();
  };
  return { calendar, entry, zones, startsAt: instant("dtstart"), endsAt: instant("dtend") };
}

describe("calendar file", () => {
  const file = calendarFile(event);

  it("without a zone gives instants in UTC, whatever this machine's", () => {
    expect(file).toContain("DTSTART:20270328T070000Z\r\n");
    expect(file).toContain("DTEND:20270328T153000Z\r\n");
    expect(file).toContain("DTSTAMP:20270301T100000Z\r\n");
  });

  it("escapes texts, so that none of them begins a line of its own", () => {
    expect(file).toContain("SUMMARY:Réunion\\; à deux\\, ou \\\\ trois\\nEND:VEVENT\r\n");
    expect(file).toContain("LOCATION:Salle A\\, Rue 1\\; 1110 Morges\r\n");
    expect(file.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
  });

  it("keeps every line within 75 octets, folded between characters", () => {
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n ", "")).toContain("é è à ü ö ä ç ñ œ.");
  });

  it("names the event by host, without port or path", () => {
    expect(file).toContain("UID:workshop-w1@atelier.example\r\n");
    expect(registrationUid("r1", "http://localhost:3000")).toBe("registration-r1@localhost");
  });

  it("says nothing of a place it does not know", () => {
    expect(calendarFile({ ...event, venueName: null, venueAddress: null })).not.toContain("LOCATION");
  });
});

describe("an event in its own zone", () => {
  it.each([
    ["Europe/Zurich", "2027-04-22T07:00:00Z", "2027-04-22T15:00:00Z"],
    ["Europe/Zurich", "2027-12-02T08:00:00Z", "2027-12-02T16:00:00Z"],
    // Across the night in which clocks go forward, and back.
    ["Europe/Zurich", "2027-03-27T20:00:00Z", "2027-03-28T10:00:00Z"],
    ["Europe/Zurich", "2027-10-30T20:00:00Z", "2027-10-31T10:00:00Z"],
    ["America/New_York", "2027-11-07T03:00:00Z", "2027-11-07T20:00:00Z"],
    ["Australia/Lord_Howe", "2027-04-03T10:00:00Z", "2027-04-04T10:00:00Z"],
    ["Asia/Kathmandu", "2027-06-01T03:15:00Z", "2027-06-01T11:15:00Z"],
    ["Africa/Casablanca", "2027-02-10T09:00:00Z", "2027-02-10T17:00:00Z"],
  ])("%s from %s to %s is read as those instants by its own rules alone", (timeZone, from, to) => {
    const { startsAt, endsAt, zones } = read(
      calendarFile({ ...event, timeZone, startsAt: new Date(from), endsAt: new Date(to) }),
    );
    expect(zones.map(({ tzid }) => tzid)).toEqual([timeZone]);
    expect(startsAt.toISOString()).toBe(new Date(from).toISOString());
    expect(endsAt.toISOString()).toBe(new Date(to).toISOString());
  });

  it("is written in UTC where the zone's clocks show its hour twice and the second is meant", () => {
    const startsAt = new Date("2027-10-31T01:30:00Z");
    const file = calendarFile({
      ...event,
      timeZone: "Europe/Zurich",
      startsAt,
      endsAt: new Date("2027-10-31T10:00:00Z"),
    });
    expect(file).toContain("DTSTART:20271031T013000Z");
    expect(file).not.toContain("VTIMEZONE");
  });
});

describe("an invitation", () => {
  const invitation = {
    from: { name: "Atelier; Morges", address: "atelier@example.org" },
    to: { name: 'Zoé "Z", \r\nATTENDEE:x', address: "zoe@example.org" },
  };

  it.each([
    ["confirmed", "REQUEST", "CONFIRMED"],
    ["cancelled", "CANCEL", "CANCELLED"],
  ] as const)(
    "%s is METHOD:%s with organiser and attendee, and no name begins a line",
    (status, method, said) => {
      const { calendar, entry } = read(
        calendarFile({ ...event, status, invitation, timeZone: "Europe/Zurich" }),
      );
      expect(calendar.getFirstPropertyValue("method")).toBe(method);
      expect(entry.getFirstPropertyValue("status")).toBe(said);
      expect(entry.getFirstPropertyValue("organizer")).toBe("mailto:atelier@example.org");
      expect(entry.getAllProperties("attendee")).toHaveLength(1);
      expect(entry.getFirstProperty("attendee")?.getParameter("partstat")).toBe("ACCEPTED");
      expect(entry.getFirstPropertyValue("sequence")).toBe(4);
    },
  );
});
