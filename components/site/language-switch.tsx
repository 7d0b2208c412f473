"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { LOCALES } from "@/lib/i18n/locales";
import { Link, usePathname } from "@/lib/i18n/navigation";
import styles from "./site.module.css";

/** The same page in the other languages: path and query stay as they are. */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const current = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const href = query === "" ? pathname : `${pathname}?${query}`;
  return (
    <nav className={styles.languages} aria-label={t("label")}>
      {LOCALES.map((locale) => (
        <Link
          key={locale}
          href={href}
          locale={locale}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? "true" : undefined}
          className={styles.language}
          // Each language is another rendering of the page: fetched when asked for.
          scroll={false}
        >
          <span className={styles.languageName}>{t(locale)}</span>
          <span className={styles.languageCode} aria-hidden="true">
            {locale.toUpperCase()}
          </span>
          <span className={`visually-hidden ${styles.languageCode}`}>{t(locale)}</span>
        </Link>
      ))}
    </nav>
  );
}
