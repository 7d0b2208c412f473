import type { IncomingHttpHeaders } from "node:http";
import { clientAddress } from "./client-address";

/** Headers by which a proxy speaks for its client; believed only from a proxy of ours. */
const SPOKEN_BY_PROXIES = [
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-real-ip",
];

/**
 * Makes a request's headers true: `x-forwarded-for` becomes the client's address, whatever was sent, and what only a
 * proxy may say goes where there is none.
 */
export function makeTrustworthy(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  trustedProxies: number,
): void {
  const sent = headers["x-forwarded-for"];
  const forwardedFor = Array.isArray(sent) ? sent.join(",") : sent;
  headers["x-forwarded-for"] = clientAddress({ peer, forwardedFor, trustedProxies });
  if (trustedProxies === 0) for (const name of SPOKEN_BY_PROXIES) delete headers[name];
}
