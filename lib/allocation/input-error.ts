/** What is wrong with the engine's input; `path` names the field. These are the caller's bugs or unchecked forms. */
export type InputErrorCode =
  | "not_an_integer"
  | "out_of_range"
  | "weight_invalid"
  | "weights_all_zero"
  | "size_range_empty"
  | "duplicate_attendee"
  | "duplicate_facilitator"
  | "similarity_invalid"
  | "matrix_invalid";

export class AllocationInputError extends Error {
  override readonly name = "AllocationInputError";
  constructor(
    readonly code: InputErrorCode,
    readonly path: string,
  ) {
    super(`${code} at ${path}`);
  }
}

export function requireInteger(
  value: number,
  path: string,
  { min, max = Number.MAX_SAFE_INTEGER }: { readonly min: number; readonly max?: number },
): number {
  if (!Number.isInteger(value)) throw new AllocationInputError("not_an_integer", path);
  if (value < min || value > max) throw new AllocationInputError("out_of_range", path);
  return value;
}

/** A finite number of at least 0, such as a weight or a cost. */
export function requireWeight(value: number, path: string): number {
  if (!Number.isFinite(value) || value < 0) throw new AllocationInputError("weight_invalid", path);
  return value;
}
