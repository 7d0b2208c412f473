import { describe, expect, test } from "vitest";
import { formErrors, say } from "@/lib/form-questions/rules";
import { formChangeSchema } from "@/lib/form-questions/schema";

const ask = (key: string, more: Record<string, unknown> = {}) => ({
  key,
  kind: "short_text",
  label: { fr: `Question ${key}` },
  ...more,
});
const choice = (key: string, labels = ["Oui", "Non"], more: Record<string, unknown> = {}) =>
  ask(key, {
    kind: "choice",
    options: labels.map((label, index) => ({ key: `o${index + 1}`, label: { fr: label } })),
    ...more,
  });

function codes(...questions: readonly object[]): string[] {
  const { questions: parsed } = formChangeSchema.parse({ version: 1, questions });
  return formErrors(parsed, ["fr", "de"]).map(({ path, code }) => `${path} ${code}`);
}

describe("a form of the organiser's own questions", () => {
  test("is well with texts in the first language alone", () => {
    const depends = ask("b", { condition: { question: "a", answers: ["o2"] } });
    expect(codes(choice("a"), depends, ask("n", { kind: "number", min: 1, max: 1 }))).toEqual([]);
  });

  test("needs each text in the first language, and none twice", () => {
    expect(codes(ask("a", { label: { de: "Frage" } }))).toEqual([
      "questions.0.label question_label_required",
    ]);
    expect(codes(ask("a", { label: { fr: "Même" } }), ask("b", { label: { fr: " même" } }))).toEqual([
      "questions.1.label question_label_twice",
    ]);
    expect(codes(choice("a", ["Oui", "oui "]))).toEqual(["questions.0.options.1.label option_label_twice"]);
    expect(codes(choice("a", ["Oui", " "]))).toEqual(["questions.0.options.1.label option_label_required"]);
    expect(codes(choice("a", ["Oui"]))).toEqual(["questions.0.options options_too_few"]);
    expect(codes(ask("a"), ask("a", { label: { fr: "Autre" } }))).toEqual(["questions.1.key key_twice"]);
  });

  test("has conditions that look back, so there are no circles", () => {
    const on = (question: string, answers = ["o1"]) => ({ condition: { question, answers } });
    expect(codes(choice("a", undefined, on("b")), choice("b", undefined, on("a")))).toEqual([
      "questions.0.condition condition_not_earlier",
    ]);
    expect(codes(choice("a", undefined, on("a")))).toEqual(["questions.0.condition condition_not_earlier"]);
    expect(codes(ask("a"), ask("b", on("a")))).toEqual(["questions.1.condition condition_needs_choice"]);
    expect(codes(choice("a"), ask("b", on("a", [])))).toEqual([
      "questions.1.condition condition_answers_unknown",
    ]);
    expect(codes(choice("a"), ask("b", on("a", ["o9"])))).toEqual([
      "questions.1.condition condition_answers_unknown",
    ]);
  });

  test("asks of each kind only what it can give", () => {
    expect(codes(ask("a", { grouping: "alike", chart: true }))).toEqual([
      "questions.0.grouping grouping_not_for_kind",
      "questions.0.chart chart_not_for_kind",
    ]);
    expect(codes(ask("a", { kind: "number", min: 3, max: 2 }))).toEqual(["questions.0.max max_below_min"]);
  });

  test("has limits", () => {
    const many = Array.from({ length: 60 }, (_, index) => ask(`q${index}`));
    expect(formChangeSchema.safeParse({ version: 1, questions: many }).success).toBe(false);
    expect(
      formChangeSchema.safeParse({ version: 1, questions: [ask("a", { label: { fr: "x".repeat(301) } })] })
        .success,
    ).toBe(false);
    for (const key of ["constructor", "__proto__", "Majuscule", "deux mots", ""]) {
      expect(formChangeSchema.safeParse({ version: 1, questions: [ask(key)] }).success).toBe(false);
    }
  });

  test("takes markup for text", () => {
    const { questions } = formChangeSchema.parse({
      version: 1,
      questions: [choice("a", ["<b>Oui</b>", "Non"])],
    });
    expect(questions[0]?.options[0]?.label.fr).toBe("<b>Oui</b>");
  });

  test("falls back to the first language that has a text", () => {
    expect(say({ fr: "Oui", de: "Ja" }, "de", ["fr", "de"])).toEqual({ text: "Ja", locale: "de" });
    expect(say({ fr: "Oui", de: "Ja" }, "en", ["de", "fr"])).toEqual({ text: "Ja", locale: "de" });
    expect(say({ it: "Sì" }, "en", ["fr"])).toEqual({ text: "Sì", locale: "it" });
    expect(say({}, "en", ["fr"])).toBeUndefined();
  });
});
