import type { ReactNode } from "react";
import styles from "./data-table.module.css";

interface DataTableProps {
  /** Says what the table lists, to everyone or only to screen readers. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  /** thead and tbody; `data-align="end"` on cells with numbers. */
  readonly children: ReactNode;
}

/** A table under hairlines; too wide for the screen, it scrolls on its own and by keyboard. */
export function DataTable({ caption, isCaptionHidden = true, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={isCaptionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
