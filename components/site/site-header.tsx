import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";
import styles from "./site.module.css";
import { Wordmark } from "./wordmark";

/** The mark, what the area adds (its tabs, who is signed in), the languages. */
export function SiteHeader({
  children,
  homeHref = "/",
}: {
  readonly children?: ReactNode;
  readonly homeHref?: string;
}) {
  return (
    <header className={styles.header}>
      <Wordmark href={homeHref} />
      {children}
      <LanguageSwitch />
    </header>
  );
}
