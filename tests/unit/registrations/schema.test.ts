import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nestedValues, shapeFor } from "@/lib/http/form";
import { fieldErrors } from "@/lib/http/issues";
import { catalogues } from "@/lib/i18n/catalogue";
import { LOCALES } from "@/lib/i18n/locales";
import { registrationInputSchema } from "@/lib/registrations/schema";
import { cleanLine, cleanText } from "@/lib/text";

const valid = { name: "Inès", email: "ines@example.org", languages: ["fr"], questions: ["Pourquoi ?"] };

function errorsOf(overrides: Record<string, unknown>) {
  const parsed = registrationInputSchema.safeParse({ ...valid, ...overrides }, { reportInput: true });
  return parsed.success ? [] : fieldErrors(parsed.error.issues);
}

describe("each limit has a reason beside its field, in four languages", () => {
  test.each([
    ["name", { name: "\u200b \n" }, "name_required"],
    ["name", { name: "x".repeat(121) }, "too_long"],
    ["name", { name: 7 }, "name_required"],
    ["email", { email: undefined }, "email_required"],
    ["email", { email: "ines@localhost" }, "invalid_email"],
    ["email", { email: "ines@example.org\nBcc: all@example.org" }, "invalid_email"],
    ["email", { email: `${"x".repeat(250)}@example.org` }, "too_long"],
    ["locale", { locale: "rm" }, "invalid_choice"],
    ["languages", { languages: [] }, "languages_required"],
    ["languages.0", { languages: ["zz"] }, "language_unknown"],
    ["organisation", { organisation: "x".repeat(121) }, "too_long"],
    ["role", { role: "x".repeat(121) }, "too_long"],
    ["level", { level: 6 }, "too_high"],
    ["level", { level: "very" }, "not_a_number"],
    ["questions", { questions: [" ", ""] }, "questions_required"],
    ["questions", { questions: ["a", "b", "c", "d"] }, "too_many"],
    ["questions.1", { questions: ["a", "x".repeat(701)] }, "too_long"],
    ["project.title", { project: { description: "Un jardin." } }, "project_title_required"],
    ["project.title", { project: { title: "x".repeat(161) } }, "too_long"],
    ["project.description", { project: { title: "Jardin", description: "x".repeat(1_501) } }, "too_long"],
    ["accessNeeds", { accessNeeds: "x".repeat(501) }, "too_long"],
    ["foodNeeds", { foodNeeds: "x".repeat(501) }, "too_long"],
    ["consents.photos", { consents: { photos: "maybe" } }, "not_yes_or_no"],
  ])("%s: %j", (path, overrides, code) => {
    expect(errorsOf(overrides)).toEqual([expect.objectContaining({ path, code })]);
    for (const locale of LOCALES) expect(catalogues[locale].errors.fields).toHaveProperty(code);
  });
});

test.each(["o'brien@example.ie", "zoé.müller@exämple.ch", "a+b@sub.example.museum", "A_B-c@example.org"])(
  "address %s",
  (email) => {
    const isAscii = /^[ -~]+$/.test(email);
    expect(errorsOf({ email })).toHaveLength(isAscii ? 0 : 1);
  },
);

test("a name keeps accents and apostrophes, loses what nobody sees", () => {
  const { name } = registrationInputSchema.parse({
    ...valid,
    name: "  Ólöf\u202e  d’Église-\tMüller\u0007 ",
  });
  expect(name).toBe("Ólöf d’Église- Müller");
});

test("an HTML form and JSON of the same content are the same sign-up", () => {
  const form = new URLSearchParams(
    "name=In%C3%A8s&email=ines%40example.org&organisation=&languages=fr&level=3&questions=&questions=Pourquoi+%3F" +
      "&questions=&project.title=&project.description=&themes=Confiance&consents.houseRules=on&submissionKey=k",
  );
  const posted = registrationInputSchema.parse(shapeFor(registrationInputSchema, nestedValues(form)));
  const json = {
    ...valid,
    level: 3,
    themes: ["Confiance"],
    consents: { houseRules: true },
    submissionKey: "k",
  };
  expect(posted).toEqual(registrationInputSchema.parse(json));
});

test("cleaning twice is cleaning once, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanLine(text)).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
      expect(cleanText(text)).not.toMatch(/[^\P{Cc}\n\t]|\p{Surrogate}/u);
    }),
  );
});
