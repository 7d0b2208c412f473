import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newReference } from "@/lib/registrations/reference";
import { canCancel, decideSeat, emailKeyOf, formDelayMs, mayComeBack } from "@/lib/registrations/rules";

test("a seat is given exactly when one is free and nobody waits", () => {
  const rooms = fc.record({ isSeatFree: fc.boolean(), waiting: fc.nat(3), waitlist: fc.boolean() });
  fc.assert(
    fc.property(rooms, (room) => {
      const decision = decideSeat({ ...room, approval: false });
      expect(decision === "confirmed").toBe(room.isSeatFree && room.waiting === 0);
      expect(decision === "workshop_full").toBe(decision !== "confirmed" && !room.waitlist);
    }),
  );
});

test("where an organiser decides, nobody gets a seat or a place by themselves, or asks for what cannot be had", () => {
  const full = { isSeatFree: false, waiting: 0, approval: true };
  expect(decideSeat({ ...full, isSeatFree: true, waitlist: false })).toBe("pending");
  expect(decideSeat({ ...full, waitlist: true })).toBe("pending");
  expect(decideSeat({ ...full, waitlist: false })).toBe("workshop_full");
});

test("who left may come back by their link, who was declined may not", () => {
  expect(mayComeBack({ status: "cancelled", cancelReason: "attendee" })).toBe(true);
  expect(mayComeBack({ status: "cancelled", cancelReason: null })).toBe(true);
  expect(mayComeBack({ status: "cancelled", cancelReason: "declined" })).toBe(false);
  expect(mayComeBack({ status: "pending", cancelReason: null })).toBe(false);
});

test("case and surrounding spaces do not make another address", () => {
  expect(emailKeyOf("  Ines@Example.ORG ")).toBe(emailKeyOf("ines@example.org"));
});

test("a registration can be cancelled until the day is over", () => {
  const endsAt = new Date("2027-04-22T15:00:00Z");
  expect(canCancel("waitlisted", { endsAt }, new Date(endsAt.getTime() - 1))).toBe(true);
  expect(canCancel("confirmed", { endsAt }, endsAt)).toBe(false);
  expect(canCancel("cancelled", { endsAt }, new Date(0))).toBe(false);
});

describe("the answer to a form is held", () => {
  const shownAt = new Date("2027-01-01T00:00:00.000Z");
  test.each([
    ["for what is missing to two seconds", 500, 1_500],
    ["not at all for a person's pace", 2_000, 0],
    ["two seconds at most, whatever the clocks say", -60_000, 2_000],
  ])("%s", (_, elapsedMs, delayMs) => {
    expect(formDelayMs(shownAt, new Date(shownAt.getTime() + elapsedMs))).toBe(delayMs);
  });
  test("not at all where the time is unknown", () => {
    expect(formDelayMs(undefined, shownAt)).toBe(0);
  });
});

test("a reference has eight letters and digits that cannot be mistaken, each as likely as the other", () => {
  let byte = 0;
  const counts = new Map<string, number>();
  for (let n = 0; n < 300; n += 1) {
    const reference = newReference(() => Uint8Array.of(byte++ % 256));
    expect(reference).toMatch(/^[346789BCDFGHJKMNPQRTVWXY]{4}-[346789BCDFGHJKMNPQRTVWXY]{4}$/);
    for (const letter of reference.replace("-", "")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  expect(new Set(counts.values())).toEqual(new Set([100]));
});
