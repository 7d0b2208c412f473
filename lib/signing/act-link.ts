import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { sign, verify } from "./signature";

// Links that prove an address by doing one thing once: what they do stands in a row of its own, and they end with it.

/** What a link does, which is also its page. address: takes a new address. seat: takes somebody's seat over. confirm:
 * signs up. */
export type Act = "address" | "seat" | "confirm";

export function actToken(act: Act, id: string): string {
  return sign(`act ${act}`, id);
}

/** The page of such a link. `baseUrl` without a slash at its end. */
export function actUrl(baseUrl: string, locale: Locale, act: Act, id: string): string {
  return `${baseUrl}${localizedPath(locale, `/${act}/${actToken(act, id)}`)}`;
}

/** The id of the row that a link is about; undefined for one that is not ours. */
export function readActToken(act: Act, token: string): string | undefined {
  return verify(`act ${act}`, token);
}
