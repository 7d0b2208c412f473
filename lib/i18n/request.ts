import { getRequestConfig } from "next-intl/server";
import { catalogues } from "./catalogue";
import { DEFAULT_LOCALE, isLocale } from "./locales";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : DEFAULT_LOCALE;
  // Dates of a workshop are always formatted with its own zone (format.ts); this one only fills next-intl's default.
  return { locale, messages: catalogues[locale], timeZone: "Europe/Zurich" };
});
