import type { FieldError } from "@/lib/errors";
import { FORM_LIMITS } from "@/lib/form-questions/fields";
import { hasOptions } from "@/lib/form-questions/rules";
import {
  type CountedQuestion,
  type FormQuestion,
  type FormQuestionInput,
  isKey,
  type QuestionKind,
  type Wording,
} from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";

// What a change of the form means for answers already given. Pure: said before saving, and held by the server.

/** Kinds that an answered question can become: every answer to the first is one to the second. */
const WIDER: Partial<Record<QuestionKind, QuestionKind>> = { short_text: "long_text", choice: "choices" };

/** The kinds that a question can have after this change. */
export function canBecome(from: QuestionKind, to: QuestionKind, answered: number): boolean {
  return answered === 0 || from === to || WIDER[from] === to;
}

/** Changes that would make what people answered mean something else, or break what they were promised. */
export function changeErrors(
  known: readonly CountedQuestion[],
  next: readonly FormQuestionInput[],
): FieldError[] {
  const byKey = new Map(known.map((question) => [question.key, question]));
  return next.flatMap((question, index) => {
    const before = byKey.get(question.key);
    if (!before) return [];
    const errors: FieldError[] = [];
    if (!canBecome(before.kind, question.kind, before.answered)) {
      errors.push({ path: `questions.${index}.kind`, code: "kind_answered" });
    }
    // People answered knowing that only the organisers read it.
    if (before.answered > 0 && before.audience === "organisers" && question.audience === "group") {
      errors.push({ path: `questions.${index}.audience`, code: "audience_promised" });
    }
    return errors;
  });
}

export type Consequence =
  | {
      readonly kind: "removed" | "reworded" | "nowRequired" | "restored";
      readonly key: string;
      readonly count: number;
    }
  | {
      readonly kind: "optionRemoved" | "optionReworded";
      readonly key: string;
      readonly option: string;
      readonly count: number;
    };

/** What happens to given answers when the form becomes `next`; empty where nobody's answer is touched. */
export function consequencesOf(
  form: { readonly questions: readonly CountedQuestion[]; readonly removed: readonly CountedQuestion[] },
  next: readonly FormQuestionInput[],
): Consequence[] {
  const after = new Map(next.map((question) => [question.key, question]));
  const ofAsked = form.questions.flatMap((before): Consequence[] => {
    const { key, answered: count } = before;
    const question = after.get(key);
    if (count === 0) return [];
    if (!question) return [{ kind: "removed", key, count }];
    return [
      ...(isReworded(before.label, question.label) ? [{ kind: "reworded" as const, key, count }] : []),
      ...(question.required && !before.required ? [{ kind: "nowRequired" as const, key, count }] : []),
      ...(hasOptions(before.kind) ? optionConsequences(before, question) : []),
    ];
  });
  const restored = form.removed.flatMap(({ key, answered: count }): Consequence[] =>
    after.has(key) && count > 0 ? [{ kind: "restored", key, count }] : [],
  );
  return [...ofAsked, ...restored];
}

function optionConsequences(before: CountedQuestion, question: FormQuestionInput): Consequence[] {
  const after = new Map(question.options.map((option) => [option.key, option]));
  return before.options.flatMap(({ key: option, label, removed }): Consequence[] => {
    const count = before.chosen[option] ?? 0;
    if (count === 0) return [];
    const next = after.get(option);
    if (!next) return removed ? [] : [{ kind: "optionRemoved", key: before.key, option, count }];
    return isReworded(label, next.label) ? [{ kind: "optionReworded", key: before.key, option, count }] : [];
  });
}

/** A text that was there says something else now; a translation added is no rewording. */
function isReworded(before: Wording, after: Wording): boolean {
  return Object.entries(before).some(([locale, text]) => text !== "" && after[locale as Locale] !== text);
}

/** What is kept as content; options that somebody chose stay behind those offered. */
export function contentOf(input: FormQuestionInput, before?: CountedQuestion) {
  const { label, hint, low, high, unit, min, max, condition } = input;
  const offered = input.options.map((option) => ({ ...option, removed: false }));
  const here = new Set(offered.map(({ key }) => key));
  const gone = (before?.options ?? [])
    .filter(({ key }) => !here.has(key) && (before?.chosen[key] ?? 0) > 0)
    .map((option) => ({ ...option, removed: true }));
  const options: FormQuestion["options"] = [...offered, ...gone];
  return { label, hint, low, high, unit, min, max, condition, options };
}

/** What a question or option that has no name yet is called in the editor. */
const NEW = /^new_\d+$/;

export function newKey(taken: Iterable<string>): string {
  const known = new Set(taken);
  let number = known.size + 1;
  while (known.has(`new_${number}`)) number += 1;
  return `new_${number}`;
}

/** Gives new questions and options names made of their labels: what the API and exports call them for good. */
export function namedQuestions(
  questions: readonly FormQuestionInput[],
  { taken, languages }: { readonly taken: readonly string[]; readonly languages: readonly Locale[] },
): FormQuestionInput[] {
  const first = (wording: Wording) => (languages[0] ? wording[languages[0]] : undefined) ?? "";
  const questionKeys = rename(
    questions.map(({ key, label }) => ({ key, text: first(label) })),
    taken,
    "question",
  );
  const optionKeys = new Map(
    questions.map(({ key, options }) => [
      key,
      rename(
        options.map((option) => ({ key: option.key, text: first(option.label) })),
        [],
        "option",
      ),
    ]),
  );
  return questions.map((question) => ({
    ...question,
    key: questionKeys.get(question.key) ?? question.key,
    options: question.options.map((option) => ({
      ...option,
      key: optionKeys.get(question.key)?.get(option.key) ?? option.key,
    })),
    condition: question.condition && {
      question: questionKeys.get(question.condition.question) ?? question.condition.question,
      answers: question.condition.answers.map(
        (answer) => optionKeys.get(question.condition?.question ?? "")?.get(answer) ?? answer,
      ),
    },
  }));
}

function rename(
  named: readonly { readonly key: string; readonly text: string }[],
  taken: readonly string[],
  fallback: string,
): Map<string, string> {
  const used = new Set([...taken, ...named.flatMap(({ key }) => (NEW.test(key) ? [] : [key]))]);
  return new Map(
    named.map(({ key, text }) => {
      if (!NEW.test(key)) return [key, key];
      const name = freeKey(keyOf(text) || fallback, used);
      used.add(name);
      return [key, name];
    }),
  );
}

/** "Risques ou opportunités ?" → "risques_ou_opportunites"; blank where nothing of it can be kept. */
function keyOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "");
  return plain.slice(0, FORM_LIMITS.keyLengthMax - 4).replace(/_+$/, "");
}

function freeKey(base: string, used: ReadonlySet<string>): string {
  const isFree = (key: string) => isKey(key) && !used.has(key) && !NEW.test(key);
  if (isFree(base)) return base;
  let number = 2;
  while (!isFree(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}
