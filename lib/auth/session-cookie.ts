import { env } from "@/lib/env";
import { appendCookie } from "@/lib/http/cookies";
import { SESSION_AGE_MAX_SECONDS } from "./adapter";
import { sessionCookieName } from "./next-auth";

/** Signs the browser in; undefined signs it out. The cookie lives as long as a session can: the database ends idle ones. */
export function setSessionCookie(headers: Headers, sessionToken: string | undefined): void {
  appendCookie(headers, sessionCookieName(), sessionToken ?? "", {
    maxAgeSeconds: sessionToken === undefined ? 0 : SESSION_AGE_MAX_SECONDS,
    isSecure: env().baseUrl.startsWith("https:"),
  });
}
