import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./site.module.css";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** Header, main, footer on the page's width. Every page stands in one. */
export function PageFrame({
  children,
  header,
}: {
  readonly children: ReactNode;
  readonly header?: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <div className={styles.wrap}>
      <a className={styles.skip} href="#content">
        {t("skipToContent")}
      </a>
      {header ?? <SiteHeader />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
