import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { nestedValues, shapeFor } from "@/lib/http/form";

const values = (query: string) => nestedValues(new URLSearchParams(query));

describe("names of a form", () => {
  it("dots nest, repetition makes lists in order, empty fields are nothing", () => {
    expect(
      values("name=Zo%C3%A9&project.title=A&project.share=on&questions=b&questions=&questions=a&role="),
    ).toEqual({
      name: "Zoé",
      project: { title: "A", share: "on" },
      questions: ["b", "a"],
    });
  });

  it("no name reaches the prototype of an object", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom("__proto__.x", "constructor.prototype.x", "a.__proto__", "a", "a.b"),
            fc.string(),
          ),
        ),
        (pairs) => {
          nestedValues(new URLSearchParams(pairs));
          expect(({} as Record<string, unknown>).x).toBeUndefined();
        },
      ),
    );
  });

  it("any query string gives plain values without an error", () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(values(query)).toBeTypeOf("object");
      }),
    );
  });

  it("names beyond the depth limit are ignored", () => {
    expect(values("a.b.c.d.e.f=1&ok=2")).toEqual({ ok: "2" });
  });
});

describe("values take the types a schema wants", () => {
  const schema = z.object({
    languages: z.array(z.string()).optional(),
    levels: z.array(z.number()).default([]),
    level: z.number().int().nullable().optional(),
    consents: z.object({ houseRules: z.boolean().default(false), photos: z.boolean().optional() }),
    project: z.object({ title: z.string() }).optional(),
    name: z.string().transform((name) => name.trim()),
    waitlist: z.preprocess((value) => value, z.boolean()),
  });

  it("one value of a list, numbers and checkboxes", () => {
    const shaped = shapeFor(
      schema,
      values("languages=fr&levels=2&level=4&consents.houseRules=on&name=3&waitlist=false"),
    );
    expect(shaped).toEqual({
      languages: ["fr"],
      levels: [2],
      level: 4,
      consents: { houseRules: true },
      name: "3",
      waitlist: false,
    });
  });

  it("a section in which nothing was ticked is checked all the same; an optional one stays absent", () => {
    expect(shapeFor(schema, {})).toEqual({ consents: {} });
  });

  it("what is no number or yes/no stays as typed, for the schema to refuse", () => {
    expect(shapeFor(schema, { level: "4a", waitlist: "maybe" })).toMatchObject({
      level: "4a",
      waitlist: "maybe",
    });
  });

  it("a field of the schema named like a method of every object is no trap", () => {
    expect(shapeFor(z.object({}), { toString: "x" })).toEqual({ toString: "x" });
  });
});
