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

// The same as Prisma's driver adapter tells them below a raw query's P2010, without a code.
const PASSING_KINDS = new Set([
  "ConnectionClosed",
  "DatabaseNotReachable",
  "SocketTimeout",
  "TooManyConnections",
  "TransactionWriteConflict",
]);

// The driver's words for a connection that broke or that did not come in time: these errors have no code.
const LOST_CONNECTION =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout (exceeded when trying to connect|expired))/;

/** Whether a failure of the database passes by itself: the same again has a good chance, and nothing was written. */
export function willPass(error: unknown): boolean {
  return layersOf(error).some(isPassing);
}

/** The error and what it wraps: Prisma nests the server's own error a few levels down. */
function layersOf(error: unknown): Record<string, unknown>[] {
  const layers: Record<string, unknown>[] = [];
  let next = error;
  while (layers.length < 6 && typeof next === "object" && next !== null) {
    const layer = next as Record<string, unknown>;
    layers.push(layer);
    const { cause, meta } = layer;
    const adapterError =
      typeof meta === "object" && meta !== null
        ? (meta as Record<string, unknown>).driverAdapterError
        : undefined;
    next = adapterError ?? cause;
  }
  return layers;
}

function isPassing({ code, originalCode, kind, message }: Record<string, unknown>): boolean {
  const hasPassingCode = [code, originalCode].some(
    (value) => typeof value === "string" && PASSING.has(value),
  );
  const hasPassingKind = typeof kind === "string" && PASSING_KINDS.has(kind);
  return hasPassingCode || hasPassingKind || (typeof message === "string" && LOST_CONNECTION.test(message));
}
