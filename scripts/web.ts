import { createServer, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import next from "next";
import { env } from "@/lib/env";
import { withPageStatus } from "@/lib/http/page-status";
import { askedToStop, giveUp, sayReady } from "./launcher/child-life";
import { explainListenError } from "./launcher/port";
import { makeTrustworthy } from "./web/trust";

// One web instance. Our own server around Next's handler, because the client's address must be true (rate limits) and
// requests under way must be answered before we end.

/** A slow client gets this long for its headers and for its whole request. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than usual proxies keep theirs, so that none sends a request into a connection that we close. */
const KEEP_ALIVE_MS = 65_000;
const DRAIN_MS = 10_000;

const settings = env();
const stop = askedToStop();
let isStopping = false;

const server = createServer({
  headersTimeout: HEADERS_TIMEOUT_MS,
  requestTimeout: REQUEST_TIMEOUT_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
});
const app = next({
  dev: settings.mode === "development",
  dir: process.cwd(),
  port: settings.port,
  httpServer: server,
});
await app.prepare();
const handle = app.getRequestHandler();

server.on("request", (request, response) => {
  makeTrustworthy(request.headers, request.socket.remoteAddress, settings.trustedProxies);
  if (isStopping) response.setHeader("connection", "close");
  if (!isReadable(request.url)) return refuse(response);
  withPageStatus(response, () => handle(request, response)).catch(() => response.destroy());
});
server.once("error", (error) => giveUp(explainListenError(error, settings.port)));
server.listen({ port: settings.port, host: settings.host }, sayReady);

await stop;
isStopping = true;
const closed = new Promise((resolve) => server.close(resolve));
server.closeIdleConnections();
await Promise.race([closed, delay(DRAIN_MS)]);
server.closeAllConnections();
await app.close();
process.exit(0);

/** Whether each part of the path decodes: Next answers 500 to one that does not. */
function isReadable(url = "/"): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse): void {
  response.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end("Bad Request\n");
}
