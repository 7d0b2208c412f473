import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeSlug, slugOf, slugStem } from "@/lib/workshops/slug";

const SHAPE = /^[a-z0-9](-?[a-z0-9])*$/;

describe("the public address of a title", () => {
  test.each([
    ["Qu’est-ce qui dérange tant dans le numérique ?", "qu-est-ce-qui-derange-tant-dans-le-numerique"],
    ["Über Grösse & Mut", "ueber-groesse-mut"],
    ["Cœur, Straße, Łódź, İstanbul", "coeur-strasse-lodz-istanbul"],
    ["  2027 ", "2027"],
    ["数字化", "atelier"],
    ["", "atelier"],
  ])("%s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test("has the shape that the database asks for, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 220 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(SHAPE);
        expect(slug.length).toBeLessThanOrEqual(80);
      }),
    );
  });

  test("ends with a whole word", () => {
    expect(slugOf("numérique ".repeat(12))).toBe(Array.from({ length: 8 }, () => "numerique").join("-"));
  });

  test("is made unique by a number, within the limit", () => {
    const long = "a".repeat(80);
    const taken = new Set(["morges", "morges-2", long]);
    expect(freeSlug("morges", taken)).toBe("morges-3");
    expect(freeSlug("lausanne", taken)).toBe("lausanne");
    expect(freeSlug(long, taken)).toBe(`${"a".repeat(78)}-2`);
  });

  test("however often it is wanted, it stays an address, and begins with the stem by which takers are found", () => {
    for (const slug of [
      "a".repeat(80),
      `${"a".repeat(40)}-${"b".repeat(39)}`,
      `${"a".repeat(76)}-bcd`,
      "a-b",
    ]) {
      const taken = new Set<string>();
      for (let count = 0; count < 120; count += 1) taken.add(freeSlug(slug, taken));
      expect(taken.size).toBe(120);
      for (const one of taken) {
        expect(one).toMatch(SHAPE);
        expect(one.length).toBeLessThanOrEqual(80);
        expect(one.startsWith(slugStem(slug))).toBe(true);
      }
    }
  });
});
