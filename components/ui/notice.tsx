import type { ReactNode } from "react";
import styles from "./notice.module.css";

interface NoticeProps {
  readonly tone?: "info" | "good" | "warn" | "bad";
  readonly title?: ReactNode;
  /** Announced when it appears after an act. */
  readonly isLive?: boolean;
  readonly children?: ReactNode;
}

/** Something to know, in the flow of the page. */
export function Notice({ tone = "info", title, isLive = false, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={isLive ? "status" : undefined}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}
