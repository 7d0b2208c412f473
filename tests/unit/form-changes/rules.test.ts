import { describe, expect, test } from "vitest";
import { changeErrors, consequencesOf, namedQuestions, newKey } from "@/lib/form-changes/rules";
import { type CountedQuestion, type FormQuestionInput, formChangeSchema } from "@/lib/form-questions/schema";
import { question } from "../form-answers/questions";

function asked(key: string, answered: number, more: Record<string, unknown> = {}): CountedQuestion {
  const { chosen = {}, ...rest } = more;
  return { ...question(key, rest), answered, chosen: chosen as Record<string, number> };
}

const input = (...questions: readonly object[]): FormQuestionInput[] =>
  formChangeSchema.parse({ version: 1, questions }).questions;

describe("a change of the form", () => {
  const before = asked("a", 12, {
    kind: "choice",
    options: ["Oui", "Non", "Bof"],
    chosen: { oui: 7, bof: 5 },
  });

  test("may not make what people answered mean something else", () => {
    const codes = (known: CountedQuestion, next: object) =>
      changeErrors([known], input({ ...known, ...next })).map(({ path, code }) => `${path} ${code}`);
    expect(codes(before, { kind: "scale" })).toEqual(["questions.0.kind kind_answered"]);
    expect(codes(before, { kind: "choices" })).toEqual([]);
    expect(codes(asked("a", 0), { kind: "date" })).toEqual([]);
    expect(codes(asked("t", 3), { kind: "long_text" })).toEqual([]);
    expect(codes(asked("t", 3, { kind: "long_text" }), { kind: "short_text" })).toHaveLength(1);
  });

  test("may not show to group mates what was answered to the organisers alone", () => {
    const next = input({ ...before, audience: "group" });
    expect(changeErrors([before], next)).toEqual([
      { path: "questions.0.audience", code: "audience_promised" },
    ]);
    expect(changeErrors([{ ...before, answered: 0 }], next)).toEqual([]);
    const open = { ...before, audience: "group" as const };
    expect(changeErrors([open], input({ ...before, audience: "organisers" }))).toEqual([]);
  });

  test("says what becomes of given answers", () => {
    const form = { questions: [before, asked("silent", 0)], removed: [asked("old", 4)] };
    expect(consequencesOf(form, input())).toEqual([{ kind: "removed", key: "a", count: 12 }]);
    expect(consequencesOf(form, input(before, asked("silent", 0)))).toEqual([]);
    const next = input(
      {
        ...before,
        label: { fr: "Autre", de: "Neu" },
        required: true,
        options: [{ key: "oui", label: { fr: "Certes" } }, before.options[1]],
      },
      asked("old", 4),
    );
    expect(consequencesOf(form, next)).toEqual([
      { kind: "reworded", key: "a", count: 12 },
      { kind: "nowRequired", key: "a", count: 12 },
      { kind: "optionReworded", key: "a", option: "oui", count: 7 },
      { kind: "optionRemoved", key: "a", option: "bof", count: 5 },
      { kind: "restored", key: "old", count: 4 },
    ]);
  });

  test("a translation added is no rewording", () => {
    const next = input({ ...before, label: { ...before.label, de: "Frage" } });
    expect(consequencesOf({ questions: [before], removed: [] }, next)).toEqual([]);
  });
});

describe("names of questions", () => {
  const draft = (key: string, fr: string, more: object = {}) => ({
    key,
    kind: "choice",
    label: { fr },
    options: ["Oui", "Non"].map((label, index) => ({ key: `new_${index + 1}`, label: { fr: label } })),
    ...more,
  });

  test("are made of the label once, with the conditions that speak of them", () => {
    const questions = input(
      draft("new_1", "Risques ou opportunités ?"),
      draft("new_2", "Pourquoi ?", { condition: { question: "new_1", answers: ["new_2"] } }),
      draft("kept", "Pourquoi ?"),
      draft("new_3", "???"),
      draft("new_4", "constructor"),
    );
    const named = namedQuestions(questions, { taken: ["pourquoi"], languages: ["fr"] });
    expect(named.map(({ key }) => key)).toEqual([
      "risques_ou_opportunites",
      "pourquoi_2",
      "kept",
      "question",
      "constructor_2",
    ]);
    expect(named[0]?.options.map(({ key }) => key)).toEqual(["oui", "non"]);
    expect(named[1]?.condition).toEqual({ question: "risques_ou_opportunites", answers: ["non"] });
  });

  test("of new ones are free", () => {
    expect(newKey([])).toBe("new_1");
    expect(newKey(["a", "new_3"])).toBe("new_4");
  });
});
