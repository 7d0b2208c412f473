import type { Catalogue } from "./catalogue";
import type { Locale as AppLocale } from "./locales";

declare module "next-intl" {
  interface AppConfig {
    Locale: AppLocale;
    Messages: Catalogue;
  }
}
