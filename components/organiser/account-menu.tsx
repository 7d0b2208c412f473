"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { LOCALES } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import styles from "./account-menu.module.css";
import { ActionForm } from "./action-form";
import { LanguageLink } from "./language-link";

/** What concerns the person, not a workshop. A native popover: it opens, closes and listens to Escape without scripts. */
export function AccountMenu({ name }: { readonly name: string }) {
  const t = useTranslations("organiser.bar");
  const names = useTranslations("common.language");
  const locale = useLocale();
  const path = usePathname();
  return (
    <div className={styles.account}>
      <button
        type="button"
        className={styles.button}
        popoverTarget="account-menu"
        aria-label={t("accountOf", { name })}
      >
        <span className={styles.name}>{name}</span>
        <svg className={styles.arrow} width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" />
        </svg>
      </button>
      {/* Another page has another menu: it starts closed. */}
      <div key={path} id="account-menu" popover="auto" className={styles.menu}>
        <Link href="/organiser">{t("allWorkshops")}</Link>
        <Link href="/organiser/account">{t("accountAndKeys")}</Link>
        <nav aria-label={t("language")} className={styles.languages}>
          {LOCALES.map((code) => (
            <LanguageLink key={code} locale={code} isCurrent={code === locale}>
              {names(code)}
            </LanguageLink>
          ))}
        </nav>
        <ActionForm
          action="/api/auth/sign-out"
          label={t("signOut")}
          tone="quiet"
          leadsTo="/organiser/sign-in"
        />
      </div>
    </div>
  );
}
