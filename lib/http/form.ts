import type { z } from "zod";

export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type FormValues = { [name: string]: FormValue };

const NAMES_MAX = 300;
const DEPTH_MAX = 5;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Nested values of a form or query: `project.title=…` becomes `{ project: { title } }`, a repeated name a list in its
 * order. Empty fields are HTML's way to say nothing and are left out. Names beyond the limits are ignored.
 */
export function nestedValues(fields: URLSearchParams): FormValues {
  const values: FormValues = {};
  for (const name of [...new Set(fields.keys())].slice(0, NAMES_MAX)) {
    const path = name.split(".");
    if (path.length > DEPTH_MAX || path.some((key) => key === "" || FORBIDDEN.has(key))) continue;
    const given = fields.getAll(name).filter((text) => text.trim() !== "");
    const [first] = given;
    if (first !== undefined) place(values, path, given.length === 1 ? first : given);
  }
  return values;
}

function place(target: FormValues, path: readonly string[], value: FormValue): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = target[key];
  const nested = typeof inner === "object" && !Array.isArray(inner) ? inner : {};
  target[key] = nested;
  place(nested, rest, value);
}

type Definition = z.core.$ZodTypes["_zod"]["def"];

/** The schema under optional, default, pipe and the like: what the form must be shaped for. */
function core(schema: z.core.$ZodType): Definition {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "nonoptional":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
      return core(def.innerType);
    case "pipe": {
      const input = core(def.in);
      return input.type === "transform" ? core(def.out) : input;
    }
    case "lazy":
      return core(def.getter());
    default:
      return def;
  }
}

const YES = new Set(["on", "true", "1", "yes"]);
const NO = new Set(["off", "false", "0", "no"]);

/**
 * Gives form texts the types a schema expects: lists where it wants lists, yes/no for checkboxes, numbers. What cannot
 * be converted stays as typed, so that the schema refuses it with its own words. Values that are not text are kept.
 */
export function shapeFor(schema: z.core.$ZodType, value: unknown): unknown {
  const def = core(schema);
  switch (def.type) {
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      const entries = Object.entries(value).map(([key, inner]) => {
        const field = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
        return [key, field ? shapeFor(field, inner) : inner];
      });
      // A form cannot post an empty object: a section in which nothing was filled in still has to be checked.
      for (const [key, field] of Object.entries(def.shape)) {
        const isSection =
          core(field).type === "object" && (field as z.core.$ZodTypes)._zod.def.type === "object";
        if (isSection && !Object.hasOwn(value, key)) entries.push([key, shapeFor(field, {})]);
      }
      return Object.fromEntries(entries);
    }
    case "record": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, shapeFor(def.valueType, inner)]),
      );
    }
    case "array": {
      if (value === undefined) return value;
      const items = Array.isArray(value) ? value : [value];
      return items.map((item) => shapeFor(def.element, item));
    }
    case "boolean":
      if (typeof value !== "string") return value;
      return YES.has(value) ? true : NO.has(value) ? false : value;
    case "number":
      return typeof value === "string" && /^-?\d{1,15}(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
    default:
      return value;
  }
}
