import { AppError } from "@/lib/errors";

// A lock or connection not obtained in time, a deadlock, a statement cancelled, a server gone: all pass by themselves.
const PASSING = new Set([
  // PostgreSQL: lock_not_available, query_canceled, serialization_failure, deadlock_detected, admin_shutdown,
  // crash_shutdown, cannot_connect_now, too_many_connections.
  "55P03",
  "57014",
  "40001",
  "40P01",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  // Prisma: server unreachable, timed out, closed the connection; pool and transaction timeouts; write conflict.
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "P2034",
  "P2037",
  "ECONNREFUSED",
  "ECONNRESET",
]);

/** Codes found on the error and on what it wraps: Prisma nests the server's own code a few levels down. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let layer: unknown = error;
  for (let depth = 0; depth < 6 && typeof layer === "object" && layer !== null; depth += 1) {
    const { code, originalCode, cause, meta } = layer as Record<string, unknown>;
    for (const value of [code, originalCode]) if (typeof value === "string") codes.push(value);
    const adapterError =
      typeof meta === "object" && meta !== null
        ? (meta as Record<string, unknown>).driverAdapterError
        : undefined;
    layer = adapterError ?? cause;
  }
  return codes;
}

/**
 * The error to answer with: an AppError as it is, a passing database failure as `busy` (nothing was written: the
 * transaction is gone), anything else as `internal_error`.
 */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (codesOf(error).some((code) => PASSING.has(code))) return new AppError("busy", { retryAfterSeconds: 2 });
  return new AppError("internal_error");
}
