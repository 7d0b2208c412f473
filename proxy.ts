import { type NextRequest, NextRequest as ProxyRequest } from "next/server";
import createIntlMiddleware from "next-intl/middleware";
import { env } from "@/lib/env";
import { securityHeaders } from "@/lib/http/security-headers";
import { routing } from "@/lib/i18n/routing";

const localise = createIntlMiddleware(routing);

/** Before every page: a fresh nonce, the language out of the address, the security headers. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const secured = securityHeaders({
    nonce,
    isHttps: env().baseUrl.startsWith("https:"),
    isDevelopment: env().mode === "development",
  });

  const requestHeaders = new Headers(request.headers);
  requestHeaders.set("x-nonce", nonce);
  // The renderer takes the nonce for its own scripts from the policy of the request.
  requestHeaders.set("content-security-policy", secured["Content-Security-Policy"] ?? "");

  const response = localise(new ProxyRequest(request, { headers: requestHeaders }));
  for (const [name, value] of Object.entries(secured)) response.headers.set(name, value);
  return response;
}

export const config = {
  // Pages only: API routes answer on their own, files have no language. Any other address is a page, if only the 404.
  matcher: ["/((?!api/|_next/|favicon.ico|icon.svg|apple-icon.png|robots.txt|sitemap.xml).*)"],
};
