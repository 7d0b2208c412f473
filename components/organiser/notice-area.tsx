import type { ReactNode } from "react";
import styles from "./notice-area.module.css";

/** Room for notices between a page's header and its content. */
export function NoticeArea({ children }: { readonly children: ReactNode }) {
  return <div className={styles.area}>{children}</div>;
}
