import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { codeFault, codeKeyOf, type InvitationFacts, newCode, shownCode } from "@/lib/invitation-uses/rules";
import { onlyFor } from "@/lib/invitations/fields";
import { readInvitees } from "@/lib/invitations/rules";

describe("a code", () => {
  test("has ten letters and digits that look like nothing else, and is read with or without its hyphen, in any case", () => {
    const codes = Array.from({ length: 500 }, () => newCode(randomBytes));
    for (const code of codes) {
      expect(code).toMatch(/^[346789BCDFGHJKMNPQRTVWXY]{10}$/);
      expect(codeKeyOf(shownCode(code).toLowerCase())).toBe(code);
      expect(codeKeyOf(` ${code.slice(0, 3)} – ${code.slice(3)}\u00a0`)).toBe(code);
    }
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("takes each letter as often as another", () => {
    // All bytes there are, once each: of the 256, the 16 above 240 are drawn again.
    let next = 0;
    const everyByte = () => Uint8Array.of(next++ % 256);
    const letters = Array.from({ length: 24 }, () => newCode(everyByte)).join("");
    const counts = new Map<string, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect([...counts.values()]).toEqual(Array(24).fill(10));
  });
});

describe("a code lets in", () => {
  const now = new Date("2027-04-01T10:00:00Z");
  const open: InvitationFacts = {
    id: "1",
    usesMax: 2,
    uses: 1,
    expiresAt: null,
    disabledAt: null,
    onlyFor: null,
  };
  const asked = { code: "K7MX3RQPTB", emailKey: "ines@example.org", now };
  const fault = (change: Partial<InvitationFacts>, also = {}) =>
    codeFault({ ...open, ...change }, { ...asked, ...also });

  test("until its uses, its time or its organiser end it", () => {
    expect(fault({})).toBeUndefined();
    expect(fault({ uses: 2 })).toBe("code_used_up");
    expect(fault({ usesMax: 1, uses: 2 })).toBe("code_used_up");
    expect(fault({ expiresAt: new Date(now.getTime() + 1) })).toBeUndefined();
    expect(fault({ expiresAt: now })).toBe("code_expired");
    expect(fault({ disabledAt: now })).toBe("code_disabled");
    expect(codeFault(undefined, asked)).toBe("code_unknown");
    expect(codeFault(undefined, { ...asked, code: "" })).toBe("code_required");
  });

  test("the address or the domain it is for, and no domain that only ends alike", () => {
    expect(fault({ onlyFor: "ines@example.org" })).toBeUndefined();
    expect(fault({ onlyFor: "@example.org" })).toBeUndefined();
    expect(fault({ onlyFor: "bob@example.org" })).toBe("code_not_for_address");
    expect(fault({ onlyFor: "@example.org" }, { emailKey: "ines@notexample.org" })).toBe(
      "code_not_for_address",
    );
    expect(fault({ onlyFor: "@example.org" }, { emailKey: "ines@sub.example.org" })).toBe(
      "code_not_for_address",
    );
  });

  test("a restriction is typed as an address, or as a domain with its @ or without", () => {
    expect(onlyFor.parse(" Ines@Example.org ")).toBe("ines@example.org");
    expect(onlyFor.parse("Example.org")).toBe("@example.org");
    expect(onlyFor.parse("@example.org")).toBe("@example.org");
    expect(onlyFor.parse("  ")).toBeNull();
    for (const wrong of ["@", "example", "a b@example.org", "x@y@example.org", "@exa mple.org"])
      expect(onlyFor.safeParse(wrong).success, wrong).toBe(false);
  });
});

describe("a list of people", () => {
  test("is read as mail programs and spreadsheets give it, each address once", () => {
    const { invitees, unreadable } = readInvitees(
      [
        "Inès Rochat <ines@example.org>; Bob <bob@example.org>",
        "",
        "carla@example.org",
        "Dürr, Max, max@example.org, de",
        "Éloïse\teloise@example.org\ten",
        "x@example.org, y@example.org",
        '"Rochat, I." <INES@example.org>',
        "  fr zoe@example.org Zoé  ",
      ].join("\n"),
    );
    expect(unreadable).toEqual([]);
    expect(invitees.map(({ email, name, locale }) => [email, name, locale])).toEqual([
      ["ines@example.org", "Inès Rochat", undefined],
      ["bob@example.org", "Bob", undefined],
      ["carla@example.org", null, undefined],
      ["max@example.org", "Dürr Max", "de"],
      ["eloise@example.org", "Éloïse", "en"],
      ["x@example.org", null, undefined],
      ["y@example.org", null, undefined],
      ["zoe@example.org", "fr Zoé", undefined],
    ]);
  });

  test("says in which lines there is no address, or two in one", () => {
    const text = "a@example.org\nnobody\nb@example\nc@example.org d@example.org\ne@example.org";
    expect(readInvitees(text).unreadable).toEqual([2, 3, 4]);
  });
});
