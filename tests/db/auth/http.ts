import type { RouteHandler } from "@/lib/http/route";

// Vite sets BASE_URL to "/".
process.env.BASE_URL = "https://atelier.example.org";
process.env.LOG_LEVEL = "silent";

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly params?: Record<string, string>;
  readonly json?: unknown;
  /** An HTML form's text. */
  readonly form?: string;
  readonly headers?: Record<string, string>;
  readonly cookie?: string;
}

let network = 0;

/** A new client network, so that one test's requests do not count for another's limit. */
export function newNetwork(): string {
  network += 1;
  return `198.18.${network >> 8}.${network & 255}`;
}

/** Calls a route handler as a browser on our own site would, each time from another network unless a header says otherwise. */
export function call(handler: RouteHandler, sent: Sent = {}): Promise<Response> {
  const { method = sent.json === undefined && sent.form === undefined ? "GET" : "POST", path = "/api/x" } =
    sent;
  const headers: Record<string, string> = {
    "sec-fetch-site": "same-origin",
    "accept-language": "en",
    "x-forwarded-for": newNetwork(),
    ...(sent.json === undefined ? {} : { "content-type": "application/json" }),
    ...(sent.form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
    ...(sent.cookie ? { cookie: sent.cookie } : {}),
    ...sent.headers,
  };
  const body = sent.form ?? (sent.json === undefined ? undefined : JSON.stringify(sent.json));
  const request = new Request(`https://atelier.example.org${path}`, { method, headers, body });
  return handler(request, { params: Promise.resolve(sent.params ?? {}) });
}

/** The session cookie that an answer sets, as a browser sends it back; undefined when it sets none or removes it. */
export function sessionCookie(response: Response): string | undefined {
  const line = response.headers.getSetCookie().find((cookie) => cookie.includes("atelier-session="));
  const pair = line?.split(";")[0];
  return pair?.endsWith("=") ? undefined : pair;
}
