import { willPass } from "@/lib/db/passing-errors";
import { AppError } from "@/lib/errors";

/**
 * The error to answer with: an AppError as it is, a passing database failure as `busy` (nothing was written: the
 * transaction is gone), anything else as `internal_error`.
 */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return willPass(error) ? new AppError("busy", { retryAfterSeconds: 2 }) : new AppError("internal_error");
}
