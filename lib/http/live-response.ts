import { createHash } from "node:crypto";

/**
 * Answers a page that asks every few seconds: 304 while the version is the one it knows (If-None-Match), else what
 * `read` gives, with the version as ETag. The version is hashed: it may tell more than the answer does.
 */
export async function liveResponse<T>(
  request: Request,
  live: { readonly version: string; readonly read: () => Promise<T> },
): Promise<Response> {
  const etag = `"${createHash("sha256").update(live.version).digest("base64url").slice(0, 22)}"`;
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: { etag } });
  return Response.json(await live.read(), {
    headers: { etag, "content-type": "application/json; charset=utf-8" },
  });
}
