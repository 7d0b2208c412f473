import { describe, expect, it } from "vitest";
import { AppError, ERROR_CODES } from "@/lib/errors";
import { fieldMessage, problemOf, problemResponse, STATUS } from "@/lib/http/problems";
import { catalogues } from "@/lib/i18n/catalogue";
import { LOCALES } from "@/lib/i18n/locales";

const requestId = "7f1f9d43-5ba5-4a53-9a52-6b9c7a1e9d11";

describe("each error code", () => {
  it.each(ERROR_CODES)("%s has a status and sentences in every language", (code) => {
    expect(STATUS[code]).toBeGreaterThanOrEqual(400);
    for (const locale of LOCALES) {
      const problem = problemOf(new AppError(code), { locale, requestId });
      expect(problem.title, locale).not.toMatch(/problems\.|^$/);
      expect(problem.detail, locale).not.toMatch(/problems\.|^$/);
    }
  });
});

describe("sentences for fields", () => {
  it.each(Object.keys(catalogues.fr.errors.fields))("%s can be shown in every language", (code) => {
    for (const locale of LOCALES) {
      const values = {
        min: 3,
        max: 1200,
        step: 5,
        count: 2,
        question: "Pourquoi",
        names: "name",
        title: "Un",
        other: "Deux",
        people: 13,
        groups: 2,
        needed: 3,
        same: "yes",
      };
      expect(fieldMessage({ path: "x", code, values }, locale)).not.toMatch(/fields\.|[{}]/);
    }
  });

  it("shows the limit in the reader's way, and an unknown code still says something", () => {
    expect(fieldMessage({ path: "x", code: "too_long", values: { max: 1500 } }, "fr")).toBe(
      "Raccourcissez ce texte\u00a0: 1\u202f500 caractères au plus.",
    );
    expect(fieldMessage({ path: "x", code: "never_heard_of" }, "en")).toBe("This value is not valid.");
  });
});

it("a problem has exactly the members of the contract, plus what the error adds", () => {
  const error = new AppError("stale_version", { members: { current: { version: 4 } } });
  expect(Object.keys(problemOf(error, { locale: "fr", requestId })).sort()).toEqual(
    ["code", "current", "detail", "requestId", "status", "title", "type"].sort(),
  );
});

it("what the error adds cannot overwrite the standard members", () => {
  const error = new AppError("not_found", { members: { status: 200, code: "ok" } });
  expect(problemOf(error, { locale: "fr", requestId })).toMatchObject({ status: 404, code: "not_found" });
});

it("the answer carries the media type, the language and when to try again", async () => {
  const error = new AppError("too_many_requests", { retryAfterSeconds: 12 });
  const response = problemResponse(error, { locale: "de", requestId });
  expect(response.status).toBe(429);
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(response.headers.get("content-language")).toBe("de");
  expect(response.headers.get("retry-after")).toBe("12");
  expect(await response.json()).toMatchObject({ code: "too_many_requests", requestId });
});

it.each(["group_unknown", "person_not_seated", "weights_all_zero"])(
  "what is wrong with a plan (%s) has a sentence of its own",
  (code) => {
    for (const locale of LOCALES) {
      const sentence = fieldMessage({ path: "x", code }, locale);
      expect(sentence).not.toBe(fieldMessage({ path: "x", code: "invalid_value" }, locale));
    }
  },
);
