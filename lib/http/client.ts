import type { Problem } from "./problems";

export type ApiResult<T> =
  | { readonly ok: true; readonly data: T; readonly status: number }
  | { readonly ok: false; readonly problem: Problem };

export interface ApiOptions {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** No answer came, or none of ours: its sentence is `problems.unreachable` of the `errors` catalogue. */
const UNREACHABLE: Problem = {
  type: "urn:atelier:problem:unreachable",
  title: "",
  status: 0,
  code: "unreachable",
  detail: "",
  requestId: "",
};

/**
 * Calls our API from the browser, in the page's language; never throws. `T` is the answer's DTO from the noun's
 * schema.ts, undefined for 204. A problem document comes back as it is.
 */
export async function api<T>(
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  options: ApiOptions = {},
): Promise<ApiResult<T>> {
  try {
    const response = await fetch(path, {
      method,
      signal: options.signal,
      headers: {
        accept: "application/json",
        "accept-language": document.documentElement.lang,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...options.headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const content: unknown = response.status === 204 ? undefined : await response.json();
    return response.ok
      ? { ok: true, data: content as T, status: response.status }
      : { ok: false, problem: content as Problem };
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
}

export type LiveAnswer<T> =
  | { readonly state: "news"; readonly data: T; readonly etag: string | undefined }
  | { readonly state: "same" }
  /** No answer came, or one that may be another next time. */
  | { readonly state: "failed" }
  /** Missing, or another team's. */
  | { readonly state: "gone" };

/** Asks whether something differs from the answer with this ETag; never throws. */
export async function askLive<T>(
  path: string,
  { etag, signal }: { readonly etag: string | undefined; readonly signal: AbortSignal },
): Promise<LiveAnswer<T>> {
  try {
    const response = await fetch(path, {
      signal,
      headers: {
        accept: "application/json",
        "accept-language": document.documentElement.lang,
        ...(etag && { "if-none-match": etag }),
      },
    });
    if (response.status === 304) return { state: "same" };
    if (response.ok) {
      const data: T = await response.json();
      return { state: "news", data, etag: response.headers.get("etag") ?? undefined };
    }
    // Signed out is not gone: a session that could not be read for a moment answers the same.
    return { state: [403, 404].includes(response.status) ? "gone" : "failed" };
  } catch {
    return { state: "failed" };
  }
}
