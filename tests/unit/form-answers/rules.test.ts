import { describe, expect, test } from "vitest";
import { askedKeys, fromColumns, readAnswers, toColumns } from "@/lib/form-answers/rules";
import type { FormQuestion, QuestionKind } from "@/lib/form-questions/schema";
import { question } from "./questions";

const READING = { locale: "fr", languages: ["fr"] } as const;
const read = (questions: readonly FormQuestion[], given: Record<string, unknown>, more = {}) =>
  readAnswers(questions, given, { ...READING, ...more });

describe("answers to the organiser's own questions", () => {
  const one = (kind: QuestionKind, given: unknown, more = {}) => {
    const options = kind === "choice" || kind === "choices" ? ["Oui", "Non"] : [];
    const { answers, errors } = read([question("q", { kind, options, ...more })], { q: given });
    return errors[0]?.code ?? answers.q;
  };

  test.each([
    ["short_text", "  deux   mots ", "deux mots"],
    ["short_text", "x".repeat(10_000), "too_long"],
    ["short_text", 12, "not_text"],
    ["short_text", ["a", "b"], "not_text"],
    ["long_text", "a\r\nb", "a\nb"],
    ["long_text", "x".repeat(10_000), "too_long"],
    ["choice", "oui", "oui"],
    ["choice", ["oui"], "oui"],
    ["choice", ["oui", "non"], "invalid_choice"],
    ["choice", "peut-être", "invalid_choice"],
    ["choice", 1, "invalid_choice"],
    ["choices", ["non", "oui", "non"], ["oui", "non"]],
    ["choices", "non", ["non"]],
    ["choices", ["oui", { a: 1 }], "invalid_choice"],
    ["scale", "4", 4],
    ["scale", 6, "too_high"],
    ["scale", 2.5, "not_an_integer"],
    ["number", "1’200,5", 1200.5],
    ["number", "1 200", 1200],
    ["number", -3, -3],
    ["number", "douze", "not_a_number"],
    ["number", Number.NaN, "not_a_number"],
    ["number", 1e12, "too_high"],
    ["date", "2027-02-28", "2027-02-28"],
    ["date", "2027-02-31", "invalid_date"],
    ["date", "28.02.2027", "invalid_date"],
    ["date", "12027-02-28", "invalid_date"],
  ] as const)("%s: %j is read as %j", (kind, given, expected) => {
    expect(one(kind, given)).toEqual(expected);
  });

  test("a number keeps within its limits", () => {
    expect(one("number", "3", { min: 5 })).toBe("too_low");
    expect(one("number", "12", { max: 10 })).toBe("too_high");
    expect(one("number", "7", { min: 5, max: 10 })).toBe(7);
  });

  test("what is required is named by its question, and organisers may leave it out", () => {
    const form = [question("a", { required: true }), question("b")];
    expect(read(form, { a: "  " }).errors).toEqual([
      { path: "answers.a", code: "answer_required", values: { question: "Question a" } },
    ]);
    expect(read(form, {}, { isLenient: true })).toEqual({ answers: {}, errors: [] });
  });

  test("unknown keys are refused, those of questions asked no more are passed over", () => {
    const given = { q: "a", gone: "b", other: "c", toString: "d" };
    expect(read([question("q")], given, { retired: ["gone"] })).toEqual({
      answers: { q: "a" },
      errors: [
        { path: "answers.other", code: "unknown_field" },
        { path: "answers.toString", code: "unknown_field" },
      ],
    });
  });

  test("an option that is offered no more is refused", () => {
    const q = question("q", { kind: "choice", options: ["Oui", "Non", "Bof"] });
    const without = { ...q, options: q.options.map((o) => ({ ...o, removed: o.key === "bof" })) };
    expect(read([without], { q: "bof" }).errors).toMatchObject([{ code: "invalid_choice" }]);
  });

  describe("with conditions", () => {
    const form = [
      question("works", { kind: "choice", options: ["Oui", "Non"] }),
      question("where", {
        kind: "choices",
        options: ["Bureau", "Maison"],
        required: true,
        condition: { question: "works", answers: ["oui"] },
      }),
      question("desk", { required: true, condition: { question: "where", answers: ["bureau", "x"] } }),
    ];

    test("a question that is not asked is neither required nor kept", () => {
      expect(read(form, { works: "non", where: ["bureau"], desk: "B12" })).toEqual({
        answers: { works: "non" },
        errors: [],
      });
    });

    test("each depends on what is kept of the one before", () => {
      expect(read(form, { works: "oui" }).errors.map(({ path }) => path)).toEqual(["answers.where"]);
      expect(read(form, { works: "oui", where: "bureau" }).errors.map(({ path }) => path)).toEqual([
        "answers.desk",
      ]);
      expect(read(form, { works: "oui", where: "maison" })).toEqual({
        answers: { works: "oui", where: ["maison"] },
        errors: [],
      });
    });

    test("the page asks what the server will judge", () => {
      expect([...askedKeys(form, {})]).toEqual(["works"]);
      expect([...askedKeys(form, { works: "oui", where: ["bureau", "maison"] })]).toEqual([
        "works",
        "where",
        "desk",
      ]);
      expect([...askedKeys(form, { works: "non", where: "bureau" })]).toEqual(["works"]);
    });
  });

  test.each([
    ["short_text", "mot"],
    ["choice", "oui"],
    ["choices", ["oui", "non"]],
    ["scale", 3],
    ["number", -2.5],
    ["date", "2027-04-22"],
  ] as const)("%s comes back out of its column", (kind, value) => {
    expect(fromColumns(toColumns(kind, value))).toEqual(value);
  });
});
