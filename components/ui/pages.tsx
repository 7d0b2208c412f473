import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import styles from "./pages.module.css";

interface PagesProps {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** The address of another page. */
  readonly hrefOf: (page: number) => string;
}

/** Steps through a long list. Nothing when all of it is on one page. */
export function Pages({ page, pageCount, hrefOf }: PagesProps) {
  const t = useTranslations("common.pages");
  if (pageCount < 2) return null;
  return (
    <nav className={`${styles.pages} num`} aria-label={t("label")}>
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev">
          {t("previous")}
        </Link>
      )}
      <span className="quiet">{t("at", { page, pages: pageCount })}</span>
      {page < pageCount && (
        <Link href={hrefOf(page + 1)} rel="next">
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
