import { DEFAULT_LOCALE, type Locale } from "./locales";

/** A page's path in a language, for redirects and mails outside of React: `/organiser` → `/de/organiser`. French has no prefix. */
export function localizedPath(locale: Locale, path: `/${string}`): string {
  if (locale === DEFAULT_LOCALE) return path;
  return `/${locale}${/^\/(?:\?|$)/.test(path) ? path.slice(1) : path}`;
}
