export interface CookieOptions {
  readonly maxAgeSeconds: number;
  /** Only over https. */
  readonly isSecure: boolean;
}

/** One cookie's value, or undefined. */
export function readCookie(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/**
 * Adds a Set-Cookie that scripts cannot read and that other sites' posts do not carry. `value` must consist of
 * characters a cookie may hold (ours are base64url). An age of 0 deletes it.
 */
export function appendCookie(headers: Headers, name: string, value: string, options: CookieOptions): void {
  const parts = [
    `${name}=${value}`,
    "Path=/",
    `Max-Age=${options.maxAgeSeconds}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  if (options.isSecure) parts.push("Secure");
  headers.append("set-cookie", parts.join("; "));
}
