import { useTranslations } from "next-intl";
import { TableGlyph } from "@/components/ui/table-glyph";
import { Link } from "@/lib/i18n/navigation";
import styles from "./site.module.css";

export function Wordmark({ href = "/" }: { readonly href?: string }) {
  const t = useTranslations("common");
  return (
    <Link className={styles.wordmark} href={href}>
      <TableGlyph size={30} you={6} />
      {t("brand")}
    </Link>
  );
}
