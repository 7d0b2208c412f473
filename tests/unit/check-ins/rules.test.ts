import { describe, expect, it } from "vitest";
import {
  arrivalsWith,
  dayToName,
  isFound,
  personOf,
  readCode,
  resultFor,
  resultOffline,
  takenAtOf,
} from "@/lib/check-ins/rules";
import type { DoorAct, DoorPerson, LiveDoor } from "@/lib/check-ins/schema";
import { newReference } from "@/lib/registrations/reference";

function person(overrides: Partial<DoorPerson> & { readonly id: string }): DoorPerson {
  return {
    name: "Zoé Aubert",
    reference: "K7MX-3RQP",
    email: "zoe@example.org",
    organisation: null,
    status: "confirmed",
    tables: [],
    codeDigest: "d".repeat(64),
    ...overrides,
  };
}

const arrival = (registrationId: string, checkInId: string): LiveDoor["arrivals"][number] => ({
  registrationId,
  checkInId,
  takenAt: "2027-04-22T07:12:00.000Z",
  by: "Claire",
  isYou: false,
});
const scan = (id: string, registrationId: string): DoorAct => ({
  kind: "scan",
  id,
  takenAt: "2027-04-22T07:15:00.000Z",
  registrationId,
});

describe("what a scanned text names", () => {
  it("a reference in any case, with or without its hyphen, and a signed code", () => {
    for (const text of ["K7MX-3RQP", " k7mx3rqp\n", "K7MX-3RQP-8YD3VN0TQW"]) {
      expect(readCode(text)?.references, text).toContain("K7MX-3RQP");
    }
    expect(readCode("demo-41-8YD3VN0TQW")?.references, "of the demonstration").toContain("DEMO-41");
    expect(readCode("K7MX-3RQP")?.isSigned).toBe(false);
    expect(readCode("K7MX-3RQP-8YD3VN0TQW")?.isSigned).toBe(true);
  });

  it("each reference that we give", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const reference = newReference((count) =>
        Uint8Array.from({ length: count }, (_, n) => (n * 37 + seed * 11) % 240),
      );
      expect(readCode(reference)?.references).toContain(reference);
    }
  });

  it.each(["", "https://example.org", "K7M", "Zoé Aubert", "K7MX-3RQP-8YD3V", "WIFI:S:atelier;P:secret;;"])(
    "nothing of ours: %j",
    (text) => {
      expect(readCode(text)).toBeUndefined();
    },
  );
});

describe("what the door says", () => {
  it.each([
    ["confirmed", false, "welcome"],
    ["confirmed", true, "already_in"],
    ["cancelled", false, "cancelled"],
    ["cancelled", true, "cancelled"],
    ["waitlisted", false, "waiting"],
    ["offered", false, "waiting"],
    ["pending", false, "waiting"],
  ] as const)("%s, in before: %s → %s", (status, isIn, result) => {
    expect(resultFor(status, isIn)).toBe(result);
  });

  it("a time that lies ahead is now, one that has passed is kept", () => {
    const now = new Date("2027-04-22T07:30:00Z");
    expect(takenAtOf(new Date("2027-04-22T09:00:00Z"), now)).toEqual(now);
    expect(takenAtOf(new Date("2027-04-22T07:00:00Z"), now)).toEqual(new Date("2027-04-22T07:00:00Z"));
    expect(takenAtOf(undefined, now)).toEqual(now);
  });
});

describe("finding somebody", () => {
  const zoe = person({ id: "1", organisation: "Hôpital de Nyon" });

  it.each(["zoe", "AUBERT zoé", "hopital nyon", "zoe@", "k7mx", "7mx3r", "  "])("by %j", (words) => {
    expect(isFound(zoe, words)).toBe(true);
  });

  it("not where one of the words is missing", () => {
    expect(isFound(zoe, "zoe keller")).toBe(false);
  });
});

describe("a phone without network", () => {
  const zoe = person({ id: "zoe" });
  const wim = person({ id: "wim", reference: "WWWW-3333", status: "waitlisted" });
  const people = [zoe, wim];

  it("lets in whom it knows, once, and nobody without a seat", () => {
    const shown = arrivalsWith(
      [],
      [scan("a", "zoe"), scan("b", "zoe"), scan("c", "wim"), scan("d", "nobody")],
      people,
    );
    expect([...shown]).toMatchObject([["zoe", { checkInId: "a", isKept: true }]]);
  });

  it("takes back what it or a colleague did, in the order of what was done", () => {
    const undo = (id: string): DoorAct => ({ kind: "undo", id });
    expect(arrivalsWith([arrival("zoe", "x")], [undo("x")], people).size).toBe(0);
    expect(arrivalsWith([], [scan("a", "zoe"), undo("a")], people).size).toBe(0);
    const again = arrivalsWith([arrival("zoe", "x")], [undo("x"), scan("a", "zoe")], people);
    expect(again.get("zoe")).toMatchObject({ checkInId: "a" });
    expect(arrivalsWith([arrival("zoe", "x")], [undo("other")], people).get("zoe")?.by).toBe("Claire");
  });

  it("finds people by id, reference and code, as the server does", () => {
    expect(personOf({ registrationId: "wim" }, people)).toBe(wim);
    expect(personOf({ code: "wwww3333" }, people)).toBe(wim);
    expect(personOf({ code: "K7MX-3RQP-8YD3VN0TQW" }, people)).toBe(zoe);
    expect(personOf({ code: "https://example.org" }, people)).toBeUndefined();
  });

  it("tells a forged code where it can reckon the digest, and leaves it to the server where it cannot", () => {
    const code = "K7MX-3RQP-8YD3VN0TQW";
    const answer = (digest: string | undefined) =>
      resultOffline({ code }, { people, isIn: () => false, digest }).result;
    expect(answer(zoe.codeDigest)).toBe("welcome");
    expect(answer("0".repeat(64))).toBe("unknown");
    expect(answer(undefined)).toBe("welcome");
    // A reference that somebody typed has no signature to be judged.
    expect(resultOffline({ code: "K7MX-3RQP" }, { people, isIn: () => true, digest: "0" })).toEqual({
      result: "already_in",
      person: zoe,
    });
  });
});

describe("the day that the door names while nothing goes on", () => {
  const eve = { startsAt: "2027-04-19T12:00:00.000Z", endsAt: "2027-04-19T15:00:00.000Z" };
  const days = { startsAt: "2027-04-22T07:00:00.000Z", endsAt: "2027-04-23T15:00:00.000Z" };

  it.each([
    ["2027-04-18T08:00:00Z", "before", eve.startsAt],
    ["2027-04-20T08:00:00Z", "between", days.startsAt],
    ["2027-04-24T08:00:00Z", "after", days.endsAt],
  ] as const)("on %s is one %s", (now, when, at) => {
    expect(dayToName([days, eve], new Date(now))).toEqual({ when, at: new Date(at) });
  });
});
