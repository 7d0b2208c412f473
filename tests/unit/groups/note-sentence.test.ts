import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { noteSentence } from "@/lib/reasons/rules";
import type { Note } from "@/lib/seating/schema";

const nameOf = () => "Inès Müller";

describe("a note about a plan", () => {
  it("parts what does not hold from why", () => {
    const note: Note = { kind: "pin", registrationIds: ["1"], because: "unknown_group" };
    expect(noteSentence(note, { locale: "fr", nameOf })).toBe(
      "Pas à la place épinglée\u00a0: Inès Müller. La règle nomme une table qui n’existe pas.",
    );
    for (const locale of LOCALES) expect(noteSentence(note, { locale, nameOf })).toMatch(/[^.]\. \S.*\.$/);
  });

  it("says only what does not hold where there is no reason to tell", () => {
    expect(noteSentence({ kind: "size", registrationIds: [] }, { locale: "en", nameOf })).toMatch(/[^.]$/);
  });
});
