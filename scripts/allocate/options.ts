import { parseArgs } from "node:util";
import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import type { Correction } from "@/lib/people-file/corrections";
import { PERSON_FIELDS } from "@/lib/people-file/schema";

/** What the caller did wrong, in one sentence; the command ends with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const DEFAULT_SIZE = 6;

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

const schemas = {
  size: { schema: wholeNumber(2, 50), expected: "a whole number from 2 to 50" },
  seed: { schema: wholeNumber(0, 2 ** 31 - 1), expected: "a whole number from 0 to 2147483647" },
  iterations: { schema: wholeNumber(0, 1e12), expected: "a whole number of trials" },
  seconds: {
    schema: z
      .string()
      .regex(/^\d*\.?\d+$/)
      .transform(Number)
      .pipe(z.number().positive().max(86_400)),
    expected: "a number of seconds above 0 and up to 86400, such as 0.5",
  },
  locale: { schema: z.enum(LOCALES), expected: `one of ${LOCALES.join(", ")}` },
} as const;

export interface SearchOptions {
  readonly seed: number;
  readonly iterations?: number;
  readonly seconds?: number;
  readonly prove: boolean;
  readonly json: boolean;
  readonly out?: string;
}

export type AllocateOptions =
  | { readonly kind: "help" }
  | ({ readonly kind: "matrix"; readonly file: string } & SearchOptions)
  | ({
      readonly kind: "people";
      readonly file: string;
      readonly size: number;
      readonly locale?: (typeof LOCALES)[number];
      readonly corrections: readonly Correction[];
    } & SearchOptions);

/** The command line, understood. Throws UsageError. */
export function readOptions(args: readonly string[]): AllocateOptions {
  const { values, positionals } = parsed(args);
  if (values.help) return { kind: "help" };
  const search: SearchOptions = {
    seed: read("seed", values.seed) ?? 1,
    iterations: read("iterations", values.iterations),
    seconds: read("seconds", values.seconds),
    prove: values.prove ?? false,
    json: values.json ?? false,
    out: values.out,
  };
  if (values.matrix !== undefined) {
    if (positionals.length > 0) throw new UsageError("Give either a list of people or --matrix, not both.");
    const misplaced = (["size", "locale", "map"] as const).find((name) => values[name] !== undefined);
    if (misplaced)
      throw new UsageError(`--${misplaced} has no meaning for a matrix, which tells its own groups.`);
    return { kind: "matrix", file: values.matrix, ...search };
  }
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError("Which list of people? Give a CSV or JSON file.");
  if (others.length > 0) throw new UsageError(`One file at a time; got also: ${others.join(" ")}`);
  return {
    kind: "people",
    file,
    size: read("size", values.size) ?? DEFAULT_SIZE,
    locale: read("locale", values.locale),
    corrections: (values.map ?? []).map(correction),
    ...search,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        size: { type: "string" },
        map: { type: "string", multiple: true },
        seed: { type: "string" },
        iterations: { type: "string" },
        seconds: { type: "string" },
        prove: { type: "boolean" },
        out: { type: "string" },
        json: { type: "boolean" },
        locale: { type: "string" },
        matrix: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
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

// Headers are questions and may hold an equals sign; fields never do, so the last one separates.
function correction(text: string): Correction {
  const at = text.lastIndexOf("=");
  const name = text.slice(at + 1).trim();
  const field = ([...PERSON_FIELDS, "ignore"] as const).find(
    (known) => known.toLowerCase() === name.toLowerCase(),
  );
  if (at < 1) throw new UsageError(`--map ${text}: expected COLUMN=FIELD, such as "Company=organisation".`);
  if (!field)
    throw new UsageError(`--map ${text}: no field "${name}". Fields: ${PERSON_FIELDS.join(" ")} ignore`);
  return { column: text.slice(0, at).trim(), field };
}
