import { fieldId } from "@/components/ui/field";
import type { FieldError } from "@/lib/errors";
import { readAnswers } from "@/lib/form-answers/rules";
import type { FormQuestion } from "@/lib/form-questions/schema";
import { type FormValues, nestedValues, shapeFor } from "@/lib/http/form";
import { fieldErrors } from "@/lib/http/issues";
import type { Locale } from "@/lib/i18n/locales";
import { registrationInputSchema } from "@/lib/registrations/schema";
import { choiceErrors } from "@/lib/sessions/rules";
import type { PublicSession } from "@/lib/sessions/schema";

/** What the form holds, flat, as its fields are named. Missing ones are blank. */
export interface Answers {
  readonly text: (path: string) => string;
  readonly list: (path: string) => readonly string[];
  readonly isOn: (path: string) => boolean;
}

/** Reads answers out of nested form values (a draft): what is not text where text belongs reads as blank. */
export function answersOf(values: Readonly<Record<string, unknown>>): Answers {
  const at = (path: string) =>
    path.split(".").reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), values);
  const list = (path: string) => [at(path)].flat().filter((item): item is string => typeof item === "string");
  return { list, text: (path) => list(path)[0] ?? "", isOn: (path) => list(path).length > 0 };
}

/** What a newcomer's form begins with: the page's language is one of theirs until they say otherwise. */
export function newcomerValues(locale: Locale) {
  return { languages: [locale] } as const;
}

export interface CheckedAnswers {
  /** Shaped for the API. */
  readonly input: unknown;
  readonly errors: readonly FieldError[];
}

/** What only the workshop can judge about a form. */
export interface FormRules {
  readonly hasHouseRules: boolean;
  /** The organiser's own. */
  readonly questions: readonly FormQuestion[];
  /** The workshop's. */
  readonly languages: readonly Locale[];
  /** The parallel ones. */
  readonly sessions: readonly PublicSession[];
  readonly sessionRequired: boolean;
  /** Whoever signs up shows a code. */
  readonly invitationOnly: boolean;
}

/** What is wrong with the sessions ticked, as far as the page knows. */
export function sessionErrors(
  values: Readonly<Record<string, unknown>>,
  { sessions, sessionRequired }: Pick<FormRules, "sessions" | "sessionRequired">,
): FieldError[] {
  const chosen = answersOf(values).list("sessions");
  const errors = choiceErrors(chosen, sessions, { required: sessionRequired, now: new Date() });
  const full = sessions.filter(({ id, state }) => state === "full" && chosen.includes(id));
  return [
    ...errors,
    ...full.map(({ id, title }) => ({ path: `sessions.${id}`, code: "session_full", values: { title } })),
  ];
}

/** Answers to the organiser's own questions, as typed. */
export function ownAnswers(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return isRecord(values.answers) ? values.answers : {};
}

/** What is typed in a form, nested as its names say. */
export function typedValues(form: FormData): FormValues {
  return nestedValues(new URLSearchParams(textsOf(form)));
}

function textsOf(form: FormData): [string, string][] {
  return [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

/** The server's own check, run in the browser: same names, same schema, same codes. */
export function checkAnswers(form: FormData, rules: FormRules & { readonly locale: Locale }): CheckedAnswers {
  const { hasHouseRules, questions, languages, locale, invitationOnly } = rules;
  const texts = textsOf(form);
  const values = typedValues(form);
  const input = shapeFor(registrationInputSchema, values);
  const parsed = registrationInputSchema.safeParse(input, { reportInput: true });
  const errors = parsed.success ? [] : fieldErrors(parsed.error.issues);
  const isUnaccepted = hasHouseRules && !answersOf(values).isOn("consents.houseRules");
  const own = readAnswers(questions, ownAnswers(values), { locale, languages }).errors;
  const hasNoCode = invitationOnly && answersOf(values).text("code") === "";
  const all = [
    ...(hasNoCode ? [{ path: "code", code: "code_required" }] : []),
    ...errors,
    ...own,
    ...sessionErrors(values, rules),
    ...(isUnaccepted ? [{ path: "consents.houseRules", code: "house_rules_required" }] : []),
  ];
  return {
    input,
    errors: all.map((error) => ({ ...error, path: typedPath(error.path, texts) })).sort(byPlace),
  };
}

/** Blank questions are dropped before the check, so its second one may be typed in the third field. */
function typedPath(path: string, texts: readonly (readonly [string, string])[]): string {
  const index = /^questions\.(\d)$/.exec(path)?.[1];
  if (index === undefined) return path;
  const typed = texts.filter(([name]) => name === "questions").map(([, text], place) => ({ text, place }));
  return `questions.${typed.filter(({ text }) => text.trim() !== "")[Number(index)]?.place ?? index}`;
}

// Errors are listed in the order of the fields on the page; the schema has its own order.
const PLACES = [
  "code",
  "name",
  "email",
  "organisation",
  "role",
  "languages",
  "level",
  "sessions",
  "questions",
  "project",
  "themes",
  "answers",
];

function byPlace(a: FieldError, b: FieldError): number {
  return placeOf(a.path) - placeOf(b.path);
}

function placeOf(path: string): number {
  const index = PLACES.indexOf(path.split(".")[0] ?? "");
  return index === -1 ? PLACES.length : index;
}

/** The id of the control or group that an error belongs to. */
export function targetId(path: string): string {
  if (path === "questions") return "questions-0";
  return fieldId(path.replace(/^(languages|themes)\..*$/, "$1"));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
