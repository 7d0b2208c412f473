import { AppError } from "@/lib/errors";

export interface OriginFacts {
  readonly method: string;
  readonly headers: Headers;
  /** Public address of this installation. */
  readonly baseUrl: string;
  /** Whether a session cookie came along. */
  readonly hasSession: boolean;
}

function isOurs(origin: string, baseUrl: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const parsed = new URL(origin);
  // The Host a browser sends is the one it shows: an installation reached by a second name or address works too.
  return parsed.origin === new URL(baseUrl).origin || (host !== null && parsed.host === host);
}

/**
 * Refuses writes that another site makes a browser send (CSRF); throws cross_site_request. A bearer token proves intent
 * by itself: no other site can add that header. Sec-Fetch-Site is the browser's own word and comes first; older
 * browsers send Origin. Clients that send neither are no browsers: welcome as long as they carry no session cookie.
 */
export function checkOrigin({ method, headers, baseUrl, hasSession }: OriginFacts): void {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return;
  if (headers.get("authorization")?.toLowerCase().startsWith("bearer ")) return;
  const site = headers.get("sec-fetch-site");
  if (site !== null) {
    if (site === "same-origin" || site === "none") return;
    throw new AppError("cross_site_request");
  }
  const origin = headers.get("origin");
  if (origin !== null ? isOurs(origin, baseUrl, headers.get("host")) : !hasSession) return;
  throw new AppError("cross_site_request");
}
