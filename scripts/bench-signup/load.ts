import net from "node:net";

// Requests over connections that stay open, as bare as can be: whatever this costs, the servers on the same machine lack.

export interface Exchange {
  readonly connection: number;
  /** On the clock of performance.now(). */
  readonly startedAt: number;
  readonly endedAt: number;
  /** 0 where the connection broke. */
  readonly status: number;
  readonly body: string;
}

export interface Load {
  readonly ports: readonly number[];
  readonly connections: number;
  readonly seconds: number;
  /** The next request, whole; `connection` counts from 0. */
  readonly next: (connection: number) => string;
  /** False where many pages come: what is answered is not kept. */
  readonly keepsBodies?: boolean;
}

/** Each connection sends a request, waits for its answer, sends the next, until the time is over; then all are awaited. */
export async function run({
  ports,
  connections,
  seconds,
  next,
  keepsBodies = true,
}: Load): Promise<Exchange[]> {
  const until = performance.now() + seconds * 1_000;
  const exchanges: Exchange[] = [];
  const all = Array.from({ length: connections }, (_, connection) =>
    talk({
      port: ports[connection % ports.length] ?? 0,
      next: () => (performance.now() < until ? next(connection) : undefined),
      done: ({ body, ...exchange }) =>
        exchanges.push({ ...exchange, connection, body: keepsBodies ? body : "" }),
    }),
  );
  await Promise.all(all);
  return exchanges;
}

interface Talk {
  readonly port: number;
  readonly next: () => string | undefined;
  readonly done: (exchange: Omit<Exchange, "connection">) => void;
}

async function talk(order: Talk): Promise<void> {
  // A connection that broke is an error that is counted; the next one takes over.
  while (await talkOnce(order));
}

function talkOnce({ port, next, done }: Talk): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
    let received = "";
    let startedAt = 0;
    let isWaiting = false;
    const send = () => {
      const request = next();
      if (request === undefined) {
        resolve(false);
        socket.destroy();
        return;
      }
      received = "";
      isWaiting = true;
      startedAt = performance.now();
      socket.write(request, "latin1");
    };
    socket.setEncoding("latin1");
    socket.on("connect", send);
    socket.on("data", (piece) => {
      received += piece;
      const answer = readAnswer(received);
      if (!answer) return;
      isWaiting = false;
      done({ startedAt, endedAt: performance.now(), ...answer });
      send();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      if (isWaiting) done({ startedAt, endedAt: performance.now(), status: 0, body: "" });
      resolve(true);
    });
  });
}

/** Status and body once the answer is complete. */
function readAnswer(received: string): { status: number; body: string } | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = received.slice(0, end);
  const rest = received.slice(end + 4);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return rest.length >= Number(length) ? { status, body: rest } : undefined;
  if (/\r\ntransfer-encoding: chunked/i.test(head)) {
    return rest.endsWith("0\r\n\r\n") ? { status, body: unchunked(rest) } : undefined;
  }
  return { status, body: "" };
}

function unchunked(chunks: string): string {
  let body = "";
  for (let at = 0; ; ) {
    const line = chunks.indexOf("\r\n", at);
    const size = Number.parseInt(chunks.slice(at, line), 16);
    if (!(size > 0)) return body;
    body += chunks.slice(line + 2, line + 2 + size);
    at = line + 2 + size + 2;
  }
}

export interface Figures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
}

/** `isGood`: by status. Answers per second are those that came while requests were being sent. */
export function figuresOf(
  exchanges: readonly Exchange[],
  { seconds, isGood }: { readonly seconds: number; readonly isGood: (status: number) => boolean },
): Figures {
  const good = exchanges.filter(({ status }) => isGood(status));
  const times = good.map(({ startedAt, endedAt }) => endedAt - startedAt).sort((a, b) => a - b);
  const begin = exchanges.reduce((least, { startedAt }) => Math.min(least, startedAt), Infinity);
  const inTime = good.filter(({ endedAt }) => endedAt <= begin + seconds * 1_000);
  return {
    perSecond: inTime.length / seconds,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    errors: exchanges.length - good.length,
  };
}

/** Of numbers in ascending order; 0 of none. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}
