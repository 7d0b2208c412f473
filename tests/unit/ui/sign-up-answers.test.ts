import { describe, expect, it } from "vitest";
import { answersOf, checkAnswers, targetId } from "@/components/public/sign-up/answers";

const RULES = {
  hasHouseRules: false,
  questions: [],
  sessions: [],
  sessionRequired: false,
  invitationOnly: false,
  languages: ["fr"],
  locale: "fr",
} as const;

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const complete = [
  ["name", "Ólöf d’Église-Müller"],
  ["email", "olof@example.org"],
  ["languages", "fr"],
  ["questions", "Comment faire ?"],
  ["questions", ""],
  ["questions", ""],
  ["project.title", ""],
  ["consents.houseRules", "on"],
  ["locale", "fr"],
] as const;

const codes = (errors: readonly { path: string; code: string }[]) =>
  errors.map(({ path, code }) => `${path}: ${code}`);

describe("the form checked in the browser", () => {
  it("accepts what the server accepts", () => {
    const { errors, input } = checkAnswers(form(complete), { ...RULES, hasHouseRules: true });
    expect(errors).toEqual([]);
    expect(input).toMatchObject({
      languages: ["fr"],
      questions: ["Comment faire ?"],
      consents: { houseRules: true },
    });
  });

  it("names everything that is missing, in the order of the page", () => {
    const { errors } = checkAnswers(form([["locale", "fr"]]), { ...RULES, hasHouseRules: true });
    expect(codes(errors)).toEqual([
      "name: name_required",
      "email: email_required",
      "languages: languages_required",
      "questions: questions_required",
      "consents.houseRules: house_rules_required",
    ]);
  });

  it("asks for the house rules only where the day has some", () => {
    const without = complete.filter(([name]) => name !== "consents.houseRules");
    expect(checkAnswers(form(without), RULES).errors).toEqual([]);
    expect(codes(checkAnswers(form(without), { ...RULES, hasHouseRules: true }).errors)).toEqual([
      "consents.houseRules: house_rules_required",
    ]);
  });

  it("points at the field in which a question was typed, even below an empty one", () => {
    const typed = complete.filter(([name]) => name !== "questions");
    const questions = [
      ["questions", "Une question"],
      ["questions", " "],
      ["questions", "x".repeat(701)],
    ] as const;
    const { errors } = checkAnswers(form([...typed, ...questions]), { ...RULES, hasHouseRules: true });
    expect(codes(errors)).toEqual(["questions.2: too_long"]);
  });

  it("wants a title for a project that is described", () => {
    const { errors } = checkAnswers(form([...complete, ["project.description", "Un forum"]]), {
      ...RULES,
      hasHouseRules: true,
    });
    expect(codes(errors)).toEqual(["project.title: project_title_required"]);
  });
});

describe("answers that come back", () => {
  it("fill the fields from whatever a post held", () => {
    const answers = answersOf({
      name: "Ana",
      languages: "fr",
      questions: ["a", 3, "b"],
      project: { title: "T" },
    });
    expect(answers.text("name")).toBe("Ana");
    expect(answers.list("languages")).toEqual(["fr"]);
    expect(answers.list("questions")).toEqual(["a", "b"]);
    expect(answers.text("project.title")).toBe("T");
    expect(answers.text("project.title.deeper")).toBe("");
    expect(answers.isOn("consents.news")).toBe(false);
  });

  it("give each error the id of its field", () => {
    expect(
      ["questions", "questions.2", "project.title", "languages.0", "themes.3", "consents.houseRules"].map(
        targetId,
      ),
    ).toEqual(["questions-0", "questions-2", "project-title", "languages", "themes", "consents-houseRules"]);
  });
});
