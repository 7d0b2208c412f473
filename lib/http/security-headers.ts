export interface SecurityHeadersOptions {
  /** Random per response; the only scripts and styles that run carry it. */
  readonly nonce: string;
  /** Over https the browser is told to stay there. */
  readonly isHttps: boolean;
  /** React's development build evaluates strings; never in production. */
  readonly isDevelopment?: boolean;
}

const HSTS = "max-age=31536000";

/**
 * Response headers of every page. The policy allows our own origin only, scripts by nonce (and what they load), and
 * no inline style or handler. Referrer-Policy is same-origin rather than no-referrer: links with a token never leave
 * the site, and browsers still send a true Origin with form posts, which the origin check needs.
 */
export function securityHeaders(options: SecurityHeadersOptions): Record<string, string> {
  const { nonce, isHttps, isDevelopment = false } = options;
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // The development server injects style elements without a nonce.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  return {
    "Content-Security-Policy": policy,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    // The reception page reads codes with the camera; a page keeps the policy of the one it was reached from.
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=()",
    ...(isHttps ? { "Strict-Transport-Security": HSTS } : {}),
  };
}

/**
 * Response headers of every API answer. An answer is data: opened as a page, it may load and run nothing. A call that
 * answers with a page of its own keeps its own policy.
 */
export function secureAnswer(headers: Headers, { isHttps }: Pick<SecurityHeadersOptions, "isHttps">): void {
  const wanted = {
    "content-security-policy":
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...(isHttps ? { "strict-transport-security": HSTS } : {}),
  };
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
}
