import { useLocale, useTranslations } from "next-intl";
import { formatLanguage } from "@/lib/i18n/format";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import styles from "./print-list.module.css";

interface LanguageLinksProps {
  readonly language: Locale;
  readonly hrefOf: (language: Locale) => string;
}

/** In which language the documents are written, whatever the page's own. */
export function LanguageLinks({ language, hrefOf }: LanguageLinksProps) {
  const t = useTranslations("paper.page");
  const locale = useLocale();
  return (
    <nav className={styles.languages} aria-label={t("language")}>
      <span className="quiet" aria-hidden="true">
        {t("language")}
      </span>
      {LOCALES.map((one) => (
        <Link key={one} href={hrefOf(one)} aria-current={one === language ? "true" : undefined}>
          {formatLanguage(one, locale)}
        </Link>
      ))}
    </nav>
  );
}
