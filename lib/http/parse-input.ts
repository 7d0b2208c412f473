import { z } from "zod";
import { AppError, type FieldError } from "@/lib/errors";
import { nestedValues, shapeFor } from "./form";
import { fieldErrors } from "./issues";

/** Paths of texts with a NUL character, which PostgreSQL cannot store. Walks with a list of its own: depth is hostile. */
function unstorablePaths(root: unknown): string[] {
  const found: string[] = [];
  const open: { path: string; value: unknown }[] = [{ path: "", value: root }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next;
    if (typeof value === "string" && value.includes("\0")) found.push(path);
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (found.length < 20) open.push({ path: path === "" ? key : `${path}.${key}`, value: inner });
    }
  }
  return found;
}

/** The input as the schema types it. Throws invalid_input with every wrong field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const unstorable = unstorablePaths(input);
  if (unstorable.length > 0) {
    const errors: FieldError[] = unstorable.map((path) => ({ path, code: "invalid_characters" }));
    throw new AppError("invalid_input", { errors });
  }
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", { errors: fieldErrors(parsed.error.issues) });
}

/** The query string, with numbers, yes/no and lists as the schema wants them. */
export function parseQuery<S extends z.ZodType>(schema: S, fields: URLSearchParams): z.output<S> {
  return parseInput(schema, shapeFor(schema, nestedValues(fields)));
}

/** Path parameters. A malformed one names nothing that exists: not_found, as for a missing thing. */
export function parseParams<S extends z.ZodType>(schema: S, params: unknown): z.output<S> {
  try {
    return parseInput(schema, params);
  } catch {
    throw new AppError("not_found");
  }
}

/** Path parameter of our own ids. */
export const idParams = z.object({ id: z.uuid() });
