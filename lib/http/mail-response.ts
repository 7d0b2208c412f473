// A mail as a document of its own, for a frame or a tab: sandboxed into an origin that is nobody's, it runs nothing, loads
// nothing, posts nothing, and its links may only open a new page.
const CONTENT_SECURITY_POLICY = [
  "sandbox allow-popups allow-popups-to-escape-sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  // The code at the door stands in the mail itself.
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** A part of a mail, its HTML unless said otherwise, as a page that can do nothing. */
export function mailResponse(content: string, type: "html" | "plain" = "html", status = 200): Response {
  return new Response(content, {
    status,
    headers: {
      "content-type": `text/${type}; charset=utf-8`,
      "content-security-policy": CONTENT_SECURITY_POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}
