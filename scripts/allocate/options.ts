import { z } from "zod";
import { type KindId, PRESETS } from "@/lib/allocation/problem";
import { LOCALES } from "@/lib/i18n/locales";
import type { Correction } from "@/lib/people-file/corrections";
import { PERSON_FIELDS } from "@/lib/people-file/schema";
import { parseArguments } from "./arguments";
import { UsageError } from "./usage-error";

export const DEFAULT_SIZE = 6;
const SIZE_MAX = 50;

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

// Sums of weights beyond would leave what a number can hold; nobody means them.
const DECIMAL_MAX = 1e9;

const decimal = z
  .string()
  .regex(/^\d*\.?\d+$/)
  .transform(Number)
  .pipe(z.number().max(DECIMAL_MAX));

const sizeOf = (min: number) => ({
  schema: wholeNumber(min, SIZE_MAX),
  expected: `a whole number from ${min} to ${SIZE_MAX}`,
});

const schemas = {
  size: sizeOf(2),
  "min-size": sizeOf(1),
  "max-size": sizeOf(2),
  groups: { schema: wholeNumber(1, 10_000), expected: "a whole number of groups from 1 to 10000" },
  seed: { schema: wholeNumber(0, 2 ** 31 - 1), expected: "a whole number from 0 to 2147483647" },
  iterations: { schema: wholeNumber(0, 1e12), expected: "a whole number of trials" },
  seconds: {
    schema: decimal.pipe(z.number().positive().max(86_400)),
    expected: "a number of seconds above 0 and up to 86400, such as 0.5",
  },
  rounds: { schema: wholeNumber(1, 50), expected: "a whole number from 1 to 50" },
  "move-cost": { schema: decimal, expected: "a number of at least 0, such as 0.2" },
  preset: {
    schema: z.enum(Object.keys(PRESETS) as (keyof typeof PRESETS)[]),
    expected: `one of ${Object.keys(PRESETS).join(", ")}`,
  },
  locale: { schema: z.enum(LOCALES), expected: `one of ${LOCALES.join(", ")}` },
} as const;

const CRITERIA = ["questions", "themes", "complement", "organisations", "levels", "notMet"] as const;

export interface SearchOptions {
  readonly seed: number;
  readonly iterations?: number;
  readonly seconds?: number;
  readonly prove: boolean;
  readonly json: boolean;
  readonly out?: string;
  /** Undefined = where standard error is a terminal. */
  readonly progress?: boolean;
}

/** Sizes of groups as asked for. */
export interface SizeWishes {
  readonly size: number;
  readonly minSize?: number;
  readonly maxSize?: number;
  readonly groupCount?: number;
}

/** Rules about people, who are named by id or by name; groups are counted from 1. */
export interface RuleWishes {
  readonly together: readonly (readonly string[])[];
  readonly apart: readonly (readonly string[])[];
  readonly pins: readonly { readonly person: string; readonly group: number }[];
  readonly sharedLanguage: boolean;
}

export interface TermWishes {
  readonly project?: number;
  readonly floor?: number;
  readonly threshold?: number;
  readonly notAlone?: { readonly kinds: readonly KindId[]; readonly weight: number };
}

/** A column whose answers count as a criterion of their own. */
export interface AnswerWish {
  readonly column: string;
  readonly mode: "alike" | "mixed";
}

export interface PeopleOptions extends SearchOptions, SizeWishes {
  readonly kind: "people";
  readonly file: string;
  readonly locale?: (typeof LOCALES)[number];
  readonly corrections: readonly Correction[];
  readonly preset: keyof typeof PRESETS;
  /** Single weights, by criterion or by `answer:COLUMN`; they replace those of the preset. */
  readonly weights: Readonly<Record<string, number>>;
  readonly answers: readonly AnswerWish[];
  readonly rules: RuleWishes;
  readonly terms: TermWishes;
  readonly rulesFile?: string;
  readonly facilitatorsFile?: string;
  readonly historyFiles: readonly string[];
  readonly rounds: number;
  readonly rebalanceFile?: string;
  readonly moveCost?: number;
  /** People by id or by name, or groups as "group 2". */
  readonly swaps: readonly string[];
}

export type AllocateOptions =
  | { readonly kind: "help" }
  | ({ readonly kind: "matrix"; readonly file: string } & SearchOptions)
  | PeopleOptions;

/** The command line, understood. Throws UsageError. */
export function readOptions(args: readonly string[]): AllocateOptions {
  const { values, positionals } = parseArguments(args);
  if (values.help) return { kind: "help" };
  const search: SearchOptions = {
    seed: read("seed", values.seed) ?? 1,
    iterations: read("iterations", values.iterations),
    seconds: read("seconds", values.seconds),
    prove: values.prove ?? false,
    json: values.json ?? false,
    out: values.out,
    progress: values.progress,
  };
  if (values.matrix !== undefined) {
    if (positionals.length > 0) throw new UsageError("Give either a list of people or --matrix, not both.");
    const forBoth = ["seed", "iterations", "seconds", "prove", "json", "out", "progress", "matrix"];
    const misplaced = Object.keys(values).find((name) => !forBoth.includes(name));
    if (misplaced)
      throw new UsageError(`--${misplaced} has no meaning for a matrix, which tells its own groups.`);
    return { kind: "matrix", file: values.matrix, ...search };
  }
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError("Which list of people? Give a CSV or JSON file.");
  if (others.length > 0) throw new UsageError(`One file at a time; got also: ${others.join(" ")}`);
  const options: PeopleOptions = {
    kind: "people",
    file,
    size: read("size", values.size) ?? DEFAULT_SIZE,
    minSize: read("min-size", values["min-size"]),
    maxSize: read("max-size", values["max-size"]),
    groupCount: read("groups", values.groups),
    locale: read("locale", values.locale),
    corrections: (values.map ?? []).map(correction),
    preset: read("preset", values.preset) ?? "balanced",
    weights: Object.fromEntries((values.weight ?? []).map(weight)),
    answers: [
      ...(values.alike ?? []).map((column) => ({ column, mode: "alike" }) as const),
      ...(values.mixed ?? []).map((column) => ({ column, mode: "mixed" }) as const),
    ],
    rules: {
      together: (values.together ?? []).map((text) => people("together", text)),
      apart: (values.apart ?? []).map((text) => people("apart", text)),
      pins: (values.pin ?? []).map(pin),
      sharedLanguage: !(values["any-language"] ?? false),
    },
    terms: termsOf(values.term ?? []),
    rulesFile: values.rules,
    facilitatorsFile: values.facilitators,
    historyFiles: values.history ?? [],
    rounds: read("rounds", values.rounds) ?? 1,
    rebalanceFile: values.rebalance,
    moveCost: read("move-cost", values["move-cost"]),
    swaps: (values.swaps ?? []).map((who) => who.trim()),
    ...search,
  };
  return consistent(options);
}

function consistent(options: PeopleOptions): PeopleOptions {
  const { rounds, rebalanceFile, prove, moveCost, minSize, maxSize, size, groupCount, swaps } = options;
  if (rebalanceFile !== undefined && rounds > 1)
    throw new UsageError("--rebalance and --rounds cannot be asked for together.");
  if (prove && (rebalanceFile !== undefined || rounds > 1))
    throw new UsageError("--prove is for one new plan: leave out --rebalance and --rounds.");
  if (swaps.length > 0 && rounds > 1) throw new UsageError("--swaps is for one plan: leave out --rounds.");
  if (moveCost !== undefined && rebalanceFile === undefined)
    throw new UsageError("--move-cost has no meaning without --rebalance.");
  if (minSize !== undefined && minSize > (maxSize ?? (groupCount === undefined ? size : minSize)))
    throw new UsageError(`--min-size ${minSize} is above the largest size, ${maxSize ?? size}.`);
  return options;
}

function read<N extends keyof typeof schemas>(
  name: N,
  value: string | undefined,
): z.output<(typeof schemas)[N]["schema"]> | undefined {
  if (value === undefined) return undefined;
  const { schema, expected } = schemas[name];
  const outcome = schema.safeParse(value);
  if (!outcome.success) throw new UsageError(`--${name} ${value}: expected ${expected}.`);
  return outcome.data as z.output<(typeof schemas)[N]["schema"]>;
}

// Headers are questions and may hold an equals sign; what follows never does, so the last one separates.
function split(text: string): readonly [before: string, after: string] | undefined {
  const at = text.lastIndexOf("=");
  return at < 1 ? undefined : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function correction(text: string): Correction {
  const [column, name] = split(text) ?? [];
  if (column === undefined || name === undefined)
    throw new UsageError(`--map ${text}: expected COLUMN=FIELD, such as "Company=organisation".`);
  const field = ([...PERSON_FIELDS, "ignore"] as const).find(
    (known) => known.toLowerCase() === name.toLowerCase(),
  );
  if (!field)
    throw new UsageError(`--map ${text}: no field "${name}". Fields: ${PERSON_FIELDS.join(" ")} ignore`);
  return { column, field };
}

function weight(text: string): readonly [string, number] {
  const [name, value] = split(text) ?? [];
  const outcome = decimal.safeParse(value);
  if (name === undefined || !outcome.success)
    throw new UsageError(`--weight ${text}: expected CRITERION=NUMBER, such as "themes=0.4".`);
  if (!CRITERIA.some((known) => known === name) && !name.startsWith("answer:"))
    throw new UsageError(
      `--weight ${text}: no criterion "${name}". Criteria: ${CRITERIA.join(" ")} answer:COLUMN`,
    );
  return [name, outcome.data];
}

function people(option: string, text: string): readonly string[] {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length < 2) throw new UsageError(`--${option} ${text}: expected two people or more, as "3,8".`);
  return names;
}

function pin(text: string): { readonly person: string; readonly group: number } {
  const [person, number] = split(text) ?? [];
  const group = wholeNumber(1, 10_000).safeParse(number);
  if (person === undefined || !group.success)
    throw new UsageError(`--pin ${text}: expected PERSON=GROUP, groups counted from 1, such as "3=1".`);
  return { person, group: group.data };
}

function termsOf(texts: readonly string[]): TermWishes {
  return Object.assign({}, ...texts.map(term));
}

function term(text: string): TermWishes {
  // A name, its weight, and kinds: those are told by headers, which may hold any sign.
  const [, name, number, list] = /^([^=]*)=([^:]*)(?::(.*))?$/s.exec(text)?.map((part) => part?.trim()) ?? [];
  const outcome = decimal.safeParse(number);
  if (
    outcome.success &&
    list === undefined &&
    (name === "project" || name === "floor" || name === "threshold")
  )
    return { [name]: outcome.data };
  const kinds = list === undefined ? undefined : kindsOf(list);
  if (outcome.success && name === "notAlone" && kinds) return { notAlone: { weight: outcome.data, kinds } };
  throw new UsageError(
    `--term ${text}: expected project=0.1, floor=0.5, threshold=0.3 or notAlone=0.05:organisations,levels,answer:COLUMN.`,
  );
}

/** undefined where one is no kind. A comma in a header is taken for a part of it: what follows is no kind by itself. */
function kindsOf(list: string): readonly KindId[] | undefined {
  const kinds: KindId[] = [];
  for (const part of list.split(",")) {
    const kind = part.trim();
    const before = kinds.at(-1);
    if (kind === "organisations" || kind === "levels") kinds.push(kind);
    else if (/^answer:./.test(kind)) kinds.push(`answer:${kind.slice("answer:".length).trim()}`);
    else if (before?.startsWith("answer:") && kind !== "")
      kinds[kinds.length - 1] = `answer:${before.slice("answer:".length)},${part}`;
    else return undefined;
  }
  return [...new Set(kinds)];
}
