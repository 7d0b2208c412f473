import type { z } from "zod";
import type { FieldError, SentenceValues } from "@/lib/errors";

type Issue = z.core.$ZodIssue;
interface Reason {
  readonly code: string;
  readonly values?: SentenceValues;
}

// zod's own messages are sentences; one word in snake_case is a code that a schema chose with `error: "too_early"`.
const CODE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

const TYPES: Readonly<Record<string, string>> = {
  string: "not_text",
  number: "not_a_number",
  int: "not_an_integer",
  bigint: "not_an_integer",
  boolean: "not_yes_or_no",
  date: "invalid_date",
  array: "not_a_list",
  tuple: "not_a_list",
  set: "not_a_list",
};

const FORMATS: Readonly<Record<string, string>> = {
  email: "invalid_email",
  url: "invalid_url",
  uuid: "invalid_id",
  guid: "invalid_id",
  datetime: "invalid_date",
  date: "invalid_date",
  time: "invalid_time",
};

function bound(value: number | bigint): number {
  return Number(value);
}

function tooSmall(issue: Extract<Issue, { code: "too_small" }>): Reason {
  const min = bound(issue.minimum);
  switch (issue.origin) {
    case "string":
      return min <= 1
        ? { code: "required" }
        : { code: issue.exact ? "wrong_length" : "too_short", values: { min } };
    case "array":
    case "set":
      return min <= 1 ? { code: "choose_one" } : { code: "too_few", values: { min } };
    case "date":
      return { code: "too_early" };
    default:
      return { code: "too_low", values: { min } };
  }
}

function tooBig(issue: Extract<Issue, { code: "too_big" }>): Reason {
  const max = bound(issue.maximum);
  switch (issue.origin) {
    case "string":
      return issue.exact
        ? { code: "wrong_length", values: { min: max } }
        : { code: "too_long", values: { max } };
    case "array":
    case "set":
      return { code: "too_many", values: { max } };
    case "date":
      return { code: "too_late" };
    default:
      return { code: "too_high", values: { max } };
  }
}

function numbersAndTexts(params: Record<string, unknown> | undefined): SentenceValues {
  const entries = Object.entries(params ?? {}).filter(
    (entry): entry is [string, string | number] =>
      entry[0] !== "code" && (typeof entry[1] === "string" || typeof entry[1] === "number"),
  );
  return Object.fromEntries(entries);
}

function standardReason(issue: Issue): Reason {
  switch (issue.code) {
    case "invalid_type":
      return { code: TYPES[issue.expected] ?? "invalid_value" };
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return { code: FORMATS[issue.format] ?? "invalid_format" };
    case "not_multiple_of":
      return { code: "not_a_multiple", values: { step: bound(issue.divisor) } };
    case "unrecognized_keys":
      return { code: "unknown_field" };
    case "invalid_union":
    case "invalid_value":
      return { code: "invalid_choice" };
    default:
      return { code: "invalid_value" };
  }
}

/** Limits of the check, for a sentence that a schema's own code asks for: `too_long_title` may show {max}. */
function reasonOf(issue: Issue): Reason {
  const { values } = standardReason(issue);
  if (issue.code === "custom") {
    const named = issue.params?.code;
    const code =
      typeof named === "string" ? named : CODE.test(issue.message) ? issue.message : "invalid_value";
    return { code, values: numbersAndTexts(issue.params) };
  }
  if (CODE.test(issue.message)) return { code: issue.message, values };
  const isAbsent = "input" in issue && (issue.input === undefined || issue.input === null);
  const asksForPresence = ["invalid_type", "invalid_value", "invalid_union"].includes(issue.code);
  return isAbsent && asksForPresence ? { code: "required" } : standardReason(issue);
}

/**
 * Field errors of a failed parse, one per path, first one first. Parse with `{ reportInput: true }`, so that a missing
 * value is told apart from a wrong one. A schema names its own code with `error: "code"`, or in a refinement with
 * `params: { code, …values }`.
 */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  const all = issues.flatMap((issue): FieldError[] => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: [...path, key].join("."), code: "unknown_field" }));
    }
    return [{ path: path.join("."), ...reasonOf(issue) }];
  });
  const first = new Map<string, FieldError>();
  for (const error of all) if (!first.has(error.path)) first.set(error.path, error);
  return [...first.values()];
}
