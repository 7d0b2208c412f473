import type { Metadata } from "next";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";

/** Canonical address and its translations (hreflang), for a page that exists in every language. */
export function pageAddresses(locale: Locale, path: `/${string}`): NonNullable<Metadata["alternates"]> {
  return {
    canonical: localizedPath(locale, path),
    languages: {
      ...Object.fromEntries(LOCALES.map((other) => [other, localizedPath(other, path)])),
      "x-default": localizedPath(DEFAULT_LOCALE, path),
    },
  };
}
