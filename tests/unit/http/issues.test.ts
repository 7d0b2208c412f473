import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldErrors } from "@/lib/http/issues";

function errorsOf(schema: z.ZodType, input: unknown) {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) throw new Error("the schema accepts this");
  return fieldErrors(parsed.error.issues);
}

describe("what zod finds becomes stable codes", () => {
  it.each<[string, z.ZodType, unknown, object]>([
    ["a missing text", z.string(), undefined, { code: "required" }],
    ["null", z.string(), null, { code: "required" }],
    ["an empty text", z.string().min(1), "", { code: "required" }],
    ["a missing choice", z.enum(["a", "b"]), undefined, { code: "required" }],
    ["a missing union", z.union([z.string(), z.number()]), undefined, { code: "required" }],
    ["a number for a text", z.string(), 3, { code: "not_text" }],
    ["a text for a number", z.number(), "x", { code: "not_a_number" }],
    ["a fraction", z.int(), 1.5, { code: "not_an_integer" }],
    ["a text for yes or no", z.boolean(), "x", { code: "not_yes_or_no" }],
    ["a text for a list", z.array(z.string()), "x", { code: "not_a_list" }],
    ["a short text", z.string().min(5), "abc", { code: "too_short", values: { min: 5 } }],
    ["a long text", z.string().max(2), "abc", { code: "too_long", values: { max: 2 } }],
    ["an exact length", z.string().length(2), "abc", { code: "wrong_length", values: { min: 2 } }],
    ["an empty list", z.array(z.string()).min(1), [], { code: "choose_one" }],
    ["a short list", z.array(z.string()).min(2), ["a"], { code: "too_few", values: { min: 2 } }],
    ["a long list", z.array(z.string()).max(1), ["a", "b"], { code: "too_many", values: { max: 1 } }],
    ["a low number", z.number().min(1), 0, { code: "too_low", values: { min: 1 } }],
    ["a high number", z.number().max(5), 6, { code: "too_high", values: { max: 5 } }],
    ["no multiple", z.number().multipleOf(5), 6, { code: "not_a_multiple", values: { step: 5 } }],
    ["a wrong address", z.email(), "a@b", { code: "invalid_email" }],
    ["a wrong link", z.url(), "x", { code: "invalid_url" }],
    ["a wrong id", z.uuid(), "x", { code: "invalid_id" }],
    ["a wrong instant", z.iso.datetime(), "tomorrow", { code: "invalid_date" }],
    ["a wrong pattern", z.string().regex(/^a$/), "b", { code: "invalid_format" }],
    ["a wrong choice", z.enum(["a", "b"]), "c", { code: "invalid_choice" }],
    ["no branch of a union", z.union([z.string(), z.number()]), true, { code: "invalid_choice" }],
    ["a refinement without a code", z.string().refine(() => false), "a", { code: "invalid_value" }],
    [
      "a check's own code",
      z.string().max(2, "title_too_long"),
      "abc",
      { code: "title_too_long", values: { max: 2 } },
    ],
    ["a missing value's own code", z.string("name_missing"), undefined, { code: "name_missing" }],
    [
      "a refinement's own code",
      z.string().refine(() => false, "unknown_time_zone"),
      "a",
      { code: "unknown_time_zone" },
    ],
    [
      "a refinement's code and values",
      z.string().refine(() => false, { params: { code: "too_far", km: 3 } }),
      "a",
      { code: "too_far", values: { km: 3 } },
    ],
  ])("%s", (_, schema, input, expected) => {
    expect(errorsOf(z.object({ field: schema }), { field: input })).toMatchObject([
      { path: "field", ...expected },
    ]);
  });

  it("paths are dotted like the form's names, and each field has one error", () => {
    const schema = z.object({
      project: z.object({ title: z.string().min(3).regex(/^x/) }),
      questions: z.array(z.string().max(3)),
    });
    const errors = errorsOf(schema, { project: { title: "a" }, questions: ["ok", "too long"] });
    expect(errors.map(({ path }) => path)).toEqual(["project.title", "questions.1"]);
  });

  it("fields that do not exist are named one by one", () => {
    const errors = errorsOf(z.object({ inner: z.strictObject({}) }), { inner: { a: 1, b: 2 } });
    expect(errors).toEqual([
      { path: "inner.a", code: "unknown_field" },
      { path: "inner.b", code: "unknown_field" },
    ]);
  });
});
