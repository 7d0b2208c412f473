import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { sign, verify } from "./signature";

// How somebody gets no more news without an account. It opens nothing else, hence works for as long as the mail is kept:
// a new address, which ends the links to a registration, does not end it.

const PURPOSE = "unsubscribe";

export function unsubscribeToken(registrationId: string): string {
  return sign(PURPOSE, registrationId);
}

/** The registration whose token it is; undefined for one that is not ours. */
export function readUnsubscribeToken(token: string): string | undefined {
  return verify(PURPOSE, token);
}

/** The page that asks, and the address that takes one click of a mailbox. `baseUrl` without a slash at its end. */
export function unsubscribeUrls(
  baseUrl: string,
  locale: Locale,
  registrationId: string,
): { page: string; oneClick: string } {
  const token = unsubscribeToken(registrationId);
  return {
    page: `${baseUrl}${localizedPath(locale, `/unsubscribe/${token}`)}`,
    oneClick: `${baseUrl}/api/unsubscribe/${token}?locale=${locale}`,
  };
}
