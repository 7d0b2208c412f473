import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import styles from "./site.module.css";

export function SiteFooter() {
  const t = useTranslations("common");
  return (
    <footer className={styles.footer}>
      <span>{t("tagline")}</span>
      <nav aria-label={t("navigation")}>
        <Link href="/">{t("footer.workshops")}</Link>
        <Link href="/privacy">{t("footer.privacy")}</Link>
        <Link href="/organiser">{t("footer.organisers")}</Link>
      </nav>
    </footer>
  );
}
