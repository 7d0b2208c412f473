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

describe("calendar file", () => {
  const file = calendarFile(event);

  it("gives instants in UTC, whatever this machine's zone", () => {
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
