import type { ReactNode } from "react";
import styles from "./empty-state.module.css";
import { TableGlyph } from "./table-glyph";

interface EmptyStateProps {
  readonly title: string;
  /** What will stand here, and how it gets here. */
  readonly children?: ReactNode;
  /** The next step, usually a ButtonLink. */
  readonly action?: ReactNode;
}

/** Nothing here yet: an empty table, a sentence, the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <TableGlyph size={64} taken={0} />
      <h2 className={styles.title}>{title}</h2>
      {children && <div className="quiet">{children}</div>}
      {action}
    </div>
  );
}
